"""Levels: what is drawn, and what is written instead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.charts.levels import limits
from framing.compare import Comparison
from framing.measures import Unit

Make = Callable[..., Comparison]


def test_an_undefined_value_is_written_and_not_drawn(comparison: Make) -> None:
    figure = CHARTS["levels"].draw(comparison(3, found=False))
    assert not [line for axes in figure.axes for line in axes.lines if line.get_marker() == "o"]
    written = [str(text.get_text()) for text in figure.findobj(Text)]
    assert (written.count("–"), written.count("none")) == (3, 3)


def test_every_share_shows_what_it_is_a_share_of(comparison: Make) -> None:
    figure = CHARTS["levels"].draw(comparison(2))
    assert "0 of 20" in [text.get_text() for text in figure.findobj(Text)]


def test_an_interval_ends_where_no_value_is_possible(comparison: Make) -> None:
    made = comparison(2, unit=Unit.BALANCE)
    groups = made.groups.assign(low=[-7.0, -0.2], high=[6.0, 0.2])
    for figure in (
        CHARTS["levels"].draw(replace(made, groups=groups)),
        CHARTS["tones"].draw(replace(made, groups=groups), pd.DataFrame({"group": [], "tone": []})),
    ):
        lines = [line for axes in figure.axes for line in axes.lines]
        drawn = [float(x) for line in lines for x in line.get_xdata()]  # type: ignore[union-attr,arg-type]
        assert (min(drawn), max(drawn)) == (-1.0, 1.0)


@pytest.mark.parametrize(
    ("unit", "estimate", "high", "ends"),
    [
        (Unit.SHARE, 0.012, 0.018, (0, 0.02)),
        (Unit.SHARE, 0.3, 0.45, (0, 0.5)),
        (Unit.SHARE, 0.3, 0.51, (0, 1)),
        (Unit.BALANCE, -0.04, 0.09, (-0.1, 0.1)),
        (Unit.BALANCE, -0.6, 1.32, (-1, 1)),
        (Unit.PER_1000_WORDS, 3, 7, (0, 10)),
        (Unit.COUNT, 0, 0, (0, 1)),
    ],
)
def test_the_axis_fits_what_is_drawn(
    comparison: Make, unit: Unit, estimate: float, high: float, ends: tuple[float, float]
) -> None:
    made = comparison(2, unit=unit)
    made = replace(made, groups=made.groups.assign(estimate=[0, estimate], low=0.0, high=[0, high]))
    assert limits(made) == ends
    (axes,) = CHARTS["levels"].draw(made).axes
    assert axes.get_xlim() == ends


def test_the_reading_says_how_far_a_value_can_go(comparison: Make) -> None:
    made = comparison(2)
    small = replace(made, groups=made.groups.assign(estimate=0.012, low=0.0, high=0.018))
    assert CHARTS["levels"].reading(small).endswith(" The axis ends at 2 %; possible: up to 100 %.")
    assert "possible" not in CHARTS["levels"].reading(replace(made, groups=made.groups.assign(high=0.9)))


def test_the_reading_names_no_interval_where_there_is_none(comparison: Make) -> None:
    assert "interval" in CHARTS["levels"].reading(comparison(2))
    assert "interval" not in CHARTS["levels"].reading(comparison(2, found=False))
