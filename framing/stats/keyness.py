"""How surely one group of texts uses each term more often than another; one number per term."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import chdtrc, ndtri, xlogy

from framing.stats.intervals import LEVEL

Numbers = NDArray[np.float64]


class LogOdds(NamedTuple):
    """Log odds ratio of each term (natural logarithm), its bounds and z; positive: more in the first."""

    delta: Numbers
    low: Numbers
    high: Numbers
    z: Numbers


class GroupsTest(NamedTuple):
    """Likelihood-ratio statistic of each term over several groups, degrees of freedom, token-level p."""

    statistic: Numbers
    df: int
    p: Numbers


def informative_prior(shares: ArrayLike, alpha0: float) -> Numbers:
    """Pseudo-counts a_w = alpha0 * share of w in a background collection; `alpha0` is their sum, in tokens.

    `shares` may be counts; they are divided by their sum. Alpha0 of 10 to 500 shrinks rare terms and leaves
    frequent ones; the counts of the compared texts themselves would use the data twice.
    Source: Monroe, Colaresi and Quinn (2008), Political Analysis 16, section 3.5.1.

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

    delta = ln((y1+a)/(n1+A-y1-a)) - ln((y2+a)/(n2+A-y2-a)), A the sum of all pseudo-counts a; z = delta /
    sqrt(variance). The variance has four terms, 1/(y1+a) + 1/(n1+A-y1-a) and the same for the second
    group; with `variance=2` the first of each. `prior` is an array or one pseudo-count for all; the terms
    must be the whole vocabulary, since A is summed over them. Undefined where a is 0 and a count is 0.
    It takes tokens as independent, which words in articles are not: a ranking, never a test.
    Source: Monroe, Colaresi and Quinn (2008), Political Analysis 16, equations 16, 19, 20 and 22.
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


def g2(y1: ArrayLike, n1: float, y2: ArrayLike, n2: float, cells: int = 4) -> Numbers:
    """Log-likelihood ratio of every term, with the sign of y1 - E1: positive if the first group uses it more.

    G2 = 2 sum O ln(O/E) over the counts of the term and of all other tokens in both groups; with `cells=2`
    (Rayson) over the counts of the term alone. 0 for a term that neither has. For any other group against
    the rest, the rest must not hold the group. Its chi-square p (`likelihood_p`) is over tokens.
    Source: Dunning (1993), Computational Linguistics 19; Rayson and Garside (2000) for two cells.

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

    `counts` has a row per group and a column per term, `sizes` the tokens of each group. The formula of `g2`
    over the table of the term and all other tokens; p is over tokens.
    """
    y, n = np.asarray(counts, dtype=float), np.asarray(sizes, dtype=float)
    expected = np.outer(n / n.sum(), y.sum(axis=0))
    statistic = _likelihood(y, expected) + _likelihood(n[:, None] - y, n[:, None] - expected)
    df = len(n) - 1
    return GroupsTest(np.maximum(statistic, 0.0), df, likelihood_p(statistic, df))


def likelihood_p(statistic: ArrayLike, df: int = 1) -> Numbers:
    """Chance of so large a G2, of either sign, if tokens were independent: chi-square with `df` degrees.

    Far too small for words, which come in runs; show it only beside the p over articles.
    """
    p: Numbers = chdtrc(df, np.abs(np.asarray(statistic, dtype=float)))
    return p


def bic(statistic: ArrayLike, tokens: float) -> Numbers:
    """Evidence for a difference after the price of one parameter: |G2| - ln(tokens of both); above 10 strong.

    Source: Wilson (2013), Embracing Bayes factors for key item analysis.
    """
    evidence: Numbers = np.abs(np.asarray(statistic, dtype=float)) - np.log(tokens)
    return evidence


def ell(y1: ArrayLike, n1: float, y2: ArrayLike, n2: float) -> Numbers:
    """Effect size of the likelihood ratio: |G2| / (N ln min(E1, E2)), N the tokens of both; 0 is none.

    Undefined where the smaller expected count is 1 or less. Source: Johnston, Berry and Mielke (2006),
    Perceptual and Motor Skills 103.
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
