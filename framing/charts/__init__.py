"""Figures of a comparison, one function each, without state; the only place that draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, cast

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from framing.charts import coverage as _coverage
from framing.charts import distinctive as _distinctive
from framing.charts import funnel as _funnel
from framing.charts import labels as _labels
from framing.charts import levels as _levels
from framing.charts import likeness as _likeness
from framing.charts import map as _map
from framing.charts import profile as _profile
from framing.charts import tones as _tones
from framing.charts import toward as _toward
from framing.charts import trend as _trend
from framing.charts import variants as _variants
from framing.charts import voices as _voices
from framing.charts.page import TO, in_place_of, width_of_axes
from framing.charts.saving import render
from framing.charts.scripts import FONTS, drawable, faces, without_font
from framing.charts.source import Asked, drawn_from, funnel_of, profile_of, tones_of, voices_of


@dataclass(frozen=True)
class Chart:
    """A kind of chart.

    Attributes
    ----------
    draw : callable
        Takes a result and options; returns a figure.
    reading : callable
        Takes the same result; returns the sentence that says how to read the chart.
    asks : callable, optional
        Takes a study; returns what the chart is drawn from. None for a chart of one measure or concept.
    """

    draw: Callable[..., Figure]
    reading: Callable[..., str]
    asks: Callable[[Asked], tuple[Any, ...]] | None = None


CHARTS: Mapping[str, Chart] = {
    "variants": Chart(_variants.variants, _variants.reading),
    "levels": Chart(_levels.levels, _levels.reading),
    "funnel": Chart(_funnel.funnel, _funnel.reading, funnel_of),
    "trend": Chart(_trend.trend, _trend.reading, lambda study: (study.trend("quoted_share"),)),
    "profile": Chart(_profile.profile, _profile.reading, profile_of),
    "tones": Chart(_tones.tones, _tones.reading, tones_of),
    "voices": Chart(_voices.voices, _voices.reading, voices_of),
    "distinctive": Chart(_distinctive.distinctive, _distinctive.reading, lambda study: (study.words(),)),
    "labels": Chart(_labels.labels, _labels.reading, lambda study: drawn_from(study.labels())[1]),
    "toward": Chart(_toward.toward, _toward.reading, lambda study: drawn_from(study.tone_toward())[1]),
    "coverage": Chart(_coverage.coverage, _coverage.reading, lambda study: (study.coverage(),)),
    "likeness": Chart(_likeness.likeness, _likeness.reading, lambda study: (study.likeness(),)),
    "map": Chart(_map.outlet_map, _map.reading, lambda study: (study.likeness(),)),
}
"""Every chart by its name."""


def draw(result: object, ax: Axes | None = None, **options: Any) -> Figure:
    """The chart of a result.

    Parameters
    ----------
    result : Result
        A comparison, distinctive words, labels, spellings, coverage or another result.
    ax : Axes, optional
        Where to draw it (default: in a figure of its own).
    **options
        Options of the chart, such as `width` in points.

    Returns
    -------
    Figure
        The figure that holds the chart.

    Raises
    ------
    ValueError
        If the result has no chart.
    """
    name, drawn = drawn_from(result)
    return drawing(name, drawn, ax, **options)


def drawing(name: str, drawn: tuple[Any, ...], ax: Axes | None = None, **options: Any) -> Figure:
    """The chart of a name.

    Parameters
    ----------
    name : str
        One of the names in `CHARTS`.
    drawn : tuple
        What the chart is drawn from, as its function takes it.
    ax : Axes, optional
        Where to draw it (default: in a figure of its own).
    **options
        Options of the chart, such as `width` in points.

    Returns
    -------
    Figure
        The figure that holds the chart.
    """
    if ax is not None:
        options.setdefault("width", width_of_axes(ax))
    with in_place_of(ax):
        figure = CHARTS[name].draw(*drawn, **options)
    return figure if ax is None else cast(Figure, ax.get_figure(root=True))


__all__ = ["CHARTS", "FONTS", "TO", "Chart", "draw", "drawable", "drawing", "faces", "render", "without_font"]
