"""How large a difference is, apart from how sure it is."""

from __future__ import annotations

from math import asin, nan, sqrt
from statistics import NormalDist

_TWO_SIDED, _POWER = NormalDist().inv_cdf(0.975), NormalDist().inv_cdf(0.8)


def cohens_h(a: float, b: float) -> float:
    """Difference of two shares on the arcsine scale; positive if `a` is the larger.

    Parameters
    ----------
    a, b : float
        Two shares; a corrected one outside 0 and 1 counts as the nearest of these.

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
    if a != a or b != b:
        return nan
    first, second = (asin(sqrt(min(max(share, 0.0), 1.0))) for share in (a, b))
    return 2 * first - 2 * second


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
