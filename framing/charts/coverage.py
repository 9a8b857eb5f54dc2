"""Which outlet carries which claim: a row per claim, a mark where a passage was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts.page import head_lines, height_of, leads_to, mark, panel, put, put_lines, width_of, wrap
from framing.charts.sheet import height_of_key, put_key, sheet
from framing.charts.style import GRID, PALETTE, QUIET, SMALL, TEXT, WIDTH, colours

if TYPE_CHECKING:
    from framing.coverage import Coverage

LINES, PAD, HEAD_GAP, KEY_GAP, TEXTS = 6, 5.0, 6.0, 4.0, 0.46
BEFORE = "published before"
"""The status of an outlet whose articles are older than the claim."""

MOST = 16
"""This many claims are drawn, those of most outlets; the table has all."""


def coverage(found: Coverage, width: float = WIDTH, bare: bool = False, most: int = MOST) -> Figure:
    """The claims of two or more outlets, with a dot where one was found.

    A dash marks an outlet whose articles were all published before the claim was.

    Parameters
    ----------
    found : Coverage
        The claims about an event.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.
    most : int
        Number of claims that are drawn, those of most outlets first.

    Returns
    -------
    Figure
        The chart.
    """
    heading = None if bare else ("Which outlet reports what", reading(found), found.caveat)
    claims = found.claims[found.claims["outlets"] > 1].head(most)
    outlets = [str(name) for name in found.matrix.columns]
    room = TEXTS * width
    texts = [wrap(str(text), room - 10, TEXT, most=LINES) for text in claims["text"]]
    each = (width - room) / len(outlets)
    many = len(outlets) > len(PALETTE)
    heads = [[name] for name in _numbers(outlets, each)]
    if not many:
        heads = [head_lines(name, each - 4) for name in outlets]
    head = max(height_of(lines, SMALL) for lines in heads) + HEAD_GAP
    high = max(sum(height_of(lines) + PAD for lines in texts), 20.0)
    below = KEY_GAP + height_of_key(outlets, width) if many else 0.0
    figure, top = sheet(heading, width, head + high + below)
    if many:
        put_key(figure, top + head + high + KEY_GAP, outlets, width)
    for place, lines in enumerate(heads):
        y = top + head - HEAD_GAP - height_of(lines, SMALL)
        put_lines(figure, room + (place + 0.5) * each, y, lines, size=SMALL, weight="bold", ha="center")
    if not texts:
        put(figure, 0, top + head + TEXT, "no claim of two or more outlets", color=QUIET)
        return figure
    axes = panel(figure, room, top + head, width - room, high)
    axes.set(xlim=(0, len(outlets)), ylim=(high, 0))
    y = 0.0
    for claim, lines in zip(claims["claim"], texts, strict=True):
        put_lines(figure, 0, top + head + y, lines)
        _row(axes, claim, found.matrix.loc[claim, outlets].tolist(), y + height_of(lines) / 2, outlets)
        y += height_of(lines) + PAD
        axes.plot([0, len(outlets)], [y - PAD / 2] * 2, color=GRID, lw=0.6, clip_on=False)
    return figure


def _numbers(outlets: list[str], each: float) -> list[str]:
    """The number of each column; every fifth where they would touch."""
    wide = width_of(str(len(outlets)), SMALL, "bold") + 3 < each
    return [str(at) if wide or at == 1 or at % 5 == 0 else "" for at in range(1, len(outlets) + 1)]


def _row(axes: Axes, claim: object, statuses: list[str], y: float, outlets: list[str]) -> None:
    """A claim's marks: what each outlet's status says."""
    shades = colours(outlets)
    for place, (outlet, status) in enumerate(zip(outlets, statuses, strict=True)):
        if status == "found":
            (dot,) = axes.plot(place + 0.5, y, "o", ms=6, color=shades[outlet], mew=1.2, clip_on=False)
            leads_to(dot, outlet, claim)
        elif status == BEFORE:
            mark(axes, place + 0.5, y, "–", color=QUIET, ha="center", va="center")


def reading(found: Coverage) -> str:
    """How to read the chart."""
    told = "Dot: found; empty: not found in the articles supplied"
    if (found.matrix == BEFORE).any(axis=None):
        told += "; dash: they were published before the claim was first reported"
    return f"{told}."
