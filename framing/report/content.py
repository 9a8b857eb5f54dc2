"""The content of a report: one value, built once, that page, paper and workbook render."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from framing.charts import CHARTS, render


@dataclass(frozen=True)
class Cell:
    """A text in a table; `at` is the key of the passages behind it, `parts` are several such texts."""

    text: str
    at: str = ""
    parts: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of cells under the names of the columns; `note` stands below."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True)
class Exhibit:
    """A chart with what is said about it, and the table behind it.

    `chart` names the chart and `drawn` is what it draws; `alt` says the same for readers who cannot see it.
    """

    key: str
    title: str
    chart: str
    drawn: tuple[Any, ...]
    reading: str
    alt: str
    lead: tuple[str, ...] = ()
    table: Table | None = None
    options: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def picture(self) -> str:
        """The chart as SVG with letters as text, drawn once; title, reading and caveat stand around it."""
        return render(CHARTS[self.chart].draw(*self.drawn, bare=True, **self.options), "svg").decode()


@dataclass(frozen=True)
class ShownPassage:
    """A find in its context, numbered through the report; `mark` says what it counts for."""

    number: int
    outlet: str
    article: str
    line: int
    zone: str
    voice: str
    mark: str
    left: str
    text: str
    right: str


@dataclass(frozen=True)
class Passages:
    """The passages behind a number; `more` are those that the tables hold beside them."""

    key: str
    title: str
    shown: tuple[ShownPassage, ...]
    more: int = 0


@dataclass(frozen=True)
class Evidence:
    """The passages of one thing, by outlet and wording."""

    title: str
    groups: tuple[Passages, ...]


@dataclass(frozen=True)
class Section:
    """A chapter: a heading, an introduction and its exhibits."""

    key: str
    title: str
    intro: str
    exhibits: tuple[Exhibit, ...]
    tables: tuple[tuple[str, Table], ...] = ()
    """Title -> table, for what has no chart."""
    evidence: tuple[Evidence, ...] = ()
    """The passages behind the chapter's own numbers, those of no comparison."""
    data: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    """Name -> table for the disk."""
    caveat: str = ""
    """What n permits here, if that is not what it permits elsewhere in the report."""


@dataclass(frozen=True)
class Standout:
    """A sentence of the first page with its topic; `at` is the key of the exhibit that shows it."""

    topic: str
    sentence: str
    at: str


@dataclass(frozen=True)
class Report:
    """Everything a report says, in the order in which it says it."""

    title: str
    facts: str
    caveat: str
    stands_out: tuple[Standout, ...]
    brief: tuple[Exhibit, ...]
    colophon: str
    articles: Table
    repeats: Table | None
    furniture: Table | None
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    evidence: tuple[Evidence, ...]
    definitions: tuple[tuple[str, str], ...]
    glossary: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    undrawn: str
    data: Mapping[str, pd.DataFrame]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Every exhibit of the sections, each with a file of its own."""
        return tuple(exhibit for section in self.sections for exhibit in section.exhibits)
