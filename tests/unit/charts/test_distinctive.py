"""Distinctive words: what is filled, what is drawn, what stands beside."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.compare import Keyness

Make = Callable[..., Keyness]


def dots(figure: Figure) -> list[Line2D]:
    return [line for axes in figure.axes for line in axes.lines if line.get_marker() == "o"]


def test_where_nothing_can_be_tested_every_dot_is_hollow_and_has_no_line(distinctive: Make) -> None:
    figure = CHARTS["distinctive"].draw(distinctive(5))
    found = dots(figure)
    assert len(found) == 5 * 6
    assert {dot.get_markerfacecolor() for dot in found} == {"white"}
    assert not [line for axes in figure.axes for line in axes.lines if line.get_alpha()]
    assert "interval" not in CHARTS["distinctive"].reading(distinctive(5))


def test_a_dot_is_filled_where_q_is_small(distinctive: Make) -> None:
    made = distinctive(2, tested=True)
    filled = [dot for dot in dots(CHARTS["distinctive"].draw(made)) if dot.get_markerfacecolor() != "white"]
    assert len(filled) == int((made.table["q"] <= 0.05).sum()) > 0
    assert "interval" in CHARTS["distinctive"].reading(made)


def test_counts_and_articles_stand_beside_each_word(distinctive: Make) -> None:
    figure = CHARTS["distinctive"].draw(distinctive(1))
    texts = [text.get_text() for text in figure.findobj(Text)]
    assert "24,690 : 7" in texts
    assert texts.count("1 : 1") == 6


def test_only_so_many_words_of_each_are_drawn(distinctive: Make) -> None:
    assert len(dots(CHARTS["distinctive"].draw(distinctive(3), most=2))) == 6
