"""A figure as a file: the same bytes every time, names taken literally."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest

from framing.charts import CHARTS, render
from framing.compare import Comparison

Make = Callable[..., Comparison]


@pytest.mark.parametrize("format", ["pdf", "svg", "png"])
def test_the_same_comparison_gives_the_same_bytes(
    comparison: Make, format: Literal["pdf", "svg", "png"]
) -> None:
    draw = CHARTS["variants"].draw
    assert render(draw(comparison(5, 4)), format) == render(draw(comparison(5, 4)), format)


def test_no_file_holds_a_date(comparison: Make) -> None:
    figure = CHARTS["levels"].draw(comparison(3))
    assert b"Date" not in render(figure, "pdf")
    assert b"<dc:date>" not in render(figure, "svg")


def test_a_margin_widens_the_page(comparison: Make) -> None:
    figure = CHARTS["levels"].draw(comparison(3))
    assert b"/MediaBox [ 0 0 482" in render(figure, "pdf")
    assert b"/MediaBox [ 0 0 502" in render(figure, "pdf", margin=10)
