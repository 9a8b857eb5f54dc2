"""A table drawn as tiles: the number in each, the darker the larger or with a bar, names along the edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

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
from framing.charts.style import BAR, INK, PALE, QUIET, SMALL, TEXT, ZERO

ROW, TALL, HEAD_GAP, BAND = 15.0, 20.0, 4.0, 16.0
"""Heights of a row, and of one whose name takes two lines; room below heads and above bands."""
NOTE = 38.0
HATCH = "#566F87"
STRIP = 2.5
"""Height of a bar below its number."""


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
    bars: list[list[tuple[float, float]]] = field(default_factory=list)
    """In place of shades, the length of a full bar and of the outline around it; 1 is as wide as a tile."""
    names: list[list[tuple[str, ...]]] = field(default_factory=list)
    """The group of each tile and the names of what it counts, by which a page leads to the passages."""
    last: frozenset[int] | None = None
    """Rows that stay last where a page orders the others by a column; None where it orders no rows."""

    def marked(self, kind: str, index: int, column: int | None = None) -> dict[str, Any]:
        """How a drawing names what belongs to a row, a column or a band, where a page orders the rows."""
        if self.last is None:
            return {}
        last = ";last:" if kind == "row" and index in self.last else ""
        return {"gid": f"{kind}:{index}{last}{'' if column is None else f';column:{column}'}"}


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
    _put_heads(figure, left, each, top + head - HEAD_GAP, heads, table)
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
            mark = table.marked("band", index)
            put(figure, 0, line - row / 2 - 7, band, size=SMALL, weight="bold", color=QUIET, **mark)
        own = table.marked("row", index)
        _name(figure, left - 8, line - 3, name, **own)
        for place in range(len(table.columns)):
            box = Box(place * each, y, each, row)
            at, ha, lift = (_bar if table.bars else _tile)(axes, box, table, index, place)
            label = shorten(table.labels[index][place], each - 2)
            color = INK if table.shades[index][place] > 0 else ZERO
            where = table.marked("row", index, place)
            said = put(figure, left + at, line - lift, label, color=color, ha=ha, **where)
            if table.names:
                leads_to(said, *table.names[index][place])
        if table.notes:
            put(figure, left + wide + 6, line, table.notes[index], size=SMALL, color=QUIET)
        y += row


def _put_heads(
    figure: Figure, left: float, each: float, bottom: float, heads: list[list[str]], table: Tiles
) -> None:
    """The names of the columns, and what stands below each."""
    under = SMALL * LEADING if any(table.under) else 0.0
    for place, lines in enumerate(heads):
        middle, y = left + (place + 0.5) * each, bottom - under - height_of(lines, SMALL)
        mark = table.marked("column", place)
        y = put_lines(figure, middle, y, lines, size=SMALL, weight="bold", ha="center", **mark)
        if under:
            put(figure, middle, y + SMALL, table.under[place], size=SMALL, color=QUIET, ha="center")


def _name(figure: Figure, right: float, middle: float, name: str, **own: Any) -> None:
    """The name of a row: on one line, or on two smaller ones."""
    if width_of(name) <= right:
        put(figure, right, middle + 3, name, ha="right", **own)
        return
    lines = wrap(name, right, SMALL, most=2)
    top = middle - height_of(lines, SMALL) / 2 + 0.5
    put_lines(figure, right, top, lines, size=SMALL, ha="right", **own)


class Box(NamedTuple):
    """The place of a tile, in points from the upper left corner of all tiles."""

    x: float
    y: float
    width: float
    height: float

    def inside(self, margin: float, width: float = 0.0, **how: Any) -> Rectangle:
        """A rectangle inside it, as wide as it is by default."""
        corner = (self.x + margin, self.y + margin)
        return Rectangle(corner, width or self.width - 2 * margin, self.height - 2 * margin, **how)


Aligned = tuple[float, str, float]
"""Where the number of a tile stands, which side of it that is, and how far it stands above the middle."""


def _tile(axes: Axes, box: Box, table: Tiles, index: int, place: int) -> Aligned:
    """A tile: grey by its shade, its left edge hatched if asked for and there is something to hatch."""
    shade = table.shades[index][place]
    axes.add_patch(box.inside(0.75, facecolor="white" if shade != shade else _grey(shade), lw=0))
    if index in table.hatched and shade > 0:
        axes.add_patch(box.inside(0.75, 12, facecolor="white", edgecolor=QUIET, lw=0, hatch="//////"))
    return box.x + box.width / 2, "center", 0.0


def _bar(axes: Axes, box: Box, table: Tiles, index: int, place: int) -> Aligned:
    """A pale tile with a bar from its left edge, in an outline that is longer; both hatched if asked for.

    The number stands beside the bar where there is room for both, else above it.
    """
    own, hatched = table.marked("row", index), index in table.hatched
    axes.add_patch(box.inside(0.75, facecolor=PALE, lw=0, **own))
    number = max(width_of(label) for line in table.labels for label in line)
    room = box.width - number - 8
    beside = room > number
    full, whole = (length * (room if beside else box.width - 5) for length in table.bars[index][place])
    drawn = box if beside else box._replace(y=box.y + box.height - STRIP - 3.5, height=STRIP + 5)
    if full:
        axes.add_patch(drawn.inside(2.5, full, facecolor=BAR, lw=0, **own))
    if whole:
        edge, hatch = (HATCH, "//////") if hatched else (BAR, None)
        axes.add_patch(drawn.inside(2.5, whole, facecolor="none", edgecolor=edge, lw=0.8, hatch=hatch, **own))
    return (box.x + 5.5 + whole, "left", 0.0) if beside else (box.x + box.width - 4, "right", 2.0)


def _grey(shade: float) -> str:
    """From the palest to a grey on which ink still reads."""
    if shade == 0:
        return PALE
    level = round(232 - 72 * min(1.0, shade))
    return f"#{level:02X}{level:02X}{level:02X}"
