"""A table drawn as tiles: the number in each, the darker the larger, names along the edges."""

from __future__ import annotations

from dataclasses import dataclass, field

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from framing.charts.page import (
    LEADING,
    head_lines,
    height_of,
    leads_to,
    panel,
    put,
    put_lines,
    shorten,
    width_of,
    wrap,
)
from framing.charts.style import INK, PALE, QUIET, SMALL, TEXT, ZERO

ROW, TALL, HEAD_GAP, BAND = 15.0, 20.0, 4.0, 16.0
"""Heights of a row, and of one whose name takes two lines; room below heads and above bands."""
NOTE = 38.0


@dataclass(frozen=True)
class Tiles:
    """Names, numbers and shades of a table; NaN shades are left white."""

    rows: list[str]
    columns: list[str]
    shades: list[list[float]]
    """From 0, pale, to 1, dark; NaN is undefined."""
    labels: list[list[str]]
    notes: list[str] = field(default_factory=list)
    """What stands right of each row."""
    under: list[str] = field(default_factory=list)
    """What stands below each column's name."""
    bands: dict[int, str] = field(default_factory=dict)
    """Row -> the heading above it."""
    hatched: frozenset[int] = frozenset()
    names: list[list[tuple[str, ...]]] = field(default_factory=list)
    """The group of each tile and the names of what it counts, by which a page leads to the passages."""


def _label_width(table: Tiles, width: float) -> float:
    names = [*table.rows, *table.bands.values()]
    return min(0.34 * width, max([50.0, *(width_of(name) for name in names)])) + 8


def _columns(table: Tiles, width: float) -> tuple[float, float, list[list[str]]]:
    """Where the tiles begin, how wide each is, and the lines of the column heads."""
    left = _label_width(table, width)
    note = NOTE if any(table.notes) else 0.0
    each = min(86.0, (width - left - note) / max(1, len(table.columns)))
    return (
        left,
        each,
        [head_lines(name, each - min(4.0, 0.08 * each)) for name in table.columns],
    )


def _head(table: Tiles, heads: list[list[str]]) -> float:
    """The height of the column heads."""
    under = SMALL * LEADING if any(table.under) else 0.0
    return max([SMALL, *(height_of(lines, SMALL) for lines in heads)]) + under + HEAD_GAP


def tiles_height(table: Tiles, width: float) -> float:
    """The height in points of the drawn table."""
    left, _, heads = _columns(table, width)
    rows = sum(_row(name, left) for name in table.rows) or ROW
    return _head(table, heads) + rows + len(table.bands) * BAND + 4


def _row(name: str, left: float) -> float:
    return TALL if width_of(name) > left - 8 else ROW


def tiles(figure: Figure, top: float, width: float, table: Tiles) -> None:
    """Draw the table, its upper edge this many points below the top of the figure."""
    left, each, heads = _columns(table, width)
    head = _head(table, heads)
    if not table.rows or not table.columns:
        put(figure, 0, top + head + TEXT, "none found", color=QUIET)
        return
    under = SMALL * LEADING if any(table.under) else 0.0
    for place, lines in enumerate(heads):
        middle, y = left + (place + 0.5) * each, top + head - HEAD_GAP - under - height_of(lines, SMALL)
        y = put_lines(figure, middle, y, lines, size=SMALL, weight="bold", ha="center")
        if under:
            put(figure, middle, y + SMALL, table.under[place], size=SMALL, color=QUIET, ha="center")
    wide, high = each * len(table.columns), tiles_height(table, width) - head
    axes = panel(figure, left, top + head, wide, high)
    axes.set(xlim=(0, wide), ylim=(high, 0))
    y = 0.0
    for index, name in enumerate(table.rows):
        row = _row(name, left)
        line = top + head + y + (BAND if index in table.bands else 0) + row / 2 + 3
        if index in table.bands:
            y += BAND
            band = shorten(table.bands[index], width, SMALL, "bold")
            put(figure, 0, line - row / 2 - 7, band, size=SMALL, weight="bold", color=QUIET)
        _name(figure, left - 8, line - 3, name)
        for place, label in enumerate(table.labels[index]):
            shade = table.shades[index][place]
            _tile(axes, place * each, y, (each, row), shade, hatched=index in table.hatched)
            color = INK if shade > 0 else ZERO
            middle = left + (place + 0.5) * each
            said = put(figure, middle, line, shorten(label, each - 2), color=color, ha="center")
            if table.names:
                leads_to(said, *table.names[index][place])
        if table.notes:
            put(figure, left + wide + 6, line, table.notes[index], size=SMALL, color=QUIET)
        y += row


def _name(figure: Figure, right: float, middle: float, name: str) -> None:
    """The name of a row: on one line, or on two smaller ones."""
    if width_of(name) <= right:
        put(figure, right, middle + 3, name, ha="right")
        return
    lines = wrap(name, right, SMALL, most=2)
    put_lines(figure, right, middle - height_of(lines, SMALL) / 2 + 0.5, lines, size=SMALL, ha="right")


def _tile(axes: Axes, x: float, y: float, size: tuple[float, float], shade: float, hatched: bool) -> None:
    """A tile: grey by its shade, its left edge hatched if asked for and there is something to hatch."""
    width, high = size
    face = "white" if shade != shade else _grey(shade)
    axes.add_patch(Rectangle((x + 0.75, y + 0.75), width - 1.5, high - 1.5, facecolor=face, lw=0))
    if hatched and shade > 0:
        edge = Rectangle((x + 0.75, y + 0.75), 12, high - 1.5, facecolor="white", edgecolor=QUIET)
        edge.set(linewidth=0, hatch="//////")
        axes.add_patch(edge)


def _grey(shade: float) -> str:
    """From the palest to a grey on which ink still reads."""
    if shade == 0:
        return PALE
    level = round(232 - 72 * min(1.0, shade))
    return f"#{level:02X}{level:02X}{level:02X}"
