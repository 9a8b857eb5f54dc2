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

_BLOCK = 2000


class Pair(NamedTuple):
    """Two articles by their places, and how alike they are, from 0 to 1."""

    a: int
    b: int
    likeness: float


def near_pairs(vectors: csr_matrix, days: NDArray[np.int64], least: float) -> Iterator[Pair]:
    """The pairs of articles at most `DAYS` apart that are at least so alike; rows are in the order of days.

    Blocks of articles are compared with those of the days before, so that memory follows the number of
    articles of a week.
    """
    for start in range(0, len(days), _BLOCK):
        stop = min(start + _BLOCK, len(days))
        first = int(np.searchsorted(days, days[start] - DAYS))
        cosines: coo_matrix = (vectors[start:stop] @ vectors[first:stop].T).tocoo()
        a, b = cosines.row + start, cosines.col + first
        gap = days[a] - days[b]
        alike = cosines.data * np.exp(-((np.maximum(gap - _FULL, 0) / _FADING) ** 2))
        kept = (b < a) & (gap <= DAYS) & (alike >= least)
        for one in np.flatnonzero(kept):
            yield Pair(int(b[one]), int(a[one]), float(alike[one]))
