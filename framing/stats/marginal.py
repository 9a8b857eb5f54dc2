"""Differences between two sides with everything else alike: from a regression to shares and means."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import qr
from scipy.special import expit

from framing.stats.clustered import Effect, least_squares, logistic

Floats = NDArray[np.float64]


def independent_columns(columns: Floats) -> Floats:
    """Those columns, in their order, that are no sums of others.

    >>> independent_columns(np.array([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])).shape
    (2, 2)
    """
    _, upper, order = qr(columns, mode="economic", pivoting=True)
    size = np.abs(np.diag(upper))
    kept: Floats = columns[:, np.sort(order[: len(size)][size > 1e-9 * size.max(initial=0.0)])]
    return kept


def adjusted_difference(
    totals: Floats,
    sizes: Floats,
    first: NDArray[np.bool_],
    columns: Floats,
    clusters: Sequence[Hashable],
    share: bool,
    other: float = 0.0,
) -> Effect | None:
    """Difference of two sides if both had the covariates of all articles.

    Parameters
    ----------
    totals, sizes : ndarray, shape (articles,)
        Numerator and denominator of each article; sizes above 0.
    first : ndarray of bool, shape (articles,)
        Whether each article is of the first side.
    columns : ndarray, shape (articles, columns)
        The covariates with an intercept, of full rank.
    clusters : sequence
        The cluster of each article.
    share : bool
        Whether totals are counts of the finds: the regression is then quasi-binomial.
    other : float
        Number of further finds of which is known that both sides are alike.

    Returns
    -------
    Effect or None
        The difference of the first side and the second; None if it cannot be told from the covariates, or if
        they separate hits from the rest.

    Notes
    -----
    For shares, marginal standardisation: the mean over all finds of the share that the model gives their
    article on the first side less that on the second, its error by the delta method from the CR2 covariance.
    For means, the coefficient of the side in least squares weighted by `sizes`.

    References
    ----------
    Lane and Nelder (1982), Biometrics 38; Pustejovsky and Tipton (2018), Journal of Business and Economic
    Statistics 36.
    """
    x = np.column_stack([columns, first.astype(float)])
    if np.linalg.matrix_rank(x) < x.shape[1]:
        return None
    if not share:
        fit = least_squares(totals / sizes, x, sizes, clusters)
        return fit.effect(np.eye(x.shape[1])[-1])
    fitted = logistic(totals, sizes, x, clusters)
    if fitted is None:
        return None
    weight = sizes / (sizes.sum() + other)
    sides = [np.column_stack([columns, np.full(len(sizes), side)]) for side in (1.0, 0.0)]
    shares = [expit(side @ fitted.beta) for side in sides]
    slopes = [(weight * p * (1 - p)) @ side for p, side in zip(shares, sides, strict=True)]
    return fitted.effect(slopes[0] - slopes[1], float(weight @ (shares[0] - shares[1])))
