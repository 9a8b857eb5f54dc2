"""Differences within strata, with an interval and a p that agree."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import combinations
from math import gamma, isnan, nan, sqrt

import numpy as np
import pytest

from framing.stats.permutation import smallest_p
from framing.stats.strata import Strata
from framing.stats.stratified import standardised, stratified_difference


def articles(
    sizes: Sequence[float],
    in_a: Sequence[bool],
    events: Sequence[int] | None = None,
    shares: bool = True,
) -> Strata:
    where = np.array(events if events is not None else [0] * len(sizes))
    exchange: tuple[Hashable, ...] = tuple(where.tolist())
    n = np.array(sizes, dtype=float)
    return Strata(np.arange(len(n)), where, n, np.array(in_a), exchange, shares=shares)


def test_one_stratum_gives_the_difference_of_pooled_shares() -> None:
    found = stratified_difference([1, 2, 3, 4], articles([4, 4, 5, 5], [True, True, False, False]))
    assert (found.first, found.second) == (3 / 8, 7 / 10)
    assert found.difference == pytest.approx(3 / 8 - 7 / 10)


def test_strata_are_weighted_as_mantel_and_haenszel_do() -> None:
    events, in_a = [0, 0, 1, 1, 2], [True, False, True, False, True]
    found = stratified_difference([2, 5, 9, 6, 7], articles([10, 10, 20, 10, 10], in_a, events))
    w = 10 * 10 / 20, 20 * 10 / 30  # the third event has articles of the first group alone
    assert found.difference == pytest.approx((w[0] * (0.2 - 0.5) + w[1] * (0.45 - 0.6)) / sum(w))


def test_eight_pairs_that_all_differ_one_way_have_the_p_of_the_sign_test() -> None:
    y = [value for event in range(8) for value in (2 + event % 2, 5 + event % 2)]
    events = np.repeat(np.arange(8), 2).tolist()
    found = stratified_difference(y, articles([10] * 16, [True, False] * 8, events))
    assert found.difference == pytest.approx(-0.3)
    assert found.p == 2 / 2**8  # Fisher (1935), The Design of Experiments, on sign changes
    assert found.high < 0


def test_events_that_one_group_alone_covers_change_nothing() -> None:
    y, events = [2, 5, 3, 6, 2, 5, 3, 6, 2, 5, 3, 6], np.repeat(np.arange(6), 2).tolist()
    pairs = stratified_difference(y, articles([10] * 12, [True, False] * 6, events))
    more = stratified_difference(
        [*y, 9, 10], articles([10] * 14, [*([True, False] * 6), True, True], [*events, 6, 7])
    )
    assert more == pytest.approx(pairs)


def test_p_is_that_of_every_relabelling_of_the_studentised_difference() -> None:
    x, in_a = np.array([1.0, 3.0, 2.0, 7.0, 8.0, 6.5, 9.0]), np.array([True] * 3 + [False] * 4)

    def size(of_a: np.ndarray) -> float:
        a, b = x[of_a], x[~of_a]
        return float(abs(a.mean() - b.mean()) / np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b)))

    every = [size(np.isin(np.arange(7), chosen)) for chosen in combinations(range(7), 3)]
    found = stratified_difference(x, articles([1] * 7, in_a.tolist(), shares=False))
    assert found.p == np.mean([one >= size(in_a) - 1e-9 for one in every])  # Welch's statistic


@pytest.mark.parametrize("seed", range(12))
def test_the_interval_excludes_0_if_and_only_if_p_is_at_most_5_per_cent(seed: int) -> None:
    rng = np.random.default_rng(seed)
    n, in_a = rng.integers(3, 20, 24), np.arange(24) < 10
    y = rng.binomial(n, np.where(in_a, 0.3, 0.5))
    found = stratified_difference(y, articles(n.tolist(), in_a.tolist()), draws=999)
    assert (found.p <= 0.05) == (found.low > 0 or found.high < 0)


def test_unequal_groups_of_alike_finds_are_rarely_called_different() -> None:
    rng, wrong, reps = np.random.default_rng(5), 0, 120
    in_a = np.arange(60) < 10
    for at in range(reps):
        n = np.where(in_a, 20, 6)
        y = rng.binomial(n, rng.beta(1.2, 1.2, 60))
        strata = articles(n.tolist(), in_a.tolist())
        wrong += stratified_difference(y, strata, draws=199, seed=at).p <= 0.05
    assert wrong / reps <= 0.05 + 3 * np.sqrt(0.05 * 0.95 / reps)


def outlets(of_each: int, effect: float, events: int = 4) -> tuple[np.ndarray, Strata]:
    """Totals of outlets in events, those of the first group higher."""
    unit, event = np.repeat(np.arange(2 * of_each), events), np.tile(np.arange(events), 2 * of_each)
    in_a = np.arange(2 * of_each) < of_each
    y = 10 + 20 * effect * in_a[unit] + unit % 3 + event
    strata = Strata(unit, event, np.full(len(unit), 40.0), in_a, ("",) * len(in_a), clusters=True)
    return y, strata


def test_outlets_change_sides_whole() -> None:
    y, strata = outlets(4, 0.5)
    assert stratified_difference(y, strata).p == smallest_p([True] * 4 + [False] * 4, [0] * 8) == 2 / 70
    y, strata = outlets(3, 0.5)
    assert stratified_difference(y, strata).p == 0.1


def test_without_draws_there_is_an_estimate_and_no_test() -> None:
    found = stratified_difference([1, 3], articles([4, 4], [True, False]), draws=0)
    assert found.difference == -0.5
    assert isnan(found.p)
    assert isnan(found.low)


def test_the_standardised_difference_of_one_stratum_is_hedges_g() -> None:
    x, in_a = np.array([1.0, 2.0, 4.0, 3.0, 6.0]), [True, True, True, False, False]
    strata = articles([1] * 5, in_a, shares=False)
    gap = stratified_difference(x, strata, draws=0).difference
    exact = gamma(3 / 2) / sqrt(3 / 2)
    assert standardised(gap, x, strata) == pytest.approx(-13 / 6 / sqrt(55 / 6 / 3) * exact)
    assert isnan(standardised(nan, [1, 1, 1, 1, 1], strata))


@pytest.mark.parametrize(("x", "first"), [([1, 1, 1, 1], 2), ([1, 2, 3], 2)])
def test_a_standardised_difference_is_undefined_without_spread_or_with_three_values(
    x: list[float], first: int
) -> None:
    strata = articles([1] * len(x), [at < first for at in range(len(x))], shares=False)
    gap = float(np.mean(x[:first]) - np.mean(x[first:]))
    assert isnan(standardised(gap, x, strata))


def test_a_standardised_difference_changes_sign_with_the_order() -> None:
    x, in_a = [1, 2, 3, 2, 4, 6], [True, True, True, False, False, False]
    turned = articles([1] * 6, [not side for side in in_a], shares=False)
    assert standardised(-2, x, articles([1] * 6, in_a, shares=False)) == -standardised(2, x, turned) < 0
