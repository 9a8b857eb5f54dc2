"""Likelihood ratios: whether groups of texts use a term at different rates, one number per term."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc, xlogy

Numbers = NDArray[np.float64]


def g2(y1: ArrayLike, n1: float, y2: ArrayLike, n2: float, cells: int = 4) -> Numbers:
    """Log-likelihood ratio of every term, with the sign of y1 - E1: positive if the first group uses it more.

    Parameters
    ----------
    y1, n1, y2, n2 : array-like, shape (terms,), and float
        Count of each term and number of words in the first group, and in the second.
    cells : {4, 2}
        Number of cells of the table that are summed.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; 0 for a term that neither group has.

    Notes
    -----
    G2 = 2 sum O ln(O/E) over the counts of the term and of all other tokens in both groups; with `cells=2`
    (Rayson) over the counts of the term alone. 0 for a term that neither has. For any other group against
    the rest, the rest must not hold the group. Its chi-square p (`likelihood_p`) is over tokens.

    References
    ----------
    Dunning (1993), Computational Linguistics 19; Rayson and Garside (2000) for two cells.

    Examples
    --------
    >>> g2([10], 100, [10], 100).tolist()
    [0.0]
    """
    if cells not in (2, 4):
        raise ValueError(f"the statistic has 2 or 4 cells, not {cells}")
    counts = np.array([y1, y2], dtype=float)
    sizes = np.array([n1, n2], dtype=float)
    expected = np.outer(sizes / sizes.sum(), counts.sum(axis=0))
    statistic = _likelihood(counts, expected)
    if cells == 4:
        statistic = statistic + _likelihood(sizes[:, None] - counts, sizes[:, None] - expected)
    signed: Numbers = np.sign(counts[0] - expected[0]) * np.maximum(statistic, 0.0)
    return signed


def likelihood_p(statistic: ArrayLike, df: int = 1) -> Numbers:
    """Chance of a G2 at least this large if tokens were independent.

    Parameters
    ----------
    statistic : array-like
        Values of G2, of either sign.
    df : int
        Degrees of freedom.

    Returns
    -------
    ndarray
        From 0 to 1, in the shape of `statistic`.

    Notes
    -----
    Chi-square with `df` degrees of freedom. Far too small for words, which come in runs; show it only beside
    the p over articles.
    """
    p: Numbers = chdtrc(df, np.abs(np.asarray(statistic, dtype=float)))
    return p


def _likelihood(observed: Numbers, expected: Numbers) -> Numbers:
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.where(observed > 0, observed / expected, 1.0)
    total: Numbers = 2 * xlogy(observed, ratio).sum(axis=0)
    return total
