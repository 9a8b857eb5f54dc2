"""Log odds ratios: how much more often one group of texts uses each term, and how surely."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import ndtri

from framing.stats.intervals import LEVEL

Numbers = NDArray[np.float64]


class LogOdds(NamedTuple):
    """Log odds ratio of each term.

    Attributes
    ----------
    delta : ndarray, shape (terms,)
        Log odds ratio (natural logarithm), positive if the first group uses the term more.
    low, high : ndarray, shape (terms,)
        Bounds of its 95 % interval.
    z : ndarray, shape (terms,)
        Delta divided by its standard error.
    """

    delta: Numbers
    low: Numbers
    high: Numbers
    z: Numbers


def informative_prior(shares: ArrayLike, alpha0: float) -> Numbers:
    """Pseudo-counts of terms in proportion to a background collection.

    Parameters
    ----------
    shares : array-like, shape (terms,)
        Shares or counts of the terms in a background collection.
    alpha0 : float
        Weight of the prior: the sum of the pseudo-counts.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; a pseudo-count.

    Notes
    -----
    a_w = alpha0 * share of w; counts are divided by their sum. Alpha0 of 10 to 500 shrinks rare terms and
    leaves frequent ones; the counts of the compared texts themselves would use the data twice.

    References
    ----------
    Monroe, Colaresi and Quinn (2008), Political Analysis 16, section 3.5.1.

    Examples
    --------
    >>> informative_prior([3, 1], 10).tolist()
    [7.5, 2.5]
    """
    share = np.asarray(shares, dtype=float)
    pseudo_counts: Numbers = alpha0 * share / share.sum()
    return pseudo_counts


def log_odds(
    y1: ArrayLike, n1: float, y2: ArrayLike, n2: float, prior: ArrayLike, variance: int = 4
) -> LogOdds:
    """Log odds ratio of every term with a Dirichlet prior, positive if the first group uses it more.

    Parameters
    ----------
    y1, n1, y2, n2 : array-like, shape (terms,), and float
        Count of each term and number of words in the first group, and in the second.
    prior : array-like or float
        Pseudo-count of each term, or one for all.
    variance : {4, 2}
        Number of terms of the variance.

    Returns
    -------
    LogOdds
        One value per term; NaN or infinite where both prior and count are 0.

    Notes
    -----
    delta = ln((y1+a)/(n1+A-y1-a)) - ln((y2+a)/(n2+A-y2-a)), A the sum of all pseudo-counts a; z = delta /
    sqrt(variance). The variance has four terms, 1/(y1+a) + 1/(n1+A-y1-a) and the same for the second group;
    with `variance=2` the first of each. `prior` is an array or one pseudo-count for all; the terms must be
    the whole vocabulary, since A is summed over them. It takes tokens as independent, which words in
    articles are not: a ranking, never a test.

    References
    ----------
    Monroe, Colaresi and Quinn (2008), Political Analysis 16, equations 16, 19, 20 and 22.
    """
    if variance not in (2, 4):
        raise ValueError(f"the variance has 2 or 4 terms, not {variance}")
    first, second = np.asarray(y1, dtype=float), np.asarray(y2, dtype=float)
    a = np.broadcast_to(np.asarray(prior, dtype=float), first.shape)
    in1, in2 = first + a, second + a
    out1, out2 = n1 + a.sum() - in1, n2 + a.sum() - in2
    known = (in1 > 0) & (in2 > 0) & (out1 > 0) & (out2 > 0)
    in1, in2, out1, out2 = (np.where(known, cell, np.nan) for cell in (in1, in2, out1, out2))
    delta = np.log(in1 / out1) - np.log(in2 / out2)
    spread = 1 / in1 + 1 / in2 + (1 / out1 + 1 / out2 if variance == 4 else 0)
    half = ndtri(0.5 + LEVEL / 2) * np.sqrt(spread)
    return LogOdds(delta, delta - half, delta + half, delta / np.sqrt(spread))
