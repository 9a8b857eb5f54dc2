"""Differences with covariates held alike, against statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.discrete.discrete_model import Logit

from framing.stats.marginal import adjusted_difference, independent_columns

FIRST = np.array([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1], dtype=bool)
SECTION = np.array([1, 1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0], dtype=float)
N = np.array([4, 6, 8, 3, 5, 9, 4, 6, 7, 2, 5, 6], dtype=float)
K = np.array([3, 4, 2, 2, 3, 2, 1, 4, 1, 1, 2, 1], dtype=float)
COLUMNS = np.column_stack([np.ones(12), SECTION])
EACH = [str(at) for at in range(12)]


def test_the_adjusted_difference_against_statsmodels() -> None:
    """Recorded: the average marginal effect of a logit with a row per find (get_margeff, dummy)."""
    rows = np.repeat(np.column_stack([COLUMNS, FIRST]), N.astype(int), axis=0)
    hits = np.concatenate([[1] * int(k) + [0] * int(n - k) for k, n in zip(K, N, strict=True)])
    effect = Logit(hits, rows).fit(disp=0, tol=1e-12).get_margeff(dummy=True).margeff[-1]
    found = adjusted_difference(K, N, FIRST, COLUMNS, EACH, share=True)
    assert found is not None
    assert found.estimate == pytest.approx(effect, rel=1e-6)
    assert found.estimate == pytest.approx(0.0466083, abs=1e-6)
    assert found.low < found.estimate < found.high


def test_its_error_is_that_of_small_changes_of_the_coefficients() -> None:
    """Without covariates it is the difference of two pooled shares and their CR2 errors."""
    found = adjusted_difference(K, N, FIRST, COLUMNS[:, :1], EACH, share=True)
    assert found is not None
    shares = [K[side].sum() / N[side].sum() for side in (FIRST, ~FIRST)]
    assert found.estimate == pytest.approx(shares[0] - shares[1], rel=1e-9)
    variance = 0.0
    for side, share in zip((FIRST, ~FIRST), shares, strict=True):
        part = N[side] / N[side].sum()
        variance += float(((K[side] - share * N[side]) ** 2 / (1 - part)).sum() / N[side].sum() ** 2)
    assert found.error == pytest.approx(np.sqrt(variance), rel=1e-9)


def test_means_are_adjusted_by_least_squares() -> None:
    found = adjusted_difference(
        N * (0.5 + 0.25 * FIRST - 0.5 * SECTION), N, FIRST, COLUMNS, EACH, share=False
    )
    assert found is not None
    assert found.estimate == pytest.approx(0.25)


def test_a_side_that_a_column_tells_has_no_adjusted_difference() -> None:
    columns = np.column_stack([np.ones(12), FIRST.astype(float)])
    assert adjusted_difference(K, N, FIRST, columns, EACH, share=True) is None


def test_separated_finds_have_no_adjusted_difference() -> None:
    assert adjusted_difference(np.where(FIRST, N, 0.0), N, FIRST, COLUMNS, EACH, share=True) is None


def test_sums_of_other_columns_are_left_out() -> None:
    columns = np.column_stack([COLUMNS, 1 - SECTION, FIRST, np.zeros(12)])
    assert independent_columns(columns).shape == (12, 3)
