"""Statistics against the numbers of named authorities (statsmodels, scipy, hand computation)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse

from framing.stats import benjamini_hochberg, permutation_p_terms, smallest_p, wilson
from framing.stats.strata import Strata
from framing.stats.stratified import standardised

REFERENCE: dict[str, Any] = json.loads((Path(__file__).parent / "reference" / "keyness.json").read_text())
CORPUS = REFERENCE["input"]
COUNTS = np.array(CORPUS["doc_term_counts"], dtype=float)
GROUP = np.array(CORPUS["doc_group"])


def test_wilson_against_statsmodels() -> None:
    fixture = REFERENCE["wilson_fixture"]
    for k, n, (low, high) in zip(fixture["k"], fixture["n"], fixture["ci95_statsmodels_wilson"], strict=True):
        found = wilson(k, n)
        assert (found.low, found.high) == pytest.approx((low, high), rel=1e-9, abs=1e-12)


def test_benjamini_hochberg_against_statsmodels() -> None:
    fixture = REFERENCE["bh_fixture"]
    assert benjamini_hochberg(fixture["p"]) == pytest.approx(fixture["q_bh"], rel=1e-9)


def test_a_standardised_difference_against_the_exact_gamma_formula_of_hedges_g() -> None:
    expected = REFERENCE["contrasts"]["A_vs_B"]["doc_level"]["hedges_g_exact_gamma"]
    rates = (COUNTS / COUNTS.sum(axis=1, keepdims=True))[np.isin(GROUP, ["A", "B"])]
    in_a = GROUP[np.isin(GROUP, ["A", "B"])] == "A"
    articles = len(in_a)
    none = np.zeros(articles, dtype=np.intp)
    strata = Strata(np.arange(articles), none, np.ones(articles), in_a, tuple(none), shares=False)
    for term, g in enumerate(expected):
        gap = float(rates[in_a, term].mean() - rates[~in_a, term].mean())
        found = standardised(gap, rates[:, term], strata)
        assert np.isnan(found) if g is None else found == pytest.approx(g, rel=1e-9)


def test_exact_permutation_enumerates_the_seventy_splits() -> None:
    fixture = REFERENCE["permutation_exact"]
    chosen = np.isin(GROUP, ["A", "B"])
    in_a = list(GROUP[chosen] == "A")
    term = CORPUS["terms"].index("t03")
    column = sparse.csr_array(COUNTS[chosen][:, [term]])
    p = permutation_p_terms(column, COUNTS[chosen].sum(axis=1), in_a, [0] * len(in_a))
    assert p[0] == pytest.approx(fixture["p_two_sided_abs_ge"])
    assert smallest_p(in_a, [0] * len(in_a)) == pytest.approx(fixture["smallest_attainable_p_two_sided"])


def test_smallest_p_for_matched_events() -> None:
    """Five outlets, one article each in four events, one outlet against the rest: 5^-4."""
    in_a = [True, False, False, False, False] * 4
    assert smallest_p(in_a, [event for event in range(4) for _ in range(5)]) == pytest.approx(5**-4)
