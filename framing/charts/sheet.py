"""What stands around a chart: its title and how to read it above, below it what so few articles can show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from framing.charts.page import LEADING, blank, height_of, put, put_lines, shorten, width_of, wrap
from framing.charts.style import QUIET, SMALL, TEXT, TITLE

if TYPE_CHECKING:
    from framing.compare import Comparison

GAP = 8.0
NUMBER = 18.0
"""Room for a number of the key, in points."""


def sheet(heading: tuple[str, str, str] | None, width: float, height: float) -> tuple[Figure, float]:
    """A figure for a drawing of that height, and the points from its top where the drawing begins.

    `heading` is title, reading and caveat; None where the page around the chart says them.
    """
    if heading is None:
        return blank(width, height), 0.0
    room = 0.98 * width  # hinted letters of a raster image may set a line a little wider
    title = wrap(heading[0], room, TITLE, "bold")
    reading = wrap(heading[1], room, TEXT)
    caveat = wrap(heading[2], room, SMALL)
    top = height_of(title, TITLE) + height_of(reading, TEXT) + 2 * GAP
    figure = blank(width, top + height + GAP + height_of(caveat, SMALL) + 3)
    below = put_lines(figure, 0, 0, title, size=TITLE, weight="bold")
    put_lines(figure, 0, below, reading, color=QUIET)
    put_lines(figure, 0, top + height + GAP, caveat, size=SMALL, color=QUIET)
    return figure, top


def permits(comparison: Comparison) -> str:
    """What so few articles can show, and how small a difference they would miss."""
    return " ".join(part for part in (comparison.caveat, comparison.missed) if part)


def interval(comparison: Comparison) -> str:
    """What the lines of a chart are; nothing where no group has an interval."""
    rows = comparison.groups[comparison.groups["low"].notna()]
    bases = sorted(set(rows["basis"]) - {"none"})
    return f" Line: 95 % interval, {' or '.join(bases)}." if bases else ""


def put_key(figure: Figure, y: float, names: list[str], width: float) -> None:
    """The key of columns too narrow for names: every name behind its number, `y` points below the top."""
    columns, each = _of_key(names, width)
    for at, name in enumerate(names):
        line = y + SMALL + at // columns * SMALL * LEADING
        left = at % columns * each
        put(figure, left + NUMBER - 4, line, str(at + 1), size=SMALL, weight="bold", ha="right")
        put(figure, left + NUMBER, line, shorten(name, each - NUMBER, SMALL), size=SMALL)


def height_of_key(names: list[str], width: float) -> float:
    """The height of the key in points."""
    columns, _ = _of_key(names, width)
    return -(-len(names) // columns) * SMALL * LEADING


def _of_key(names: list[str], width: float) -> tuple[int, float]:
    """How many columns the key has, and how wide each is."""
    widest = NUMBER + max(width_of(name, SMALL) for name in names) + GAP
    columns = max(1, int(width / widest))
    return columns, width / columns
