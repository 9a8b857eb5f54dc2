"""Whether groups write about different topics, where no event is named."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.design import Design
from framing.compare.power_note import LEVEL
from framing.compare.words.vocabulary import Vocabulary, vocabulary
from framing.findings import Findings

NEIGHBOURS = 5
"""An article is set beside this many others whose words are nearest to its own."""
APART = 0.2
"""From this share on, beyond what chance gives, neighbours are so often of one group that topics differ."""
REPEATED = 1.5
"""A word that tells a topic comes so often on average in an article that has it; a word of style does not."""
MOST, DRAWS = 2_000, 199


def unlike_topics(findings: Findings, design: Design, seed: int, words: Vocabulary | None = None) -> str:
    """A warning that groups differ in topic, empty where they do not or where events keep topics apart.

    Outlets that are units themselves carry their topics into every interval and test.
    """
    if design.inside or design.clusters or not design.testable:
        return ""
    chosen = np.flatnonzero(design.keys["counted"] & ~design.keys["copied"])
    rng = np.random.default_rng(seed)
    if len(chosen) > MOST:
        chosen = np.sort(rng.choice(chosen, MOST, replace=False))
    words = words or vocabulary(findings)
    counts = sparse.csr_array(words.counts[chosen][:, np.flatnonzero(words.content)])
    share, p = apart(counts, np.array(design.keys["group"], dtype=object)[chosen], rng)
    if not (share >= APART and p <= LEVEL):
        return ""
    return (
        f" Topics differ between the {design.by}s: a difference may come from what is reported, not from "
        f"the {design.by}."
    )


def apart(
    counts: sparse.csr_array, group: NDArray[np.object_], rng: np.random.Generator
) -> tuple[float, float]:
    """How much more often than by chance the nearest articles are of the same group, and its p.

    0: as often as by chance, 1: always. Near are articles that share rare words which are repeated in an
    article (cosine of TF-IDF). Source: Schilling (1986), Journal of the American Statistical Association 81.
    """
    number = counts.shape[0]
    if number < 2 * NEIGHBOURS or len(set(group)) < 2:
        return 0.0, 1.0
    nearest = _nearest(counts.astype(float))
    code = np.unique(group.astype(str), return_inverse=True)[1]
    dealt = [code, *(rng.permutation(code) for _ in range(DRAWS))]
    same = np.array([(labels[nearest] == labels[:, None]).mean() for labels in dealt])
    chance = float(same[1:].mean())
    share = (float(same[0]) - chance) / (1 - chance) if chance < 1 else 0.0
    return share, float((same >= same[0] - 1e-12).mean())


def _nearest(counts: sparse.csr_array) -> NDArray[np.intp]:
    """Of every article, those with the most similar words."""
    number = counts.shape[0]
    spread = np.asarray((counts > 0).sum(axis=0)).ravel()
    often = np.asarray(counts.sum(axis=0)).ravel() / np.maximum(spread, 1)
    kept = np.flatnonzero((spread >= 2) & (spread <= number / 2) & (often >= REPEATED))
    weights = sparse.csr_array(counts[:, kept])
    weights.data = 1 + np.log(weights.data)
    weights = weights @ sparse.diags_array(np.log(number / spread[kept]))
    length = np.sqrt(np.asarray(weights.power(2).sum(axis=1)).ravel())
    weights = sparse.diags_array(1 / np.maximum(length, 1e-9)) @ weights
    alike = (weights @ weights.T).toarray()
    np.fill_diagonal(alike, -1.0)
    return np.argsort(-alike, axis=1, kind="stable")[:, :NEIGHBOURS]
