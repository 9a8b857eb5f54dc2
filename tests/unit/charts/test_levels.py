"""Levels: what is drawn, and what is written instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.compare import Comparison
from framing.measures import Unit

Make = Callable[..., Comparison]


def test_an_undefined_value_is_written_and_not_drawn(comparison: Make) -> None:
    figure = CHARTS["levels"].draw(comparison(3, found=False))
    assert not [line for axes in figure.axes for line in axes.lines if line.get_marker() == "o"]
    assert sum(str(text.get_text()) == "undefined" for text in figure.findobj(Text)) == 3


def test_every_share_shows_what_it_is_a_share_of(comparison: Make) -> None:
    figure = CHARTS["levels"].draw(comparison(2))
    assert "0 of 20" in [text.get_text() for text in figure.findobj(Text)]


def test_an_interval_beyond_the_axis_ends_there_in_an_arrow(comparison: Make) -> None:
    made = comparison(2, unit=Unit.BALANCE)
    groups = made.groups.assign(low=[-7.0, -0.2], high=[6.0, 0.2])
    for figure in (
        CHARTS["levels"].draw(replace(made, groups=groups)),
        CHARTS["tones"].draw(replace(made, groups=groups), pd.DataFrame({"group": [], "tone": []})),
    ):
        lines = [line for axes in figure.axes for line in axes.lines]
        assert sorted(str(line.get_marker()) for line in lines if line.get_marker() in ("<", ">")) == [
            "<",
            ">",
        ]
        drawn = [float(x) for line in lines for x in line.get_xdata()]  # type: ignore[union-attr,arg-type]
        assert (min(drawn), max(drawn)) == (-1.0, 1.0)


def test_the_reading_names_no_interval_where_there_is_none(comparison: Make) -> None:
    assert "interval" in CHARTS["levels"].reading(comparison(2))
    assert "interval" not in CHARTS["levels"].reading(comparison(2, found=False))
