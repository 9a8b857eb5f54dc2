"""Several measures side by side, one row per outlet: the overview of a first page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.figure import Figure

from framing.charts.levels import FOOT, ROW, axis, dot, numbers
from framing.charts.page import height_of, leads_to, panel, put, put_lines, shorten, width_of, wrap
from framing.charts.sheet import interval, sheet
from framing.charts.style import QUIET, SMALL, TEXT, WIDTH, colours

if TYPE_CHECKING:
    from framing.compare import Comparison

GAP, BESIDE = 18.0, 10.0
"""Room between measures, and between an axis and its numbers."""


def profile(comparisons: Sequence[Comparison], width: float = WIDTH, bare: bool = False) -> Figure:
    """Several measures side by side, with a row for each outlet.

    Parameters
    ----------
    comparisons : sequence of Comparison
        Measures over the same groups, one per column.
    width : float
        Width in points.
    bare : bool
        Whether to leave out title, reading and caveat, for a page that has them itself.

    Returns
    -------
    Figure
        The chart.
    """
    outlets = list(comparisons[0].n_articles)
    label = min(0.25 * width, max(width_of(outlet) for outlet in outlets)) + 10
    column = (width - label - GAP * (len(comparisons) - 1)) / len(comparisons)
    heads = [wrap(comparison.title, column, TEXT, "bold", most=3) for comparison in comparisons]
    head = max(height_of(lines) for lines in heads) + 4
    heading = None if bare else ("The outlets at a glance", reading(comparisons), comparisons[0].caveat)
    figure, top = sheet(heading, width, head + len(outlets) * ROW + FOOT)
    for index, outlet in enumerate(outlets):
        put(figure, 0, top + head + (index + 0.5) * ROW + 3, shorten(outlet, label - 10))
    for place, comparison in enumerate(comparisons):
        left = label + place * (column + GAP)
        put_lines(figure, left, top + head - 4 - height_of(heads[place]), heads[place], weight="bold")
        _column(figure, comparison, left, top + head, column)
    return figure


def reading(comparisons: Sequence[Comparison]) -> str:
    """How to read the chart."""
    lines = sorted({interval(comparison) for comparison in comparisons} - {""}, key=len)
    return "Bold: the value; beside it, what it rests on." + (lines[-1] if lines else "")


def _column(figure: Figure, comparison: Comparison, left: float, top: float, width: float) -> None:
    """A measure: its axis, a dot per outlet, the numbers at the right."""
    outlets = list(comparison.n_articles)
    rows = comparison.groups.set_index("group")
    values = [numbers(comparison, rows, outlet) for outlet in outlets]
    basis = max(width_of(of, SMALL) for _, of in values)
    value = max(width_of(shown, TEXT, "bold") for shown, _ in values)
    for index, (shown, of) in enumerate(values):
        y = top + (index + 0.5) * ROW + 3
        value_of = put(figure, left + width - basis - 4, y, shown, weight="bold", ha="right")
        leads_to(value_of, outlets[index], comparison.name)
        put(figure, left + width - basis, y, of, size=SMALL, color=QUIET)
    room = width - basis - value - 4 - BESIDE
    axes = panel(figure, left + 3, top, room - 3, len(outlets) * ROW)
    axis(axes, comparison, len(outlets), ends=True)
    for index, outlet in enumerate(outlets):
        for _, row in rows[rows.index == outlet].iterrows():
            dot(axes, row, index, colours(outlets)[outlet], comparison.name)
