"""A map of many outlets, near each other if their words are similar, with names that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from framing.charts.naming import NAME, put_names
from framing.charts.page import panel
from framing.charts.sheet import sheet
from framing.charts.style import PALE, WIDTH

if TYPE_CHECKING:
    from framing.compare import Likeness

EDGE = 24.0
"""Room around the dots, in points."""

STRESS = 0.2
"""Above this a map misleads (Kruskal 1964, Psychometrika 29)."""


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
    put_names(figure, axes, (0, top), dots, alike.places["group"].map(str).tolist())
    return figure


def reading(alike: Likeness) -> str:
    """How to read the map."""
    honest = "but on paper many of them come out wrong" if alike.stress > STRESS else "and are drawn fairly"
    return f"Close together: similar words. Only distances have a meaning, {honest}."


def _places(alike: Likeness, width: float, side: float) -> list[tuple[float, float]]:
    """The places in points, one scale for both directions, centred."""
    x, y = alike.places["x"].to_numpy(float), alike.places["y"].to_numpy(float)
    wide, high = max(float(x.max() - x.min()), 1e-9), max(float(y.max() - y.min()), 1e-9)
    scale = min((width - 2 * EDGE - NAME) / wide, (side - 2 * EDGE) / high)
    across = (width - NAME) / 2 + scale * (x - (x.max() + x.min()) / 2)
    down = side / 2 - scale * (y - (y.max() + y.min()) / 2)
    return list(zip(across.tolist(), down.tolist(), strict=True))
