"""Which word each outlet chooses for the same thing: as bars where few words dominate, else dots or tiles."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.divided import divided, few_dominate, of_bars
from framing.charts.page import height_of, leads_to, mark, panel, put, put_lines, width_of, wrap
from framing.charts.ranking import ranked
from framing.charts.sheet import interval, permits, sheet
from framing.charts.stacked import stacked, stacked_height
from framing.charts.style import GRID, INK, PALETTE, QUIET, SMALL, TEXT, WIDTH, ZERO, colours
from framing.charts.tiles import Tiles, tiles, tiles_height
from framing.compare.sides import elsewhere

if TYPE_CHECKING:
    from framing.compare import Comparison

ROWS, COLUMNS = 12, 9
"""At most this many variants stand alone, in panels and in tiles; the rest is summed."""

ROW, TALL, COUNT, GAP, FOOT = 15.5, 20.0, 20.0, 10.0, 12.0
"""Heights of a row and of one whose name takes two lines; room for counts, between panels, below."""

FEW = 10
"""Where an outlet has fewer mentions than these, tiles hold counts; where every one has, there are tiles."""

OWN_WORDS = (
    " Own words and paraphrase count; words inside quotation marks, and those that mean or may mean "
    "something else, do not."
)
"""What the mentions of a concept are."""


def variants(comparison: Comparison, width: float = WIDTH, bare: bool = False, most: int = ROWS) -> Figure:
    """The share of each variant among an outlet's mentions of a concept.

    Where up to four variants have four fifths of all mentions, each outlet gets a bar. Else up to
    eight outlets whose names fit and who have ten mentions get a panel each, with a dot and its interval
    per variant; others get tiles.

    Parameters
    ----------
    comparison : Comparison
        A concept over the groups.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.
    most : int
        Number of variants that are drawn; rarer ones are summed in the last row.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else (comparison.title, reading(comparison), permits(comparison))
    if few_dominate(comparison):
        bars = divided(comparison)
        figure, top = sheet(heading, width, stacked_height(bars, width))
        stacked(figure, top, width, bars)
        return figure
    if _tiled(comparison):
        grid = _grid(comparison)
        figure, top = sheet(heading, width, tiles_height(grid, width))
        tiles(figure, top, width, grid)
        return figure
    return _panels(comparison, heading, width, most)


def reading(comparison: Comparison) -> str:
    """How to read the chart, and what of the articles it counts."""
    counted = OWN_WORDS if comparison.evidence == "terms" else ""
    if few_dominate(comparison):
        return f"{of_bars(comparison)}{counted}"
    if _tiled(comparison):
        what = "Number" if _counted(comparison) else "Per cent"
        return f"{what}: the {comparison.by}'s {comparison.of} with each wording; n: all of them.{counted}"
    return (
        f"Dot: share of the {comparison.by}'s {comparison.of}; number: {comparison.of}; hollow: none; "
        f"n: all these {comparison.of}.{interval(comparison)}{counted}"
    )


def _few(comparison: Comparison) -> bool:
    """Whether every group has few mentions."""
    return bool(comparison.groups["n"].max() < FEW)


def _counted(comparison: Comparison) -> bool:
    """Whether a group has so few mentions that per cent of them would say more than is known."""
    n = comparison.groups["n"]
    return bool(n[n > 0].lt(FEW).any())


def _tiled(comparison: Comparison) -> bool:
    """Whether there are more outlets than panels, or a name would be cut above its panel."""
    outlets = list(comparison.n_articles)
    if len(outlets) > len(PALETTE) or _few(comparison):
        return True
    _, each = _widths(comparison, ranked(comparison, ROWS)[1], WIDTH)
    return any("…" in line for outlet in outlets for line in _head(outlet, each))


def _widths(comparison: Comparison, names: list[str], width: float) -> tuple[float, float]:
    """The room for the names of variants, and for each panel."""
    label = min(140.0, max([60.0, *(width_of(comparison.wording(name)) for name in names)])) + 8
    return label, (width - label) / len(comparison.n_articles)


def _head(outlet: str, each: float) -> list[str]:
    return wrap(outlet, each - GAP, TEXT, "bold", most=3)


def _panels(comparison: Comparison, heading: tuple[str, str, str] | None, width: float, most: int) -> Figure:
    rows, names = ranked(comparison, most)
    outlets = list(comparison.n_articles)
    label, each = _widths(comparison, names, width)
    labels = [_lines(name, label - 8) for name in map(comparison.wording, names)]
    row = TALL if any(len(lines) > 1 for lines, _ in labels) else ROW
    heads = [_head(outlet, each) for outlet in outlets]
    head = max(height_of(lines) for lines in heads) + SMALL + 8
    body = max(1, len(names)) * row
    figure, top = sheet(heading, width, head + body + FOOT)
    for index, (lines, size) in enumerate(labels):
        y = top + head + (index + 0.5) * row - height_of(lines, size) / 2 + 0.5
        put_lines(figure, label - 8, y, lines, size=size, ha="right")
    away = elsewhere(comparison.findings, comparison.by, comparison.by_event)
    for place, outlet in enumerate(outlets):
        left = label + place * each
        put_lines(figure, left, top + head - 8 - SMALL - height_of(heads[place]), heads[place], weight="bold")
        mine = rows[rows["group"] == outlet]
        n = int(mine["n"].max()) if len(mine) else 0
        put(figure, left, top + head - 8, f"n = {n:,}", size=SMALL, color=QUIET)
        axes = panel(figure, left, top + head, each - GAP - COUNT, body)
        _grid_of(axes, len(names), first=place == 0)
        if n and names:
            _dots(axes, mine.to_dict("records"), names, colours(outlets)[outlet])
        else:
            missing = "no article on it" if outlet in away else "none"
            mark(axes, 0.5, 0.5, missing, data="", color=QUIET, ha="center", va="center")
    return figure


def _lines(name: str, room: float) -> tuple[list[str], float]:
    """A variant's name on one line, or on two smaller ones, and the size of its type."""
    one = wrap(name, room)
    return (one, TEXT) if len(one) == 1 else (wrap(name, room, SMALL, most=2), SMALL)


def _grid_of(axes: Axes, names: int, first: bool) -> None:
    """An axis from 0 to 100 % with so many rows; the `first` says so."""
    axes.set(xlim=(0, 1), ylim=(max(1, names) - 0.5, -0.5))
    for tick in (0, 0.5, 1):
        axes.plot([tick, tick], [-0.5, max(1, names) - 0.5], color=GRID, lw=0.8, clip_on=False, zorder=0)
    if first:
        for end, name in ((0, "0"), (1, "100 %")):
            mark(axes, end, 0, name, dy=-9, data="", color=QUIET, ha="center")


def _dots(axes: Axes, mine: Sequence[Mapping[Hashable, Any]], names: list[str], colour: str) -> None:
    """An outlet's dots, counts at the right edge."""
    places = {name: y for y, name in enumerate(names)}
    for row in sorted(
        (row for row in mine if row["variant"] in places), key=lambda row: places[row["variant"]]
    ):
        name, y = row["variant"], places[row["variant"]]
        if pd.notna(row["low"]):
            axes.plot([row["low"], row["high"]], [y, y], color=colour, lw=1.2, clip_on=False)
        if pd.notna(row["estimate"]):
            face = colour if row["count"] else "white"
            (dot,) = axes.plot(
                row["estimate"], y, "o", ms=5.5, mfc=face, mec=colour, mew=1.1, clip_on=False, zorder=3
            )
            leads_to(dot, row["group"], name)
        color = INK if row["count"] else ZERO
        count = mark(axes, 1, y, f"{row['count']:.0f}", dx=7, data="y", size=TEXT, color=color, va="center")
        leads_to(count, row["group"], name)


def _grid(comparison: Comparison) -> Tiles:
    rows, names = ranked(comparison, COLUMNS)
    outlets = list(comparison.n_articles)
    table, counted = rows.set_index(["group", "variant"]), _counted(comparison)
    shares = table["estimate"].to_dict()
    told = table["count"].to_dict() if counted else (100 * table["estimate"]).to_dict()
    mentions = comparison.groups.groupby("group")["n"].max().to_dict()
    values = [[float(shares.get((outlet, name), float("nan"))) for name in names] for outlet in outlets]
    most = max(told.values(), default=1.0) if counted else 100.0
    return Tiles(
        rows=outlets,
        columns=list(map(comparison.wording, names)),
        shades=[
            [v if v != v else told[outlet, name] / most for v, name in zip(line, names, strict=True)]
            for outlet, line in zip(outlets, values, strict=True)
        ],
        labels=[
            ["" if v != v else f"{told[outlet, name]:.0f}" for v, name in zip(line, names, strict=True)]
            for outlet, line in zip(outlets, values, strict=True)
        ],
        names=[[(outlet, name) for name in names] for outlet in outlets],
        notes=[f"n = {mentions.get(outlet, 0):,.0f}" for outlet in outlets],
    )
