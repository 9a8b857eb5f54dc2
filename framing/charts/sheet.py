"""What stands around a chart: its title and how to read it above, below it what so few articles permit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from framing.charts.page import blank, height_of, put_lines, wrap
from framing.charts.style import QUIET, SMALL, TEXT, TITLE

if TYPE_CHECKING:
    from framing.compare import Comparison

GAP = 8.0


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


def interval(comparison: Comparison) -> str:
    """What the lines of a chart are; nothing where no group has an interval."""
    rows = comparison.groups[comparison.groups["low"].notna()]
    bases = sorted(set(rows["basis"]) - {"none"})
    return f" Line: 95 % interval, {' or '.join(bases)}." if bases else ""
