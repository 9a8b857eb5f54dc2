from __future__ import annotations

from collections.abc import Sequence
from math import comb, isnan

import numpy as np
import pytest
from numpy.typing import ArrayLike
from scipy import sparse

from framing.stats import permutation_p_terms, smallest_p


def permutation_p(
    totals: ArrayLike, sizes: ArrayLike, in_a: Sequence[bool], blocks: Sequence[object], seed: int = 0
) -> float:
    """P of one term."""
    column = sparse.csr_array(np.asarray(totals, dtype=float)[:, None])
    return float(permutation_p_terms(column, sizes, in_a, blocks, seed=seed)[0])


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_smallest_p_of_two_equal_groups(n: int) -> None:
    assert smallest_p([True] * n + [False] * n, [0] * 2 * n) == min(1, 2 / comb(2 * n, n))


def test_the_most_extreme_labelling_reaches_the_smallest_p() -> None:
    in_a = [True] * 4 + [False] * 4
    p = permutation_p([4, 4, 4, 4, 0, 0, 0, 0], [4] * 8, in_a, [0] * 8)
    assert p == smallest_p(in_a, [0] * 8)


def test_equal_groups_are_no_surprise() -> None:
    assert permutation_p([1] * 6, [3] * 6, [True] * 3 + [False] * 3, [0] * 6) == 1.0


def test_without_finds_in_a_group_there_is_no_p() -> None:
    assert isnan(permutation_p([1, 1, 0, 0], [2, 2, 0, 0], [True, True, False, False], [0] * 4))


def test_labels_move_only_inside_an_event() -> None:
    """Each event has one article of either group: 2^3 labellings, two of them the most extreme."""
    p = permutation_p([3, 0, 3, 0, 3, 0], [3] * 6, [True, False] * 3, [0, 0, 1, 1, 2, 2])
    assert p == 2 / 2**3


def test_swapping_the_groups_changes_nothing() -> None:
    k, n, in_a = [1, 2, 3, 0, 1, 0, 2], [4, 4, 4, 4, 3, 5, 4], [True] * 3 + [False] * 4
    other = [not a for a in in_a]
    assert permutation_p(k, n, in_a, [0] * 7) == permutation_p(k, n, other, [0] * 7)


def test_many_articles_are_drawn_with_the_seed() -> None:
    k, n, in_a = [i % 4 for i in range(40)], [5] * 40, [i % 2 == 0 for i in range(40)]
    first = permutation_p(k, n, in_a, [0] * 40, seed=3)
    assert first == permutation_p(k, n, in_a, [0] * 40, seed=3)
    assert 0 < first <= 1
