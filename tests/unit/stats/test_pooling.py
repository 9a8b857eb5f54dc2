"""Partial pooling, the variance behind it, and the limits of chance."""

from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from framing.stats.components import levels
from framing.stats.pooling import control_limits, random_effects


def test_one_group_has_no_variance_between_groups() -> None:
    found = random_effects([0.3], [0.01])
    assert isnan(found.mean.estimate)
    assert isnan(found.tau2.estimate)
    assert np.isnan(found.shrunk).all()


def test_alike_groups_have_tau2_0_and_are_drawn_wholly_to_the_mean() -> None:
    found = random_effects([0.3, 0.3, 0.3], [0.01, 0.02, 0.03])
    assert found.tau2.estimate == 0
    assert found.shrunk.tolist() == pytest.approx([0.3] * 3)


def test_the_less_is_known_the_further_a_value_is_drawn_to_the_mean() -> None:
    found = random_effects([0.1, 0.9, 0.5, 0.9], [0.001, 0.001, 0.001, 0.1])
    assert found.mean.estimate < found.shrunk[3] < found.shrunk[1] < 0.9
    assert found.errors[3] > found.errors[1]


def test_intervals_hold_their_estimates_in_far_apart_groups() -> None:
    found = random_effects([-1e6, 0.0, 1e6], [1e-9, 1e-9, 1e-9])
    assert found.tau2.low <= found.tau2.estimate <= found.tau2.high
    assert found.tau2.estimate == pytest.approx(1e12)


def codes(*values: int) -> np.ndarray:
    return np.array(values, dtype=np.intp)


NONE = codes(0, 0, 0, 0, 0, 0)


def test_with_one_block_a_level_is_the_pooled_ratio() -> None:
    totals, sizes = np.array([1.0, 3, 0, 2, 5, 1]), np.array([2.0, 4, 3, 8, 6, 2])
    found = levels(totals, sizes, codes(0, 0, 0, 1, 1, 1), NONE, shares=True)
    assert found.values.tolist() == pytest.approx([4 / 9, 8 / 16])
    assert found.df == 4


def test_the_short_way_of_one_block_is_that_of_several() -> None:
    """An article in a block of its own adds nothing to what the others say."""
    totals, sizes = np.array([1.0, 3, 0, 2, 5, 1, 2]), np.array([2.0, 4, 3, 8, 6, 2, 4])
    group, block = codes(0, 0, 0, 1, 1, 1, 1), codes(0, 0, 0, 0, 0, 0, 1)
    one = levels(totals[:6], sizes[:6], group[:6], block[:6], shares=False)
    several = levels(totals, sizes, group, block, shares=False)
    assert one.df == several.df
    assert one.of_find == pytest.approx(several.of_find)
    assert one.values[0] - one.values[1] == pytest.approx(several.values[0] - several.values[1])


def test_equal_articles_have_the_textbook_variance_of_a_mean() -> None:
    totals = np.array([1.0, 2, 6, 3, 4, 8])
    found = levels(totals, np.ones(6), codes(0, 0, 0, 1, 1, 1), NONE, shares=False)
    within = (totals[:3].var(ddof=1) + totals[3:].var(ddof=1)) / 2
    assert found.variances.tolist() == pytest.approx([within / 3] * 2)
    assert found.of_find == pytest.approx(within)


def test_groups_are_compared_inside_blocks() -> None:
    """The first group is .2 above the second in both events and covers mostly the high one."""
    group, block = codes(0, 0, 0, 1, 0, 1, 1, 1), codes(0, 0, 0, 0, 1, 1, 1, 1)
    ratio = np.where(block == 0, 0.7, 0.1) + 0.2 * (group == 0)
    found = levels(ratio * 10, np.full(8, 10.0), group, block, shares=True)
    assert found.values[0] - found.values[1] == pytest.approx(0.2)
    assert found.values.mean() == pytest.approx(ratio.mean())  # groups of one size
    assert found.variances.tolist() == pytest.approx([ratio.mean() * (1 - ratio.mean()) / 40] * 2)


def test_single_articles_tell_nothing_of_chance() -> None:
    found = levels(np.array([1.0, 2.0]), np.array([4.0, 4.0]), codes(0, 1), codes(0, 0), shares=True)
    assert np.isnan(found.variances).all()
    assert found.values.tolist() == [0.25, 0.5]


def test_limits_of_shares_stay_between_0_and_1_and_narrow() -> None:
    low, high = control_limits(0.05, 0.0, [1, 10, 100, 10_000], share=True)
    assert (low >= 0).all()
    assert (high <= 1).all()
    assert (np.diff(high - low) < 0).all()
    assert high[3] == pytest.approx(0.05 + 1.96 * np.sqrt(0.05 * 0.95 / 10_000), rel=1e-2)


def test_limits_of_means_are_symmetric() -> None:
    low, high = control_limits(-0.1, 0.4, [16], level=0.998)
    assert high[0] + low[0] == pytest.approx(-0.2)
    assert high[0] - low[0] == pytest.approx(2 * 3.0902 * 0.1, rel=1e-4)
