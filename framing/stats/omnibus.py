"""Whether several groups differ at all, before any two of them are told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from math import factorial, prod

import numpy as np
from numpy.typing import ArrayLike, NDArray

DRAWS = 1_999
_AT_ONCE, _KEPT = 500_000, 2_000_000
"""Articles by draws that are dealt at a time, and that are kept for the next test of the same articles."""


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
    if (np.bincount(code, weights=n, minlength=len(names)) <= 0).any():
        return float("nan")
    observed = _between(y, n, code[None, :], len(names))[0]
    hits = sum(
        int((_between(y, n, drawn, len(names)) >= observed * (1 - 1e-12)).sum())
        for drawn in _dealt(tuple(code.tolist()), tuple(blocks), draws, seed)
    )
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


def _dealt(
    code: tuple[int, ...], blocks: tuple[Hashable, ...], draws: int, seed: int
) -> Iterable[NDArray[np.int32]]:
    """The articles' groups dealt anew inside each block, some draws at a time; kept where they are few."""
    return (
        _kept(code, blocks, draws, seed) if draws * len(code) <= _KEPT else _draw(code, blocks, draws, seed)
    )


@lru_cache(maxsize=8)
def _kept(
    code: tuple[int, ...], blocks: tuple[Hashable, ...], draws: int, seed: int
) -> tuple[NDArray[np.int32], ...]:
    """Measures of the same articles share their draws."""
    return tuple(_draw(code, blocks, draws, seed))


def _draw(
    code: tuple[int, ...], blocks: tuple[Hashable, ...], draws: int, seed: int
) -> Iterator[NDArray[np.int32]]:
    own, rng = np.array(code, dtype=np.int32), np.random.default_rng(seed)
    members: dict[Hashable, list[int]] = {}
    for article, block in enumerate(blocks):
        members.setdefault(block, []).append(article)
    inside = [np.array(part) for part in members.values() if len(set(own[part])) > 1]
    rows = max(1, _AT_ONCE // len(own))
    for start in range(0, draws, rows):
        drawn = np.tile(own, (min(rows, draws - start), 1))
        for line in drawn:
            for part in inside:
                line[part] = rng.permutation(own[part])
        yield drawn


def _between(
    y: NDArray[np.float64], n: NDArray[np.float64], code: NDArray[np.integer], groups: int
) -> NDArray[np.float64]:
    """The sum over groups and variants of n_g (r_g - r)^2 for each row of groups.

    A group that got no finds adds nothing.
    """
    pooled, sums = y.sum(axis=0) / n.sum(), np.zeros(len(code))
    for group in range(groups):
        member = (code == group).astype(float)
        size = member @ n
        ratio = member @ y / np.where(size > 0, size, 1.0)[:, None]
        sums += size * ((ratio - pooled) ** 2).sum(axis=1)
    return sums
