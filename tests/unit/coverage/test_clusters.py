"""Groups of like rows."""

from __future__ import annotations

import numpy as np
import scipy.sparse as sp

from framing.coverage.clusters import clusters


def rows(*angles: float) -> sp.csr_matrix:
    return sp.csr_matrix([[np.cos(angle), np.sin(angle)] for angle in angles])


def groups(vectors: sp.csr_matrix, least: float) -> list[list[int]]:
    cosines = (vectors @ vectors.T).toarray()
    size = len(cosines)
    pairs = [(i, j, cosines[i, j]) for i in range(size) for j in range(i + 1, size) if cosines[i, j] >= least]
    return clusters(vectors, pairs, least)


def test_like_rows_are_joined_and_every_row_is_somewhere() -> None:
    assert groups(rows(0.0, 1.5, 0.1, 1.4), 0.9) == [[0, 2], [1, 3]]


def test_a_chain_is_not_joined() -> None:
    assert groups(rows(0.0, 0.4, 0.8, 1.2), 0.9) == [[0, 1], [2, 3]]


def test_nothing_alike_leaves_each_alone() -> None:
    assert groups(rows(0.0, 1.0), 0.9) == [[0], [1]]
