"""Intervals of shares, ratios and means: how far an estimate can be trusted."""

from __future__ import annotations

from math import nan, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

LEVEL = 0.95


class Interval(NamedTuple):
    """An estimate and its bounds; undefined parts are NaN."""

    estimate: float
    low: float
    high: float


def wilson(count: float, n: float, quantile: float | None = None) -> Interval:
    """Wilson score interval of a share: `count` of `n` independent finds.

    `quantile` is that of the reference distribution, 1.96 unless told. Undefined at `n` = 0.
    Source: Wilson (1927), Journal of the American Statistical Association 22.

    >>> share = wilson(2, 5)
    >>> round(share.low, 4), round(share.high, 4)
    (0.1176, 0.7693)
    """
    if n <= 0:
        return Interval(nan, nan, nan)
    z = float(stats.norm.ppf(0.5 + LEVEL / 2)) if quantile is None else quantile
    share = count / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At 0 and 1 the bound equals the share; rounding must not push it past.
    low = 0.0 if count == 0 else max(0.0, centre - half)
    high = 1.0 if count == n else min(1.0, centre + half)
    return Interval(share, low, high)


def _ratio_variance(totals: np.ndarray, sizes: np.ndarray) -> float:
    """Variance of sum(totals) / sum(sizes), linearised, articles as units."""
    articles = len(totals)
    ratio = totals.sum() / sizes.sum()
    scatter = ((totals - ratio * sizes) ** 2).sum()
    return float(articles / (articles - 1) * scatter / sizes.sum() ** 2)


def share_interval(counts: ArrayLike, sizes: ArrayLike) -> Interval:
    """Interval of a share pooled over articles, which holds although finds of one article are alike.

    `counts` of `sizes` finds per article. Wilson's interval at the effective number of finds (finds
    divided by the design effect) with Student's t for the normal quantile. Needs two articles with
    finds; with one, `wilson` describes the text. At a share of 0 or 1 the clustering cannot be seen
    and the design effect is taken as 1. Source: Kish (1965), Survey Sampling; Korn and Graubard
    (1998), Survey Methodology 24.

    >>> share_interval([1, 2, 0], [4, 4, 4]).estimate
    0.25
    """
    totals, n = _with_finds(counts, sizes)
    if len(n) == 0:
        return Interval(nan, nan, nan)
    share = float(totals.sum() / n.sum())
    if len(n) == 1:
        return Interval(share, nan, nan)
    simple = share * (1 - share) / n.sum()
    effect = max(1.0, _ratio_variance(totals, n) / simple) if simple > 0 else 1.0
    effective = float(n.sum()) / effect
    quantile = float(stats.t.ppf(0.5 + LEVEL / 2, len(n) - 1))
    return wilson(share * effective, effective, quantile)._replace(estimate=share)


def ratio_interval(totals: ArrayLike, sizes: ArrayLike) -> Interval:
    """Interval of sum(totals) / sum(sizes) over articles, linearised, with Student's t.

    For means and rates, which have no bounds at 0 and 1. NaN bounds with fewer than two articles.
    Source: Cochran (1977), Sampling Techniques, chapter 6.
    """
    t, n = _with_finds(totals, sizes)
    if len(n) == 0:
        return Interval(nan, nan, nan)
    ratio = float(t.sum() / n.sum())
    if len(n) == 1:
        return Interval(ratio, nan, nan)
    half = float(stats.t.ppf(0.5 + LEVEL / 2, len(n) - 1)) * sqrt(_ratio_variance(t, n))
    return Interval(ratio, ratio - half, ratio + half)


def t_interval(values: ArrayLike) -> Interval:
    """Mean of independent values with Student's t interval; NaN bounds below two values.

    >>> t_interval([1.0, 1.0, 1.0])
    Interval(estimate=1.0, low=1.0, high=1.0)
    """
    x = np.asarray(values, dtype=float)
    return ratio_interval(x, np.ones_like(x))


def _with_finds(totals: ArrayLike, sizes: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    t, n = np.asarray(totals, dtype=float), np.asarray(sizes, dtype=float)
    return t[n > 0], n[n > 0]
