"""Whether chance, dealing the same articles to the groups, could make such a difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import comb, nan, prod

import numpy as np
from numpy.typing import ArrayLike, NDArray

EXACT = 20_000
"""Up to so many relabellings are enumerated; above that, `DRAWS` are drawn."""
DRAWS = 9_999
_TIE = 1e-12


def smallest_p(in_a: Sequence[bool], blocks: Sequence[object]) -> float:
    """The smallest p that relabelling these articles can give, whatever their values.

    `in_a` says which articles belong to the first group; labels move only inside a block (an event).
    If each block holds as many of either group, the mirrored labelling is as extreme: twice as large.

    >>> smallest_p([True] * 4 + [False] * 4, [0] * 8) == 2 / 70
    True
    """
    sizes = Counter(blocks)
    of_a = Counter(block for block, a in zip(blocks, in_a, strict=True) if a)
    relabellings = prod(comb(sizes[block], of_a[block]) for block in sizes)
    mirrored = all(2 * of_a[block] == sizes[block] for block in sizes)
    return min(1.0, (2 if mirrored else 1) / relabellings)


def permutation_p(
    totals: ArrayLike, sizes: ArrayLike, in_a: Sequence[bool], blocks: Sequence[object], seed: int = 0
) -> float:
    """Two-sided p of the difference of two pooled ratios, articles relabelled within blocks.

    Exact up to `EXACT` relabellings; above, `DRAWS` of them with (1 + hits) / (1 + draws).
    NaN if a group has no finds. Source: Phipson and Smyth (2010), Statistical Applications in
    Genetics and Molecular Biology 9.
    """
    k, n = np.asarray(totals, dtype=float), np.asarray(sizes, dtype=float)
    labels = np.asarray(in_a, dtype=bool)
    observed = float(_differences(k, n, labels[None, :])[0])
    if np.isnan(observed):
        return nan
    groups = [np.flatnonzero([block == b for b in blocks]) for block in dict.fromkeys(blocks)]
    relabellings = prod(comb(len(g), int(labels[g].sum())) for g in groups)
    if relabellings <= EXACT:
        drawn = _differences(k, n, np.array(list(_all_labels(labels, groups))))
        extreme = np.abs(drawn) >= abs(observed) - _TIE
        return float(extreme[~np.isnan(drawn)].mean())
    drawn = _differences(k, n, _drawn_labels(labels, groups, np.random.default_rng(seed)))
    drawn = drawn[~np.isnan(drawn)]
    return float((1 + (np.abs(drawn) >= abs(observed) - _TIE).sum()) / (1 + len(drawn)))


def _differences(k: NDArray[np.float64], n: NDArray[np.float64], labels: np.ndarray) -> NDArray[np.float64]:
    a, b = labels.astype(float), (~labels).astype(float)
    with np.errstate(invalid="ignore", divide="ignore"):
        difference: NDArray[np.float64] = (a @ k) / (a @ n) - (b @ k) / (b @ n)
    return difference


def _all_labels(labels: np.ndarray, groups: list[np.ndarray]) -> Iterator[np.ndarray]:
    for chosen in product(*(combinations(g, int(labels[g].sum())) for g in groups)):
        relabelled = np.zeros(len(labels), dtype=bool)
        relabelled[[i for part in chosen for i in part]] = True
        yield relabelled


def _drawn_labels(labels: np.ndarray, groups: list[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    drawn = np.tile(labels, (DRAWS, 1))
    for g in groups:
        drawn[:, g] = rng.permuted(drawn[:, g], axis=1)
    return drawn
