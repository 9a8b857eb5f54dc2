"""Term choice: what is drawn, and what is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import nan

import numpy as np
import pytest
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from framing import Article, Study, Zone
from framing.charts import CHARTS
from framing.charts.divided import divided, few_dominate, of_bars
from framing.charts.ranking import ranked
from framing.compare import Comparison

Make = Callable[..., Comparison]


def bars(figure: Figure) -> list[Rectangle]:
    return [one for axes in figure.axes for one in axes.patches if isinstance(one, Rectangle)]


def dots(figure: Figure) -> list[Line2D]:
    return [line for axes in figure.axes for line in axes.lines if line.get_marker() == "o"]


def test_a_dot_per_variant_and_outlet_at_its_share(comparison: Make) -> None:
    made = comparison(3, 12)
    drawn = sorted(float(dot.get_xdata()[0]) for dot in dots(CHARTS["variants"].draw(made)))  # type: ignore[index,arg-type]
    assert drawn == sorted(made.groups["estimate"])


def test_a_variant_that_is_not_used_is_hollow(comparison: Make) -> None:
    made = comparison(3, 12)
    hollow = [dot for dot in dots(CHARTS["variants"].draw(made)) if dot.get_markerfacecolor() == "white"]
    assert len(hollow) == int((made.groups["count"] == 0).sum()) > 0


def test_undefined_is_not_drawn(comparison: Make) -> None:
    made = comparison(3, 12)
    groups = made.groups.copy()
    groups.loc[groups["group"] == groups["group"][0], ["estimate", "low", "high"]] = nan
    assert len(dots(CHARTS["variants"].draw(replace(made, groups=groups)))) == 2 * 12


def test_rows_go_by_total_count_and_the_rest_is_summed(comparison: Make) -> None:
    made = comparison(4, 40)
    rows, names = ranked(made, 12)
    assert names[-1] == "29 others"
    assert len(names) == 12
    assert rows["count"].sum() == made.groups["count"].sum()
    totals = made.groups.groupby("variant")["count"].sum()
    assert [totals[name] for name in names[:-1]] == sorted(totals, reverse=True)[:11]


def test_no_outlets_name_is_cut_above_its_panel(comparison: Make) -> None:
    few, many = comparison(3, 12), comparison(8, 12)
    assert len(CHARTS["variants"].draw(few).axes) == 3
    letters = {text.get_text() for text in CHARTS["variants"].draw(many).texts}
    short = {outlet for outlet in many.n_articles if outlet.isascii() and len(outlet) < 40}
    assert short <= letters
    assert CHARTS["variants"].reading(many).startswith("Per cent: the outlet's")


def test_tiles_hold_counts_where_an_outlet_has_few_mentions(comparison: Make) -> None:
    made = comparison(9, 12)
    few = replace(made, groups=made.groups.assign(n=9, count=made.groups["count"].clip(upper=3)))
    assert CHARTS["variants"].reading(few).startswith("Number: the outlet's mentions")
    letters = {text.get_text() for text in CHARTS["variants"].draw(few).findobj(Text)}
    assert {f"{count:.0f}" for count in few.groups["count"]} <= letters
    many = replace(made, groups=made.groups.assign(n=10))
    assert CHARTS["variants"].reading(many).startswith("Per cent: the outlet's mentions")
    alone = many.groups["group"].eq(next(iter(made.n_articles)))
    one = replace(made, groups=many.groups.assign(n=many.groups["n"].mask(alone, 3)))
    assert CHARTS["variants"].reading(one).startswith("Number: the outlet's mentions")  # 33 % would be 1 of 3


def test_few_wordings_are_bars_as_long_as_there_are_mentions(comparison: Make) -> None:
    made = comparison(3, 4)
    drawn = bars(CHARTS["variants"].draw(made))
    counts = made.groups.sort_values(["group", "variant"])["count"]
    assert sorted(one.get_width() for one in drawn) == sorted(counts[counts > 0])
    assert CHARTS["variants"].reading(made).startswith("Bar and number: the outlet's mentions, by wording.")


def test_bars_of_many_mentions_are_shares_with_the_interval_of_the_commonest(comparison: Make) -> None:
    made = comparison(3, 4)
    groups = made.groups.assign(n=made.groups["n"] * 10, count=made.groups["count"] * 10)
    many = replace(made, groups=groups)
    figure = CHARTS["variants"].draw(many)
    rows = {round(one.get_y(), 3) for one in bars(figure)}
    for y in rows:
        assert sum(one.get_width() for one in bars(figure) if round(one.get_y(), 3) == y) == pytest.approx(1)
    first = ranked(many, 5)[1][0]
    known = groups[(groups["variant"] == first) & groups["low"].notna()]
    lines = [line for axes in figure.axes for line in axes.lines]
    level = [line for line in lines if len(set(np.asarray(line.get_ydata()))) == 1]
    drawn = sorted(float(np.asarray(line.get_xdata())[0]) for line in level)
    assert drawn == sorted(known["low"].clip(0, 1))
    told = CHARTS["variants"].reading(many)
    assert f"95 % interval of the share of “{first}”, if finds were independent." in told


def test_a_few_wordings_have_a_part_each_and_the_others_one_together(comparison: Make) -> None:
    made = comparison(3, 7)
    counts = made.groups["count"].where(made.groups["variant"].isin(made.groups["variant"].unique()[:4]), 0)
    counts = counts.mask(made.groups["variant"].eq(made.groups["variant"].iloc[-1]), 1)
    groups = made.groups.assign(count=counts, n=counts.groupby(made.groups["group"]).transform("sum"))
    assert len(divided(replace(made, groups=groups)).parts) == 5
    assert not few_dominate(comparison(3, 12))


def test_an_outlet_without_an_article_on_it_has_no_bar_and_is_named() -> None:
    told = {("A", "Velm"): "Illegal immigrants left. ", ("B", "Velm"): "Undocumented immigrants left. "}
    told[("C", "Rain")] = "It rained in Tarn. "
    articles = [
        Article(outlet, outlet, text * 4, (Zone(0, 4 * len(text), "body"),), event=event)
        for (outlet, event), text in told.items()
    ]
    made = Study(articles).compare("unauthorised_migrants")
    assert divided(made).rows == ["A", "B"]
    assert "Without an article on it: C." in of_bars(made)
