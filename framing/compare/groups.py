"""Counts per article to an estimate per group, with its interval."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import nan

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.comparison import GROUPS
from framing.compare.counts import Counts
from framing.compare.design import Design
from framing.findings import Findings
from framing.measures import Unit
from framing.stats import Interval, rate_interval, ratio_interval, share_interval, t_interval, wilson
from framing.stats.strata import FEWEST_STRATA


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


Cells = Mapping[tuple[str, str], Cell]
"""(variant, group) -> its cell."""


def cells(findings: Findings, counts: Counts, table: pd.DataFrame, design: Design) -> Cells:
    """Every variant in every group that has articles."""
    return {
        (str(variant), str(group)): _cell(findings, counts, part, design)
        for (variant, group), part in table.groupby(["variant", "group"], sort=False)
    }


def others(findings: Findings, counts: Counts, table: pd.DataFrame, design: Design) -> Cells:
    """Every variant in the rest of each group, which never holds the group itself."""
    return {
        (str(variant), group): _cell(findings, counts, part[part["group"] != group], design)
        for variant, part in table.groupby("variant", sort=False)
        for group in design.order
    }


def _cell(findings: Findings, counts: Counts, part: pd.DataFrame, design: Design) -> Cell:
    used = part[part["n"] > 0]
    interval, basis = _estimate(findings, counts, used, _varies(used, design))
    return Cell(
        totals=used["total"].to_numpy(float),
        sizes=used["n"].to_numpy(float),
        units=tuple(used["unit"]),
        blocks=tuple(used["block"]),
        articles=len(part),
        interval=interval,
        basis=basis,
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
    return pd.DataFrame(rows, columns=list(GROUPS)).astype(GROUPS)


def _varies(used: pd.DataFrame, design: Design) -> str:
    """What would be others in another sample: outlets, events or articles."""
    if design.clusters and used["unit"].nunique() > 1:
        return "outlet"
    return "block" if design.inside and used["block"].nunique() >= FEWEST_STRATA else "article"


def _estimate(findings: Findings, counts: Counts, used: pd.DataFrame, unit: str) -> tuple[Interval, str]:
    """An estimate with its interval over the units, and what the interval rests on."""
    if used.empty:
        return Interval(nan, nan, nan), "none"
    if len(used) > 1:
        basis = f"over {'events' if unit == 'block' else f'{unit}s'}"
        sums = used.groupby(unit, sort=False)[["total", "n"]].sum()
        if counts.unit is Unit.PER_1000_WORDS:
            rate = rate_interval(sums["total"] / 1000, sums["n"])
            return Interval(*(1000 * bound for bound in rate)), basis
        over = share_interval if counts.unit is Unit.SHARE else ratio_interval
        return over(sums["total"], sums["n"]), basis
    total, n = float(used["total"].iloc[0]), int(used["n"].iloc[0])
    if counts.unit is Unit.SHARE and counts.of != "words":
        return wilson(total, n), "within this text"
    if counts.unit is Unit.BALANCE and n > 1:
        rows = findings.evidence
        of = (rows["measure"] == counts.name) & (rows["article"] == used["article"].iloc[0])
        return t_interval(rows.loc[of, "value"].to_numpy()), "within this text"
    # Words come in runs and a number of speakers is counted, not sampled: one text gives no interval.
    return Interval(total / n, nan, nan), "none"
