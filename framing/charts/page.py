"""A figure laid out in points from its upper left corner, with text that is measured before it is set."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from math import ceil
from typing import Any
from urllib.parse import quote

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure, SubFigure
from matplotlib.patheffects import Normal
from matplotlib.text import Text
from matplotlib.textpath import text_to_path
from matplotlib.transforms import blended_transform_factory

from framing.charts.saving import render
from framing.charts.scripts import FAMILY, combines, drawable, has_case
from framing.charts.style import INK, SMALL, TEXT, font

LEADING = 1.35
"""The distance between lines, in sizes of the type."""

TO = "to:"
"""How the name of what leads to passages begins in a drawing."""

PART = 4
"""A word is divided only where at least this many letters stand before the hyphen."""

_SYLLABLE = re.compile(r"[b-df-hj-np-tv-z][aeiouy]")
"""How most syllables begin: "anony-mous"."""

ROUNDING = 0.01
"""Points by which a text may be wider than its room; less than any reader sees."""


class Drawing(Figure):
    """A figure that shows itself in a notebook."""

    def _repr_png_(self) -> bytes:
        return render(self, "png")


class Place(SubFigure):
    """A part of somebody's figure that is laid out as if it had the size of a chart of its own."""

    paper: tuple[float, float]


_place: ContextVar[Axes | None] = ContextVar("place", default=None)


@contextmanager
def in_place_of(axes: Axes | None) -> Iterator[None]:
    """Let the next figure be the part of a figure where these axes are, which are switched off.

    Raises ValueError for axes outside a grid.
    """
    if axes is not None and axes.get_subplotspec() is None:
        raise ValueError("ax: a chart takes axes of a grid, as those of `plt.subplots()`.")
    token = _place.set(axes)
    try:
        yield
    finally:
        _place.reset(token)


def blank(width: float, height: float) -> Figure:
    """An empty figure of this many points, or the place that was given for it.

    Its height is rounded up: a drawing of whole points has whole pixels in every picture.
    """
    height = ceil(height)
    axes = _place.get()
    if axes is None:
        return Drawing(figsize=(width / 72, height / 72), dpi=200, facecolor="white")
    axes.set_axis_off()
    place = Place(axes.figure, axes.get_subplotspec(), facecolor="none")  # type: ignore[arg-type]
    place.paper = width, height
    axes.figure.subfigs.append(place)
    return place  # type: ignore[return-value]  # what is drawn needs only what both have


def size_of(figure: Figure) -> tuple[float, float]:
    """The width and height of a figure in the points in which it is laid out."""
    if isinstance(figure, Place):
        return figure.paper
    wide, high = figure.get_size_inches() * 72
    return float(wide), float(high)


def width_of_axes(axes: Axes) -> float:
    """The width of axes in points."""
    return float(axes.get_window_extent().width / axes.figure.dpi * 72)


def panel(figure: Figure, left: float, top: float, width: float, height: float) -> Axes:
    """Axes without frame or ticks; `left` and `top` are points from the upper left corner."""
    wide, high = size_of(figure)
    axes = figure.add_axes((left / wide, 1 - (top + height) / high, width / wide, height / high))
    axes.set_axis_off()
    return axes


@lru_cache(maxsize=4096)
def width_of(text: str, size: float = TEXT, weight: str = "normal") -> float:
    """The width of a line of text in points."""
    text = drawable(text)
    width, _, _ = text_to_path.get_text_width_height_descent(text, font(size, weight, text), ismath=False)
    return float(width)


def shorten(text: str, room: float, size: float = TEXT, weight: str = "normal") -> str:
    """The text, cut with an ellipsis if it is wider than the room."""
    if width_of(text, size, weight) <= room + ROUNDING:
        return text
    kept = bisect_right(range(len(text)), room, key=lambda n: width_of(text[:n] + "…", size, weight)) - 1
    while kept > 0 and combines(text[kept]):
        kept -= 1
    return text[: max(0, kept)].rstrip() + "…"


def wrap(
    text: str, room: float, size: float = TEXT, weight: str = "normal", most: int | None = None
) -> list[str]:
    """The text in lines no wider than the room; what exceeds `most` lines ends in an ellipsis."""
    return _lines(text.split(), room, size, weight, most)


def head_lines(name: str, room: float, size: float = SMALL, most: int = 4) -> list[str]:
    """A name in bold lines above a narrow column: a word that is wider is divided."""
    words = [part for word in name.split() for part in _divided(word, room, size)]
    return _lines(words, room, size, "bold", most)


def _divided(word: str, room: float, size: float) -> list[str]:
    """A word in parts no wider than the room, all but the last with a hyphen; whole if parts were tiny."""
    if width_of(word, size, "bold") <= room:
        return [word]
    least, end = (PART, "-") if has_case(word) else (1, "")
    kept = bisect_right(range(len(word)), room, key=lambda n: width_of(word[:n] + end, size, "bold")) - 1
    kept = min(kept, len(word) - 3) if end else kept
    while kept > 0 and combines(word[kept]):
        kept -= 1
    if kept < least:
        return [word]
    syllables = (at for at in range(kept, least - 1, -1) if _SYLLABLE.match(word, at))
    kept = next(syllables, kept) if end else kept
    return [f"{word[:kept]}{end}", *_divided(word[kept:], room, size)]


def _lines(words: list[str], room: float, size: float, weight: str, most: int | None) -> list[str]:
    lines: list[str] = []
    for word in words:
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(joined, size, weight) <= room:
            lines[-1] = joined
        else:
            lines.append(word)
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [shorten(line, room, size, weight) for line in lines]


def put(
    figure: Figure,
    x: float,
    y: float,
    text: str,
    *,
    size: float = TEXT,
    weight: str = "normal",
    color: str = INK,
    **place: Any,
) -> Text:
    """Set a line of text with its baseline at `x`, `y` points from the upper left corner."""
    wide, high = size_of(figure)
    return figure.text(
        x / wide, 1 - y / high, **_letters(text, size, weight), color=color, va=place.pop("va", "baseline"),
        **place,
    )  # fmt: skip


def mark(
    axes: Axes, x: float, y: float, text: str, *, dx: float = 0, dy: float = 0, data: str = "xy", **how: Any
) -> Text:
    """Set small text in a panel, `dx`, `dy` points from a place.

    `data` names the coordinates in units of the data; the others run from 0 to 1 over the panel.
    """
    across = axes.transData if "x" in data else axes.transAxes
    along = axes.transData if "y" in data else axes.transAxes
    place = blended_transform_factory(across, along)
    letters = _letters(text, how.pop("size", SMALL))
    return axes.annotate(
        letters.pop("s"), (x, y), (dx, dy), place, "offset points", annotation_clip=False, **letters, **how
    )


def _letters(text: str, size: float, weight: str = "normal") -> dict[str, Any]:
    """A text and its fonts; as outlines where the family of the charts lacks letters.

    No reader of an SVG file is sure to have other fonts or to shape their letters.
    """
    text = drawable(text)
    used = font(size, weight, text)
    outlines = {"path_effects": [Normal()]} if used.get_family() != [FAMILY] else {}
    return {"s": text, "fontproperties": used, "parse_math": False} | outlines


def put_lines(
    figure: Figure, x: float, y: float, lines: list[str], *, size: float = TEXT, **how: Any
) -> float:
    """Set lines one below the other, the first baseline one size below `y`; returns where they end."""
    for index, line in enumerate(lines):
        put(figure, x, y + size + index * size * LEADING, line, size=size, **how)
    return y + height_of(lines, size)


def leads_to(artist: Artist, *names: object) -> None:
    """Mark what is drawn with the names of what it counts, by which a page can lead to the passages.

    They stand behind its row or column, if it has such a mark.
    """
    own = TO + quote("\x1f".join(map(str, names)), safe="")
    artist.set_gid(";".join(filter(None, [artist.get_gid(), own])))


def height_of(lines: list[str], size: float = TEXT) -> float:
    """The height of set lines in points."""
    return len(lines) * size * LEADING
