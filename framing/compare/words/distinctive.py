"""From findings to the distinctive words and phrases of every group."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.power_note import LEVEL, caveat
from framing.compare.words.contrast import Contrast
from framing.compare.words.counting import MANY, WordCounts
from framing.compare.words.keyness import KEYNESS, Keyness
from framing.compare.words.vocabulary import vocabulary
from framing.findings import Findings
from framing.options import CountedVoice
from framing.stats import benjamini_hochberg
from framing.stats.limiting import limiting_p_terms

ALPHA0 = 100.0
"""Weight of the prior in words: the shares of all groups together, never their raw counts."""


def keyness(
    findings: Findings,
    by: str = "outlet",
    group: str | None = None,
    against: str | None = None,
    voice: CountedVoice = "outlet",
    within: str | None = "event",
    alpha0: float = ALPHA0,
    seed: int = 0,
) -> Keyness:
    """The words and phrases that set each group apart from the rest, or from another group.

    The rest never includes the group itself. A word must occur in two articles of the group, unless the
    group has only one.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    by : str
        Column that makes the groups.
    group : str, optional
        Only this group (default: every group).
    against : str, optional
        The group to compare with (default: all the others).
    voice : {'outlet', 'reported', 'quoted', 'unclear', 'all'}
        Whose words to count.
    within : str or None
        Column of the blocks in which articles are relabelled.
    alpha0 : float
        Weight of the prior, in words.
    seed : int
        Seed of the permutations.

    Returns
    -------
    Keyness
        The words, ranked by z.

    Raises
    ------
    ValueError
        If a column or group does not exist.
    """
    corpus = WordCounts.of(findings, by, voice, within, vocabulary(findings, voice))
    return keyness_of(corpus, findings, by, voice, group, against, alpha0, seed)


def keyness_of(
    corpus: WordCounts,
    findings: Findings,
    by: str,
    voice: CountedVoice,
    group: str | None = None,
    against: str | None = None,
    alpha0: float = ALPHA0,
    seed: int = 0,
) -> Keyness:
    """The distinctive words of a corpus that is counted already; arguments are those of `keyness`."""
    for name in (group, against):
        if name is not None and name not in corpus.order:
            raise ValueError(f"no {by} is {name!r}; there are: {', '.join(corpus.order)}.")
    asked = [group] if group else corpus.order if len(corpus.order) > 1 else []
    contrasts = [Contrast(corpus, name, against) for name in asked if name != against]
    n_articles = dict(zip(corpus.order, corpus.of_groups.tolist(), strict=True))
    return Keyness(
        by=by,
        table=_table(contrasts, alpha0, seed),
        n_articles=n_articles,
        n_words=dict(zip(corpus.order, corpus.words.tolist(), strict=True)),
        voice=voice,
        alpha0=alpha0,
        family=_family(contrasts),
        caveat=_caveat(corpus, by, n_articles, contrasts),
        findings=findings,
        spelling=corpus.spelling,
    )


def _caveat(corpus: WordCounts, by: str, n_articles: Mapping[str, int], contrasts: list[Contrast]) -> str:
    least, words = [each.least for each in contrasts], len(corpus.family)
    return caveat(n_articles, by, least, corpus.scope, corpus.n_outlets, words) + corpus.topics


def _table(contrasts: list[Contrast], alpha0: float, seed: int) -> pd.DataFrame:
    """The rows of all contrasts; q over every test of the family, whether its row is kept or not."""
    if not contrasts:
        return pd.DataFrame(columns=list(KEYNESS)).astype(KEYNESS)
    family = contrasts[0].corpus.family
    p = _chances(contrasts, seed)
    q = benjamini_hochberg(p.ravel()).reshape(p.shape)
    parts = []
    for each, p_of, q_of in zip(contrasts, p, q, strict=True):
        rows = each.rows(alpha0)
        for name, values in (("p", p_of), ("q", q_of)):
            rows[name] = rows["entry"].map(dict(zip(family.tolist(), values.tolist(), strict=True)))
        parts.append(rows[list(KEYNESS)].astype(KEYNESS))
    return pd.concat(parts, ignore_index=True)


def _chances(contrasts: list[Contrast], seed: int) -> NDArray[np.float64]:
    """The p of every entry of the family in every contrast; those with the rest are of the same articles."""
    first, corpus = contrasts[0], contrasts[0].corpus
    testable = [each.least <= LEVEL for each in contrasts]
    if (
        first.against
        or corpus.clusters
        or len(first.inside) <= MANY
        or not all(testable)
        or not len(corpus.family)
    ):
        return np.array([each.p(seed) for each in contrasts])
    labels = [each.labels[0] for each in contrasts]
    return limiting_p_terms(corpus.of_family, corpus.sizes, labels, first.labels[1])


def _family(contrasts: list[Contrast]) -> str:
    """What q is taken over, in words."""
    tests = [each for each in contrasts if each.least <= LEVEL]
    if not tests:
        return "No word is tested."
    n = len(tests[0].corpus.family)
    return (
        f"The {n:,} content words and phrases that occur in the most articles ({tests[0].corpus.spread} or "
        f"more) are tested over articles, in {len(tests)} contrast{'s' * (len(tests) != 1)}; q is corrected "
        f"over these {n * len(tests):,} tests."
    )
