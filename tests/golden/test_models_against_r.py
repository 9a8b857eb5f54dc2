"""Partial pooling and cluster-robust regression against R (metafor, clubSandwich) and statsmodels.

`reference/models.R` made the numbers of R and says how.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from statsmodels.genmod.families import Binomial
from statsmodels.genmod.generalized_linear_model import GLM
from statsmodels.stats.meta_analysis import combine_effects

from framing.stats.clustered import Fit, least_squares, logistic
from framing.stats.pooling import random_effects

REFERENCE: dict[str, Any] = json.loads((Path(__file__).parent / "reference" / "models.json").read_text())


@pytest.mark.parametrize("case", REFERENCE["pooled"])
def test_random_effects_against_metafor(case: dict[str, Any]) -> None:
    found = random_effects(case["y"], case["v"])
    assert list(found.tau2) == pytest.approx(case["tau2"], rel=1e-7, abs=1e-12)
    assert list(found.mean) == pytest.approx(case["mean"], rel=1e-8)
    assert [found.q, found.p] == pytest.approx([case["q"][0], case["p"][0]], rel=1e-10)
    assert found.shrunk == pytest.approx(case["shrunk"], rel=1e-8)


@pytest.mark.parametrize("case", REFERENCE["pooled"])
def test_paule_and_mandel_against_statsmodels(case: dict[str, Any]) -> None:
    found = combine_effects(np.array(case["y"]), np.array(case["v"]), method_re="iterated")
    assert random_effects(case["y"], case["v"]).tau2.estimate == pytest.approx(found.tau2, rel=1e-5, abs=1e-9)


def agrees(fit: Fit, case: dict[str, Any]) -> None:
    effects = [fit.effect(row) for row in np.eye(len(fit.beta))]
    assert fit.beta == pytest.approx(case["beta"], rel=1e-7)
    assert [effect.error for effect in effects] == pytest.approx(case["se"], rel=1e-7)
    assert [effect.df for effect in effects] == pytest.approx(case["df"], rel=1e-6)
    assert np.sqrt(np.diag(fit.covariance)) == pytest.approx(case["se"], rel=1e-7)


@pytest.mark.parametrize("case", REFERENCE["least squares"])
def test_least_squares_against_club_sandwich(case: dict[str, Any]) -> None:
    k, n = np.array(case["y"], dtype=float), np.array(case["n"], dtype=float)
    agrees(least_squares(k / n, case["x"], n, case["cluster"]), case)


@pytest.mark.parametrize("case", REFERENCE["logistic"])
def test_quasi_binomial_regression_against_club_sandwich(case: dict[str, Any]) -> None:
    fit = logistic(case["y"], case["n"], case["x"], case["cluster"])
    assert fit is not None
    agrees(fit, case)


@pytest.mark.parametrize("case", REFERENCE["logistic"])
def test_its_coefficients_against_statsmodels(case: dict[str, Any]) -> None:
    k, n = np.array(case["y"]), np.array(case["n"])
    found = GLM(np.column_stack([k, n - k]), np.array(case["x"]), Binomial()).fit(tol=1e-12)
    fit = logistic(k, n, case["x"], case["cluster"])
    assert fit is not None
    assert fit.beta == pytest.approx(found.params, rel=1e-7)
