"""How far finds and articles vary inside groups, and so how surely the value of each group is known."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]


class Levels(NamedTuple):
    """The value of each group, as if all had covered the same blocks.

    Attributes
    ----------
    values, variances : ndarray, shape (groups,)
        Each group's value and its sampling variance.
    of_find : float
        Variance of a single find inside a group.
    df : int
        Degrees of freedom that the variance rests on.
    """

    values: Floats
    variances: Floats
    of_find: float
    df: int


def levels(totals: Floats, sizes: Floats, group: Ints, block: Ints, shares: bool) -> Levels:
    """Values of groups with variances that rest on the articles of all groups.

    Parameters
    ----------
    totals, sizes : ndarray, shape (articles,)
        Numerator and denominator of each article; sizes above 0.
    group, block : ndarray of int, shape (articles,)
        Number of each article's group, from 0 without gaps, and of its block.
    shares : bool
        Whether totals are counts of the finds: variances are then never less than those of independent finds.

    Returns
    -------
    Levels
        NaN variances without degrees of freedom.

    Notes
    -----
    Least squares of the articles' ratios on groups and blocks, weighted by `sizes`: with one block, a group's
    value is its pooled ratio. An article's ratio has the variance a + b / size, between articles and between
    finds; a and b solve the two equations that set the weighted and the unweighted residual sum of squares
    equal to their expectations, and are not below 0 (method of moments; Searle, Casella and McCulloch 1992,
    Variance Components, chapter 5). A group's own variance would rest on its few articles alone.
    """
    ratio = totals / sizes
    fit = _in_blocks if block.max() > 0 else _in_one
    fits = [fit(ratio, weight, group, block) for weight in (sizes, np.ones(len(sizes)))]
    values, df = fits[0].values, fits[0].df
    mean = float(totals.sum() / sizes.sum())
    if df < 1:
        return Levels(values, np.full(len(values), np.nan), np.nan, df)
    between, of_finds = _solved(fits, sizes)
    variances = fits[0].variances(between + of_finds / sizes)
    of_find = between + of_finds
    if shares:
        independent = mean * (1 - mean)
        of_find = max(of_find, independent)
        variances = np.maximum(variances, independent / np.bincount(group, sizes))
    return Levels(values, variances, of_find, df)


@dataclass(frozen=True)
class _Fit:
    """Least squares of ratios on groups and blocks with some weights.

    `variances` makes those of the groups' values of those of the articles; `free` is 1 less the leverage of
    each article.
    """

    weight: Floats
    values: Floats
    variances: Callable[[Floats], Floats]
    free: Floats
    rss: float
    df: int


def _in_one(ratio: Floats, weight: Floats, group: Ints, block: Ints) -> _Fit:
    """With one block the value of a group is its weighted mean."""
    of_group = np.bincount(group, weight)
    values = np.bincount(group, weight * ratio) / of_group
    rss = float((weight * (ratio - values[group]) ** 2).sum())
    squares = (weight / of_group[group]) ** 2
    return _Fit(
        weight,
        values,
        lambda variance: np.bincount(group, squares * variance).astype(float),
        1 - weight / of_group[group],
        rss,
        len(ratio) - len(values),
    )


def _in_blocks(ratio: Floats, weight: Floats, group: Ints, block: Ints) -> _Fit:
    """The blocks are taken out of ratios and groups first."""
    groups, whole = int(group.max()) + 1, weight.sum()
    of_block = np.bincount(block, weight).astype(float)
    in_group = np.zeros((len(group), groups))
    in_group[np.arange(len(group)), group] = 1.0
    centred = in_group - _means(in_group, weight, block, of_block)
    cross = centred.T * weight
    inverse = np.linalg.pinv(cross @ centred, hermitian=True, rcond=1e-10)
    effects = inverse @ cross
    residual = ratio - _means(ratio[:, None], weight, block, of_block)[:, 0] - centred @ (effects @ ratio)
    leverage = weight / of_block[block] + weight * ((centred @ inverse) * centred).sum(axis=1)
    # so that the mean over all finds is that of the articles
    levels = effects - (np.bincount(group, weight) / whole) @ effects + weight / whole
    rank = len(np.unique(block)) + int(np.linalg.matrix_rank(cross @ centred, tol=1e-9 * whole))
    return _Fit(
        weight,
        levels @ ratio,
        lambda variance: levels**2 @ variance,
        1 - leverage,
        float((weight * residual**2).sum()),
        len(ratio) - rank,
    )


def _means(values: Floats, weight: Floats, block: Ints, of_block: Floats) -> Floats:
    """Each article's block mean of every column."""
    sums = np.zeros((len(of_block), values.shape[1]))
    np.add.at(sums, block, values * weight[:, None])
    means: Floats = (sums / np.where(of_block > 0, of_block, 1.0)[:, None])[block]
    return means


def _solved(fits: list[_Fit], sizes: Floats) -> tuple[float, float]:
    """Variance between articles and between finds, neither below 0."""
    rows = np.array([[(f.weight * f.free).sum(), (f.weight * f.free / sizes).sum()] for f in fits])
    rss = np.array([fit.rss for fit in fits])
    if np.linalg.cond(rows) < 1e8:
        between, of_finds = np.linalg.solve(rows, rss)
        if between >= 0 and of_finds >= 0:
            return float(between), float(of_finds)
        if between >= 0:
            return float(rss[1] / rows[1, 0]), 0.0
    return 0.0, float(rss[0] / rows[0, 1])
