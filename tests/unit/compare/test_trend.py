"""Change with time: slopes, what they rest on, and why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isnan

import numpy as np
import pandas as pd
import pytest

from benchmarks.simulating.corpora import MEASURE, Corpus
from framing import Study
from framing.compare.trend import rows

FIRST = pd.Timestamp("2031-01-06")  # a Monday


def study(outlet: Sequence[str], week: Sequence[float | None], counts: Sequence[int], n: int = 10) -> Study:
    """Articles so many weeks after the first Monday, with so many anonymous of `n` quotes; None: no date."""
    made = Corpus(outlet, np.array(counts), np.full(len(counts), n)).findings
    dates = [pd.NaT if at is None else FIRST + pd.Timedelta(weeks=at) for at in week]
    published = pd.Series(dates, dtype="datetime64[us]")
    return Study(replace(made, articles=made.articles.assign(published=published)))


def test_the_slope_is_that_of_the_line() -> None:
    """One anonymous quote of ten more each week, with as much above the line as below it."""
    weeks = [week for week in range(8) for _ in range(2)]
    counts = [week + 1 + (1 if at % 2 else -1) * (at // 2 % 2) for at, week in enumerate(weeks)]
    found = study(["Herald"] * 16, weeks, counts).trend(MEASURE)
    row = found.table.iloc[0]
    assert found.per == "week"
    assert row["slope"] == pytest.approx(0.1)
    assert row["low"] < 0.1 < row["high"]
    assert row["p"] < 0.001
    assert (row["articles"], row["weeks"]) == (16, 8)
    assert "+10.0" in str(found)
    assert row["reason"] == ""


def test_slopes_of_a_long_time_are_per_month_and_of_years_per_year() -> None:
    counts = [1, 3, 2, 4, 3, 5, 4, 6]
    per_month = study(["Herald"] * 8, [4 * at for at in range(8)], counts).trend(MEASURE)
    per_year = study(["Herald"] * 8, [52 * at for at in range(8)], counts).trend(MEASURE)
    assert (per_month.per, per_year.per) == ("month", "year")
    days = 30.4375 / (7 * 4)
    assert per_month.table["slope"].iloc[0] == pytest.approx(
        per_year.table["slope"].iloc[0] * days * 364 / 365.25
    )


def test_outlets_that_come_and_go_make_no_trend() -> None:
    """The Post writes later and higher than the Herald; inside both, nothing changes."""
    weeks = [*range(8), *range(4, 12)]
    outlet = ["Herald"] * 8 + ["Post"] * 8
    counts = [2, 3] * 4 + [8, 9] * 4
    made = study(outlet, weeks, counts)
    month = made.compare(MEASURE, by="month", within=None)
    assert month.trend is not None
    assert abs(month.trend.table["slope"].iloc[0]) < 0.03  # of a jump of .6 between the outlets
    assert month.trend.table["low"].iloc[0] < 0 < month.trend.table["high"].iloc[0]
    assert "Time has an order" in month.note
    assert made.compare(MEASURE).trend is None


def test_months_are_not_pooled_like_outlets() -> None:
    weeks = [4.4 * at for at in range(13) for _ in range(2)]
    month = study(["Herald"] * 26, weeks, [at % 7 for at in range(26)]).compare(MEASURE, by="month")
    assert len(month.n_articles) > 10
    assert month.pooled is None
    assert month.trend is not None


@pytest.mark.parametrize(
    ("week", "counts", "reason"),
    [
        ([0, 1, 2, 3], [1, 2, 3, 5], "finds in fewer than 5 weeks"),
        ([None] * 6, [1, 2, 3, 5, 4, 6], "no finds in articles with a date"),
        ([0, 1, 2, 3, 4, 5], [4] * 6, "no article of an outlet differs from its others"),
    ],
)
def test_why_there_is_no_slope(week: list[float | None], counts: list[int], reason: str) -> None:
    found = study(["Herald"] * len(week), week, counts).trend(MEASURE)
    if week[0] is None:
        assert "No article with finds has a date" in found.note
        assert not len(found.table)
    else:
        row = found.table.iloc[0]
        assert isnan(row["slope"])
        assert isnan(row["p"])
        assert row["reason"] == reason
    assert "nan" not in str(found).lower()
    assert found.chart()


def test_articles_without_a_date_are_counted() -> None:
    found = study(["Herald"] * 8, [0, 1, 2, 3, 4, 5, None, None], [1, 3, 2, 5, 4, 6, 1, 1]).trend(MEASURE)
    assert "2 articles without a date are left out" in found.note
    assert found.table["articles"].tolist() == [6]


def test_an_outlet_of_one_day_has_no_slope_beside_one_that_has() -> None:
    outlet = ["Herald"] * 8 + ["Post"] * 2
    found = study(outlet, [*range(8), 0, 0], [1, 3, 2, 5, 4, 6, 5, 7, 1, 2]).trend(MEASURE)
    by = found.table.set_index("group")
    assert by["slope"].notna().tolist() == [True, False]
    assert found.contrasts["p"].isna().all()


@pytest.mark.parametrize("week", [[None] * 3, [0, 1, None], [2, 2, 2]])
def test_an_outlet_without_dates_or_weeks_stands_beside_one_that_has_them(week: list[float | None]) -> None:
    outlet = ["Herald"] * 8 + ["Post"] * 3
    found = study(outlet, [*range(8), *week], [1, 3, 2, 5, 4, 6, 5, 7, 1, 2, 3]).trend(MEASURE)
    by = found.table.set_index("group")
    assert by["slope"].notna().tolist() == [True, False]
    assert by["reason"]["Post"]
    assert found.chart()
    assert "nan" not in str(found).lower()


def test_the_difference_of_slopes_is_that_of_the_lines() -> None:
    outlet = ["Herald"] * 10 + ["Post"] * 10
    up = [0, 2, 1, 3, 4, 4, 6, 6, 8, 9]
    found = study(outlet, [*range(10)] * 2, [*up, *up[::-1]]).trend(MEASURE)
    first, second = found.table["slope"]
    row = found.contrasts.iloc[0]
    assert row["difference"] == pytest.approx(first - second)
    assert row["low"] > 0
    assert "Herald and Post" in str(found)


def test_a_trend_has_every_number_as_a_row() -> None:
    outlet = ["Herald"] * 10 + ["Post"] * 10
    up = [0, 2, 1, 3, 4, 4, 6, 6, 8, 9]
    table = rows(study(outlet, [*range(10)] * 2, [*up, *up[::-1]]).trend(MEASURE))
    assert table["against"].tolist()[2] == "Post"
    assert table["slope"].notna().all()


def test_time_makes_no_groups_of_a_trend() -> None:
    with pytest.raises(ValueError, match="a trend goes along time, so 'month' makes no groups"):
        study(["Herald"], [0], [1]).trend(MEASURE, by="month")
