"""From findings to the distinctive words and phrases of every group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.grouping import REST
from framing.compare.power_note import LEVEL, caveat, least_p
from framing.compare.words.counting import MANY, Chosen, WordCounts
from framing.compare.words.keyness import KEYNESS, Keyness
from framing.compare.words.vocabulary import vocabulary
from framing.findings import Findings
from framing.options import CountedVoice
from framing.stats import benjamini_hochberg
from framing.stats.dispersion import deviation_of_proportions
from framing.stats.frequency import log_ratio, lrc
from framing.stats.keyness import g2, informative_prior, likelihood_p, log_odds
from framing.stats.limiting import limiting_p_terms
from framing.stats.permutation import permutation_p_terms

ALPHA0 = 100.0
"""How many words the prior weighs: the shares of all groups together, never their raw counts."""
NEARLY = 0.9
"""A word is left out where so much of it stands inside one longer phrase that is listed."""
ROWS = 100
"""So many words of each contrast are kept, those with the highest z."""
DRAWS = 9_999


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
    """The distinctive words and phrases of each group (or one) against the rest (or another group).

    The rest never holds the group itself. A word must stand in two articles of the group, unless the group
    has only one. Raises ValueError for an unknown column or group.
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


@dataclass(frozen=True)
class Contrast:
    """A group and what it is set against: another group, or all the others."""

    corpus: WordCounts
    group: str
    against: str | None

    def side(self, counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows of groups as the group and what it is set against; the rest never holds the group."""
        here = counts[self.corpus.order.index(self.group)]
        if self.against is None:
            return here, counts.sum(axis=0) - here
        return here, counts[self.corpus.order.index(self.against)]

    @property
    def inside(self) -> Chosen:
        """The articles of both sides whose texts are tested; one that a group prints again is not."""
        pair = np.isin(self.corpus.group, [self.group, self.against]) if self.against else True
        return np.flatnonzero(pair & self.corpus.distinct)

    @cached_property
    def units(self) -> NDArray[np.intp]:
        """Of every article inside, the number of its unit: its own, or that of its outlet."""
        if not self.corpus.clusters:
            return np.arange(len(self.inside))
        return np.unique(self.corpus.unit[self.inside], return_inverse=True)[1]

    @cached_property
    def labels(self) -> tuple[list[bool], list[str]]:
        """Of every unit inside, whether it is of the group, and its block; outlets are in one block."""
        inside = self.inside
        first = np.unique(self.units, return_index=True)[1]
        blocks = [""] * len(first) if self.corpus.clusters else list(self.corpus.block[inside][first])
        return list(self.corpus.group[inside][first] == self.group), blocks

    @cached_property
    def least(self) -> float:
        """The smallest p that the articles can give."""
        return least_p(*self.labels)

    def rows(self, alpha0: float) -> pd.DataFrame:
        """The words and phrases of which the group has more, the most distinctive first."""
        corpus = self.corpus
        (y1, y2), (a1, a2) = self.side(corpus.tokens), self.side(corpus.articles)
        n1, n2 = (int(n) for n in self.side(corpus.words))
        if not n1 or not n2:
            return pd.DataFrame(columns=["entry", *KEYNESS])
        odds = log_odds(y1, n1, y2, n2, informative_prior(corpus.tokens.sum(axis=0), alpha0))
        enough = min(2, int(self.side(corpus.of_groups)[0]))
        fit = np.flatnonzero(corpus.ranked & (odds.delta > 0) & (a1 >= enough))
        top = fit[np.argsort(-odds.z[fit], kind="stable")][: 3 * ROWS]
        top = top[_whole(corpus.entries[top], y1[top])][:ROWS]
        score = g2(y1[top], n1, y2[top], n2)
        mine = np.flatnonzero(corpus.group == self.group)
        inside = corpus.counts[mine][:, top]
        known = 1.0 if self.least <= LEVEL else np.nan
        return pd.DataFrame(
            {
                "entry": top,
                "group": self.group,
                "against": self.against or REST,
                "word": corpus.entries[top],
                "count": y1[top],
                "count_rest": y2[top],
                "articles": a1[top],
                "articles_rest": a2[top],
                "rate": 1000 * y1[top] / n1,
                "rate_rest": 1000 * y2[top] / n2,
                "delta": odds.delta[top],
                "low": known * odds.low[top],
                "high": known * odds.high[top],
                "z": odds.z[top],
                "log_ratio": log_ratio(y1[top], n1, y2[top], n2),
                "lrc": known * lrc(y1[top], n1, y2[top], n2),
                "g2": score,
                "p_tokens": known * likelihood_p(score),
                "dp": deviation_of_proportions(inside, corpus.sizes[mine], normed=True),
                "smallest_p": self.least,
            }
        )

    def p(self, seed: int) -> NDArray[np.float64]:
        """The p of every entry of the family; undefined where so few articles could never show anything."""
        if self.least > LEVEL or not len(self.corpus.family):
            return np.full(len(self.corpus.family), np.nan)
        rows = np.arange(len(self.inside))
        member = sparse.csr_array((np.ones(len(rows)), (self.units, rows)))
        matrix, sizes = member @ self.corpus.of_family[self.inside], member @ self.corpus.sizes[self.inside]
        if len(sizes) > MANY:
            return limiting_p_terms(matrix, sizes, *self.labels)
        return permutation_p_terms(matrix, sizes, *self.labels, DRAWS, seed)


def _whole(entries: NDArray[np.object_], counts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which words and phrases are not nearly always a part of a longer phrase that is listed too.

    >>> _whole(np.array(["State", "Islamic State", "group"], dtype=object), np.array([9, 9, 12])).tolist()
    [False, True, True]
    """
    longer = [(f" {entry} ", n) for entry, n in zip(entries, counts, strict=True) if " " in entry]
    return np.array(
        [
            not any(f" {entry} " in phrase and len(phrase) > len(entry) + 2 and n >= NEARLY * count
                    for phrase, n in longer)
            for entry, count in zip(entries, counts, strict=True)
        ],
        dtype=bool,
    )  # fmt: skip


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
        f"Tested over articles are the {n:,} content words and phrases that stand in the most articles, "
        f"{tests[0].corpus.spread} at least, in {len(tests)} contrast{'s' * (len(tests) != 1)}; "
        f"q is over these {n * len(tests):,} tests."
    )
