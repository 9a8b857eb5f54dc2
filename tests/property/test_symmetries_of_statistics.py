"""Statistics know no first and second, and no order of articles."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy import sparse

from framing import stats

Counts = NDArray[np.int64]
ROWS = st.lists(st.lists(st.integers(0, 9), min_size=3, max_size=3), min_size=4, max_size=7)


@st.composite
def corpora(draw: st.DrawFn) -> Counts:
    """Articles by terms, each article with a word more than its counts."""
    rows = np.array(draw(ROWS))
    rows[:, 2] += 1
    return rows


@given(corpora())
def test_swapping_the_groups_flips_the_sign(counts: Counts) -> None:
    y1, y2 = counts[:2].sum(axis=0), counts[2:].sum(axis=0)
    n1, n2 = float(y1.sum()), float(y2.sum())
    one, other = stats.log_odds(y1, n1, y2, n2, 0.1), stats.log_odds(y2, n2, y1, n1, 0.1)
    np.testing.assert_allclose(one.delta, -other.delta, atol=1e-12)
    np.testing.assert_allclose(one.low, -other.high, atol=1e-12)
    np.testing.assert_allclose(stats.g2(y1, n1, y2, n2), -stats.g2(y2, n2, y1, n1), atol=1e-9)
    np.testing.assert_allclose(stats.log_ratio(y1, n1, y2, n2), -stats.log_ratio(y2, n2, y1, n1), atol=1e-12)
    np.testing.assert_allclose(stats.lrc(y1, n1, y2, n2), -stats.lrc(y2, n2, y1, n1), atol=1e-9)


@given(corpora())
def test_the_order_of_articles_changes_nothing(counts: Counts) -> None:
    order = np.random.default_rng(len(counts)).permutation(len(counts))
    sizes, labels = counts.sum(axis=1).astype(float), np.arange(len(counts)) < 2
    matrix, turned = sparse.csr_array(counts), sparse.csr_array(counts[order])
    spread = stats.deviation_of_proportions
    np.testing.assert_allclose(spread(matrix, sizes), spread(turned, sizes[order]), atol=1e-9)
    p = stats.permutation_p_terms(matrix, sizes, list(labels), [0] * len(counts))
    again = stats.permutation_p_terms(turned, sizes[order], list(labels[order]), [0] * len(counts))
    np.testing.assert_allclose(p, again)
    assert ((p > 0) & (p <= 1)).all()
    for interval in (stats.share_interval, stats.rate_interval, stats.ratio_interval):
        one, other = interval(counts[:, 0], sizes), interval(counts[order, 0], sizes[order])
        np.testing.assert_allclose(one, other, atol=1e-9)
        assert one.low <= one.estimate <= one.high
