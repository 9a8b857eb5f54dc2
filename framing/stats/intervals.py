"""Intervals of shares, ratios and means: how far an estimate can be trusted."""

from __future__ import annotations

from math import nan, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import ndtri, stdtrit

LEVEL = 0.95
_UPPER = 0.5 + LEVEL / 2
_Z = float(ndtri(_UPPER))  # `scipy.stats`, which knows it too, takes half a second to load


class Interval(NamedTuple):
    """An estimate with its bounds.

    Attributes
    ----------
    estimate : float
        The value; NaN if undefined.
    low, high : float
        Its 95 % bounds; NaN if undefined.
    """

    estimate: float
    low: float
    high: float


def wilson(count: float, n: float, quantile: float | None = None) -> Interval:
    """Wilson score interval of a share: `count` of `n` independent finds.

    Parameters
    ----------
    count, n : float
        Number of finds in question, and of all finds.
    quantile : float, optional
        Quantile of the reference distribution (default: 1.96, for 95 %).

    Returns
    -------
    Interval
        NaN if `n` is 0.

    References
    ----------
    Wilson (1927), Journal of the American Statistical Association 22.

    Examples
    --------
    >>> share = wilson(2, 5)
    >>> round(share.low, 4), round(share.high, 4)
    (0.1176, 0.7693)
    """
    if n <= 0:
        return Interval(nan, nan, nan)
    z = _Z if quantile is None else quantile
    share = count / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    low = 0.0 if count == 0 else max(0.0, centre - half)
    high = 1.0 if count == n else min(1.0, centre + half)  # not past the share by rounding
    return Interval(share, low, high)


def share_interval(counts: ArrayLike, sizes: ArrayLike) -> Interval:
    """Interval of a share pooled over articles, which holds although finds of one article are alike.

    Parameters
    ----------
    counts, sizes : array-like, shape (articles,)
        Number of finds in question, and of all finds, in each article.

    Returns
    -------
    Interval
        From 0 to 1; bounds are NaN with fewer than two articles with finds.

    Notes
    -----
    Wilson's interval with c = max(z^2, effect * t^2) in place of the squared normal quantile z^2, t
    Student's with as many degrees of freedom as articles but one. The design effect is the larger of two
    estimates: the linearised variance over that of independent finds, and 1 + (sum n_i^2 / sum n_i - 1) rho,
    rho the correlation inside articles by analysis of variance. Simulated coverage is 93 to 97 % from 20
    articles on, 89 to 99 % with four or five; for shares near 0 or 1 of strongly clustered finds it falls to
    73 %.

    References
    ----------
    Kish (1965), Survey Sampling; Korn and Graubard (1998) and Bell and McCaffrey (2002), Survey Methodology.

    Examples
    --------
    >>> share_interval([1, 2, 0], [4, 4, 4]).estimate
    0.25
    """
    totals, n = _with_finds(counts, sizes)
    if len(n) < 2:
        return Interval(float(totals.sum() / n.sum()) if len(n) else nan, nan, nan)
    finds, count = float(n.sum()), float(totals.sum())
    simple = count / finds * (1 - count / finds) / finds
    effect = 1.0
    if simple > 0:
        effect = max(ratio_variance(totals, n) / simple, _effect_of_correlation(totals, n))
    return wilson(count, finds, _widest(effect, float(stdtrit(len(n) - 1, _UPPER))))


def rate_interval(counts: ArrayLike, sizes: ArrayLike) -> Interval:
    """Interval of a rate pooled over articles, such as counts per word.

    Parameters
    ----------
    counts, sizes : array-like, shape (articles,)
        Number of finds in question, and of all finds, in each article.

    Returns
    -------
    Interval
        Per unit of size; bounds are NaN with fewer than two articles.

    Notes
    -----
    Score interval of a rate whose variance is a multiple of itself: (r - mu)^2 = c mu / N, N the sum of
    sizes, c = max(z^2, effect * t^2), effect = variance of `ratio_interval` * N / r, 1 where nothing was
    counted. Never below 0. Simulated coverage is 91 to 99 % for rare or clustered things in 4 to 20
    articles.

    References
    ----------
    Rao (1948), score statistics; McCullagh and Nelder (1989), Generalized Linear Models, chapter 6.

    Examples
    --------
    >>> rate_interval([0, 0], [300, 300]).low
    0.0
    """
    k, n = _with_finds(counts, sizes)
    if len(n) < 2:
        return ratio_interval(k, n)
    words, rate = float(n.sum()), float(k.sum() / n.sum())
    effect = ratio_variance(k, n) * words / rate if rate > 0 else 1.0
    c = _widest(effect, _student(n)) ** 2
    half = sqrt(c * rate / words + c * c / (4 * words * words))
    high = rate + c / (2 * words) + half
    return Interval(rate, rate * rate / high if high else 0.0, high)  # the bounds' product is the square


def ratio_interval(totals: ArrayLike, sizes: ArrayLike) -> Interval:
    """Interval of a ratio pooled over articles, such as a mean.

    Parameters
    ----------
    totals, sizes : array-like, shape (articles,)
        Numerator and denominator of each article.

    Returns
    -------
    Interval
        Per unit of size; bounds are NaN with fewer than two articles.

    Notes
    -----
    The linearised variance is the sum of e_i^2 / (1 - h_i) over the squared sum of sizes, e_i = total -
    ratio * size and h_i the article's part of all sizes (CR2); Student's t has the degrees of freedom of
    `satterthwaite`. For articles of one size it is the textbook interval of a mean; for others it covers 93
    to 97 %.

    References
    ----------
    Cochran (1977), Sampling Techniques, chapter 6; Bell and McCaffrey (2002), Survey Methodology 28.
    """
    t, n = _with_finds(totals, sizes)
    if len(n) < 2:
        return Interval(float(t.sum() / n.sum()) if len(n) else nan, nan, nan)
    ratio = float(t.sum() / n.sum())
    half = _student(n) * sqrt(ratio_variance(t, n))
    return Interval(ratio, ratio - half, ratio + half)


def t_interval(values: ArrayLike) -> Interval:
    """Mean of independent values with Student's t interval; NaN bounds below two values.

    Parameters
    ----------
    values : array-like
        Independent values.

    Returns
    -------
    Interval
        In the unit of the values; bounds are NaN below two values.

    Examples
    --------
    >>> t_interval([1.0, 1.0, 1.0])
    Interval(estimate=1.0, low=1.0, high=1.0)
    """
    x = np.asarray(values, dtype=float)
    return ratio_interval(x, np.ones_like(x))


def _with_finds(totals: ArrayLike, sizes: ArrayLike) -> tuple[np.ndarray, np.ndarray]:
    t, n = np.asarray(totals, dtype=float), np.asarray(sizes, dtype=float)
    return t[n > 0], n[n > 0]


def ratio_variance(totals: np.ndarray, sizes: np.ndarray) -> float:
    """Variance of sum(totals) / sum(sizes), linearised, articles as units, corrected for their leverage."""
    whole = sizes.sum()
    residuals = totals - totals.sum() / whole * sizes
    return float((residuals**2 / (1 - sizes / whole)).sum() / whole**2)


def _effect_of_correlation(counts: np.ndarray, sizes: np.ndarray) -> float:
    """Design effect of a share by the analysis-of-variance correlation inside articles."""
    articles, finds = len(sizes), sizes.sum()
    share, weighted = counts.sum() / finds, (sizes**2).sum() / finds
    between = ((counts - share * sizes) ** 2 / sizes).sum() / (articles - 1)
    within = (counts * (1 - counts / sizes)).sum() / max(1.0, finds - articles)
    spread = between + ((finds - weighted) / (articles - 1) - 1) * within
    return float(1 + (weighted - 1) * (between - within) / spread) if spread > 0 else 1.0


def _student(sizes: np.ndarray) -> float:
    """Quantile of Student's t for articles of these sizes."""
    return float(stdtrit(max(1.0, satterthwaite(sizes)), _UPPER))


def satterthwaite(sizes: ArrayLike) -> float:
    """Degrees of freedom of a pooled ratio's variance, corrected for leverage, if all finds vary alike (CR2).

    1 / (sum h_i^2 + sum_(i != j) h_i^2 h_j^2 / ((1 - h_i)(1 - h_j))), h_i the article's part of all sizes:
    one less than the number of articles where these are of one size, fewer where they are not.
    Source: Pustejovsky and Tipton (2018), Journal of Business and Economic Statistics 36.

    >>> round(satterthwaite([4, 4, 4]), 9), round(satterthwaite([20, 2, 2]), 2)
    (2.0, 1.2)
    """
    n = np.asarray(sizes, dtype=float)
    part = n / n.sum()
    tied = part**2 / (1 - part)
    return float(1 / ((part**2).sum() + tied.sum() ** 2 - (tied**2).sum()))


def _widest(effect: float, quantile: float) -> float:
    """The quantile for clustered finds, never below the normal one for independent finds."""
    return max(_Z, sqrt(max(0.0, effect)) * quantile)
