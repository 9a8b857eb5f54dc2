"""Passages that tell the same, gathered into groups."""

from __future__ import annotations

from collections.abc import Iterable

import scipy.sparse as sp

Vector = dict[int, float]


def clusters(
    vectors: sp.csr_matrix, pairs: Iterable[tuple[int, int, float]], least: float
) -> list[list[int]]:
    """Groups of rows: two are joined while the mean cosine between their rows is at least `least`.

    The most alike `pairs` are tried first; a chain of passages, each a little like the next, is not
    joined. Every row is in exactly one group; rows of a group and groups stand in order.
    """
    sums = [_vector(vectors, row) for row in range(vectors.shape[0])]
    members = [[row] for row in range(len(sums))]
    group = list(range(len(sums)))
    for one, other, _ in sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])):
        a, b = group[one], group[other]
        if a != b and _mean(sums[a], sums[b], len(members[a]) * len(members[b])) >= least:
            small, large = sorted((a, b), key=lambda at: (len(members[at]), -at))
            for row in members[small]:
                group[row] = large
            members[large] += members[small]
            for column, weight in sums[small].items():
                sums[large][column] = sums[large].get(column, 0.0) + weight
            members[small], sums[small] = [], {}
    return sorted(sorted(rows) for rows in members if rows)


def _vector(vectors: sp.csr_matrix, row: int) -> Vector:
    first, last = vectors.indptr[row], vectors.indptr[row + 1]
    return dict(zip(vectors.indices[first:last].tolist(), vectors.data[first:last].tolist(), strict=True))


def _mean(one: Vector, other: Vector, pairs: int) -> float:
    """The mean cosine between the rows of two groups, from the sums of their vectors."""
    short, long = sorted((one, other), key=len)
    return sum(weight * long.get(column, 0.0) for column, weight in short.items()) / pairs
