"""Word statistics against the numbers of named authorities, to the tolerances that the reference states."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse
from scipy.spatial import distance

from framing import stats as ours

REFERENCE: dict[str, Any] = json.loads((Path(__file__).parent / "reference" / "keyness.json").read_text())
CORPUS = REFERENCE["input"]
ARTICLES = np.array(CORPUS["doc_term_counts"], dtype=float)
COUNTS = dict(zip(CORPUS["groups"], np.array(CORPUS["group_term_counts"], dtype=float), strict=True))
SIZES = dict(zip(CORPUS["groups"], CORPUS["group_sizes"], strict=True))
POOLED = sum(COUNTS.values())
CONTRASTS = sorted(REFERENCE["contrasts"])


def _numbers(values: list[float | None]) -> NDArray[np.float64]:
    return np.array([np.nan if value is None else value for value in values])


def _agree(found: Any, expected: list[float | None], rel: float = 1e-9, absolute: float = 1e-12) -> None:
    np.testing.assert_allclose(found, _numbers(expected), rtol=rel, atol=absolute)


def _sides(contrast: str) -> tuple[Any, float, Any, float]:
    a, b = contrast.split("_vs_")
    second = [name for name in CORPUS["groups"] if name != a] if b == "rest" else [b]
    y2 = sum(COUNTS[name] for name in second)
    return COUNTS[a], SIZES[a], y2, sum(SIZES[name] for name in second)


@pytest.mark.parametrize("contrast", CONTRASTS)
def test_log_odds_against_jmhessel_and_scattertext(contrast: str) -> None:
    y1, n1, y2, n2 = _sides(contrast)
    blocks = REFERENCE["contrasts"][contrast]
    flat = blocks["uninformative_0.01"]
    found = ours.log_odds(y1, n1, y2, n2, 0.01)
    _agree(found.delta, flat["delta"])
    _agree(found.z, flat["z_4term"])
    _agree(found.z, flat["z_peer_scattertext_4term"])
    _agree(ours.log_odds(y1, n1, y2, n2, 0.01, variance=2).z, flat["z_peer_jmhessel_float32counts"])
    for alpha0, name in (10, "a0_10"), (500, "a0_500"), (3828, "raw_counts"):
        expected = blocks[f"informative_pooled_{name}"]
        prior = ours.informative_prior(POOLED, alpha0)
        _agree(prior, expected["alpha_w"])
        _agree(ours.log_odds(y1, n1, y2, n2, prior).delta, expected["delta"])
        _agree(ours.log_odds(y1, n1, y2, n2, prior).z, expected["z_4term"])
        _agree(ours.log_odds(y1, n1, y2, n2, prior, variance=2).z, expected["z_2term"])


@pytest.mark.parametrize("contrast", CONTRASTS)
def test_g2_against_scipy_and_scattertext(contrast: str) -> None:
    y1, n1, y2, n2 = _sides(contrast)
    expected = REFERENCE["contrasts"][contrast]["keyness"]
    found = ours.g2(y1, n1, y2, n2)
    _agree(found, expected["G2_4cell_signed"], absolute=1e-10)
    _agree(np.abs(ours.g2(y1, n1, y2, n2, cells=2)), expected["G2_2cell_rayson_unsigned"], absolute=1e-10)
    _agree(ours.likelihood_p(found), expected["p_chi2_df1"])
    _agree(ours.benjamini_hochberg(ours.likelihood_p(found)), expected["q_bh_statsmodels"])


@pytest.mark.parametrize("contrast", CONTRASTS)
def test_effects_of_frequency_against_scattertext(contrast: str) -> None:
    y1, n1, y2, n2 = _sides(contrast)
    expected = REFERENCE["contrasts"][contrast]["keyness"]
    _agree(ours.log_ratio(y1, n1, y2, n2), expected["log_ratio_add_0.5"])
    _agree(ours.log_ratio(y1, n1, y2, n2, add=0), expected["log_ratio_raw_nan_where_zero"])
    _agree(ours.lrc(y1, n1, y2, n2), expected["LRC_95_scattertext_uncorrected"], rel=0, absolute=1e-8)
    corrected = ours.lrc(y1, n1, y2, n2, terms=40)
    _agree(corrected, expected["LRC_95_scattertext_bonferroni"], rel=0, absolute=1e-8)


def test_dispersion_against_scattertext_and_the_formulas() -> None:
    expected = REFERENCE["dispersion"]
    counts, sizes = sparse.csr_matrix(ARTICLES), ARTICLES.sum(axis=1)
    _agree(ours.deviation_of_proportions(counts, sizes), expected["gries_DP"])
    _agree(ours.deviation_of_proportions(counts, sizes), expected["scattertext_dp"])
    _agree(ours.deviation_of_proportions(counts, sizes, normed=True), expected["DPnorm(1-min s)"])


def test_jensen_shannon_against_scipy() -> None:
    expected = REFERENCE["similarity"]
    bits = [[ours.jensen_shannon(p, q).bits for q in COUNTS.values()] for p in COUNTS.values()]
    _agree(bits, expected["jsd_bits_pairwise(scipy jensenshannon**2, base 2)"])
    assert ours.jensen_shannon(*COUNTS.values()).bits == pytest.approx(
        expected["jsd_generalised_3way_equal_weight_bits"], rel=1e-9
    )
    by_scipy = distance.jensenshannon(COUNTS["A"], COUNTS["B"], 2)
    assert ours.jensen_shannon(COUNTS["A"], COUNTS["B"]).distance == pytest.approx(by_scipy, rel=1e-9)


def test_permutation_of_every_term_is_the_permutation_of_each() -> None:
    chosen = np.isin(CORPUS["doc_group"], ["A", "B"])
    counts, in_a = ARTICLES[chosen], list(np.array(CORPUS["doc_group"])[chosen] == "A")
    together = ours.permutation_p_terms(sparse.csr_array(counts), counts.sum(axis=1), in_a, [0] * 8)
    each = [
        ours.permutation_p_terms(sparse.csr_array(term[:, None]), counts.sum(axis=1), in_a, [0] * 8)[0]
        for term in counts.T
    ]
    assert together.tolist() == each
    assert together[CORPUS["terms"].index("t03")] == pytest.approx(
        REFERENCE["permutation_exact"]["p_two_sided_abs_ge"]
    )
