"""Agreement of coders beyond chance: Krippendorff's alpha and Gwet's AC1 for nominal codes."""

from __future__ import annotations

from collections.abc import Sequence
from math import nan

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from framing.stats import Interval, cluster_weights, percentile_interval

Floats = NDArray[np.float64]


def alpha(
    codes: pd.DataFrame,
    seed: int = 0,
    weights: ArrayLike | None = None,
    articles: Sequence[str] | None = None,
) -> Interval:
    """Krippendorff's alpha of codes, a row per find and a column per coder, missing where not coded.

    1 - observed / expected disagreement: 1 is full agreement, 0 what chance gives, below 0 worse. `weights`
    say how many finds each stands for, if they were not drawn in proportion. The interval is that of a
    percentile bootstrap over `articles`, since finds of one article are alike, or over finds. Undefined
    without a find that two coded, or if only one code was given; bounds are undefined where alpha is, and
    where all samples give the same (coders who never differed say nothing of the spread).
    Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability.

    >>> round(alpha(pd.DataFrame([["a", "a"], ["a", "a"], ["b", "b"], ["a", "b"]])).estimate, 3)
    0.533
    """
    counts, chosen = _counts(codes, 2)
    if not len(counts):
        return Interval(nan, nan, nan)
    weight = np.ones(len(codes)) if weights is None else np.asarray(weights, dtype=float)
    weight = weight[chosen] * counts.sum() / (weight[chosen] @ counts.sum(axis=1))  # as many codes as given
    estimate = float(_alpha(counts, weight[None])[0])
    if np.isnan(estimate):
        return Interval(nan, nan, nan)
    blocks = np.arange(len(codes)).astype(str) if articles is None else np.asarray(articles, dtype=str)
    drawn = _alpha(counts, weight * cluster_weights(list(blocks[chosen]), seed=seed))
    # a draw that happens to hold one code alone has no alpha
    known = drawn[~np.isnan(drawn)]
    if not np.ptp(known):
        return Interval(estimate, nan, nan)
    return percentile_interval(estimate, known)


def ac1(codes: pd.DataFrame, weights: ArrayLike | None = None) -> float:
    """Gwet's AC1, which unlike alpha does not fall where nearly all finds have the same code.

    (a - e) / (1 - e), a the share of pairs of coders who agree, e = sum_k pi_k (1 - pi_k) / (K - 1) over the
    K codes that were given, pi_k the share of code k. Undefined without a find that two coded.
    Source: Gwet (2008), British Journal of Mathematical and Statistical Psychology 61.

    >>> round(ac1(pd.DataFrame([["a", "a"], ["a", "a"], ["b", "b"], ["a", "b"]])), 3)
    0.529
    """
    weight = np.ones(len(codes)) if weights is None else np.asarray(weights, dtype=float)
    every, coded = _counts(codes, 1)
    coders = every.sum(axis=1)
    several = coders > 1
    if not several.any():
        return nan
    kinds = every.shape[1]
    share = np.average(every / coders[:, None], axis=0, weights=weight[coded])
    chance = float((share * (1 - share)).sum() / (kinds - 1)) if kinds > 1 else 0.0
    counts, pairs = every[several], coders[several] * (coders[several] - 1)
    agreed = np.average((counts * (counts - 1)).sum(axis=1) / pairs, weights=weight[coded][several])
    return float((agreed - chance) / (1 - chance))


def _counts(codes: pd.DataFrame, least: int) -> tuple[Floats, NDArray[np.bool_]]:
    """Finds by codes, how many coders gave each, of the finds that so many coded; and which these are."""
    labels = pd.unique(codes.to_numpy(object)[codes.notna().to_numpy()])
    counts = np.zeros((len(codes), len(labels)))
    for at, label in enumerate(labels):
        counts[:, at] = (codes == label).sum(axis=1)
    chosen = counts.sum(axis=1) >= least
    return counts[chosen], chosen


def _alpha(counts: Floats, weights: Floats) -> Floats:
    """Alpha of finds x codes, each cell how many coders gave that code, for each row of weights of finds."""
    coders = counts.sum(axis=1)
    unlike = (coders**2 - (counts**2).sum(axis=1)) / (coders - 1)
    totals, values = weights @ counts, weights @ coders
    expected = values**2 - (totals**2).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        found: Floats = np.where(expected > 1e-9, 1 - (values - 1) * (weights @ unlike) / expected, np.nan)
    return found
