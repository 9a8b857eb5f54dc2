"""Groups of like rows."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from framing.coverage.clusters import clusters, kinds


def rows(*angles: float) -> sp.csr_matrix:
    return sp.csr_matrix([[np.cos(angle), np.sin(angle)] for angle in angles])


def groups(vectors: sp.csr_matrix, least: float, counts: list[int] | None = None) -> list[list[int]]:
    cosines = (vectors @ vectors.T).toarray()
    size = len(cosines)
    pairs = [(i, j, cosines[i, j]) for i in range(size) for j in range(i + 1, size) if cosines[i, j] >= least]
    return clusters(vectors, pairs, least, counts)


def test_like_rows_are_joined_and_every_row_is_somewhere() -> None:
    assert groups(rows(0.0, 1.5, 0.1, 1.4), 0.9) == [[0, 2], [1, 3]]


def test_a_chain_is_not_joined() -> None:
    assert groups(rows(0.0, 0.4, 0.8, 1.2), 0.9) == [[0, 1], [2, 3]]


def test_nothing_alike_leaves_each_alone() -> None:
    assert groups(rows(0.0, 1.0), 0.9) == [[0], [1]]


def test_rows_that_are_the_same_are_grouped_at_once_as_one_by_one() -> None:
    vectors = rows(0.0, 0.7, 0.0, 0.7, 0.5, 0.0, 1.4)
    first, kind = kinds(vectors)
    assert (first.tolist(), kind.tolist()) == ([0, 1, 4, 6], [0, 1, 0, 1, 2, 0, 3])
    for least in (0.5, 0.8, 0.9, 0.99):
        gathered = groups(vectors[first], least, np.bincount(kind).tolist())
        together = [sorted(np.flatnonzero(np.isin(kind, one)).tolist()) for one in gathered]
        assert sorted(together) == groups(vectors, least)
