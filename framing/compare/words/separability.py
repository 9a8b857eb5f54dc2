"""Whether words give away an article's group: how often a classifier recognises it in unseen events."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.grouping import blocks, grouping
from framing.compare.words.vocabulary import Vocabulary
from framing.findings import Findings
from framing.stats import Interval, share_interval

FEWEST = 10
"""This many articles a group must have, or it is left out; a classifier learns nothing from fewer."""
MOST = 2_000
"""Of more articles this many are drawn, since learning is repeated for every relabelling."""
FOLDS = 5
DRAWS = 99


@dataclass(frozen=True)
class Separability:
    """How often a classifier recognises the group of an unseen article by its content words.

    `accuracy` with its interval over events (over articles without events), what guessing the commonest
    group gives, and `p`, the share of relabellings of the articles inside events for which it does as well.
    Undefined, with the `reason`, where there are too few articles.
    """

    accuracy: Interval
    guess: float
    p: float
    articles: int
    groups: int
    reason: str = ""

    def __str__(self) -> str:
        """The result in a sentence."""
        if self.reason:
            return f"Whether new articles can be told apart by outlet was not tested: {self.reason}."
        low, high = f"{100 * self.accuracy.low:.0f}", f"{100 * self.accuracy.high:.0f}"
        return (
            f"By its words, a classifier recognises the group of {100 * self.accuracy.estimate:.0f} % "
            f"[{low}, {high}] of {self.articles:,} unseen articles ({self.groups} groups; guessing: "
            f"{100 * self.guess:.0f} %; p = {self.p:.2f} over relabellings)."
        )


def separability(
    findings: Findings, words: Vocabulary, by: str, within: str | None, seed: int
) -> Separability:
    """Cross-validated accuracy of a linear classifier on TF-IDF of content words, whole events held out.

    Labels are also exchanged within events, the accuracy found again each time: what a classifier gets
    from topics alone.
    """
    of, block = (
        np.array(grouping(findings, by), dtype=object),
        np.array(blocks(findings, within), dtype=object),
    )
    names, sizes = np.unique(of.astype(str), return_counts=True)
    kept = set(names[sizes >= FEWEST])
    if len(kept) < 2:
        return _untried(f"it needs at least two groups of {FEWEST} articles")
    chosen = np.flatnonzero([name in kept for name in of])
    rng = np.random.default_rng(seed)
    if len(chosen) > MOST:
        chosen = np.sort(rng.choice(chosen, MOST, replace=False))
    of, block = of[chosen].astype(str), block[chosen].astype(str)
    if within is not None and 1 < len(set(block)) < FOLDS:
        return _untried(f"it needs at least {FOLDS} events")
    units = block if len(set(block)) >= FOLDS else np.arange(len(of)).astype(str)
    counts = sparse.csr_array(words.counts[chosen][:, np.flatnonzero(words.content)])
    labels = np.array([of, *(_dealt(of, block, rng) for _ in range(DRAWS))])
    every = _hits(counts, labels, units, seed)
    hits, p = every[0], float((every.mean(axis=1) >= every[0].mean()).mean())
    _, unit = np.unique(units, return_inverse=True)
    told, tried = np.bincount(unit, weights=hits), np.bincount(unit)
    guess = float(np.unique(of, return_counts=True)[1].max() / len(of))
    return Separability(share_interval(told, tried), guess, p, len(of), len(kept))


def _untried(reason: str) -> Separability:
    return Separability(Interval(nan, nan, nan), nan, nan, 0, 0, reason)


def _dealt(of: NDArray[np.str_], block: NDArray[np.str_], rng: np.random.Generator) -> NDArray[np.str_]:
    dealt = of.copy()
    for name in np.unique(block):
        inside = np.flatnonzero(block == name)
        dealt[inside] = rng.permutation(of[inside])
    return dealt


def _hits(
    counts: sparse.csr_array, labels: NDArray[np.str_], units: NDArray[np.str_], seed: int
) -> NDArray[np.bool_]:
    """Of every labelling (a row) and article, whether its group was told without a look at its event."""
    from sklearn.feature_extraction.text import TfidfTransformer
    from sklearn.kernel_ridge import KernelRidge
    from sklearn.model_selection import GroupKFold

    names, code = np.unique(labels, return_inverse=True)
    code = code.reshape(labels.shape)
    folds = GroupKFold(FOLDS, shuffle=True, random_state=seed)
    told = np.zeros(labels.shape, dtype=bool)
    for seen, unseen in folds.split(counts, groups=units):
        weights = TfidfTransformer(sublinear_tf=True).fit(counts[seen])
        ones = np.eye(len(names))[code[:, seen]]  # labellings by articles by groups
        share = ones.mean(axis=1)
        wanted = (ones - share[:, None, :]).transpose(1, 0, 2).reshape(len(seen), -1)
        # A linear model in its dual form learns all labellings in one go.
        learner = KernelRidge(alpha=1.0, kernel="linear").fit(weights.transform(counts[seen]), wanted)
        score = learner.predict(weights.transform(counts[unseen])).reshape(len(unseen), *share.shape) + share
        told[:, unseen] = score.argmax(axis=2).T == code[:, unseen]
    return told
