"""Bars divided into the same few parts in every row, with the key of the parts above them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from framing.charts.page import LEADING, leads_to, mark, panel, put, shorten, size_of, width_of
from framing.charts.style import GRID, INK, PARTS, QUIET, REST, SMALL, TEXT

ROW, BAR = 19.0, 11.5
"""Heights of a row and of its bar."""

FOOT, SWATCH, GAP = 12.0, 8.0, 14.0
"""Room for the names of ticks, the side of a square of the key, room between its entries."""


@dataclass(frozen=True)
class Stacked:
    """Rows of parts, each with its size, from 0 to `longest`, and the number that is written on it."""

    rows: list[str]
    parts: list[str]
    sizes: list[list[float]]
    labels: list[list[str]]
    notes: list[str]
    """What stands right of each row."""
    longest: float
    rest: bool = False
    """Whether the last part sums what has no part of its own."""
    ticks: tuple[tuple[float, str], ...] = ()
    lines: Sequence[tuple[float, float] | None] = ()
    """The interval of the first part in each row, from low to high."""
    names: list[list[tuple[str, ...]]] = field(default_factory=list)
    """The group of each part and the names of what it counts, by which a page leads to the passages."""

    def colour(self, part: int) -> str:
        """The colour of a part."""
        return REST if self.rest and part == len(self.parts) - 1 else PARTS[part % len(PARTS)]


def stacked_height(table: Stacked, width: float) -> float:
    """The height in points of the drawn bars with their key."""
    return _key_height(table, width) + max(1, len(table.rows)) * ROW + (FOOT if table.ticks else 2.0)


def stacked(figure: Figure, top: float, width: float, table: Stacked) -> None:
    """Draw the bars, the upper edge of their key this many points below the top of the figure."""
    _put_key(figure, top, width, table)
    top += _key_height(table, width)
    label = min(0.34 * width, max([50.0, *map(width_of, table.rows)])) + 10
    note = max([0.0, *(width_of(note, SMALL) for note in table.notes)]) + 8
    room, high = width - label - note, max(1, len(table.rows)) * ROW
    axes = panel(figure, label, top, room, high)
    axes.set(xlim=(0, table.longest), ylim=(high, 0))
    for at, name in table.ticks:
        axes.plot([at, at], [0, high], color=GRID, lw=0.8, zorder=0, clip_on=False)
        mark(axes, at, 0, name, dy=-9, data="x", color=QUIET, ha="center")
    for index, name in enumerate(table.rows):
        line = top + (index + 0.5) * ROW + 3
        put(figure, 0, line, shorten(name, label - 10))
        put(figure, width - note + 8, line, table.notes[index], size=SMALL, color=QUIET)
        _row(axes, room, table, index)


def _row(axes: Axes, room: float, table: Stacked, index: int) -> None:
    """The parts of a row, the number on each that has room for it, and the interval of the first."""
    sizes, y = table.sizes[index], (index + 0.5) * ROW
    if not any(sizes):
        mark(axes, 0, y, "none", dx=2, color=QUIET, va="center")
        return
    for part, (end, size) in enumerate(zip(accumulate(sizes), sizes, strict=True)):
        if not size:
            continue
        colour, label = table.colour(part), table.labels[index][part]
        bar = Rectangle((end - size, y - BAR / 2), size, BAR, facecolor=colour, edgecolor="white", lw=0.8)
        axes.add_patch(bar)
        drawn: list[Artist] = [bar]
        if width_of(label) + 3 <= size / table.longest * room:
            color = "white" if colour == PARTS[0] else INK
            place = end - size / 2
            drawn.append(
                mark(axes, place, y, label, size=TEXT, color=color, ha="center", va="center_baseline")
            )
        for one in drawn if table.names else ():
            leads_to(one, *table.names[index][part])
    if index < len(table.lines) and (line := table.lines[index]):
        axes.plot(line, [y + BAR / 2 + 2.2] * 2, color=INK, lw=1.1, clip_on=False, solid_capstyle="butt")


def _key(table: Stacked, width: float) -> list[list[tuple[float, int, str]]]:
    """The lines of the key: where each entry begins, which part it names, and its name."""
    lines: list[list[tuple[float, int, str]]] = [[]]
    x = 0.0
    for part, name in enumerate(table.parts):
        name = shorten(name, 0.6 * width, SMALL)
        wide = SWATCH + 4 + width_of(name, SMALL)
        if x and x + wide > width:
            lines.append([])
            x = 0.0
        lines[-1].append((x, part, name))
        x += wide + GAP
    return lines


def _key_height(table: Stacked, width: float) -> float:
    return len(_key(table, width)) * SMALL * LEADING * 1.2 + 6


def _put_key(figure: Figure, top: float, width: float, table: Stacked) -> None:
    wide, high = size_of(figure)
    for index, line in enumerate(_key(table, width)):
        base = top + SMALL + index * SMALL * LEADING * 1.2
        for x, part, name in line:
            corner = (x / wide, 1 - (base + 1) / high)
            square = Rectangle(corner, SWATCH / wide, SWATCH / high, transform=figure.transFigure, lw=0)
            square.set_facecolor(table.colour(part))
            figure.add_artist(square)
            put(figure, x + SWATCH + 4, base, name, size=SMALL)
