"""Many outlets in a funnel: their values against how much is known of each, and the limits of chance."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from framing.charts.naming import put_names
from framing.charts.page import leads_to, mark, panel
from framing.charts.sheet import sheet
from framing.charts.style import GRID, INK, MANY, PALE, QUIET, WIDTH
from framing.compare.pooled import INNER, OUTER
from framing.measures import Unit
from framing.stats.pooling import control_limits

if TYPE_CHECKING:
    from framing.compare import Pooled

LEFT, FOOT, EDGE = 34.0, 28.0, 8.0
"""Room for the numbers at the left, for those below, and around the dots, in points."""


def funnel(pooled: Pooled, width: float = WIDTH, bare: bool = False, variant: str | None = None) -> Figure:
    """Many outlets: the value of each against how much is known of it, between the limits of chance.

    Outlets beyond the outer limits have their names. `study.compare(NAME).pooled.chart()` draws that of any
    measure or concept.

    Parameters
    ----------
    pooled : Pooled
        Ten or more groups together.
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
    """
    heading = None if bare else (pooled.title, reading(pooled), pooled.note)
    side = 0.55 * width
    figure, top = sheet(heading, width, side + EDGE + FOOT if len(pooled.table) else 1.0)
    if not len(pooled.table):
        return figure
    overall = pooled.overall[pooled.overall["variant"] == _chosen(pooled, variant)].iloc[0]
    rows = pooled.table[pooled.table["variant"] == overall["variant"]]
    sizes, values = rows["effective_n"].to_numpy(), rows["estimate"].to_numpy()
    most = sizes.max() * 1.04
    across = np.linspace(min(1.0, sizes.min() / 2), most, 300)
    share, mean, spread = pooled.unit is Unit.SHARE, overall["mean"], overall["spread"]
    limits = [control_limits(mean, spread, across, level, share) for level in (INNER, OUTER)]
    low, high = _range(pooled.unit, values, limits[1], across, sizes.min())
    room, top = width - LEFT - EDGE, top + EDGE

    def at(x: np.ndarray | float, y: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
        """In points from the upper left corner of the panel."""
        down = (high - np.asarray(y)) / (high - low)
        return np.asarray(x) / most * room, np.where(abs(down - 0.5) > 0.5 + 1e-9, np.nan, down) * side

    axes = panel(figure, LEFT, top, room, side)
    axes.set(xlim=(0, room), ylim=(side, 0))
    _draw_limits(
        axes,
        [[at(across, end) for end in ends] for ends in limits],
        at(np.array([0, most]), np.array([mean, mean])),
    )
    _scale(axes, pooled, (low, high), most, (room, side))
    dots = [(float(x), float(y)) for x, y in zip(*at(sizes, values), strict=True)]
    named = rows["outside"].tolist()
    for (x, y), beyond, group in zip(dots, named, rows["group"], strict=True):
        if not beyond:
            (dot,) = axes.plot(x, y, "o", ms=5, mfc=MANY, mec="white", mew=0.5, zorder=3, clip_on=False)
            leads_to(dot, group)
    shown = [dot for dot, beyond in zip(dots, named, strict=True) if beyond]
    rest = [dot for dot, beyond in zip(dots, named, strict=True) if not beyond]
    put_names(figure, axes, (LEFT, top), shown, rows.loc[rows["outside"], "group"].tolist(), rest)
    return figure


def reading(pooled: Pooled) -> str:
    """How to read the chart."""
    if not len(pooled.table):
        return "Nothing to draw."
    return (
        f"Each dot is one {pooled.by}, further right the more is known of it. If chance alone made them "
        "differ, 95 of 100 would lie inside the inner lines and 998 of 1,000 inside the outer ones. Middle "
        f"line: mean of the {pooled.by}s."
    )


def _chosen(pooled: Pooled, variant: str | None) -> str:
    known = list(pooled.overall["variant"])
    if variant is not None and variant not in known:
        raise ValueError(f"variant: {variant!r} is none of {', '.join(known)}.")
    return str(known[0] if variant is None else variant)


def _range(
    unit: Unit, values: np.ndarray, outer: tuple[np.ndarray, np.ndarray], across: np.ndarray, least: float
) -> tuple[float, float]:
    """From where to where the values go: all dots, and the outer limits at the smallest group."""
    at = int(np.searchsorted(across, least))
    low = min(values.min(), float(outer[0][min(at, len(across) - 1)]))
    high = max(values.max(), float(outer[1][min(at, len(across) - 1)]))
    more = 0.06 * (high - low or 1.0)
    return max(unit.low, low - more) if unit.low > -inf else low - more, min(unit.high, high + more)


def _draw_limits(
    axes: Axes, limits: list[list[tuple[np.ndarray, np.ndarray]]], middle: tuple[np.ndarray, np.ndarray]
) -> None:
    inner, outer = limits
    bottom, top = np.nan_to_num(inner[0][1], nan=axes.get_ylim()[0]), np.nan_to_num(inner[1][1])
    axes.fill_between(inner[0][0], bottom, top, color=PALE, lw=0, zorder=0)
    for ends, style in ((inner, "-"), (outer, (0, (4, 2)))):
        for x, y in ends:
            axes.plot(x, y, color=QUIET, lw=0.8, ls=style, zorder=1)
    axes.plot(*middle, color=INK, lw=0.8, zorder=1)


def _scale(
    axes: Axes, pooled: Pooled, values: tuple[float, float], most: float, size: tuple[float, float]
) -> None:
    """The numbers at both axes."""
    room, side = size
    low, high = values
    for value in _ticks(low, high, 5):
        y = side * (high - value) / (high - low)
        axes.plot([0, room], [y, y], color=GRID, lw=0.8, zorder=0.5)
        mark(axes, 0, y, pooled.unit.show(value), dx=-4, dy=-2.5, color=QUIET, ha="right")
    for value in _ticks(0.0, most, 5):
        mark(axes, value / most * room, side, f"{value:,g}", dy=-10, color=QUIET, ha="center")
    below = f"effective number of {pooled.of}: so many independent ones would tell as much"
    mark(axes, room / 2, side, below, dy=-21, color=QUIET, ha="center")


def _ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers between two values."""
    return [float(at) for at in MaxNLocator(most).tick_values(low, high) if low <= at <= high]
