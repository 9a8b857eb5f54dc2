"""Which outlet carries which claim: a row per claim, a mark where a passage was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from framing.charts.page import height_of, mark, panel, put, put_lines, wrap
from framing.charts.sheet import sheet
from framing.charts.style import GRID, INK, PALETTE, QUIET, SMALL, TEXT, WIDTH, ZERO, colours

if TYPE_CHECKING:
    from framing.coverage import Coverage

LINES, PAD, HEAD_GAP, TEXTS = 2, 5.0, 6.0, 0.46
MOST = 16
"""So many claims are drawn, those of most outlets; the table has all."""


def coverage(found: Coverage, width: float = WIDTH, bare: bool = False, most: int = MOST) -> Figure:
    """The claims of two or more outlets: filled where found, hollow where a passage is only near.

    A dash marks an outlet whose articles all came before the claim was first published. `bare` leaves off
    title, reading and caveat.
    """
    heading = None if bare else ("Which outlet carries what", reading(found), found.caveat)
    claims = found.claims[found.claims["outlets"] > 1].head(most)
    outlets = [str(name) for name in found.matrix.columns]
    room = TEXTS * width
    texts = [wrap(str(text), room - 10, TEXT, most=LINES) for text in claims["text"]]
    each = (width - room) / len(outlets)
    heads = [wrap(name, each - 4, SMALL, "bold", most=3) for name in outlets]
    head = max(height_of(lines, SMALL) for lines in heads) + HEAD_GAP
    heights = [height_of(lines) + PAD for lines in texts]
    figure, top = sheet(heading, width, head + max(sum(heights), 20.0))
    for place, lines in enumerate(heads):
        y = top + head - HEAD_GAP - height_of(lines, SMALL)
        put_lines(figure, room + (place + 0.5) * each, y, lines, size=SMALL, weight="bold", ha="center")
    if not texts:
        put(figure, 0, top + head + TEXT, "no claim of two or more outlets", color=QUIET)
        return figure
    axes = panel(figure, room, top + head, width - room, sum(heights))
    axes.set(xlim=(0, len(outlets)), ylim=(sum(heights), 0))
    shades = colours(outlets) if len(outlets) <= len(PALETTE) else dict.fromkeys(outlets, INK)
    y = 0.0
    for claim, lines, height in zip(claims["claim"], texts, heights, strict=True):
        put_lines(figure, 0, top + head + y, lines)
        middle = y + (height - PAD) / 2
        axes.plot([0, len(outlets)], [y + height - PAD / 2] * 2, color=GRID, lw=0.6, clip_on=False)
        for place, outlet in enumerate(outlets):
            status = str(found.matrix.at[claim, outlet])
            if status in ("found", "perhaps"):
                face = shades[outlet] if status == "found" else "white"
                axes.plot(place + 0.5, middle, "o", ms=6, mfc=face, mec=shades[outlet], mew=1.2)
            elif status == "published before":
                mark(axes, place + 0.5, middle, "–", color=ZERO, ha="center", va="center")
        y += height
    return figure


def reading(found: Coverage) -> str:
    """How to read the chart."""
    return (
        "Filled: found; hollow: a passage that may be about something else; empty: not found in the articles "
        "supplied; dash: they were published before the claim was first reported."
    )
