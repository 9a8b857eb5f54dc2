"""The events of a corpus as a web page: groups with their headlines, and the articles to look at first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from framing.events import Events
from framing.files import encodable, write_new
from framing.report.page import escaping_templates, part, policy_hash
from framing.results.tabular import csv_file

MOST = 2_000
"""Articles that each part of the page shows; a browser grows slow with more."""


class Row(NamedTuple):
    """An article on the page; `next_event` is the one that it may belong to."""

    article: str
    headline: str
    outlet: str
    date: str
    event: str
    likeness: str
    next_event: str
    next_likeness: str


class Group(NamedTuple):
    """An event with its articles."""

    name: str
    rows: list[Row]


def write_events(events: Events, path: str | Path) -> Path:
    """Write events as a CSV file, to be corrected by hand, and as a web page beside it.

    Parameters
    ----------
    events : Events
        The events of a study.
    path : str or Path
        The CSV file; the page has the same name with the ending .html.

    Returns
    -------
    Path
        The page.

    Raises
    ------
    ValueError
        If either holds something else, perhaps corrections, or if the file has the ending of the page.
    """
    table = Path(path)
    page = page_beside(table)
    write_new({table: csv_file(events.table), page: encodable(events_page(events, table.name)).encode()})
    return page


def page_beside(table: Path) -> Path:
    """The place of the page; raises ValueError for a table that has the ending of the page."""
    page = table.with_suffix(".html")
    if page == table:
        raise ValueError(
            f"{table}: the page is written beside the table; name the table, such as {table.stem}.csv."
        )
    return page


def events_page(events: Events, file: str = "events.csv") -> str:
    """The events as HTML that needs nothing else, without scripts; what articles say is escaped.

    Parameters
    ----------
    events : Events
        The events of a study.
    file : str
        The name of the CSV file in which they are corrected.

    Returns
    -------
    str
        The page.
    """
    templates = escaping_templates()
    style = part(templates, "style.css") + part(templates, "events.css")
    table = events.table
    several = table[table.duplicated("event", keep=False)]
    alone = table[~table["event"].isin(several["event"])]
    groups = list(_shown(several, events.events["event"]))
    told = {
        "events": events,
        "file": file,
        "groups": groups,
        "anchors": {group.name: f"event-{number}" for number, group in enumerate(groups, 1)},
        "doubtful": _rows(events.doubtful.sort_values("next_likeness", ascending=False, kind="stable")),
        "alone": _rows(alone),
        "n": {
            "articles": len(table),
            "events": table["event"].nunique(),
            "groups": several["event"].nunique() - len(groups),
            "doubtful": max(0, len(events.doubtful) - MOST),
            "alone": max(0, len(alone) - MOST),
        },
    }
    html = templates.get_template("events.html")
    return html.render(style=style, allowed=policy_hash(style), **told) + "\n"


def _shown(several: pd.DataFrame, order: pd.Series) -> Iterator[Group]:
    """The events of several articles, those of most articles first, until there are enough articles."""
    places = several.groupby("event", sort=False).indices
    room = MOST
    for name in order[order.isin(list(places))]:
        rows = _rows(several.iloc[places[name]])
        room -= len(rows)
        yield Group(str(name), rows)
        if room <= 0:
            return


def _rows(table: pd.DataFrame) -> list[Row]:
    return [_row(row) for row in islice(table.itertuples(index=False), MOST)]


def _row(row: Any) -> Row:
    return Row(
        row.article,
        row.article if pd.isna(row.title) else " ".join(str(row.title).split()),
        row.outlet,
        f"{row.published:%Y-%m-%d}",
        row.event,
        _decimals(row.likeness),
        "" if pd.isna(row.next_event) else row.next_event,
        _decimals(row.next_likeness),
    )


def _decimals(likeness: float) -> str:
    """A likeness with two decimals; a dash where there is none."""
    return "–" if pd.isna(likeness) else f"{likeness:.2f}"
