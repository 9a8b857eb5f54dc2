"""Two one-sided tests against statsmodels, where groups are of articles with one find each."""

from __future__ import annotations

import numpy as np
import pytest

from framing.stats.equivalence import equivalence_p
from framing.stats.strata import Strata
from framing.stats.stratified import stratified_difference

FIRST = [0.12, 0.4, 0.33, 0.21, 0.5, 0.18, 0.27, 0.36, 0.3, 0.22]
SECOND = [0.25, 0.31, 0.19, 0.44, 0.28, 0.35, 0.15, 0.3]
STATSMODELS = {0.05: 0.18290536173245642, 0.1: 0.03315697948240576, 0.15: 0.004147086940229024}
"""Margin -> p of statsmodels.stats.weightstats.ttost_ind(FIRST, SECOND, -m, m, usevar="unequal"), 0.15.0."""


def _difference(seed: int = 0) -> tuple[float, float, float]:
    values = np.array([*FIRST, *SECOND])
    strata = Strata(
        unit=np.arange(len(values)),
        stratum=np.zeros(len(values), dtype=np.intp),
        sizes=np.ones(len(values)),
        in_a=np.arange(len(values)) < len(FIRST),
        exchange=("",) * len(values),
        shares=False,
    )
    found = stratified_difference(values, strata, 199, seed)
    return found.difference, found.error, found.df


@pytest.mark.parametrize("margin", STATSMODELS)
def test_two_one_sided_tests_against_statsmodels(margin: float) -> None:
    assert equivalence_p(*_difference(), margin) == pytest.approx(STATSMODELS[margin], rel=1e-9)


def test_the_error_is_welchs() -> None:
    difference, error, df = _difference()
    a, b = (np.var(side, ddof=1) / len(side) for side in (FIRST, SECOND))
    assert difference == pytest.approx(np.mean(FIRST) - np.mean(SECOND))
    assert error == pytest.approx(np.sqrt(a + b))
    assert df == pytest.approx((a + b) ** 2 / (a**2 / (len(FIRST) - 1) + b**2 / (len(SECOND) - 1)))


def test_a_sure_difference_is_within_the_margin_or_not() -> None:
    assert equivalence_p(0.1, 0.0, 5, 0.2) == 0
    assert equivalence_p(0.3, 0.0, 5, 0.2) == 1
    assert np.isnan(equivalence_p(0.3, np.nan, 5, 0.2))
