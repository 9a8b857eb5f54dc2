"""Several measures side by side."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure

from framing.charts import CHARTS
from framing.compare import Comparison
from framing.measures import Unit

Make = Callable[..., Comparison]


def dots(figure: Figure) -> int:
    return sum(line.get_marker() == "o" for axes in figure.axes for line in axes.lines)


def test_a_dot_per_outlet_and_measure(comparison: Make) -> None:
    measures = [comparison(5), comparison(5, unit=Unit.BALANCE), comparison(5, unit=Unit.COUNT)]
    assert dots(CHARTS["profile"].draw(measures)) == 15


def test_an_undefined_measure_draws_nothing(comparison: Make) -> None:
    assert dots(CHARTS["profile"].draw([comparison(5), comparison(5, found=False)])) == 5
