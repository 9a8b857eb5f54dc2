"""The numbers behind a chart of the page: as a table to save, and in words for each of its marks."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from framing.charts.divided import BARS
from framing.charts.ranking import ranked
from framing.charts.variants import COLUMNS, ROWS
from framing.charts.voices import rows_of
from framing.compare import Comparison, Pooled, Trend
from framing.compare.words.keyness import Keyness
from framing.coverage import Coverage
from framing.measures import Unit
from framing.report.content import Exhibit, Table

Names = tuple[str, ...]
"""What a mark stands for: its group, and further names such as the wording."""

Row = Mapping[Hashable, Any]


def numbers(exhibit: Exhibit) -> pd.DataFrame:
    """The table behind a chart, with whole numbers where the chart is drawn from some."""
    first = exhibit.drawn[0]
    if exhibit.chart == "voices":
        quotes: pd.DataFrame = exhibit.drawn[1].fillna({"speaker": "no speaker found"})
        return quotes.groupby(["group", "speaker"], sort=False).size().rename("quotes").reset_index()
    if isinstance(first, Comparison):
        return pd.DataFrame(first.table)
    if isinstance(first, tuple):
        tables: list[pd.DataFrame] = [comparison.table for comparison in first]
        return pd.concat(tables, ignore_index=True)
    if exhibit.table:
        return _as_shown(exhibit.table)
    return pd.DataFrame(first if isinstance(first, pd.DataFrame) else first.table)


def marks(exhibit: Exhibit) -> Mapping[Names, str]:
    """What each mark of a chart counts, with its interval, in a sentence."""
    first = exhibit.drawn[0]
    if exhibit.chart == "voices":
        comparison, quotes = exhibit.drawn
        counts = rows_of(quotes, len(comparison.n_articles)).groupby(["group", "row"], sort=False).size()
        rows = counts.reset_index().itertuples(index=False)
        return {(group, row): f"{group}, {row}: {_of(n, 'quotes')}" for group, row, n in rows}
    if exhibit.chart == "toward":
        return {
            (row["outlet"], row["target"], row["voice"]): _toward(row)
            for row in first[first["voice"].isin(("own", "others"))].to_dict("records")
        }
    return dict(_of_result(first))


def _of_result(shown: object) -> Iterator[tuple[Names, str]]:
    """What each mark of a result counts; nothing of one that has no marks of its own."""
    if isinstance(shown, Comparison):
        yield from ((_names(row), compared(shown, row)) for row in shown.groups.to_dict("records"))
        yield from _of_others(shown)
    elif isinstance(shown, tuple):
        for one in shown:
            for row in one.groups.to_dict("records"):
                yield (row["group"], one.name), f"{one.title}. {compared(one, row)}"
    elif isinstance(shown, Trend):
        for row in shown.points.to_dict("records"):
            yield (row["group"], f"{row['start']:%Y-%m-%d}"), _dated(shown, row)
    elif isinstance(shown, Pooled):
        for row in shown.table.to_dict("records"):
            yield (row["group"],), f"{row['group']}: {shown.unit.show(row['estimate'])}"
    elif isinstance(shown, Keyness):
        for row in shown.table.to_dict("records"):
            yield (str(row["group"]), str(row["word"])), _distinctive(row)
    elif isinstance(shown, Coverage):
        said = dict(zip(shown.claims["claim"], shown.claims["text"], strict=True))
        for outlet in shown.matrix:
            yield from (((str(outlet), str(of)), f"{outlet}: found. “{said[of]}”") for of in said)


def _of_others(comparison: Comparison) -> Iterator[tuple[Names, str]]:
    """What the marks count that sum rare wordings; they have no interval."""
    for name, variants in others(comparison).items():
        rows = comparison.groups[comparison.groups["variant"].isin(variants)]
        for group, part in rows.groupby("group", sort=False):
            counted = f"{part['count'].sum():,.0f} of {part['n'].max():,.0f} {comparison.of}"
            yield (str(group), name), f"{group}, {name}: {counted}"


def others(comparison: Comparison) -> dict[str, frozenset[str]]:
    """The rows of charts that sum rare wordings, by their names, with these wordings."""
    found = {}
    for most in (ROWS, COLUMNS, BARS):
        names = ranked(comparison, most)[1]
        if names and names[-1] not in comparison.variants:
            found[names[-1]] = frozenset(comparison.variants) - set(names)
    return found


def _names(row: Row) -> Names:
    return (row["group"], row["variant"]) if row["variant"] else (row["group"],)


def compared(comparison: Comparison, row: Row) -> str:
    """The value of a group with what it is counted of, and its interval."""
    about = f"{row['group']}, “{comparison.wording(row['variant'])}”" if row["variant"] else row["group"]
    shown = comparison.unit.show(row["estimate"])
    if comparison.unit is Unit.SHARE:
        shown = f"{row['count']:,.0f} of {row['n']:,.0f} {comparison.of}, {shown}"
    else:
        shown = f"{shown}, n = {row['n']:,.0f}"
    return f"{about}: {shown}{_interval(comparison.unit, row)}"


def _toward(row: Row) -> str:
    voice = "own sentences" if row["voice"] == "own" else "words of others"
    told = f"{Unit.BALANCE.show(row['tone'])}, n = {row['sentences']:,.0f}"
    return f"{row['outlet']} on {row['target']}, {voice}: {told}{_interval(Unit.BALANCE, row)}"


def _distinctive(row: Row) -> str:
    times, articles = _of(row["count"], "times"), _of(row["articles"], "articles")
    return f"{row['group']}, “{row['word']}”: {times} in {articles}"


def _dated(found: Trend, row: Row) -> str:
    name = {"year": "%Y", "month": "%B %Y"}.get(found.per, "%-d %B %Y")
    return f"{row['group']}, {row['start']:{name}}: {found.unit.show(row['estimate'])}, n = {row['n']:,.0f}"


def _interval(unit: Unit, row: Row) -> str:
    """The interval with what it rests on; that there is none, if there is none."""
    if row["low"] != row["low"]:
        return "; too few for an interval"
    low, high = unit.within(row["low"]), unit.within(row["high"])
    return f"; 95 % interval {unit.show(low)} to {unit.show(high)}, {row['basis']}"


def _of(n: float, what: str) -> str:
    """A number of things.

    >>> _of(1, "quotes"), _of(1200, "quotes")
    ('1 quote', '1,200 quotes')
    """
    if what == "times" and n == 1:
        return "once"
    return f"{n:,.0f} {what.removesuffix('s') if n == 1 else what}"


def _as_shown(table: Table) -> pd.DataFrame:
    """A table of the report with its cells as texts."""
    rows = [[", ".join(part.text for part in cell.parts or (cell,)) for cell in row] for row in table.rows]
    return pd.DataFrame(rows, columns=list(table.columns))
