"""An exhibit's figure, and what is written of it to disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from framing.charts import CHARTS, render
from framing.report.content import Exhibit, Report

if TYPE_CHECKING:
    from matplotlib.figure import Figure

MARGIN = 14.0
"""White around a chart that stands alone, in points."""

FORMATS: tuple[Literal["png", "pdf"], ...] = ("png", "pdf")


def draw(exhibit: Exhibit, bare: bool = True) -> Figure:
    """The figure of an exhibit; `bare` where the page around it says title, reading and caveat."""
    return CHARTS[exhibit.chart].draw(*exhibit.drawn, bare=bare, **exhibit.options)


def write_charts(report: Report, folder: Path) -> None:
    """Every chart as PNG and PDF, whole, each in a file named after its exhibit."""
    folder.mkdir(exist_ok=True)
    for exhibit in report.exhibits:
        figure = draw(exhibit, bare=False)
        for format in FORMATS:
            (folder / f"{exhibit.key}.{format}").write_bytes(render(figure, format, MARGIN))
