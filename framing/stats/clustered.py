"""Regressions whose errors allow for clusters, such as weeks or outlets, in which observations are alike."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import nan, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import expit, stdtr, stdtrit

from framing.stats.intervals import LEVEL

Floats = NDArray[np.float64]

_STEPS, _FLAT, _FURTHEST = 100, 1e-10, 15.0
"""Most steps of a fit, the last step, and the largest logit that is no sign of separation."""


class Effect(NamedTuple):
    """A sum of coefficients.

    Attributes
    ----------
    estimate, low, high : float
        Its value with its 95 % bounds.
    p : float
        The chance of one as far from 0.
    error, df : float
        Its standard error and degrees of freedom.
    """

    estimate: float
    low: float = nan
    high: float = nan
    p: float = nan
    error: float = nan
    df: float = nan


@dataclass(frozen=True)
class Fit:
    """A regression: coefficients, and what their errors are made of.

    Attributes
    ----------
    beta : ndarray, shape (columns,)
        The coefficients.
    bread : ndarray, shape (columns, columns)
        Inverse of X'WX.
    clusters : list of pairs of ndarray
        Of each cluster the rows of sqrt(W) X, and the same adjusted for their leverage (CR2).
    scores : ndarray, shape (clusters, columns)
        What each cluster adds to the score.
    """

    beta: Floats
    bread: Floats
    clusters: list[tuple[Floats, Floats]]
    scores: Floats

    @property
    def covariance(self) -> Floats:
        """CR2 covariance of the coefficients."""
        found: Floats = self.bread @ self.scores.T @ self.scores @ self.bread
        return found

    def effect(self, contrast: ArrayLike, estimate: float | None = None) -> Effect:
        """A sum of coefficients with its interval and test.

        Parameters
        ----------
        contrast : array-like, shape (columns,)
            The weight of each coefficient.
        estimate : float, optional
            The estimate, if it is not the sum itself (delta method: weights are then its derivatives).

        Returns
        -------
        Effect
            NaN bounds with fewer than two clusters.

        Notes
        -----
        The degrees of freedom are Satterthwaite's for errors that vary as the weights say.
        """
        weights = np.asarray(contrast, dtype=float)
        value = float(weights @ self.beta) if estimate is None else estimate
        along = self.bread @ weights
        rows = [adjusted @ along for _, adjusted in self.clusters]
        own = np.array([row @ row for row in rows])
        crossed = np.array([plain.T @ row for (plain, _), row in zip(self.clusters, rows, strict=True)])
        shared = crossed @ self.bread
        paired = (shared * crossed).sum(axis=1)
        inner = crossed.T @ shared
        squares = float((own**2).sum() - 2 * (own * paired).sum() + np.trace(inner @ inner))
        trace, error = float((own - paired).sum()), sqrt(float(((self.scores @ along) ** 2).sum()))
        if len(rows) < 2 or not (squares > 1e-12 * trace**2 > 0):
            return Effect(value)
        df = trace**2 / squares
        half = float(stdtrit(df, 0.5 + LEVEL / 2)) * error
        p = 2 * float(stdtr(df, -abs(value) / error)) if error > 0 else nan
        return Effect(value, value - half, value + half, p, error, df)


def least_squares(y: ArrayLike, x: ArrayLike, weights: ArrayLike, clusters: Sequence[Hashable]) -> Fit:
    """Weighted least squares with CR2 errors.

    Parameters
    ----------
    y : array-like, shape (rows,)
        What is explained.
    x : array-like, shape (rows, columns)
        What explains it, of full rank.
    weights : array-like, shape (rows,)
        Inverse of each row's variance, up to a factor.
    clusters : sequence
        The cluster of each row.

    Returns
    -------
    Fit
        The coefficients with their errors.

    References
    ----------
    Bell and McCaffrey (2002), Survey Methodology 28; Pustejovsky and Tipton (2018), Journal of Business and
    Economic Statistics 36.

    Examples
    --------
    >>> fit = least_squares([1, 2, 3, 4], [[1, 0], [1, 1], [1, 2], [1, 3]], [1] * 4, "abcd")
    >>> np.round(fit.beta, 9).tolist()
    [1.0, 1.0]
    """
    values, rows, w = (np.asarray(each, dtype=float) for each in (y, x, weights))
    root = np.sqrt(w)[:, None]
    bread = np.linalg.inv(rows.T @ (rows * w[:, None]))
    beta = bread @ (rows.T @ (w * values))
    return _with_errors(beta, bread, rows * root, root[:, 0] * (values - rows @ beta), clusters)


def logistic(counts: ArrayLike, sizes: ArrayLike, x: ArrayLike, clusters: Sequence[Hashable]) -> Fit | None:
    """Quasi-binomial regression of shares with CR2 errors; None if the columns separate hits from the rest.

    Parameters
    ----------
    counts, sizes : array-like, shape (rows,)
        Number of hits, and of all finds; sizes above 0.
    x : array-like, shape (rows, columns)
        What explains the share, of full rank.
    clusters : sequence
        The cluster of each row.

    Returns
    -------
    Fit or None
        The coefficients, on the logit scale.

    References
    ----------
    McCullagh and Nelder (1989), Generalized Linear Models, chapter 4; Albert and Anderson (1984), Biometrika
    71 (separation).

    Examples
    --------
    >>> fit = logistic([1, 2, 3, 2], [4, 4, 4, 4], [[1, 0], [1, 0], [1, 1], [1, 1]], "abcd")
    >>> np.round(expit([fit.beta[0], fit.beta.sum()]), 9).tolist()
    [0.375, 0.625]
    """
    k, n, rows = (np.asarray(each, dtype=float) for each in (counts, sizes, x))
    beta = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        share = expit(rows @ beta)
        w = n * share * (1 - share)
        step = np.linalg.lstsq(rows.T @ (rows * w[:, None]), rows.T @ (k - n * share), rcond=None)[0]
        beta = beta + step
        if np.abs(rows @ beta).max() > _FURTHEST:
            return None
        if np.abs(step).max() <= _FLAT * (1 + np.abs(beta).max()):
            break
    else:
        return None
    share = expit(rows @ beta)
    root = np.sqrt(n * share * (1 - share))
    bread = np.linalg.inv(rows.T @ (rows * root[:, None] ** 2))
    return _with_errors(beta, bread, rows * root[:, None], (k - n * share) / root, clusters)


def _with_errors(
    beta: Floats, bread: Floats, rows: Floats, residuals: Floats, clusters: Sequence[Hashable]
) -> Fit:
    """The fit of scaled rows and residuals, cluster by cluster."""
    members: dict[Hashable, list[int]] = {}
    for at, cluster in enumerate(clusters):
        members.setdefault(cluster, []).append(at)
    half = np.asarray(np.linalg.cholesky(bread), dtype=np.float64)
    pairs, scores = [], []
    for part in members.values():
        adjusted = _adjusted(rows[part], half)
        pairs.append((rows[part], adjusted))
        scores.append(adjusted.T @ residuals[part])
    return Fit(beta, bread, pairs, np.array(scores))


def _adjusted(rows: Floats, half: Floats) -> Floats:
    """(I - H)^(-1/2) times the rows, H their leverage; directions that fit themselves wholly are left out."""
    left, size, _ = np.linalg.svd(rows @ half, full_matrices=False)
    free = 1 - size**2
    grown = np.where(free > 1e-9, 1 / np.sqrt(np.maximum(free, 1e-9)), 0.0)
    found: Floats = rows + left @ ((grown - 1)[:, None] * (left.T @ rows))
    return found
