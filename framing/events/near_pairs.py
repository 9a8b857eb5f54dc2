"""How alike articles of near dates are: the cosine of their openings, which fades with the days between."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix

DAYS = 7
"""Articles further apart never tell of one event."""

_FULL, _FADING = 1, 3.0
"""Days on which likeness counts in full, and the days in which it then fades to 1/e."""

_BLOCK, _CELLS = 2000, 3_000_000
"""Articles that are compared at once, and pairs."""


class Pairs(NamedTuple):
    """Pairs of articles by their places, the earlier first, and how alike they are, from 0 to 1.

    The later ones are those up to `stop`; of the articles before `known` no later pairs follow.
    """

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    likeness: NDArray[np.float64]
    stop: int
    known: int


def near_pairs(vectors: csr_matrix, days: NDArray[np.int64], least: float) -> Iterator[Pairs]:
    """The pairs of articles at most `DAYS` apart that are at least so alike; rows are in the order of days.

    Blocks of articles are compared with those of the days before, so that memory follows the number of
    articles of a week.
    """
    start, n = 0, len(days)
    while start < n:
        first = int(np.searchsorted(days, days[start] - DAYS))
        stop = min(start + max(1, min(_BLOCK, _CELLS // (start - first + _BLOCK))), n)
        cosines: coo_matrix = (vectors[start:stop] @ vectors[first:stop].T).tocoo()
        a, b = cosines.row + start, cosines.col + first
        gap = days[a] - days[b]
        alike = cosines.data * np.exp(-((np.maximum(gap - _FULL, 0) / _FADING) ** 2))
        kept = (b < a) & (gap <= DAYS) & (alike >= least)
        known = int(np.searchsorted(days, days[stop] - DAYS)) if stop < n else n
        yield Pairs(b[kept].astype(np.int32), a[kept].astype(np.int32), alike[kept], stop, known)
        start = stop
