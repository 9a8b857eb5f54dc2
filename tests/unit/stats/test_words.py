from __future__ import annotations

import numpy as np
import pytest
from scipy import sparse

from framing.stats import (
    cluster_weights,
    deviation_of_proportions,
    g2,
    jensen_shannon,
    log_odds,
    log_ratio,
    lrc,
    null_band,
    percentile_interval,
    permutation_p_terms,
    relabelled_band,
)

HERE, THERE = np.array([6.0, 2, 0, 12]), np.array([1.0, 4, 3, 12])


def test_undefined_is_nan() -> None:
    assert np.isnan(log_ratio([1], 10, [0], 10, add=0)).all()
    assert np.isnan(lrc([0], 10, [0], 10)).all()
    assert np.isnan(log_odds([1, 0], 1, [0, 1], 1, 0).delta).all()
    assert np.isnan(jensen_shannon([0, 0], [1, 1]).distance)
    nothing = sparse.csr_array((2, 1))
    assert np.isnan(deviation_of_proportions(nothing, [5, 5])).all()


def test_options_that_do_not_exist_are_refused() -> None:
    with pytest.raises(ValueError, match="2 or 4"):
        log_odds(HERE, 20, THERE, 20, 0.01, variance=3)
    with pytest.raises(ValueError, match="2 or 4"):
        g2(HERE, 20, THERE, 20, cells=3)


def test_articles_without_words_change_no_dispersion() -> None:
    counts = sparse.csr_array([[2, 0], [1, 3], [0, 0]])
    fewer = sparse.csr_array([[2, 0], [1, 3]])
    found = deviation_of_proportions(counts, [4, 6, 0])
    np.testing.assert_array_equal(found, deviation_of_proportions(fewer, [4, 6]))


def test_a_term_in_one_article_is_clumped() -> None:
    counts, sizes = sparse.csr_array([[3.0], [0.0], [0.0]]), [10, 10, 10]
    assert deviation_of_proportions(counts, sizes) == pytest.approx(2 / 3)
    assert deviation_of_proportions(counts, sizes, normed=True) == pytest.approx(1)


def test_two_texts_without_a_common_word_are_one_bit_apart() -> None:
    assert jensen_shannon([1, 0], [0, 3]).bits == 1
    assert jensen_shannon([1, 0, 0], [0, 1, 0], [0, 0, 1]).bits == pytest.approx(np.log2(3))


def test_the_null_band_narrows_with_length_and_repeats_with_the_seed() -> None:
    short, long = null_band(HERE, THERE, seed=3), null_band(100 * HERE, 100 * THERE, seed=3)
    assert short.low < short.mean < short.high
    assert long.high < short.low
    assert short == null_band(HERE, THERE, seed=3)


def test_relabelling_two_articles_of_one_event_is_their_own_divergence() -> None:
    band = relabelled_band(sparse.csr_array([HERE, THERE]), [True, False], [0, 0])
    assert band == pytest.approx((jensen_shannon(HERE, THERE).bits,) * 3)


def test_chunks_of_relabellings_change_no_p(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(4)
    counts, sizes = sparse.csr_array(rng.poisson(2, (10, 3))), np.full(10, 50.0)
    labels = [True] * 5 + [False] * 5
    whole = permutation_p_terms(counts, sizes, labels, [0] * 10)
    monkeypatch.setattr("framing.stats.permutation._AT_ONCE", 70)
    np.testing.assert_array_equal(permutation_p_terms(counts, sizes, labels, [0] * 10), whole)


def test_clusters_are_drawn_whole() -> None:
    weights = cluster_weights(["x", "y", "x"], draws=20)
    assert (weights[:, 0] == weights[:, 2]).all()
    assert (weights[:, 0] + weights[:, 1] == 2).all()


def test_percentiles_leave_undefined_draws_out() -> None:
    assert percentile_interval(1.0, [np.nan, 1.0, 1.0]) == (1.0, 1.0, 1.0)
    assert np.isnan(percentile_interval(1.0, [np.nan]).low)
