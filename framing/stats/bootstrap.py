"""Drawing articles, or other clusters, again to see how far any statistic of them would move."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from framing.stats.intervals import LEVEL, Interval

DRAWS = 2_000


def cluster_weights(clusters: Sequence[Hashable], draws: int = DRAWS, seed: int = 0) -> NDArray[np.float64]:
    """How often each unit is drawn if whole clusters are drawn with replacement: a row per draw.

    Parameters
    ----------
    clusters : sequence
        The cluster (article, event) of each unit.
    draws : int
        Number of draws.
    seed : int
        Seed of the draws.

    Returns
    -------
    ndarray, shape (draws, units)
        How often each unit is drawn.

    Notes
    -----
    For conclusions beyond these clusters: the finds of one article are not independent of each other.
    Weights times counts (unit x term, sparse or not) give the totals of every draw in one matrix product.

    References
    ----------
    Davison and Hinkley (1997), Bootstrap Methods.

    Examples
    --------
    >>> np.ptp(cluster_weights(["a", "b", "a"], draws=3)[:, [0, 2]], axis=1).tolist()
    [0.0, 0.0, 0.0]
    """
    number = {cluster: at for at, cluster in enumerate(dict.fromkeys(clusters))}
    drawn = np.random.default_rng(seed).integers(len(number), size=(draws, len(number)))
    times = np.array([np.bincount(row, minlength=len(number)) for row in drawn], dtype=float)
    return times[:, [number[cluster] for cluster in clusters]]


def percentile_interval(estimate: float, drawn: ArrayLike) -> Interval:
    """The estimate between the 2.5th and 97.5th percentile of its bootstrap values; NaN is left out.

    Parameters
    ----------
    estimate : float
        The value of the sample.
    drawn : array-like
        The values of the draws; NaN is left out.

    Returns
    -------
    Interval
        In the unit of the estimate.

    Notes
    -----
    Not honest below about twelve articles, where it covers 79 to 88 %: take `share_interval`,
    `rate_interval` or `ratio_interval` there.

    References
    ----------
    Efron and Tibshirani (1993), chapter 13.
    """
    values = np.asarray(drawn, dtype=float)
    values = values[~np.isnan(values)]
    if not len(values):
        return Interval(estimate, np.nan, np.nan)
    low, high = np.quantile(values, [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Interval(estimate, float(low), float(high))
