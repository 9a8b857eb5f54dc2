"""Likeness: dots, bands of chance, and what is undefined."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.compare import Likeness

Make = Callable[..., Likeness]


def dots(figure: Figure) -> int:
    return sum(line.get_marker() == "o" for axes in figure.axes for line in axes.lines)


def bands(figure: Figure) -> int:
    return sum(isinstance(patch, Rectangle) for axes in figure.axes for patch in axes.patches)


@pytest.mark.parametrize(("dealt", "each"), [(False, 1), (True, 2)])
def test_a_dot_and_its_bands_for_every_pair(alike: Make, dealt: bool, each: int) -> None:
    figure = CHARTS["likeness"].draw(alike(5, dealt))
    assert (dots(figure), bands(figure)) == (10, 10 * each)
    assert ("Dark band" in CHARTS["likeness"].reading(alike(5, dealt))) == dealt


def test_undefined_is_written_and_not_drawn(alike: Make) -> None:
    figure = CHARTS["likeness"].draw(alike(3, known=False))
    assert (dots(figure), bands(figure)) == (0, 0)
    assert sum(text.get_text() == "–" for text in figure.findobj(Text)) == 3


def test_tiles_are_pale_where_chance_gives_as_much(alike: Make) -> None:
    from framing.charts.likeness import _grid

    made = alike(12)
    shades = [shade for line in _grid(made).shades for shade in line if shade == shade]
    assert len(shades) == 66
    assert shades.count(0.0) == int((made.pairs["bits"] <= made.pairs["chance_high"]).sum()) > 0


def test_the_map_says_when_it_misleads(alike: Make) -> None:
    assert "many of them come out wrong" in CHARTS["map"].reading(alike(8))
    assert dots(CHARTS["map"].draw(alike(8))) == 8
