"""One measure, one dot per outlet, with its interval, its value and the finds it rests on."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.page import leads_to, mark, panel, put, shorten, width_of
from framing.charts.sheet import interval, permits, sheet
from framing.charts.style import GRID, INK, QUIET, SMALL, TEXT, WIDTH, colours
from framing.measures import Unit

if TYPE_CHECKING:
    from framing.compare import Comparison

ROW, FOOT = 15.5, 15.0


def levels(comparison: Comparison, width: float = WIDTH, bare: bool = False) -> Figure:
    """The value of a measure for each outlet, on the axis of its unit.

    An undefined value is a dash and not drawn.

    Parameters
    ----------
    comparison : Comparison
        A measure over the groups.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.

    Returns
    -------
    Figure
        The chart.
    """
    outlets = list(comparison.n_articles)
    rows = comparison.groups.set_index("group")
    label = min(0.36 * width, max(width_of(outlet) for outlet in outlets)) + 10
    values = {outlet: numbers(comparison, rows, outlet) for outlet in outlets}
    value = max(width_of(shown, TEXT, "bold") for shown, _ in values.values()) + 8
    basis = max(width_of(of, SMALL) for _, of in values.values())
    heading = None if bare else (comparison.title, reading(comparison), permits(comparison))
    figure, top = sheet(heading, width, len(outlets) * ROW + FOOT)
    for index, outlet in enumerate(outlets):
        y = top + (index + 0.5) * ROW + 3
        put(figure, 0, y, shorten(outlet, label - 10))
        shown = put(figure, width - basis - 8, y, values[outlet][0], weight="bold", ha="right")
        leads_to(shown, outlet)
        leads_to(put(figure, width - basis, y, values[outlet][1], size=SMALL, color=QUIET), outlet)
    room = width - label - value - basis - 18
    axes = panel(figure, label, top, room, len(outlets) * ROW)
    axis(axes, comparison, len(outlets))
    for index, outlet in enumerate(outlets):
        for _, row in rows[rows.index == outlet].iterrows():
            dot(axes, row, index, colours(outlets)[outlet])
    return figure


def reading(comparison: Comparison) -> str:
    """How to read the chart."""
    return f"{comparison.definition}{interval(comparison)}{possible(comparison)}"


def numbers(comparison: Comparison, rows: pd.DataFrame, outlet: str) -> tuple[str, str]:
    """The value as printed, and what it rests on; a dash where there is nothing to count."""
    for _, row in rows[(rows.index == outlet) & rows["n"].gt(0)].iterrows():
        shown = comparison.unit.show(float(row["estimate"]))
        of = f"{row['count']:,.0f} of {row['n']:,.0f}"
        return shown, of if comparison.unit is Unit.SHARE else f"n = {row['n']:,.0f}"
    return "–", "none"


def limits(comparison: Comparison) -> tuple[float, float]:
    """From the unit's lowest value to the next round number above what is drawn; both ways from 0."""
    low, high = comparison.unit.low, comparison.unit.high
    drawn = comparison.groups[["estimate", "low", "high"]].clip(low, high).abs()
    largest = np.nanmax([0.0, *drawn.to_numpy(float).ravel()])
    if largest == 0:
        return max(low, -1.0), 1.0
    steps = [factor * 10.0**power for power in range(-3, 9) for factor in (1, 2, 5)]
    end = min(high, next(step for step in steps if step >= largest))
    return (-end if low < 0 else low), end


def possible(comparison: Comparison) -> str:
    """How far a value can go, where the axis ends before that; else nothing."""
    (_, end), high, show = limits(comparison), comparison.unit.high, comparison.unit.show
    if high == inf or end == high:
        return ""
    return f" The axis ends at {show(end)}; possible: up to {show(high)}."


def axis(axes: Axes, comparison: Comparison, rows: int, ends: bool = False) -> None:
    """Grid and ticks over the unit's range; `ends` names its ends only."""
    low, high = limits(comparison)
    axes.set(xlim=(low, high), ylim=(rows - 0.5, -0.5))
    for tick in (low, (low + high) / 2, high):
        axes.plot([tick, tick], [-0.5, rows - 0.5], color=GRID, lw=0.8, clip_on=False, zorder=0)
        if tick in (low, high) or not ends:
            mark(axes, tick, 0, _tick(comparison.unit, tick), dy=-10, data="x", color=QUIET, ha="center")
    if low < 0:
        axes.plot([0, 0], [-0.5, rows - 0.5], color=INK, lw=0.6, clip_on=False, zorder=0)


def _tick(unit: Unit, value: float) -> str:
    """A value at an axis: as the unit prints it, round numbers without decimals."""
    if unit is Unit.SHARE:
        return f"{100 * value:g} %"
    return f"{value:+g}".lstrip("+").replace("-", "−")


def dot(axes: Axes, row: pd.Series, y: int, colour: str, *of: str) -> None:
    """The value, hollow at 0, on the line of its interval; nothing where it is undefined.

    `of` names what is counted where a chart has more than one measure.
    """
    span(axes, row, y, color=colour, lw=1.2)
    if pd.notna(row["estimate"]):
        face = "white" if row["count"] == 0 and row["estimate"] == 0 else colour
        (drawn,) = axes.plot(
            row["estimate"], y, "o", ms=6, mfc=face, mec=colour, mew=1.1, clip_on=False, zorder=3
        )
        leads_to(drawn, row.name, *of)


def span(axes: Axes, row: pd.Series, y: int, **how: Any) -> None:
    """The line of an interval, which ends where the axis does: no value is possible beyond."""
    if pd.notna(row["low"]):
        low, high = axes.get_xlim()
        axes.plot([max(low, row["low"]), min(high, row["high"])], [y, y], clip_on=False, **how)
