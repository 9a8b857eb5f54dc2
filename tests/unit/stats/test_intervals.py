from __future__ import annotations

from math import isnan, sqrt

import numpy as np
import pytest
from scipy import stats

from framing.stats import rate_interval, ratio_interval, share_interval, t_interval, wilson


def test_wilson_is_undefined_without_finds() -> None:
    assert all(map(isnan, wilson(0, 0)))


def test_wilson_touches_zero_and_one_exactly() -> None:
    assert wilson(0, 7).low == 0.0
    assert wilson(7, 7).high == 1.0


def test_share_of_one_article_has_no_interval_over_articles() -> None:
    found = share_interval([2], [5])
    assert found.estimate == 2 / 5
    assert isnan(found.low)
    assert isnan(found.high)


def test_articles_without_finds_do_not_count() -> None:
    assert share_interval([1, 2, 0], [4, 4, 0]) == share_interval([1, 2], [4, 4])
    assert all(map(isnan, share_interval([0, 0], [0, 0])))


def test_clustered_finds_widen_the_interval() -> None:
    alike = share_interval([2, 2, 2, 2], [4, 4, 4, 4])
    clustered = share_interval([4, 4, 0, 0], [4, 4, 4, 4])
    assert alike.estimate == clustered.estimate
    assert clustered.high - clustered.low > alike.high - alike.low


def test_share_interval_of_even_articles_is_that_of_independent_finds() -> None:
    assert share_interval([2, 2, 2, 2], [4, 4, 4, 4]) == wilson(8, 16)


def test_share_interval_where_all_articles_agree_is_wilson_with_students_t() -> None:
    quantile = float(stats.t.ppf(0.975, 3))
    assert share_interval([0, 0, 0, 0], [4, 4, 4, 4]) == wilson(0, 16, quantile)


def test_share_interval_of_one_find_an_article_is_wilson_with_students_t() -> None:
    """With one find each nothing can be clustered: A/(A-1) times the binomial variance is its effect."""
    quantile = float(stats.t.ppf(0.975, 3)) * sqrt(4 / 3)
    assert share_interval([1, 0, 1, 0], [1] * 4) == pytest.approx(wilson(2, 4, quantile))


def test_rate_interval_widens_with_clustering_and_stays_above_zero() -> None:
    even, clustered = rate_interval([2, 2, 2], [500] * 3), rate_interval([6, 0, 0], [500] * 3)
    assert even.estimate == clustered.estimate == 6 / 1500
    assert 0 < even.low < even.estimate < even.high < clustered.high
    assert clustered.low >= 0


def test_rate_interval_of_even_articles_is_the_score_interval_of_a_poisson_rate() -> None:
    low, high = rate_interval([2, 2, 2], [500] * 3)[1:]
    z = float(stats.norm.ppf(0.975))
    for bound in (low, high):
        assert (6 / 1500 - bound) ** 2 == pytest.approx(z * z * bound / 1500)


def test_rate_interval_without_counts_still_reaches_up() -> None:
    found = rate_interval([0, 0], [300, 300])
    assert (found.estimate, found.low) == (0, 0)
    assert found.high > 0


def test_one_article_has_no_interval_of_its_rate() -> None:
    assert rate_interval([3], [300]).estimate == 3 / 300
    assert isnan(rate_interval([3], [300]).high)


def test_one_dominating_article_leaves_a_mean_unsure() -> None:
    """The same values, one article nine times as long: fewer effective articles, a wider interval."""
    even = ratio_interval([1.0, 2.0, 3.0, 4.0], [10] * 4)
    uneven = ratio_interval([9.0, 2.0, 3.0, 4.0], [90, 10, 10, 10])
    assert uneven.high - uneven.low > even.high - even.low


def test_t_interval_is_the_textbook_one() -> None:
    x = np.array([0.1, 0.4, -0.2, 0.3])
    half = stats.t.ppf(0.975, 3) * x.std(ddof=1) / sqrt(4)
    assert t_interval(x) == pytest.approx((x.mean(), x.mean() - half, x.mean() + half))


def test_ratio_interval_weighs_articles_by_their_finds() -> None:
    assert ratio_interval([1.0, 9.0], [10, 30]).estimate == 10 / 40


def test_share_interval_covers_what_it_promises_for_clustered_articles() -> None:
    """At a correlation of .2 inside articles, 95 % must not fall under 93 % (2,000 corpora, seed 1)."""
    rng = np.random.default_rng(1)
    true, correlation, articles, mentions = 0.4, 0.2, 8, 6
    spread = (1 - correlation) / correlation
    own = rng.beta(true * spread, (1 - true) * spread, size=(2000, articles))
    counts = rng.binomial(mentions, own)
    found = [share_interval(row, [mentions] * articles) for row in counts]
    assert np.mean([interval.low <= true <= interval.high for interval in found]) > 0.93
