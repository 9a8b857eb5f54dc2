"""Many comparisons at once: keeping false discoveries rare."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import stats


def benjamini_hochberg(p: ArrayLike) -> NDArray[np.float64]:
    """False-discovery-rate adjusted p-values of one family; NaN stays NaN and does not count.

    Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.

    >>> benjamini_hochberg([0.01, 0.02, float("nan")]).tolist()
    [0.02, 0.02, nan]
    """
    return _adjusted(p, "bh")


def benjamini_yekutieli(p: ArrayLike) -> NDArray[np.float64]:
    """Like `benjamini_hochberg`, for tests that depend on each other in any way: 1 + 1/2 + ... + 1/m larger.

    Source: Benjamini and Yekutieli (2001), Annals of Statistics 29.
    """
    return _adjusted(p, "by")


def _adjusted(p: ArrayLike, method: str) -> NDArray[np.float64]:
    values = np.asarray(p, dtype=float)
    q = np.full(values.shape, np.nan)
    known = ~np.isnan(values)
    if known.any():
        q[known] = stats.false_discovery_control(values[known], method=method)
    return q
