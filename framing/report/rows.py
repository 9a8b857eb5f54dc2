"""Rows of finds as passages: the first ones whole, for paper, and the places of all, for the page."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from framing.report.lists import Passages, Place, ShownPassage

MOST = 40
"""At most this many passages behind a number on paper; the page holds every one."""

VOICES = {
    "outlet": "own words",
    "quoted": "in quotation marks",
    "reported": "paraphrase",
    "unclear": "unclear whose",
}
"""Whose words they are, as readers see it."""

Row = Mapping[Hashable, Any]

_TEXTS = ("outlet", "article", "zone", "mark", "left", "text", "right")


def lists_of(rows: pd.DataFrame, columns: list[str]) -> dict[tuple[Hashable, ...], list[Row]]:
    """The rows that share their values of some columns, in the order of the table.

    Rows of which such a value is missing are left out.
    """
    found: dict[tuple[Hashable, ...], list[Row]] = {}
    for row in rows.dropna(subset=columns).to_dict("records"):
        found.setdefault(tuple(row[column] for column in columns), []).append(row)
    return found


def of_rows(
    name: str, title: str, rows: Sequence[Row], every: Sequence[Row] | None = None, **of: str
) -> Passages:
    """Rows with outlet, article, line, zone, voice, mark, left, text and right as passages behind a number.

    `every` has all of them if these rows are only the first.
    """
    shown = tuple(
        ShownPassage(
            number=0,
            start=int(row["start"]),
            end=int(row["end"]),
            line=int(row["line"]),
            voice=VOICES.get(row["voice"], ""),
            quoted_words=int(row.get("quoted_words", 0)),
            **{column: str(row[column]) for column in _TEXTS},
        )
        for row in rows[:MOST]
    )
    every = rows if every is None else every
    return Passages(name, title, shown, max(0, len(every) - len(shown)), _places(every), **of)


def listed(name: str, title: str, rows: Iterable[Row], **of: str) -> Passages:
    """Rows with article, start, end, voice and perhaps a mark as passages that only the page lists."""
    return Passages(name, title, (), 0, _places(rows), **of)


def _places(rows: Iterable[Row]) -> tuple[Place, ...]:
    return tuple(
        Place(
            str(row["article"]), int(row["start"]), int(row["end"]), VOICES.get(row["voice"], ""),
            str(row.get("mark", "")),
        )
        for row in rows
    )  # fmt: skip
