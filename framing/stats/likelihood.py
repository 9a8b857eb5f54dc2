"""Likelihood ratios: whether groups of texts use a term at different rates, one number per term."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc, xlogy

Numbers = NDArray[np.float64]


class GroupsTest(NamedTuple):
    """Likelihood-ratio test of each term over several groups.

    Attributes
    ----------
    statistic : ndarray, shape (terms,)
        Likelihood ratio G2, 0 or more.
    df : int
        Degrees of freedom.
    p : ndarray, shape (terms,)
        Chance of such a value if tokens were independent.
    """

    statistic: Numbers
    df: int
    p: Numbers


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


def g2_groups(counts: ArrayLike, sizes: ArrayLike) -> GroupsTest:
    """Log-likelihood ratio of every term over K groups: whether any differs. Unsigned.

    Parameters
    ----------
    counts : array-like, shape (groups, terms)
        Count of each term in each group.
    sizes : array-like, shape (groups,)
        Number of words of each group.

    Returns
    -------
    GroupsTest
        One value per term.

    Notes
    -----
    `counts` has a row per group and a column per term, `sizes` the tokens of each group. The formula of `g2`
    over the table of the term and all other tokens; p is over tokens.
    """
    y, n = np.asarray(counts, dtype=float), np.asarray(sizes, dtype=float)
    expected = np.outer(n / n.sum(), y.sum(axis=0))
    statistic = _likelihood(y, expected) + _likelihood(n[:, None] - y, n[:, None] - expected)
    df = len(n) - 1
    return GroupsTest(np.maximum(statistic, 0.0), df, likelihood_p(statistic, df))


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


def bic(statistic: ArrayLike, tokens: float) -> Numbers:
    """Evidence for a difference after the price of one parameter; above 10 it is strong.

    Parameters
    ----------
    statistic : array-like
        Values of G2, of either sign.
    tokens : float
        Number of words of both groups.

    Returns
    -------
    ndarray
        In the shape of `statistic`.

    Notes
    -----
    |G2| - ln(tokens of both groups).

    References
    ----------
    Wilson (2013), Embracing Bayes factors for key item analysis.
    """
    evidence: Numbers = np.abs(np.asarray(statistic, dtype=float)) - np.log(tokens)
    return evidence


def ell(y1: ArrayLike, n1: float, y2: ArrayLike, n2: float) -> Numbers:
    """Effect size of the likelihood ratio, from 0 (none) to 1.

    Parameters
    ----------
    y1, n1, y2, n2 : array-like, shape (terms,), and float
        Count of each term and number of words in the first group, and in the second.

    Returns
    -------
    ndarray, shape (terms,)
        One value per term; NaN where the smaller expected count is 1 or less.

    Notes
    -----
    |G2| / (N ln min(E1, E2)), N the tokens of both groups.

    References
    ----------
    Johnston, Berry and Mielke (2006), Perceptual and Motor Skills 103.
    """
    y = np.asarray(y1, dtype=float) + np.asarray(y2, dtype=float)
    least = y * min(n1, n2) / (n1 + n2)
    least = np.where(least > 1, least, np.nan)
    effect: Numbers = np.abs(g2(y1, n1, y2, n2)) / ((n1 + n2) * np.log(least))
    return effect


def _likelihood(observed: Numbers, expected: Numbers) -> Numbers:
    with np.errstate(invalid="ignore", divide="ignore"):
        ratio = np.where(observed > 0, observed / expected, 1.0)
    total: Numbers = 2 * xlogy(observed, ratio).sum(axis=0)
    return total
