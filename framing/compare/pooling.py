"""Partial pooling: from groups as they are counted to all of them together."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.special import ndtri

from framing.compare.columns import typed
from framing.compare.design import Design
from framing.compare.grouping import PERIODS
from framing.compare.groups import Cell, Cells
from framing.compare.pooled import GROUPS, OUTER, OVERALL, Pooled
from framing.measures import Unit
from framing.stats.components import levels
from framing.stats.pooling import control_limits, random_effects

MANY = 10
"""From so many groups on they are pooled: the Cochrane Handbook (10.11.5) asks for ten to explain why."""
_Z = float(ndtri(0.975))
_ROUNDING = 1e-14
"""A variance below this, in values of about 1, is what rounding leaves of none."""


class _Rows(NamedTuple):
    """The units with finds of the groups that can be compared: their group, block, and place in the cells."""

    group: NDArray[np.intp]
    block: NDArray[np.intp]
    unit: NDArray[np.intp]
    chosen: NDArray[np.bool_]
    names: list[str]


def pool(found: Cells, design: Design, title: str, unit: Unit, of: str) -> Pooled | None:
    """The groups together; None for fewer than `MANY` that have finds, and for stretches of time.

    These have an order, of which a trend speaks.
    """
    variants = list(dict.fromkeys(variant for variant, _ in found))
    if len(design.order) < MANY or not variants or design.by in PERIODS:
        return None
    cells = {group: cell for group in design.order if len((cell := found[variants[0], group]).sizes)}
    rows = _rows(cells, design) if len(cells) >= MANY else None
    if rows is None or len(rows.names) < MANY:
        return None
    each: list[dict[str, Any]] = []
    overall: list[dict[str, Any]] = []
    for variant in variants:
        made = _pooled({group: found[variant, group] for group in cells}, rows, unit)
        if made is not None:
            names = [{"group": group, "variant": variant} for group in rows.names]
            each += [name | row for name, row in zip(names, made[0], strict=True)]
            overall.append({"variant": variant, "groups": len(names)} | made[1])
    pooled = Pooled(title, unit, of, design.by, typed(each, GROUPS), typed(overall, OVERALL), "")
    return replace(pooled, note=_note(pooled, design, len(design.order) - len(rows.names)))


def _rows(cells: dict[str, Cell], design: Design) -> _Rows:
    """Units of groups that are linked by shared blocks; where outlets are the units, blocks are ignored."""
    names = list(cells)
    group = np.repeat(np.arange(len(names)), [len(cell.sizes) for cell in cells.values()])
    inside = bool(design.inside) and not design.clusters
    blocks = [block if inside else "" for cell in cells.values() for block in cell.blocks]
    block = pd.factorize(np.array(blocks, dtype=object))[0]
    shared = pd.Series(group).groupby(block).nunique().to_numpy()[block] > 1
    size = len(names) + int(block.max(initial=0)) + 1
    link = coo_array((np.ones(shared.sum()), (group[shared], len(names) + block[shared])), shape=(size, size))
    part = connected_components(link, directed=False)[1][: len(names)]
    largest = int(np.bincount(part).argmax())
    chosen = shared & (part == largest)[group]
    kept = [at for at in range(len(names)) if at in set(group[chosen])]
    units = [name for cell in cells.values() for name in cell.units]
    keys = list(zip(group[chosen], block[chosen], np.array(units, dtype=object)[chosen], strict=True))
    return _Rows(
        group=pd.factorize(group[chosen], sort=True)[0],
        block=pd.factorize(block[chosen])[0],
        unit=pd.factorize(pd.Series(keys))[0],
        chosen=chosen,
        names=[names[at] for at in kept],
    )


def _pooled(
    cells: dict[str, Cell], rows: _Rows, unit: Unit
) -> tuple[list[dict[str, float]], dict[str, float]] | None:
    """One variant: the rows of its groups, and all of them together; None without any variation."""
    totals, sizes = (
        np.bincount(rows.unit, np.concatenate([getattr(cell, of) for cell in cells.values()])[rows.chosen])
        for of in ("totals", "sizes")
    )
    first = np.unique(rows.unit, return_index=True)[1]
    group, block = rows.group[first], rows.block[first]
    share = unit is Unit.SHARE
    level = levels(totals.astype(float), sizes.astype(float), group, block, share)
    variances = level.variances + np.array([cells[name].unseen for name in rows.names])
    if not (variances > _ROUNDING * max(1.0, float(np.abs(level.values).max())) ** 2).all():
        return None
    model = random_effects(level.values, variances)
    half = _Z * model.errors
    bounds = np.clip([model.shrunk - half, model.shrunk + half], unit.low, unit.high)
    effective, spread = level.of_find / variances, sqrt(level.of_find)
    limits = control_limits(model.mean.estimate, spread, effective, OUTER, share)
    sums = np.bincount(group), np.bincount(group, sizes)
    outside = (level.values < limits[0]) | (level.values > limits[1])
    columns = (*sums, level.values, np.sqrt(variances), effective, model.shrunk, *bounds, *limits, outside)
    each = [dict(zip(list(GROUPS)[2:], row, strict=True)) for row in zip(*columns, strict=True)]
    low, high = np.clip([model.mean.low, model.mean.high], unit.low, unit.high)
    whole = (model.mean.estimate, low, high, *model.tau2, model.q, model.p, spread)
    return each, dict(zip(list(OVERALL)[2:], whole, strict=True))


def _note(pooled: Pooled, design: Design, left: int) -> str:
    """What the numbers say, in words, of the most frequent variant."""
    if not len(pooled.overall):
        return (
            f"The {pooled.by}s cannot be pooled: how far chance moves them can only be told where several "
            f"articles of a {pooled.by} differ."
        )
    first = pooled.overall.iloc[0]
    inside = f" inside {design.inside}s" if design.inside and not design.clusters else ""
    which = f" (“{first['variant']}”)" if first["variant"] else ""
    beyond = pooled.table[pooled.table["outside"] & (pooled.table["variant"] == first["variant"])]["group"]
    names = f" Beyond what chance gives to 998 of 1,000: {', '.join(beyond)}." if len(beyond) else ""
    kind = f"{pooled.by}{'s' if left > 1 else ''} without finds"
    shared = f", or that share{'' if left > 1 else 's'} no {design.inside} with others" if inside else ""
    alone = f" Left out: {left} {kind}{shared}." if left else ""
    wide = pooled.tau(first["tau2"], first["tau2_low"], first["tau2_high"])
    mean = pooled.span(first["mean"], first["low"], first["high"])
    return (
        f"All {first['groups']} {pooled.by}s together{which}{inside}: mean {mean}; their true values scatter "
        f"around it by {wide}, typically.{names}{alone}"
    )
