"""The most distinctive words of each outlet, with intervals, counts and articles."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, log
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.page import leads_to, mark, panel, put, shorten, width_of, width_of_axes
from framing.charts.sheet import sheet
from framing.charts.style import GRID, INK, QUIET, SMALL, TEXT, WIDTH, colours
from framing.compare.power_note import LEVEL

if TYPE_CHECKING:
    from framing.compare import Keyness

ROW, HEAD, FOOT, GAP, APART = 14.0, 14.0, 14.0, 12.0, 6.0
MOST = 6
"""This many words of each outlet are drawn; the table has more."""
NAMED = 60.0
"""Points between named places of the axis, at least."""
STEP = log(4)
"""The step of the axis, which runs in log odds: four times as often."""


def distinctive(words: Keyness, width: float = WIDTH, bare: bool = False, most: int = MOST) -> Figure:
    """The most distinctive words of each outlet, with their counts.

    A dot is filled if the difference exceeds chance over articles (q at most .05).

    Parameters
    ----------
    words : Keyness
        The distinctive words.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.
    most : int
        Words of each outlet.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else ("Distinctive words and phrases", reading(words), words.caveat)
    rows = words.top(most)
    groups = [str(group) for group in rows["group"].unique()]
    height = HEAD + max(1, len(rows)) * ROW + max(0, len(groups) - 1) * APART + FOOT
    figure, top = sheet(heading, width, height)
    if not len(rows):
        put(figure, 0, top + ROW, "none found", color=QUIET)
        return figure
    name = min(0.24 * width, max(width_of(group, TEXT, "bold") for group in groups)) + GAP
    word = min(0.28 * width, max(width_of(str(word)) for word in rows["word"])) + GAP
    beside = _beside(rows)
    second = max(width_of(articles) for _, articles in [*beside, ("", "articles")]) + GAP
    first = max(width_of(count) for count, _ in [*beside, ("words", "")]) + GAP
    put(figure, width - second, top + HEAD - 5, "words", size=SMALL, color=QUIET, ha="right")
    put(figure, width, top + HEAD - 5, "articles", size=SMALL, color=QUIET, ha="right")
    limits, y, at = _limits(rows), top + HEAD, 0
    for group in groups:
        mine = rows[rows["group"] == group]
        put(figure, 0, y + ROW / 2 + 3, shorten(group, name - GAP, TEXT, "bold"), weight="bold")
        room = width - name - word - first - second
        axes = panel(figure, name + word, y, room, len(mine) * ROW)
        _dots(axes, mine, limits, colours(words.n_articles)[group], last=group == groups[-1])
        for found in mine["word"]:
            leads_to(put(figure, name, y + ROW / 2 + 3, shorten(str(found), word - GAP)), group, found)
            count = put(figure, width - second, y + ROW / 2 + 3, beside[at][0], color=QUIET, ha="right")
            leads_to(count, group, found)
            put(figure, width, y + ROW / 2 + 3, beside[at][1], color=QUIET, ha="right")
            y, at = y + ROW, at + 1
        y += APART
    return figure


def reading(words: Keyness) -> str:
    """How to read the chart."""
    against = sorted({str(name) for name in words.table["against"]}) or ["the rest"]
    drawn = bool(words.table["low"].notna().any())
    return (
        f"Dot: about how many times as often the word is used as in {' or '.join(against)}; few uses "
        "count for less."
        f"{' Line: 95 % interval if words were independent; filled: beyond chance.' if drawn else ''} "
        f"Right: {words.by} : {against[0]}."
    )


def _beside(rows: pd.DataFrame) -> list[tuple[str, str]]:
    """What stands right of each word: uses and articles, here and elsewhere."""
    columns = ["count", "count_rest", "articles", "articles_rest"]
    return [(f"{k:,} : {of:,}", f"{n:,} : {rest:,}") for k, of, n, rest in rows[columns].to_numpy().tolist()]


def _limits(rows: pd.DataFrame) -> tuple[float, float]:
    """From “as often”, or where the lowest interval ends, to the highest; whole steps of four times."""
    low = np.nanmin([0.0, *rows["low"]])
    high = np.nanmax([*rows["delta"], *rows["high"]])
    return float(np.floor(low / STEP)) * STEP, float(np.ceil(high / STEP)) * STEP


def _ticks(limits: tuple[float, float], room: float) -> Iterator[tuple[float, str]]:
    """Places on the axis that have room, 0 among them, with how many times as often a word is used there."""
    first, last = (round(end / STEP) for end in limits)
    apart = max(1, ceil((last - first) * NAMED / max(room, 1.0)))
    for n in range(-(-first // apart) * apart, last + 1, apart):
        yield n * STEP, "as often" if n == 0 else f"{4**n:,} times" if n > 0 else f"1/{4**-n:,}"


def _dots(axes: Axes, rows: pd.DataFrame, limits: tuple[float, float], colour: str, last: bool) -> None:
    axes.set(xlim=limits, ylim=(len(rows) - 0.5, -0.5))
    for tick, times in _ticks(limits, width_of_axes(axes)):
        axes.plot([tick, tick], [-0.5, len(rows) - 0.5], color=GRID, lw=0.8, clip_on=False, zorder=0)
        if last:
            mark(axes, tick, 0, times, dy=-10, data="x", color=QUIET, ha="center")
    if limits[0] < 0:
        axes.plot([0, 0], [-0.5, len(rows) - 0.5], color=INK, lw=0.6, clip_on=False, zorder=0)
    for y, (_, row) in enumerate(rows.iterrows()):
        if pd.notna(row["low"]):
            axes.plot([row["low"], row["high"]], [y, y], color=colour, lw=1.2, clip_on=False)
        face = colour if row["q"] <= LEVEL else "white"
        axes.plot(row["delta"], y, "o", ms=5.5, mfc=face, mec=colour, mew=1.1, clip_on=False, zorder=3)
