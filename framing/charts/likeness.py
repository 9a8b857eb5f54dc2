"""How far apart outlets are in their words, every pair beside what chance gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from framing.charts.page import mark, panel, put, shorten, width_of
from framing.charts.sheet import sheet
from framing.charts.style import GRID, INK, PALETTE, QUIET, WIDTH
from framing.charts.tiles import Tiles, tiles, tiles_height

if TYPE_CHECKING:
    from framing.compare import Likeness

ROW, FOOT, GAP, VALUE = 15.5, 15.0, 10.0, 30.0
HALVES = " Ticks: halves of one article (short) and of two articles (long)."
TITLE = "How different are the words?"
WORD, ARTICLE, EDGE = "#D5D5D5", "#6F879C", "#8A8A8A"
"""The colours of the bands: what chance gives word by word and with whole articles, and their edge."""


def likeness(alike: Likeness, width: float = WIDTH, bare: bool = False) -> Figure:
    """How different the words of every two outlets are, beside what chance gives.

    The value is the Jensen-Shannon divergence of the content words. More than eight outlets get tiles,
    similar ones side by side.

    Parameters
    ----------
    alike : Likeness
        The divergences and their bands.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else (TITLE, reading(alike), alike.caveat)
    if len(alike.n_articles) > len(PALETTE):
        grid = _grid(alike)
        figure, top = sheet(heading, width, tiles_height(grid, width))
        tiles(figure, top, width, grid)
        return figure
    rows = alike.pairs[alike.pairs["words"] == "content"].reset_index(drop=True)
    figure, top = sheet(heading, width, max(1, len(rows)) * ROW + FOOT)
    if rows.empty:
        put(figure, 0, top + ROW, "one group only", color=QUIET)
        return figure
    names = [f"{a} – {b}" for a, b in rows[["a", "b"]].itertuples(index=False)]
    label = min(0.45 * width, max(map(width_of, names))) + GAP
    for place, name in enumerate(names):
        y = top + (place + 0.5) * ROW + 3
        put(figure, 0, y, shorten(name, label - GAP))
        put(figure, width, y, _number(rows["bits"][place]), weight="bold", ha="right")
    axes = panel(figure, label, top, width - label - VALUE - GAP, len(rows) * ROW)
    _bands(axes, rows)
    return figure


def reading(alike: Likeness) -> str:
    """How to read the chart."""
    if len(alike.n_articles) > len(PALETTE):
        return (
            "How different the content words are, from 0 (the same) to 100 (no word in common); similar "
            "outlets are side by side. "
            f"Pale: no more than chance gives {'with whole articles' if _dealt(alike) else 'word by word'}."
        )
    rows = alike.pairs[alike.pairs["words"] == "content"]
    halves = bool(rows["halves_same"].notna().any())
    return (
        "Dot: how different the content words are, from 0 (the same) to 1 (no word in common). "
        "Pale band: what chance alone gives for texts of these lengths."
        f"{' Dark band: the same if whole articles are exchanged.' if _dealt(alike) else ''}"
        f"{HALVES if halves else ''}"
    )


def _dealt(alike: Likeness) -> bool:
    """Whether there are pairs between which whole articles can change sides."""
    return bool(alike.pairs["dealt_mean"].notna().any())


def _number(value: float) -> str:
    return "–" if value != value else f"{value:.2f}"


def _bands(axes: Axes, rows: pd.DataFrame) -> None:
    last = len(rows) - 0.5
    axes.set(xlim=(0, 1), ylim=(last, -0.5))
    for tick in (0, 0.5, 1):
        axes.plot([tick, tick], [-0.5, last], color=GRID, lw=0.8, clip_on=False, zorder=0)
        mark(axes, tick, 0, f"{tick:g}", dy=-10, data="x", color=QUIET, ha="center")
    for y, row in rows.iterrows():
        at = float(y)  # type: ignore[arg-type]
        for name, colour, half in (("chance", WORD, 0.3), ("dealt", ARTICLE, 0.16)):
            low, high = row[f"{name}_low"], row[f"{name}_high"]
            if low == low:
                axes.add_patch(Rectangle((low, at - half), high - low, 2 * half, fc=colour, ec=EDGE, lw=0.6))
        for name, half in (("halves_same", 0.16), ("halves_other", 0.3)):
            if row[name] == row[name]:
                axes.plot([row[name]] * 2, [at - half, at + half], color=INK, lw=1.0, zorder=2)
        if row["bits"] == row["bits"]:
            axes.plot(row["bits"], at, "o", ms=5.5, mfc=INK, mec=INK, clip_on=False, zorder=3)


def _grid(alike: Likeness) -> Tiles:
    """The lower triangle, in hundredths of a bit, the darker the further apart."""
    matrix = alike.matrix()
    values = matrix.to_numpy(float, copy=True)
    values[np.triu_indices(len(values))] = np.nan
    chance = alike.matrix(column="dealt_high" if _dealt(alike) else "chance_high").to_numpy(float)
    shades = np.where(values <= chance, 0.0, values / max(np.nanmax(values, initial=0.0), 1e-9))
    labels = [["" if v != v else f"{100 * v:.0f}" for v in line] for line in values]
    numbers = [str(at) for at in range(1, len(values) + 1)]
    names = [f"{name}  {number}" for name, number in zip(matrix.index, numbers, strict=True)]
    return Tiles(names, numbers, shades.tolist(), labels)
