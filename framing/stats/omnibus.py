"""Whether several groups differ at all, before any two of them are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from math import factorial, prod

import numpy as np
from numpy.typing import ArrayLike, NDArray

DRAWS = 1_999


def omnibus_p(
    totals: ArrayLike,
    sizes: ArrayLike,
    labels: Sequence[Hashable],
    blocks: Sequence[Hashable],
    draws: int = DRAWS,
    seed: int = 0,
) -> float:
    """P of the differences of pooled ratios between all groups, articles relabelled within blocks.

    `totals` has a row per article and a column per variant. The statistic is the sum over groups and variants
    of n_g (r_g - r)^2, r the pooled ratio. Drawn: (1 + hits) / (1 + draws), Phipson and Smyth (2010), and
    never below `smallest_omnibus_p`. Undefined if a group has no finds.
    """
    y, n = np.asarray(totals, dtype=float), np.asarray(sizes, dtype=float)
    names = {name: at for at, name in enumerate(dict.fromkeys(labels))}
    code = np.array([names[label] for label in labels])
    members: dict[Hashable, list[int]] = {}
    for article, block in enumerate(blocks):
        members.setdefault(block, []).append(article)
    inside = [np.array(part) for part in members.values() if len(set(code[part])) > 1]
    if (np.bincount(code, weights=n, minlength=len(names)) <= 0).any():
        return float("nan")
    observed = _between(y, n, code, len(names))
    rng, hits = np.random.default_rng(seed), 0
    for _ in range(draws):
        drawn = code.copy()
        for part in inside:
            drawn[part] = rng.permutation(code[part])
        hits += _between(y, n, drawn, len(names)) >= observed * (1 - 1e-12)
    return max((1 + hits) / (1 + draws), smallest_omnibus_p(labels, blocks))


def smallest_omnibus_p(labels: Sequence[Hashable], blocks: Sequence[Hashable]) -> float:
    """The smallest p that relabelling these articles among all groups can give, whatever their values.

    Groups that have as many articles in every block may be exchanged without a change of the statistic.

    >>> smallest_omnibus_p(["a", "b", "c"], [0, 0, 0])
    1.0
    >>> smallest_omnibus_p(["a"] * 4 + ["b"] * 4, [0] * 8) == 2 / 70
    True
    """
    cells = Counter(zip(blocks, labels, strict=True))
    ways = prod(map(factorial, Counter(blocks).values())) // prod(map(factorial, cells.values()))
    order = list(dict.fromkeys(blocks))
    profiles = Counter(tuple(cells[block, label] for block in order) for label in dict.fromkeys(labels))
    return min(1.0, prod(map(factorial, profiles.values())) / ways)


def _between(y: NDArray[np.float64], n: NDArray[np.float64], code: NDArray[np.intp], groups: int) -> float:
    """The sum over groups and variants of n_g (r_g - r)^2; a group that got no finds adds nothing."""
    size = np.bincount(code, weights=n, minlength=groups)
    found = np.array([np.bincount(code, weights=column, minlength=groups) for column in y.T])
    ratio = found / np.where(size > 0, size, 1.0)
    pooled = found.sum(axis=1) / size.sum()
    return float((size * (ratio - pooled[:, None]) ** 2).sum())
