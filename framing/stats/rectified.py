"""What people coded of a sample corrects what a machine says of everything: design-based estimates."""

from __future__ import annotations

from math import nan, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import stdtrit

from framing.stats.intervals import LEVEL, Interval, ratio_variance, satterthwaite

Floats = NDArray[np.float64]


def rectified(expected: ArrayLike, truth: ArrayLike, probability: ArrayLike) -> Floats:
    """Each unit's value, so that their mean is right however wrong the expected values are.

    Parameters
    ----------
    expected : array-like, shape (units,)
        The expected value y^ of each unit.
    truth : array-like, shape (units,)
        The value y of each unit that was coded; NaN for the others.
    probability : array-like, shape (units,)
        The probability pi of each unit to be drawn for coding.

    Returns
    -------
    ndarray, shape (units,)
        y~ = y^ + (R / pi)(y - y^), R = 1 where a unit was coded and 0 elsewhere.

    References
    ----------
    Egami, Hinck, Stewart and Wei (2023), Using imperfect surrogates for downstream inference (design-based
    supervised learning); Angelopoulos et al. (2023), Science 382 (prediction-powered inference).

    Examples
    --------
    >>> rectified([1, 1, 0, 0], [np.nan, 0, np.nan, 1], [0.5] * 4).tolist()
    [1.0, -1.0, 0.0, 2.0]
    """
    y, guess = np.asarray(truth, dtype=float), np.asarray(expected, dtype=float)
    coded = ~np.isnan(y)
    weight = np.divide(1.0, np.asarray(probability, dtype=float), where=coded, out=np.zeros(len(y)))
    value: Floats = guess + weight * (np.where(coded, y, guess) - guess)
    return value


class Rectified(NamedTuple):
    """A share of one group by unit: `totals` over `sizes`, and what the variance of its total is made of.

    Attributes
    ----------
    totals, sizes : ndarray, shape (units,)
        Numerator and denominator of each unit.
    unseen : float
        Variance that errors would add which the sample was too small to show.
    from_codes : float
        Variance that shrinks with the number of codes.
    """

    totals: Floats
    sizes: Floats
    unseen: float
    from_codes: float


def rectified_share(
    hit: tuple[Floats, Floats],
    counted: tuple[Floats, Floats],
    stratum: NDArray[np.intp],
    inside: NDArray[np.bool_],
) -> Rectified:
    """The share of hits among what counts in a group, of units that were coded at random by stratum.

    Parameters
    ----------
    hit, counted : pair of ndarray, shape (units,)
        Whether each unit is a hit, and whether it counts: as the machine says, and as a coder says, NaN where
        not coded.
    stratum : ndarray, shape (units,)
        The number of each unit's stratum.
    inside : ndarray, shape (units,)
        Whether each unit is in the group.

    Returns
    -------
    Rectified
        The share by unit, for the units inside the group.

    Notes
    -----
    Expected of a unit is the mean code of its stratum, or what the machine says where none was coded. With
    T, S the rectified sums of hits and counted, the share is T / S; the totals add to each unit's expected
    hits its linearised residual (R / pi)((y - y^) - T / S (s - s^)), so that their sum over that of `sizes`,
    the expected counted, is T / S too, with all its variance in the totals.

    `unseen` takes the share of errors in a stratum as (errors + 1/2) / (codes + 1), the mean of Jeffreys'
    distribution (Brown, Cai and DasGupta 2001), so that few codes without an error do not pass for certainty.
    """
    codes = ~np.isnan(hit[1])
    size, number = np.bincount(stratum), np.bincount(stratum, codes).astype(float)
    probability = (number / size)[stratum]
    guesses = [_expected(says, code, stratum, number) for says, code in (hit, counted)]
    sums = [
        float(rectified(guess, code, probability)[inside].sum())
        for guess, (_, code) in zip(guesses, (hit, counted), strict=True)
    ]
    share = sums[0] / sums[1] if sums[1] > 0 else 0.0
    residual = np.where(codes, hit[1] - guesses[0] - share * (counted[1] - guesses[1]), 0.0)
    few = np.sqrt(number / np.maximum(number - 1, 1))[stratum]  # a mean of few codes lies too near to them
    weighted = np.divide(few * residual, probability, where=codes, out=np.zeros(len(codes)))[inside]
    of_group = np.bincount(stratum[inside], minlength=len(size))
    unseen = float((of_group**2 * _unseen(hit, counted, share, stratum, number)).sum())
    return Rectified(guesses[0][inside] + weighted, guesses[1][inside], unseen, float((weighted**2).sum()))


def _expected(says: Floats, codes: Floats, stratum: NDArray[np.intp], number: Floats) -> Floats:
    """The mean code of each unit's stratum; what the machine says where none was coded."""
    mean = np.bincount(stratum, np.nan_to_num(codes)) / np.maximum(number, 1)
    return np.where(number[stratum] > 0, mean[stratum], says)


def _unseen(
    hit: tuple[Floats, Floats],
    counted: tuple[Floats, Floats],
    share: float,
    stratum: NDArray[np.intp],
    number: Floats,
) -> Floats:
    """By stratum, variance of the mean hit that errors add because a small sample shows too few of them."""
    wrong = (~np.isnan(hit[1])) & ((hit[0] != hit[1]) | (counted[0] != counted[1]))
    seen, drawn = np.bincount(stratum, wrong), np.maximum(number, 1)
    rate, smoothed = seen / drawn, (seen + 0.5) / (drawn + 1)
    more = np.maximum(smoothed * (1 - smoothed) - rate * (1 - rate), 0.0)
    # a wrong find changes the total by up to 1, one that was missed by 1 - share or by -share
    middling = min(max(share, 0.05), 0.95)
    found = np.bincount(stratum, counted[0]) > 0
    change = np.where(found, 1.0, middling * (1 - middling))
    left = 1 - number / np.bincount(stratum)
    variance: Floats = np.where(number > 0, left * more * change / drawn, 0.0)
    return variance


def rectified_interval(
    totals: ArrayLike, sizes: ArrayLike, unseen: float = 0.0, share: bool = True
) -> Interval:
    """Interval from rectified totals, over articles: that of `ratio_interval`, of a share cut at 0 and 1.

    Parameters
    ----------
    totals, sizes : array-like, shape (articles,)
        Rectified numerator and denominator of each article.
    unseen : float
        Variance of the total by errors that nobody saw.
    share : bool
        Whether it is of a share; otherwise of a balance, from -1 to 1.

    Returns
    -------
    Interval
        The variance of a share is never less than that of independent finds; NaN bounds with fewer than two
        articles.
    """
    t, n = np.asarray(totals, dtype=float), np.asarray(sizes, dtype=float)
    t, n = t[n > 0], n[n > 0]
    whole = float(n.sum())
    least = 0.0 if share else -1.0
    value = min(max(float(t.sum()) / whole, least), 1.0) if whole else nan
    if len(n) < 2:
        return Interval(value, nan, nan)
    smoothed = (value * whole + 1) / (whole + 2)
    variance = ratio_variance(t, n) + unseen / whole**2
    variance = max(variance, smoothed * (1 - smoothed) / whole) if share else variance
    half = float(stdtrit(max(1.0, satterthwaite(n)), 0.5 + LEVEL / 2)) * sqrt(variance)
    return Interval(value, max(value - half, least), min(value + half, 1.0))


def codes_to_halve(variance: float, from_codes: float) -> float:
    """How many times as many codes would make an interval half as wide.

    Parameters
    ----------
    variance : float
        Variance of the estimate.
    from_codes : float
        The part of it that shrinks with the number of codes.

    Returns
    -------
    float
        From 1; infinite if no number of codes would do.

    Notes
    -----
    With k times as many codes the variance V is V - A + A / k, A the part `from_codes`; a quarter of it is
    reached at k = A / (A - 3/4 V).

    Examples
    --------
    >>> codes_to_halve(4.0, 4.0), codes_to_halve(4.0, 3.0)
    (4.0, inf)
    """
    left = from_codes - 0.75 * variance
    return from_codes / left if left > 1e-12 * max(variance, 1e-300) else float("inf")
