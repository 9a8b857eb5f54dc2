"""Krippendorff's alpha for nominal codes."""

from __future__ import annotations

from math import nan

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.stats import Interval

DRAWS = 2000
"""Bootstrap samples behind an interval of alpha."""


def alpha(codes: pd.DataFrame, seed: int = 0) -> Interval:
    """Agreement beyond chance of codes, a row per find and a column per coder, missing where not coded.

    1 - observed / expected disagreement: 1 is full agreement, 0 what chance gives, below 0 worse. The
    interval is that of a percentile bootstrap over finds. Undefined without a find that two coded, or if
    only one code was given; bounds are undefined where alpha is, and where all samples give the same (coders
    who never differed say nothing of the spread). Source: Krippendorff (2011), Computing
    Krippendorff's alpha-reliability.

    >>> round(alpha(pd.DataFrame([["a", "a"], ["a", "a"], ["b", "b"], ["a", "b"]])).estimate, 3)
    0.533
    """
    labels = pd.unique(codes.to_numpy(object)[codes.notna().to_numpy()])
    counts = np.stack([(codes == label).sum(axis=1) for label in labels], axis=1) if len(labels) else None
    if counts is None:
        return Interval(nan, nan, nan)
    counts = counts[counts.sum(axis=1) > 1].astype(float)
    estimate = _alpha(counts[None])[0] if len(counts) else nan
    if np.isnan(estimate):
        return Interval(nan, nan, nan)
    rng = np.random.default_rng(seed)
    drawn = _alpha(counts[rng.integers(len(counts), size=(DRAWS, len(counts)))])
    # a draw that happens to hold one code alone has no alpha
    known = drawn[~np.isnan(drawn)]
    if not np.ptp(known):
        return Interval(float(estimate), nan, nan)
    low, high = np.quantile(known, [0.025, 0.975])
    return Interval(float(estimate), float(low), float(high))


def _alpha(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Alpha of samples x finds x codes, each cell how many coders gave that find that code."""
    coders = counts.sum(axis=2)
    unlike = (coders**2 - (counts**2).sum(axis=2)) / (coders - 1)
    totals = counts.sum(axis=1)
    values = totals.sum(axis=1)
    expected = values**2 - (totals**2).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: NDArray[np.float64] = np.where(
            expected > 0, 1 - (values - 1) * unlike.sum(axis=1) / expected, np.nan
        )
    return found
