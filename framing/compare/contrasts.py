"""Groups against each other: differences, their intervals, and whether chance could make them."""

from __future__ import annotations

from math import nan
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from framing.compare.columns import CONTRASTS, typed
from framing.compare.design import Design, sides
from framing.compare.grouping import REST
from framing.compare.groups import Cell, Cells
from framing.compare.power_note import LEVEL, least_p
from framing.measures import Unit
from framing.stats import benjamini_hochberg, cohens_h
from framing.stats.equivalence import equivalence_p
from framing.stats.omnibus import omnibus_p, smallest_omnibus_p
from framing.stats.permutation import DRAWS
from framing.stats.strata import Strata
from framing.stats.stratified import standardised, stratified_difference


class Omnibus(NamedTuple):
    """Whether the groups differ at all: permutation p over articles, and the smallest that these can give."""

    p: float = nan
    smallest_p: float = 1.0


def contrasts(
    found: Cells, rest: Cells, design: Design, unit: Unit, seed: int, margin: float | None = None
) -> pd.DataFrame:
    """Every contrast in every variant, as the rows of `Comparison.contrasts`."""
    variants = list(dict.fromkeys(variant for variant, _ in found))
    rows: list[dict[str, Any]] = []
    for a, b in sides(design.order) if variants else []:
        pairs = [(found[v, a], rest[v, a] if b == REST else found[v, b]) for v in variants]
        strata = _strata(*pairs[0], design, unit)
        least = _least(strata)
        for variant, (first, second) in zip(variants, pairs, strict=True):
            row = _row(strata, first, second, unit, least, seed, margin)
            rows.append({"a": a, "b": b, "variant": variant, "smallest_p": least} | row)
    place = {variant: at for at, variant in enumerate(variants)}
    rows.sort(key=lambda row: place[row["variant"]])
    corrected = benjamini_hochberg([row.get("p", nan) for row in rows])
    for row, q in zip(rows, corrected, strict=True):
        row |= {"q": q, "selected": q <= LEVEL}
    return typed(rows, CONTRASTS)


def _row(
    strata: Strata | None,
    first: Cell,
    second: Cell,
    unit: Unit,
    least: float,
    seed: int,
    margin: float | None,
) -> dict[str, float]:
    """The numbers of one contrast; interval and p only where so many units can give a p of .05."""
    if strata is None or not strata.shared.any():
        return {}
    totals = np.concatenate([first.totals, second.totals])
    found = stratified_difference(totals, strata, DRAWS if least <= LEVEL else 0, seed)
    if unseen := first.unseen + second.unseen:
        found = found.with_variance(unseen)
    share = unit is Unit.SHARE
    effect = cohens_h(found.first, found.second) if share else standardised(found.difference, totals, strata)
    low, high = (max(found.low, -1.0), min(found.high, 1.0)) if share else (found.low, found.high)
    sides = {"a_estimate": found.first, "b_estimate": found.second, "difference": found.difference}
    tested = {"low": low, "high": high, "p": found.p, "effect": effect}
    if margin is not None:
        tested["equivalence_p"] = equivalence_p(found.difference, found.error, found.df, margin)
    return sides | tested


def _strata(first: Cell, second: Cell, design: Design, unit: Unit) -> Strata | None:
    """Two cells as groups of units in blocks; None where one has no finds."""
    if not len(first.sizes) or not len(second.sizes):
        return None
    names = [*((True, unit) for unit in first.units), *((False, unit) for unit in second.units)]
    place = {name: at for at, name in enumerate(dict.fromkeys(names))}
    blocks = [*first.blocks, *second.blocks]
    of_block = {block: at for at, block in enumerate(dict.fromkeys(blocks))}
    where = dict(zip(names, blocks, strict=True))
    return Strata(
        unit=np.array([place[name] for name in names]),
        stratum=np.array([of_block[block] for block in blocks]),
        sizes=np.concatenate([first.sizes, second.sizes]),
        in_a=np.array([in_a for in_a, _ in place]),
        exchange=tuple("" if design.clusters else where[name] for name in place),
        clusters=design.clusters,
        shares=unit is Unit.SHARE,
    )


def _least(strata: Strata | None) -> float:
    """The smallest p of a contrast: 1 without a block that both sides share."""
    if strata is None or not strata.shared.any():
        return 1.0
    held = np.asarray(strata.n[:, np.flatnonzero(strata.shared)].sum(axis=1)).ravel() > 0
    exchange = [block for block, inside in zip(strata.exchange, held, strict=True) if inside]
    return least_p(strata.in_a[held].tolist(), exchange)


def omnibus(found: Cells, design: Design, seed: int) -> Omnibus:
    """Whether the groups differ at all, in any variant; only groups that have finds are dealt with."""
    variants = list(dict.fromkeys(variant for variant, _ in found))
    groups = [group for group in design.order if variants and found[variants[0], group].units]
    if len(groups) < 2:
        return Omnibus()
    frames = [_residuals([found[v, g] for v in variants], g) for g in groups]
    rows = _centred(pd.concat(frames, ignore_index=True), len(variants))
    by = ["group", "unit"] if design.clusters else ["group", "unit", "block"]
    sums = rows.groupby(by, sort=False).sum(numeric_only=True).reset_index()
    labels = list(sums["group"])
    blocks = [""] * len(sums) if design.clusters else list(sums["block"])
    least = smallest_omnibus_p(labels, blocks)
    totals, sizes = sums[list(range(len(variants)))].to_numpy(float), sums["size"].to_numpy(float)
    return Omnibus(omnibus_p(totals, sizes, labels, blocks, seed=seed) if least <= LEVEL else nan, least)


def _residuals(cells: list[Cell], group: str) -> pd.DataFrame:
    """A group's totals of every variant, a row per article with finds."""
    first = cells[0]
    names = {"group": group, "unit": list(first.units), "block": list(first.blocks), "size": first.sizes}
    return pd.DataFrame(names | {at: cell.totals for at, cell in enumerate(cells)})


def _centred(rows: pd.DataFrame, variants: int) -> pd.DataFrame:
    """The totals less what their block's pooled ratio expects, so that events cancel."""
    columns = list(range(variants))
    sums = rows.groupby("block")[[*columns, "size"]].transform("sum")
    expected = sums[columns].div(sums["size"], axis=0).mul(rows["size"], axis=0)
    return rows.drop(columns=columns).join(rows[columns] - expected)
