"""Counts per article to an estimate per group, with its interval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from math import nan

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.columns import GROUPS, typed
from framing.compare.counts import Counts
from framing.compare.design import Design
from framing.findings import Findings
from framing.measures import Unit
from framing.stats import Interval, rate_interval, ratio_interval, share_interval, t_interval, wilson
from framing.stats.rectified import rectified_interval
from framing.stats.strata import FEWEST_STRATA

ALONE = "if finds were independent"
"""What the interval of a single text rests on: it shows how few its finds are and speaks of no other."""


@dataclass(frozen=True)
class Cell:
    """One variant in one group: its counts in each article that has finds, and the estimate they give."""

    totals: NDArray[np.float64]
    sizes: NDArray[np.float64]
    units: tuple[str, ...]
    blocks: tuple[str, ...]
    articles: int
    interval: Interval
    basis: str
    unseen: float = 0.0
    """Variance of the estimate by errors that coders were too few to see; 0 where nobody coded."""


Cells = Mapping[tuple[str, str], Cell]
"""(variant, group) -> its cell."""


def cells(findings: Findings, counts: Counts, table: pd.DataFrame, design: Design) -> Cells:
    """Every variant in every group that has articles."""
    return {
        (variant, str(group)): _cell(findings, counts, variant, rows.of(rows.group == group), design)
        for variant, rows in _by_variant(table)
        for group in dict.fromkeys(rows.group)
    }


def others(findings: Findings, counts: Counts, table: pd.DataFrame, design: Design) -> Cells:
    """Every variant in the rest of each group, which never holds the group itself."""
    return {
        (variant, group): _cell(findings, counts, variant, rows.of(rows.group != group), design)
        for variant, rows in _by_variant(table)
        for group in design.order
    }


@dataclass(frozen=True)
class _Rows:
    """One variant's rows of a table of counts as arrays, since choosing rows of a frame takes far longer."""

    group: NDArray[np.object_]
    article: NDArray[np.object_]
    unit: NDArray[np.object_]
    block: NDArray[np.object_]
    total: NDArray[np.float64]
    n: NDArray[np.float64]

    def of(self, chosen: NDArray[np.bool_]) -> _Rows:
        """The chosen rows."""
        return _Rows(*(getattr(self, field.name)[chosen] for field in fields(self)))


def _by_variant(table: pd.DataFrame) -> Iterator[tuple[str, _Rows]]:
    for variant, part in table.groupby("variant", sort=False):
        group, article = part["group"].to_numpy(object), part["article"].to_numpy(object)
        unit, block = part["unit"].to_numpy(object), part["block"].to_numpy(object)
        total, n = part["total"].to_numpy(float), part["n"].to_numpy(float)
        yield str(variant), _Rows(group, article, unit, block, total, n)


def _cell(findings: Findings, counts: Counts, variant: str, rows: _Rows, design: Design) -> Cell:
    used = rows.of(rows.n > 0)
    unseen = sum((counts.unseen or {}).get((variant, group), 0.0) for group in dict.fromkeys(used.group))
    interval, basis = _estimate(findings, counts, used, unseen, *_varies(used, design))
    return Cell(
        totals=used.total,
        sizes=used.n,
        units=tuple(used.unit),
        blocks=tuple(used.block),
        articles=len(rows.n),
        interval=interval,
        basis=basis,
        unseen=unseen / float(used.n.sum()) ** 2 if len(used.n) else 0.0,
    )


def table_of(found: Cells, order: list[str]) -> pd.DataFrame:
    """The cells as the rows of `Comparison.groups`."""
    rows = [
        {
            "group": group,
            "variant": variant,
            "articles": cell.articles,
            "n": int(cell.sizes.sum()),
            "count": float(cell.totals.sum()),
            "basis": cell.basis,
        }
        | cell.interval._asdict()
        for variant in dict.fromkeys(variant for variant, _ in found)
        for group in order
        if (cell := found.get((variant, group))) is not None
    ]
    return typed(rows, GROUPS)


def _varies(used: _Rows, design: Design) -> tuple[NDArray[np.object_], str]:
    """What would be others in another sample, and its name: outlets, events or articles."""
    if design.clusters and len(set(used.unit)) > 1:
        return used.unit, "over outlets"
    if design.inside and len(set(used.block)) >= FEWEST_STRATA:
        return used.block, "over events"
    return used.article, "over articles"


def _estimate(
    findings: Findings,
    counts: Counts,
    used: _Rows,
    unseen: float,
    unit: NDArray[np.object_],
    basis: str,
) -> tuple[Interval, str]:
    """An estimate with its interval over the units, and what the interval rests on."""
    if not len(used.n):
        return Interval(nan, nan, nan), "none"
    if len(used.n) > 1:
        place = {name: at for at, name in enumerate(dict.fromkeys(unit))}
        code = np.array([place[name] for name in unit])
        totals, sizes = np.bincount(code, used.total), np.bincount(code, used.n)
        if counts.unseen is not None:
            return rectified_interval(totals, sizes, unseen, counts.unit is Unit.SHARE), basis
        if counts.unit is Unit.PER_1000_WORDS:
            rate = rate_interval(totals / 1000, sizes)
            return Interval(*(1000 * bound for bound in rate)), basis
        over = share_interval if counts.unit is Unit.SHARE else ratio_interval
        return over(totals, sizes), basis
    if counts.unseen is not None:
        return Interval(nan, nan, nan), "none"
    total, n = float(used.total[0]), int(used.n[0])
    if counts.unit is Unit.SHARE and counts.of != "words":
        return wilson(total, n), ALONE
    if counts.unit is Unit.BALANCE and n > 1:
        evidence = findings.evidence
        rows = evidence[evidence["measure"] == counts.name] if counts.values is None else counts.values
        return t_interval(rows.loc[rows["article"] == used.article[0], "value"].to_numpy()), ALONE
    # Words come in runs and a number of speakers is counted, not sampled: one text gives no interval.
    return Interval(total / n, nan, nan), "none"
