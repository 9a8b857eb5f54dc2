"""Groups against each other: differences, their intervals, and whether chance could make them."""

from __future__ import annotations

from itertools import combinations
from math import nan

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.comparison import CONTRASTS, REST, Omnibus
from framing.compare.groups import Cell, Cells
from framing.compare.permits import LEVEL, least_p
from framing.measures import Unit
from framing.stats import benjamini_hochberg, cohens_h, difference_interval, hedges_g
from framing.stats.limiting import limiting_p_terms
from framing.stats.omnibus import omnibus_p, smallest_omnibus_p
from framing.stats.permutation import DRAWS, permutation_p_terms

PAIRS = 3
"""So many groups are compared in pairs; more of them each with the rest."""
MANY = 20_000
"""Above so many articles the normal limit of the permutation test is taken."""


def sides(order: list[str]) -> list[tuple[str, str]]:
    """What is set against what: two or three groups in pairs, more of them each against the rest.

    >>> sides(["A", "B", "C", "D"])[0]
    ('A', 'the rest')
    """
    return list(combinations(order, 2)) if len(order) <= PAIRS else [(group, REST) for group in order]


def contrasts(found: Cells, rest: Cells, order: list[str], unit: Unit, seed: int) -> pd.DataFrame:
    """Every contrast in every variant, as the rows of `Comparison.contrasts`."""
    variants = list(dict.fromkeys(variant for variant, _ in found))
    rows: list[dict[str, object]] = []
    for a, b in sides(order) if variants else []:
        pairs = [(found[v, a], rest[v, a] if b == REST else found[v, b]) for v in variants]
        p, least = _tests(pairs, seed)
        for variant, (first, second), chance in zip(variants, pairs, p, strict=True):
            difference = difference_interval(first.interval, second.interval)
            names: dict[str, object] = {"a": a, "b": b, "variant": variant}
            bounds = (difference.low, difference.high) if least <= LEVEL else (nan, nan)
            row = dict(zip(("difference", "low", "high"), (difference.estimate, *bounds), strict=True))
            effect = _effect(first, second, unit)
            rows.append(names | row | {"p": chance, "effect": effect, "smallest_p": least})
    place = {variant: at for at, variant in enumerate(variants)}
    rows.sort(key=lambda row: place[str(row["variant"])])
    frame = pd.DataFrame(rows, columns=list(CONTRASTS)).assign(selected=False).astype(CONTRASTS)
    frame["q"] = benjamini_hochberg(frame["p"].to_numpy())
    frame["selected"] = frame["q"] <= LEVEL
    return frame


def omnibus(found: Cells, order: list[str], seed: int) -> Omnibus:
    """Whether the groups differ at all, in any variant; only groups that have finds are dealt with."""
    variants = list(dict.fromkeys(variant for variant, _ in found))
    groups = [group for group in order if variants and found[variants[0], group].blocks]
    if len(groups) < 2:
        return Omnibus()
    totals = np.vstack([np.column_stack([found[v, g].totals for v in variants]) for g in groups])
    sizes = np.concatenate([found[variants[0], g].sizes for g in groups])
    labels = [group for group in groups for _ in found[variants[0], group].blocks]
    blocks = [block for group in groups for block in found[variants[0], group].blocks]
    least = smallest_omnibus_p(labels, blocks)
    return Omnibus(omnibus_p(totals, sizes, labels, blocks, seed=seed) if least <= LEVEL else nan, least)


def _tests(pairs: list[tuple[Cell, Cell]], seed: int) -> tuple[NDArray[np.float64], float]:
    """The p of every variant, and its smallest possible value; no p where even that says nothing."""
    first, second = pairs[0]
    unknown = np.full(len(pairs), np.nan)
    if not first.blocks or not second.blocks:
        return unknown, 1.0
    in_a = [True] * len(first.blocks) + [False] * len(second.blocks)
    blocks = first.blocks + second.blocks
    least = least_p(in_a, blocks)
    if least > LEVEL:
        return unknown, least
    totals = sparse.csr_array(np.column_stack([np.concatenate([a.totals, b.totals]) for a, b in pairs]))
    sizes = np.concatenate([first.sizes, second.sizes])
    if len(sizes) > MANY:
        return limiting_p_terms(totals, sizes, in_a, blocks), least
    return permutation_p_terms(totals, sizes, in_a, blocks, DRAWS, seed), least


def _effect(first: Cell, second: Cell, unit: Unit) -> float:
    """Cohen's h of two shares; otherwise Hedges' g over the articles' own values."""
    if unit is Unit.SHARE:
        return cohens_h(first.interval.estimate, second.interval.estimate)
    return hedges_g(first.totals / first.sizes, second.totals / second.sizes)
