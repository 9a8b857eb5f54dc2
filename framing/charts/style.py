"""How every chart looks: one family, three sizes, one palette, ink on white."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import matplotlib
from matplotlib.font_manager import FontProperties, findfont, get_font

from framing.files import encodable

FAMILY = "DejaVu Sans"
FONTS = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
"""The folder of the fonts that come with matplotlib; the report sets its text in the same ones."""

SMALL, TEXT, TITLE = 7.0, 8.0, 11.0
"""Sizes in points at print size; nothing is smaller than the first."""

WIDTH = 482.0
"""The width of a chart in points: an A4 page less margins of 20 mm."""

INK, QUIET, GRID, PALE = "#222222", "#555555", "#E3E3E3", "#F4F4F4"
ZERO = "#707070"
"""For what is none: the palest grey that still reads on white and on the palest tile."""

PALETTE = ("#0072B2", "#BF8400", "#009E73", "#C776A3", "#D55E00", "#4897C4", "#222222", "#9E9109")
"""The colours of Okabe and Ito, the pale ones darkened: a thin line has a contrast of 3 : 1 on white."""

MANY = "#767676"
"""The colour of every group if there are more groups than colours."""

UNDRAWN = "□"


def colours(groups: Iterable[str]) -> dict[str, str]:
    """The colour of each group, by its place in the corpus.

    >>> colours(["Sputnik", "Rappler"])
    {'Sputnik': '#0072B2', 'Rappler': '#BF8400'}
    """
    names = list(groups)
    if len(names) > len(PALETTE):
        return dict.fromkeys(names, MANY)
    return dict(zip(names, PALETTE, strict=False))


def font(size: float = TEXT, weight: str = "normal") -> FontProperties:
    """The family of every chart in a size and a weight."""
    return FontProperties(family=FAMILY, size=size, weight=weight)


@lru_cache(maxsize=1)
def _glyphs() -> frozenset[int]:
    return frozenset(get_font(findfont(font())).get_charmap())


def drawable(text: str) -> str:
    """A text with a box for each character that the font cannot draw.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        A text of the same length; every kind of space becomes a plain one.

    Examples
    --------
    >>> drawable("Правда 新")
    'Правда □'
    """
    return "".join(
        " " if char.isspace() else char if ord(char) in _glyphs() else UNDRAWN
        for char in encodable(str(text))
    )
