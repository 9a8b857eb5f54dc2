from __future__ import annotations

from math import isnan, nan, pi

import pytest

from framing.stats import Interval, cohens_h, difference_interval, hedges_g


def test_cohens_h_spans_minus_pi_to_pi() -> None:
    assert cohens_h(1, 0) == pytest.approx(pi)
    assert cohens_h(0, 1) == pytest.approx(-pi)
    assert isnan(cohens_h(nan, 0.5))


def test_hedges_g_is_undefined_without_spread_or_with_three_values() -> None:
    assert isnan(hedges_g([1, 1], [1, 1]))
    assert isnan(hedges_g([1, 2], [3]))


def test_hedges_g_changes_sign_with_the_order() -> None:
    assert hedges_g([1, 2, 3], [2, 4, 6]) == -hedges_g([2, 4, 6], [1, 2, 3])


def test_difference_interval_against_newcombe_1998() -> None:
    """56/70 against 48/80: Newcombe's table II, (a), method 10, gives 0.0524 to 0.3339."""
    from framing.stats import wilson

    found = difference_interval(wilson(56, 70), wilson(48, 80))
    assert (found.low, found.high) == pytest.approx((0.0524, 0.3339), abs=5e-5)


def test_a_difference_with_an_unknown_bound_has_unknown_bounds() -> None:
    found = difference_interval(Interval(0.5, nan, nan), Interval(0.2, 0.1, 0.3))
    assert found.estimate == 0.3
    assert isnan(found.low)
