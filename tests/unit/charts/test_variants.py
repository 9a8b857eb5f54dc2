"""Term choice: what is drawn, and what is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import nan

from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Text

from framing.charts import CHARTS
from framing.charts.variants import ranked
from framing.compare import Comparison

Make = Callable[..., Comparison]


def dots(figure: Figure) -> list[Line2D]:
    return [line for axes in figure.axes for line in axes.lines if line.get_marker() == "o"]


def test_a_dot_per_variant_and_outlet_at_its_share(comparison: Make) -> None:
    made = comparison(3, 4)
    drawn = sorted(float(dot.get_xdata()[0]) for dot in dots(CHARTS["variants"].draw(made)))  # type: ignore[index,arg-type]
    assert drawn == sorted(made.groups["estimate"])


def test_a_variant_that_is_not_used_is_hollow(comparison: Make) -> None:
    made = comparison(3, 4)
    hollow = [dot for dot in dots(CHARTS["variants"].draw(made)) if dot.get_markerfacecolor() == "white"]
    assert len(hollow) == int((made.groups["count"] == 0).sum()) > 0


def test_undefined_is_not_drawn(comparison: Make) -> None:
    made = comparison(3, 4)
    groups = made.groups.copy()
    groups.loc[groups["group"] == groups["group"][0], ["estimate", "low", "high"]] = nan
    assert len(dots(CHARTS["variants"].draw(replace(made, groups=groups)))) == 2 * 4


def test_rows_go_by_total_count_and_the_rest_is_summed(comparison: Make) -> None:
    made = comparison(4, 40)
    rows, names = ranked(made, 12)
    assert names[-1] == "other (29 variants)"
    assert len(names) == 12
    assert rows["count"].sum() == made.groups["count"].sum()
    totals = made.groups.groupby("variant")["count"].sum()
    assert [totals[name] for name in names[:-1]] == sorted(totals, reverse=True)[:11]


def test_no_outlets_name_is_cut_above_its_panel(comparison: Make) -> None:
    few, many = comparison(3, 4), comparison(8, 4)
    assert len(CHARTS["variants"].draw(few).axes) == 3
    letters = {text.get_text() for text in CHARTS["variants"].draw(many).texts}
    short = {outlet for outlet in many.n_articles if outlet.isascii() and len(outlet) < 40}
    assert short <= letters
    assert CHARTS["variants"].reading(many).startswith("Number of each outlet's")


def test_tiles_hold_counts_where_every_outlet_has_few_mentions(comparison: Make) -> None:
    made = comparison(9, 3)
    few = replace(made, groups=made.groups.assign(n=9, count=made.groups["count"].clip(upper=3)))
    assert CHARTS["variants"].reading(few).startswith("Number of each outlet's mentions")
    letters = {text.get_text() for text in CHARTS["variants"].draw(few).findobj(Text)}
    assert {f"{count:.0f}" for count in few.groups["count"]} <= letters
    many = replace(made, groups=made.groups.assign(n=10))
    assert CHARTS["variants"].reading(many).startswith("Per cent of each outlet's mentions")
