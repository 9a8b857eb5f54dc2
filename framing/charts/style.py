"""How every chart looks: one family, three sizes, one palette, ink on white."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from matplotlib.font_manager import FontProperties

from framing.charts.scripts import families

SMALL, TEXT, TITLE = 7.0, 8.0, 11.0
"""Sizes in points at print size; nothing is smaller than the first."""

WIDTH = 482.0
"""The width of a chart in points: an A4 page less margins of 20 mm."""

INK, QUIET, GRID, PALE = "#222222", "#555555", "#E3E3E3", "#F4F4F4"
ZERO = "#707070"
"""For what is none: the palest grey that still reads on white and on the palest tile."""

PALETTE = ("#0072B2", "#BF8400", "#009E73", "#C776A3", "#D55E00", "#4897C4", "#222222", "#9E9109")
"""The colours of Okabe and Ito, the pale ones darkened: a thin line has a contrast of 3 : 1 on white."""

PARTS = ("#1F3F66", "#5C93C4", "#C08A3E", "#6A9A5B", "#B5838D")
"""The colours of the parts of a bar, none that of an outlet: white reads on the first, ink on the others."""

REST = "#949494"
"""The colour of the part that sums what has none of its own."""

BAR = "#7492AF"
"""The colour of a bar on which ink reads."""

MANY = "#767676"
"""The colour of every group if there are more groups than colours."""


def colours(groups: Iterable[str]) -> dict[str, str]:
    """The colour of each group, by its place in the corpus.

    >>> colours(["Sputnik", "Rappler"])
    {'Sputnik': '#0072B2', 'Rappler': '#BF8400'}
    """
    names = list(groups)
    if len(names) > len(PALETTE):
        return dict.fromkeys(names, MANY)
    return dict(zip(names, PALETTE, strict=False))


def font(size: float = TEXT, weight: str = "normal", text: str = "") -> FontProperties:
    """The family of every chart in a size and a weight, and the families that a text needs beside it."""
    return _font(size, weight, families(text))


@lru_cache(maxsize=256)
def _font(size: float, weight: str, names: tuple[str, ...]) -> FontProperties:
    return FontProperties(family=list(names), size=size, weight=weight)
