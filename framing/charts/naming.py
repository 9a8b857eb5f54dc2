"""Names beside dots: each where it lies on nothing else, joined to its dot by a line if that is far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import hypot

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.page import LEADING, leads_to, put, shorten, width_of
from framing.charts.style import INK, SMALL, ZERO

NAME, DOT, BESIDE = 96.0, 3.0, 8.0
"""The longest name, half a dot, and how near a name needs no line, in points."""

Box = tuple[float, float, float, float]
Dot = tuple[float, float]


def put_names(
    figure: Figure,
    axes: Axes,
    corner: Dot,
    dots: Sequence[Dot],
    names: Sequence[str],
    others: Sequence[Dot] = (),
) -> None:
    """Draw dots with names, and keep the names off `others`, which have none.

    Places are points from the upper left corner of the axes, whose data they are; `corner` is that corner.
    """
    page = abs(axes.get_xlim()[1]), abs(axes.get_ylim()[0])
    taken: list[Box] = [(x - DOT, y - DOT, x + DOT, y + DOT) for x, y in (*dots, *others)]
    for (x, y), name in zip(dots, names, strict=True):
        (dot,) = axes.plot(x, y, "o", ms=2 * DOT - 1, color=INK, clip_on=False)
        leads_to(dot, name)
        shown = shorten(name, NAME, SMALL)
        box = _free(x, y, width_of(shown, SMALL), page, taken)
        taken.append(box)
        middle = (box[1] + box[3]) / 2
        if _away(box, x, y) > BESIDE:
            axes.plot([x, min(max(x, box[0]), box[2])], [y, middle], color=ZERO, lw=0.5, zorder=1)
        put(figure, corner[0] + box[0], corner[1] + middle + 0.36 * SMALL, shown, size=SMALL)


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
