"""How a measure changes with time: a panel for each outlet, a dot for each month, and the slope as a line."""

from __future__ import annotations

from math import ceil, inf
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.page import leads_to, mark, panel, put, shorten
from framing.charts.sheet import sheet
from framing.charts.style import GRID, QUIET, SMALL, WIDTH, colours
from framing.compare.trend import DAYS

if TYPE_CHECKING:
    from framing.compare import Trend

LEFT, HEAD, TALL, FOOT, GAP = 32.0, 27.0, 62.0, 16.0, 12.0
"""Room for the numbers, above a panel, of a panel, for the dates below, and between panels, in points."""
EACH = 150.0
"""The least width of a panel with its numbers."""


def trend(found: Trend, width: float = WIDTH, bare: bool = False, variant: str | None = None) -> Figure:
    """The value of each outlet in each week, month or year, with the slope as a line.

    A larger dot rests on more finds. Where no slope is estimated, the reason stands in its place.

    Parameters
    ----------
    found : Trend
        A measure or concept over time.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.
    variant : str, optional
        A variant of the concept (default: the most frequent one).

    Returns
    -------
    Figure
        The chart.

    Raises
    ------
    ValueError
        If there is no such variant.
    """
    known = list(dict.fromkeys(found.table["variant"]))
    if variant is not None and variant not in known:
        raise ValueError(f"variant: {variant!r} is none of {', '.join(known)}.")
    chosen = variant if variant is not None else known[0] if known else ""
    rows = found.table[found.table["variant"] == chosen]
    points = found.points[found.points["variant"] == chosen]
    heading = None if bare else (found.title, reading(found), found.note)
    columns = max(1, min(len(rows), int((width + GAP) / (EACH + GAP))))
    tall = HEAD + TALL + FOOT
    figure, top = sheet(heading, width, max(1.0, ceil(len(rows) / columns) * tall))
    each = (width - (columns - 1) * GAP) / columns
    of = colours(rows["group"])
    for at, (_, row) in enumerate(rows.iterrows()):
        left, above = at % columns * (each + GAP), top + at // columns * tall
        put(figure, left, above + 9, shorten(row["group"], each, weight="bold"), weight="bold")
        put(figure, left, above + 19, shorten(_slope(found, row), each, SMALL), size=SMALL, color=QUIET)
        axes = panel(figure, left + LEFT, above + HEAD, each - LEFT - 4, TALL)
        _draw(axes, found, row, points, of[row["group"]])
    return figure


def reading(found: Trend) -> str:
    """How to read the chart."""
    return (
        f"{found.definition} Dot: a {found.per}, the larger the more {found.of}. Line: the slope inside "
        "outlets, with its 95 % interval in brackets."
    )


def _slope(found: Trend, row: pd.Series) -> str:
    if row["slope"] != row["slope"]:
        return f"no slope: {row['reason']}"
    points = " points" if found.unit.high == 1 and found.unit.low == 0 else ""
    low, high = found.slope(row["low"]), found.slope(row["high"])
    return f"{found.slope(row['slope'])}{points} a {found.per} [{low}, {high}]"


def _draw(axes: Axes, found: Trend, row: pd.Series, points: pd.DataFrame, colour: str) -> None:
    first, last = points["start"].min(), points["start"].max()
    low, high = _limits(found, points)
    axes.set(xlim=(0, 1), ylim=(low, high))
    for value in (low, high):
        axes.plot([0, 1], [value, value], color=GRID, lw=0.8, clip_on=False, zorder=0)
        mark(axes, 0, value, found.unit.show(value), dx=-4, dy=-2.5, color=QUIET, ha="right")
    if not len(points):
        return
    whole = max((last - first).total_seconds(), 1.0)
    for at, edge in ((first, "left"), (last, "right")) if last > first else ((first, "left"),):
        shown = at.strftime("%Y" if found.per == "year" else "%Y-%m" if found.per == "month" else "%Y-%m-%d")
        mark(axes, 0 if edge == "left" else 1, low, shown, dy=-10, color=QUIET, ha=edge)
    own = points[points["group"] == row["group"]]
    across = (own["start"] - first).dt.total_seconds() / whole
    sizes = 2 + 4 * np.sqrt(own["n"] / max(points["n"].max(), 1))
    for x, y, size, start in zip(across, own["estimate"], sizes, own["start"], strict=True):
        (dot,) = axes.plot(x, y, "o", ms=size, mfc=colour, mec="white", mew=0.4, clip_on=False, zorder=3)
        leads_to(dot, row["group"], f"{start:%Y-%m-%d}")
    if row["slope"] == row["slope"] and len(own):
        ends = np.array([own["start"].min(), own["start"].max()], dtype="datetime64[us]")
        days = (ends - np.datetime64(row["middle"], "us")) / np.timedelta64(1, "D")
        line = row["level"] + row["slope"] * days / DAYS[found.per]
        axes.plot([across.min(), across.max()], np.clip(line, low, high), color=colour, lw=1.2)


def _limits(found: Trend, points: pd.DataFrame) -> tuple[float, float]:
    """From where to where all panels go: the unit's range, or that of what is drawn."""
    low, high = found.unit.low, found.unit.high
    if not len(points):
        return low, 1.0 if high == inf else high
    largest = float(points["estimate"].abs().max())
    steps = [step * 10.0**power for power in range(-3, 6) for step in (1, 2, 5)]
    top = next((step for step in steps if step >= largest), largest)
    return (-min(top, -low) if low < 0 else low), min(high, top)
