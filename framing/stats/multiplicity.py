"""Many comparisons at once: keeping false discoveries rare."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray


def benjamini_hochberg(p: ArrayLike) -> NDArray[np.float64]:
    """False-discovery-rate adjusted p-values of one family; NaN stays NaN and does not count.

    Parameters
    ----------
    p : array-like
        P-values; NaN is a test that was not made.

    Returns
    -------
    ndarray
        Adjusted p-values in the shape of `p`; NaN stays NaN.

    References
    ----------
    Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.

    Examples
    --------
    >>> benjamini_hochberg([0.01, 0.02, float("nan")]).tolist()
    [0.02, 0.02, nan]
    """
    values = np.asarray(p, dtype=float)
    q = np.full(values.shape, np.nan)
    known = ~np.isnan(values)
    if known.any():
        own, m = values[known], int(known.sum())
        order = np.argsort(own)
        steps = own[order] * (m / np.arange(1, m + 1))
        adjusted = np.empty(m)
        adjusted[order] = np.minimum.accumulate(steps[::-1])[::-1]
        q[known] = np.clip(adjusted, 0, 1)
    return q


def simes(p: ArrayLike) -> float:
    """Probability of such p-values if no test of a family has an effect; NaN where none is known.

    Parameters
    ----------
    p : array-like
        P-values; NaN is a test that was not made.

    Returns
    -------
    float
        From 0 to 1; NaN if no p-value is known.

    Notes
    -----
    The smallest p_(i) m / i.

    References
    ----------
    Simes (1986), Biometrika 73.

    Examples
    --------
    >>> simes([0.02, 0.03, 0.5])
    0.045
    >>> simes([])
    nan
    """
    adjusted = benjamini_hochberg(p)
    known = adjusted[~np.isnan(adjusted)]
    return float(known.min()) if len(known) else float("nan")


def select_in_families(families: Sequence[ArrayLike], level: float) -> list[NDArray[np.bool_]]:
    """Which tests of each family pass when many families are looked at: first families, then their tests.

    Parameters
    ----------
    families : sequence of array-like
        The p-values of each family; NaN is a test that was not made.
    level : float
        The rate of false discoveries.

    Returns
    -------
    list of ndarray of bool
        Which tests of each family pass.

    Notes
    -----
    Of m families with a known p, the R whose Simes p passes Benjamini and Hochberg's rule at `level` are
    selected; within each, that rule is applied at level R / m. Over the selected families the expected share
    of false selections then stays at `level`, which correcting each family alone does not give.

    References
    ----------
    Benjamini and Bogomolov (2014), Journal of the Royal Statistical Society B 76.

    Examples
    --------
    >>> [found.tolist() for found in select_in_families([[0.001, 0.6], [0.04]], 0.05)]
    [[True, False], [True]]
    >>> [found.tolist() for found in select_in_families([[0.001, 0.6], [0.2], [0.04]], 0.05)]
    [[True, False], [False], [False]]
    """
    q = benjamini_hochberg([simes(p) for p in families])
    chosen = q <= level
    within = level * chosen.sum() / max(int((~np.isnan(q)).sum()), 1)
    return [
        (benjamini_hochberg(p) <= within) & bool(passes) for p, passes in zip(families, chosen, strict=True)
    ]
