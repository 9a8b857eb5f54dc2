"""Rows of equal words."""

from __future__ import annotations

import scipy.sparse as sp

from framing.coverage.equal_rows import kinds


def test_equal_rows_are_of_one_kind() -> None:
    first, kind = kinds(sp.csr_matrix([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [0.5, 0.5]]))
    assert (first.tolist(), kind.tolist()) == ([0, 1, 3], [0, 1, 0, 2])


def test_equal_rows_about_something_else_are_not() -> None:
    first, kind = kinds(sp.csr_matrix([[1.0], [1.0], [1.0]]), ["yes", "not", "yes"])
    assert (first.tolist(), kind.tolist()) == ([0, 1], [0, 1, 0])
