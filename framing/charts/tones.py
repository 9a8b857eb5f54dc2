"""The tone of each outlet's own sentences: a dot per sentence, the mean with its interval."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.levels import span
from framing.charts.page import leads_to, mark, panel, put, shorten, width_of
from framing.charts.sheet import interval, permits, sheet
from framing.charts.style import GRID, INK, QUIET, SMALL, WIDTH, colours

if TYPE_CHECKING:
    from framing.compare import Comparison

ROW, TOP, FOOT = 24.0, 3.0, 16.0
"""The deepest stacks of the first row reach into the room above it."""
BINS, DEPTH = 40, 5
"""Sentences of nearly the same tone are stacked, in this many places along the axis and so deep."""


def tones(
    comparison: Comparison, sentences: pd.DataFrame, width: float = WIDTH, bare: bool = False
) -> Figure:
    """The tone of every sentence, with the mean of each outlet.

    An outlet without sentences is written out as undefined.

    Parameters
    ----------
    comparison : Comparison
        The measure `own_tone` over the groups.
    sentences : DataFrame
        A row per sentence, with the columns `group` and `tone`.
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
    rows = comparison.groups.drop_duplicates("group").set_index("group")
    label = min(0.36 * width, max(width_of(outlet) for outlet in outlets)) + 10
    right = 84.0
    heading = None if bare else (comparison.title, reading(comparison), permits(comparison))
    figure, top = sheet(heading, width, TOP + len(outlets) * ROW + FOOT)
    top += TOP
    axes = panel(figure, label, top, width - label - right - 8, len(outlets) * ROW)
    _axis(axes, len(outlets))
    for index, outlet in enumerate(outlets):
        y = top + (index + 0.5) * ROW + 3
        put(figure, 0, y, shorten(outlet, label - 10))
        mean = float(rows["estimate"].get(outlet, float("nan")))
        n = int(rows["n"].get(outlet, 0))
        leads_to(put(figure, width - 40, y, comparison.unit.show(mean), weight="bold", ha="right"), outlet)
        put(figure, width - 34, y, f"n = {n:,}", size=SMALL, color=QUIET)
        mine = sentences.loc[sentences["group"] == outlet, "tone"].dropna()
        _sentences(axes, index, sorted(mine), colours(outlets)[outlet])
        for _, row in rows[rows.index == outlet].dropna(subset="estimate").iterrows():
            _mean(axes, index, row, colours(outlets)[outlet])
    return figure


def reading(comparison: Comparison) -> str:
    """How to read the chart."""
    return (
        f"{comparison.definition} Small dot: a sentence; large dot and number: the mean; "
        f"n: sentences.{interval(comparison)}"
    )


def _axis(axes: Axes, rows: int) -> None:
    axes.set(xlim=(-1, 1), ylim=(rows - 0.5, -0.5))
    for tick, name in ((-1, "−1 negative"), (0, "0"), (1, "positive +1")):
        axes.plot(
            [tick, tick],
            [-0.5, rows - 0.5],
            color=GRID if tick else "#BBBBBB",
            lw=0.8,
            clip_on=False,
            zorder=0,
        )
        side = {-1: "left", 0: "center", 1: "right"}[tick]
        mark(axes, tick, 0, name, dy=-10, data="x", color=QUIET, ha=side)


def _sentences(axes: Axes, y: int, tones: list[float], colour: str) -> None:
    """A small dot for each, stacked where they are alike."""
    held: dict[int, int] = {}
    heights = []
    for tone in tones:
        place = round((tone + 1) / 2 * BINS)
        depth = held[place] = held.get(place, -1) + 1
        offset = max(-DEPTH, min(DEPTH, (depth + 1) // 2 * (1 if depth % 2 else -1)))
        heights.append(y + offset * 0.11)
    axes.plot(tones, heights, "o", ms=2.2, mfc=colour, mec="none", clip_on=False)


def _mean(axes: Axes, y: int, row: pd.Series, colour: str) -> None:
    span(axes, row, y, color=INK, lw=1.2, zorder=3)
    axes.plot(row["estimate"], y, "o", ms=6.5, mfc=colour, mec=INK, mew=0.9, clip_on=False, zorder=4)
