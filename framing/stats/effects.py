"""How large a difference is, apart from how sure it is."""

from __future__ import annotations

from math import asin, nan, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike

_TWO_SIDED, _POWER = NormalDist().inv_cdf(0.975), NormalDist().inv_cdf(0.8)


def cohens_h(a: float, b: float) -> float:
    """Difference of two shares on the arcsine scale; positive if `a` is the larger.

    Parameters
    ----------
    a, b : float
        Two shares, from 0 to 1.

    Returns
    -------
    float
        From -pi to pi; NaN if a share is.

    Notes
    -----
    0.2 is called small, 0.8 large.

    References
    ----------
    Cohen (1988), chapter 6.

    Examples
    --------
    >>> cohens_h(0.5, 0.5)
    0.0
    """
    return 2 * asin(sqrt(a)) - 2 * asin(sqrt(b)) if a == a and b == b else nan


def detectable(low: float, high: float) -> float:
    """Smallest true difference that four of five such samples show at p <= .05, from a 95 % interval.

    Parameters
    ----------
    low, high : float
        Bounds of a 95 % interval of a difference.

    Returns
    -------
    float
        In the unit of the difference; NaN without an interval.

    Notes
    -----
    2.8 standard errors: the 97.5 and the 80 per cent point of the normal distribution.

    References
    ----------
    Bloom (1995), Evaluation Review 19.

    Examples
    --------
    >>> round(detectable(-1.96, 1.96), 1)
    2.8
    """
    return (high - low) / 2 * (_TWO_SIDED + _POWER) / _TWO_SIDED


def cramers_v(table: ArrayLike) -> float:
    """How strongly the rows of a table of counts go with its columns: 0 not at all, 1 fully.

    Parameters
    ----------
    table : array-like, shape (rows, columns)
        Counts.

    Returns
    -------
    float
        From 0 to 1; NaN if fewer than two rows or columns have counts.

    Notes
    -----
    sqrt(chi2 / (N (m - 1))), chi2 that of Pearson, m the smaller of the numbers of rows and columns. Rows
    and columns without counts are left out. It takes counts as independent.

    References
    ----------
    Cramer (1946), Mathematical Methods of Statistics, chapter 21.

    Examples
    --------
    >>> cramers_v([[10, 0], [0, 10]])
    1.0
    """
    counts = np.asarray(table, dtype=float)
    counts = counts[counts.sum(axis=1) > 0][:, counts.sum(axis=0) > 0]
    least = min(counts.shape)
    if least < 2:
        return nan
    whole = counts.sum()
    expected = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / whole
    return sqrt(((counts - expected) ** 2 / expected).sum() / (whole * (least - 1)))
