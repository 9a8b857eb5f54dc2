"""Passages that report the same, gathered into groups."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse as sp

Vector = dict[int, float]
Numbers = npt.NDArray[Any]


def kinds(vectors: sp.csr_matrix, about: Sequence[Hashable] | None = None) -> tuple[Numbers, Numbers]:
    """The first row of each kind of equal rows, and the number of each row's kind.

    Rows that are `about` something else are of another kind. A passage that is repeated a thousand times is
    then compared once, not a million times.
    """
    seen: dict[tuple[bytes, bytes, Hashable], int] = {}
    first: list[int] = []
    number: list[int] = []
    for row, (start, end) in enumerate(zip(vectors.indptr[:-1], vectors.indptr[1:], strict=True)):
        what = about[row] if about is not None else None
        words = vectors.indices[start:end].tobytes(), vectors.data[start:end].tobytes(), what
        if words not in seen:
            seen[words] = len(first)
            first.append(row)
        number.append(seen[words])
    return np.array(first, dtype=np.int64), np.array(number, dtype=np.int64)


def clusters(
    vectors: sp.csr_matrix,
    pairs: Iterable[tuple[int, int, float]],
    least: float,
    counts: Iterable[int] | None = None,
) -> list[list[int]]:
    """Groups of rows: two are joined while the mean cosine between their rows is at least `least`.

    The most alike `pairs` are tried first; a chain of passages, each a little like the next, is not
    joined. Every row is in exactly one group; rows of a group and groups stand in order. A row counts as
    often as `counts` says; default: once.
    """
    sizes = [1] * vectors.shape[0] if counts is None else list(counts)
    sums = [_vector(vectors, row, size) for row, size in enumerate(sizes)]
    members = [[row] for row in range(len(sums))]
    group = list(range(len(sums)))
    for one, other, _ in sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])):
        a, b = group[one], group[other]
        if a != b and _mean(sums[a], sums[b], sizes[a] * sizes[b]) >= least:
            small, large = sorted((a, b), key=lambda at: (sizes[at], -at))
            for row in members[small]:
                group[row] = large
            members[large] += members[small]
            sizes[large] += sizes[small]
            for column, weight in sums[small].items():
                sums[large][column] = sums[large].get(column, 0.0) + weight
            members[small], sums[small] = [], {}
    return sorted(sorted(rows) for rows in members if rows)


def _vector(vectors: sp.csr_matrix, row: int, size: int) -> Vector:
    first, last = vectors.indptr[row], vectors.indptr[row + 1]
    weights = (size * vectors.data[first:last]).tolist()
    return dict(zip(vectors.indices[first:last].tolist(), weights, strict=True))


def _mean(one: Vector, other: Vector, pairs: int) -> float:
    """The mean cosine between the rows of two groups, from the sums of their vectors."""
    short, long = sorted((one, other), key=len)
    return sum(weight * long.get(column, 0.0) for column, weight in short.items()) / pairs
