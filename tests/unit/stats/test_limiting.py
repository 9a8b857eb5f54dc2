from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from framing.stats.limiting import limiting_p_terms
from framing.stats.omnibus import omnibus_p, smallest_omnibus_p
from framing.stats.permutation import permutation_p_terms

RNG = np.random.default_rng(1)
COUNTS = sparse.csr_array(RNG.poisson(0.4, (400, 12)))
SIZES = RNG.integers(100, 400, 400)
IN_A = [bool(draw < 0.3) for draw in RNG.random(400)]
BLOCKS = RNG.integers(0, 20, 400).tolist()


def test_the_limit_is_that_of_the_drawn_permutations() -> None:
    drawn = permutation_p_terms(COUNTS, SIZES, IN_A, BLOCKS, 4_999, 0)
    assert limiting_p_terms(COUNTS, SIZES, IN_A, BLOCKS) == pytest.approx(drawn, abs=0.03)


def test_several_contrasts_at_once_are_those_one_by_one() -> None:
    other = [not label for label in IN_A]
    both = limiting_p_terms(COUNTS, SIZES, [IN_A, other], BLOCKS)
    assert both[0] == pytest.approx(limiting_p_terms(COUNTS, SIZES, IN_A, BLOCKS))
    assert both[1] == pytest.approx(limiting_p_terms(COUNTS, SIZES, other, BLOCKS))


def test_a_term_that_never_occurs_surprises_nobody() -> None:
    none = sparse.csr_array((400, 1))
    assert limiting_p_terms(none, SIZES, IN_A, BLOCKS).tolist() == [1.0]


def test_groups_that_differ_are_told_from_those_that_do_not() -> None:
    labels = ["a"] * 6 + ["b"] * 6 + ["c"] * 6
    apart = np.array([[5.0]] * 6 + [[1.0]] * 12)
    assert omnibus_p(apart, np.full(18, 5.0), labels, [0] * 18, draws=199) <= 0.01
    same = np.ones((18, 1))
    assert omnibus_p(same, np.full(18, 5.0), labels, [0] * 18, draws=199) == 1.0


def test_one_article_each_can_show_nothing_even_in_events() -> None:
    assert smallest_omnibus_p(list("abcde"), [0] * 5) == 1.0
    assert smallest_omnibus_p(list("abab"), [0, 0, 1, 1]) == 2 / 4
