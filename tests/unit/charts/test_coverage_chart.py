"""Coverage: a mark for what was found, a dash for what could not be known, nothing for what was not found."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.text import Text

from framing.charts import CHARTS
from framing.coverage import Coverage


def test_every_status_has_its_mark(covered: Callable[..., Coverage]) -> None:
    found = covered(5, shared=8)
    figure = CHARTS["coverage"].draw(found)
    dots = [line for axes in figure.axes for line in axes.lines if line.get_marker() == "o"]
    status = found.cells["status"].value_counts()
    assert len(dots) == status["found"]
    dashes = [text for text in figure.findobj(Text) if text.get_text() == "–"]
    assert len(dashes) == status["published before"] > 0


def test_more_outlets_than_colours_get_numbers_and_a_key(covered: Callable[..., Coverage]) -> None:
    figure = CHARTS["coverage"].draw(covered(12))
    texts = [text.get_text() for text in figure.findobj(Text)]
    assert "The Sydney Morning Herald" in texts
    assert texts.count("12") == 2  # over its column and in the key


def test_nothing_shared_is_said(covered: Callable[..., Coverage]) -> None:
    texts = [text.get_text() for text in CHARTS["coverage"].draw(covered(2, shared=0)).findobj(Text)]
    assert "no claim of two or more outlets" in texts
