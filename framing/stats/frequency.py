"""How many times more frequent a term is in one group of texts than in another."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaincinv

from framing.stats.intervals import LEVEL

Numbers = NDArray[np.float64]


def log_ratio(y1: ArrayLike, n1: float, y2: ArrayLike, n2: float, add: float = 0.5) -> Numbers:
    """Binary logarithm of the ratio of two rates: 1 is twice as often.

    Parameters
    ----------
    y1, n1, y2, n2 : array-like, shape (terms,), and float
        Count of each term and number of words in the first group, and in the second.
    add : float
        Added to every count.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; NaN or infinite with `add=0` where a count is 0.

    Notes
    -----
    log2(((y1 + add) / n1) / ((y2 + add) / n2)): positive if the first group uses the term more. `add` is
    added to the counts, never to the sizes.

    References
    ----------
    Hardie (2014), Log Ratio: an informal introduction.

    Examples
    --------
    >>> log_ratio([4], 100, [1], 100, add=0).tolist()
    [2.0]
    """
    first, second = np.asarray(y1, dtype=float) + add, np.asarray(y2, dtype=float) + add
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.log2(first / n1) - np.log2(second / n2)
    return np.where(np.isfinite(ratio), ratio, np.nan)


def lrc(y1: ArrayLike, n1: float, y2: ArrayLike, n2: float, level: float = LEVEL, terms: int = 1) -> Numbers:
    """The log ratio that is certain at `level`: its bound nearer to 0, and 0 if the interval holds 0.

    Parameters
    ----------
    y1, n1, y2, n2 : array-like, shape (terms,), and float
        Count of each term and number of words in the first group, and in the second.
    level : float
        Confidence of the interval.
    terms : int
        Number of terms tested, to divide the error among (Bonferroni).

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; NaN where neither group has the term.

    Notes
    -----
    Bounds of p, the share of the first group in y1 + y2 (Clopper and Pearson), as log2(p/(1-p) * n2/n1).
    `terms` divides the error among this many terms (Bonferroni). Counts of articles instead of tokens are
    honest about words that come in runs.

    References
    ----------
    Evert (2023), Measuring Keyness.
    """
    first, second = np.asarray(y1, dtype=float), np.asarray(y2, dtype=float)
    tail = (1 - level) / 2 / terms
    with np.errstate(divide="ignore", invalid="ignore"):
        low = np.where(first > 0, betaincinv(first, second + 1, tail), 0.0)
        high = np.where(second > 0, betaincinv(first + 1, second, 1 - tail), 1.0)
        from_below = np.maximum(0.0, np.log2(low / (1 - low) * n2 / n1))
        from_above = np.minimum(0.0, np.log2(high / (1 - high) * n2 / n1))
    certain = np.where(first / n1 > second / n2, from_below, from_above)
    return np.where(first + second > 0, certain, np.nan)
