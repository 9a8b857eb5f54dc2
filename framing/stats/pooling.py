"""Many groups together: their mean, how far they lie apart beyond chance, and each drawn towards the mean."""

from __future__ import annotations

from math import nan, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc, chdtri, ndtri, stdtrit

from framing.stats.intervals import LEVEL, Interval

Floats = NDArray[np.float64]

_TAIL = (1 - LEVEL) / 2


class RandomEffects(NamedTuple):
    """Groups whose true values scatter around a mean.

    Attributes
    ----------
    mean : Interval
        Mean of the true values.
    tau2 : Interval
        Their variance.
    q, p : float
        Cochran's Q, and the chance of one as large if all true values were equal.
    shrunk, errors : ndarray, shape (groups,)
        Each group's value drawn towards the mean, the more the less is known of it, with its standard error.
    """

    mean: Interval
    tau2: Interval
    q: float
    p: float
    shrunk: Floats
    errors: Floats


def random_effects(estimates: ArrayLike, variances: ArrayLike) -> RandomEffects:
    """Mean and variance of the true values behind estimates (partial pooling).

    Parameters
    ----------
    estimates, variances : array-like, shape (groups,)
        Each group's estimate and its sampling variance, above 0.

    Returns
    -------
    RandomEffects
        NaN with fewer than two groups.

    Notes
    -----
    tau^2 solves Q(tau^2) = k - 1 with Q(t) = sum (y - mu)^2 / (v + t), mu the mean weighted by 1 / (v + t),
    and is 0 where Q(0) is less. Its interval holds every t whose Q(t) lies between the quantiles of chi^2
    with k - 1 degrees of freedom. That of the mean is Hartung and Knapp's, never shorter than without their
    factor. The shrunken value is the empirical Bayes estimate mu + tau^2 / (tau^2 + v) (y - mu).

    References
    ----------
    Paule and Mandel (1982), Journal of Research of the National Bureau of Standards 87; Viechtbauer (2007),
    Statistics in Medicine 26 (Q-profile interval); Hartung and Knapp (2001), Statistics in Medicine 20;
    Roever, Knapp and Friede (2015), BMC Medical Research Methodology 15.

    Examples
    --------
    >>> found = random_effects([0.1, 0.5, 0.3, 0.7], [0.01, 0.01, 0.01, 0.01])
    >>> round(found.mean.estimate, 3), round(found.tau2.estimate, 4)
    (0.4, 0.0567)
    """
    y, v = np.asarray(estimates, dtype=float), np.asarray(variances, dtype=float)
    if len(y) < 2:
        none = Interval(nan, nan, nan)
        return RandomEffects(none, none, nan, nan, np.full(len(y), nan), np.full(len(y), nan))
    free = len(y) - 1
    low, high = (_solved(y, v, float(chdtri(free, tail))) for tail in (_TAIL, 1 - _TAIL))
    tau2 = _solved(y, v, float(free))
    weight = 1 / (v + tau2)
    mean = float((weight * y).sum() / weight.sum())
    factor = max(1.0, _q(y, v, tau2) / free)
    error = sqrt(factor / weight.sum())
    half = float(stdtrit(free, 1 - _TAIL)) * error
    kept = tau2 / (tau2 + v)
    q = _q(y, v, 0.0)
    return RandomEffects(
        Interval(mean, mean - half, mean + half),
        Interval(tau2, low, high),
        q,
        float(chdtrc(free, q)),
        mean + kept * (y - mean),
        np.sqrt(kept * v + (1 - kept) ** 2 * error**2),
    )


def _q(y: Floats, v: Floats, tau2: float) -> float:
    weight = 1 / (v + tau2)
    mean = (weight * y).sum() / weight.sum()
    return float((weight * (y - mean) ** 2).sum())


def _solved(y: Floats, v: Floats, target: float) -> float:
    """The tau^2 at which Q, which falls with it, has this value; 0 where Q is nowhere so large."""
    if _q(y, v, 0.0) <= target:
        return 0.0
    above = float(((y - y.mean()) ** 2).sum() / target)  # Q(t) <= sum (y - mean)^2 / t
    from scipy.optimize import brentq  # takes long to load, and few ask for it

    return float(brentq(lambda tau2: _q(y, v, tau2) - target, 0.0, above * 2, xtol=1e-14, rtol=1e-13))


def control_limits(
    target: float, spread: float, sizes: ArrayLike, level: float = LEVEL, share: bool = False
) -> tuple[Floats, Floats]:
    """Between which values chance alone leaves a group of that size, as in a funnel plot.

    Parameters
    ----------
    target : float
        The value that all groups would have.
    spread : float
        Standard deviation of a single find; not needed for shares.
    sizes : array-like, shape (groups,)
        Effective number of finds of each group.
    level : float
        So much of what chance gives lies between the limits.
    share : bool
        Whether values are shares: the limits are then those of the arcsine of the root, so that they keep
        between 0 and 1 and are skewed as shares are.

    Returns
    -------
    low, high : ndarray, shape (groups,)
        The limits.

    References
    ----------
    Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24.

    Examples
    --------
    >>> low, high = control_limits(0.5, 0.5, [100])
    >>> round(float(low[0]), 3), round(float(high[0]), 3)
    (0.402, 0.598)
    """
    n, z = np.asarray(sizes, dtype=float), float(ndtri(0.5 + level / 2))
    if not share:
        return target - z * spread / np.sqrt(n), target + z * spread / np.sqrt(n)
    angle, half = np.arcsin(np.sqrt(np.clip(target, 0.0, 1.0))), z / (2 * np.sqrt(n))
    ends = np.clip([angle - half, angle + half], 0.0, np.pi / 2)
    low, high = np.sin(ends) ** 2
    return low, high
