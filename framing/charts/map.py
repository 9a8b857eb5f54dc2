"""A map of many outlets, near each other if their words are similar, with names that can be read."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from framing.charts.page import LEADING, panel, put, shorten, width_of
from framing.charts.sheet import sheet
from framing.charts.style import INK, PALE, SMALL, WIDTH, ZERO

if TYPE_CHECKING:
    from framing.compare import Likeness

EDGE, NAME, DOT, BESIDE = 24.0, 96.0, 3.0, 8.0
"""Room around the dots, the longest name, half a dot, and how near a name needs no line, in points."""

STRESS = 0.2
"""Above this a map misleads (Kruskal 1964, Psychometrika 29)."""

Box = tuple[float, float, float, float]


def outlet_map(alike: Likeness, width: float = WIDTH, bare: bool = False) -> Figure:
    """A map of eight or more outlets: near each other if their words are similar.

    The axes have no meaning of their own. A name without room beside its dot is joined to it by a line.

    Parameters
    ----------
    alike : Likeness
        The divergences, with `places` for a map.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else ("A map of the words", reading(alike), alike.caveat)
    side = 0.6 * width
    figure, top = sheet(heading, width, side)
    axes = panel(figure, 0, top, width, side)
    axes.set(xlim=(0, width), ylim=(side, 0))
    axes.add_patch(Rectangle((0, 0), width, side, color=PALE, lw=0, zorder=0))
    dots = _places(alike, width, side)
    taken: list[Box] = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in dots]
    for (x, y), group in zip(dots, alike.places["group"], strict=True):
        axes.plot(x, y, "o", ms=2 * DOT - 1, color=INK)
        name = shorten(str(group), NAME, SMALL)
        box = _free(x, y, width_of(name, SMALL), (width, side), taken)
        taken.append(box)
        middle = (box[1] + box[3]) / 2
        if _away(box, x, y) > BESIDE:
            axes.plot([x, min(max(x, box[0]), box[2])], [y, middle], color=ZERO, lw=0.5, zorder=1)
        put(figure, box[0], top + middle + 0.36 * SMALL, name, size=SMALL)
    return figure


def reading(alike: Likeness) -> str:
    """How to read the map."""
    honest = "but on paper many of them come out wrong" if alike.stress > STRESS else "and are drawn fairly"
    return (
        f"Close together: similar words. Only distances have a meaning, {honest} (stress {alike.stress:.2f})."
    )


def _places(alike: Likeness, width: float, side: float) -> list[tuple[float, float]]:
    """The places in points, one scale for both directions, centred."""
    x, y = alike.places["x"].to_numpy(float), alike.places["y"].to_numpy(float)
    wide, high = max(float(x.max() - x.min()), 1e-9), max(float(y.max() - y.min()), 1e-9)
    scale = min((width - 2 * EDGE - NAME) / wide, (side - 2 * EDGE) / high)
    across = (width - NAME) / 2 + scale * (x - (x.max() + x.min()) / 2)
    down = side / 2 - scale * (y - (y.max() + y.min()) / 2)
    return list(zip(across.tolist(), down.tolist(), strict=True))


def _free(x: float, y: float, wide: float, page: tuple[float, float], taken: list[Box]) -> Box:
    """The box of a name nearest to its dot that lies on nothing else; beside the dot if there is none."""
    boxes = sorted(_boxes(x, y, wide, page[1]), key=lambda box: _away(box, x, y))
    for box in boxes:
        inside = box[0] >= 2 and box[2] <= page[0] - 2 and box[1] >= 2 and box[3] <= page[1] - 2
        if inside and not any(_overlap(box, other) for other in taken):
            return box
    return boxes[0]


def _boxes(x: float, y: float, wide: float, high: float) -> Iterator[Box]:
    """Boxes right and left of the dot, and ever further above and below it."""
    step = SMALL * LEADING
    for far in range(2 * int(high / step) + 1):
        for sign in (-1, 1) if far else (1,):
            middle = y + sign * far * step / 2
            for left in (x + 4.5, x - 4.5 - wide, x - wide / 2, x + 6 + NAME, x - 6 - NAME - wide):
                yield left, middle - step / 2, left + wide, middle + step / 2


def _away(box: Box, x: float, y: float) -> float:
    """How far a box is from a place; 0 inside."""
    return hypot(max(box[0] - x, x - box[2], 0.0), max(box[1] - y, y - box[3], 0.0))


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
