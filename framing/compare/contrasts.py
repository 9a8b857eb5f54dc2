"""Groups against each other: differences, their intervals, and whether chance could make them."""

from __future__ import annotations

from itertools import combinations
from math import nan

import numpy as np
import pandas as pd

from framing.compare.comparison import CONTRASTS
from framing.compare.groups import Cell, Cells
from framing.compare.permits import LEVEL
from framing.measures import Unit
from framing.stats import (
    benjamini_hochberg,
    cohens_h,
    difference_interval,
    hedges_g,
    permutation_p,
    smallest_p,
)


def contrasts(found: Cells, order: list[str], unit: Unit, seed: int) -> pd.DataFrame:
    """Every pair of groups in every variant, as the rows of `Comparison.contrasts`."""
    rows: list[dict[str, object]] = []
    for variant in dict.fromkeys(variant for variant, _ in found):
        for a, b in combinations(order, 2):
            first, second = found[variant, a], found[variant, b]
            difference = difference_interval(first.interval, second.interval)
            names: dict[str, object] = {"a": a, "b": b, "variant": variant}
            row = {"difference": difference.estimate, "low": difference.low, "high": difference.high}
            rows.append(names | row | _test(first, second, unit, seed))
    frame = pd.DataFrame(rows, columns=list(CONTRASTS)).astype(CONTRASTS)
    frame["q"] = benjamini_hochberg(frame["p"].to_numpy())
    return frame


def _test(first: Cell, second: Cell, unit: Unit, seed: int) -> dict[str, float]:
    """p, its smallest possible value, and the effect; no p where even the smallest says nothing."""
    if not first.blocks or not second.blocks:
        return {"p": nan, "effect": nan, "smallest_p": 1.0}
    in_a = [True] * len(first.blocks) + [False] * len(second.blocks)
    blocks = first.blocks + second.blocks
    least = smallest_p(in_a, blocks)
    if least <= LEVEL:
        totals = np.concatenate([first.totals, second.totals])
        sizes = np.concatenate([first.sizes, second.sizes])
        p = permutation_p(totals, sizes, in_a, blocks, seed)
    else:
        p = nan
    return {"p": p, "effect": _effect(first, second, unit), "smallest_p": least}


def _effect(first: Cell, second: Cell, unit: Unit) -> float:
    """Cohen's h of two shares; otherwise Hedges' g over the articles' own values."""
    if unit is Unit.SHARE:
        return cohens_h(first.interval.estimate, second.interval.estimate)
    return hedges_g(first.totals / first.sizes, second.totals / second.sizes)
