"""The content of a report: one value, built once, that page, paper and workbook render."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from framing.charts import CHARTS, render
from framing.report.lists import Evidence, Link


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
class Example:
    """A passage in whole sentences with its article; the find stands between `left` and `right`."""

    group: str
    article: str
    headline: str
    date: str
    number: int
    voice: str
    mark: str
    left: str
    text: str
    right: str
    named: bool = False
    """Whether page one names its speaker, so that paper shows it in any case."""


@dataclass(frozen=True)
class Exhibit:
    """A question with its answer: a chart or a table, what is said about it, and some of its passages.

    `chart` names the chart and `drawn` what it draws, if any; `alt` says it to readers who cannot see it.
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
    finding: str = ""
    """What it shows, in a sentence that can stand as its title."""
    behind: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Group -> the keys of the passages behind its numbers, the most telling first."""
    telling: tuple[str, ...] = ("",)
    """How the marks of the passages begin that show it best."""
    examples: tuple[Example, ...] = ()
    exemplified: bool = True
    """Whether it shows some of its passages; one beside it may show the same."""
    on_paper: bool = True
    """Whether it has a place of its own in the PDF; the others are told of in a line."""
    links: tuple[Link, ...] = ()
    """What the numbers of its sentences lead to."""

    @cached_property
    def picture(self) -> str:
        """The chart as SVG with letters as text, drawn once; title, reading and caveat stand around it."""
        return render(CHARTS[self.chart].draw(*self.drawn, bare=True, **self.options), "svg").decode()


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
    absent: tuple[str, ...] = ()
    """What was looked for and not found, or cannot be answered, a sentence each."""


def nothing(key: str, title: str, *absent: str) -> Section:
    """A chapter that has only what was looked for and not found."""
    return Section(key, title, "", (), absent=absent)


@dataclass(frozen=True)
class ArticleText:
    """An article in pieces: where each begins, its text, and the kinds of what was found there.

    `sentences` are where they begin and end; `voices` and `zones` hold from where they begin to the next.
    `verbs` are quotes with their reporting verb: where each begins and ends.
    """

    article: str
    event: str
    group: str
    headline: str
    date: str
    address: str
    pieces: tuple[tuple[int, str, str], ...]
    sentences: tuple[tuple[int, int], ...] = ()
    voices: tuple[tuple[int, str], ...] = ()
    zones: tuple[tuple[int, str], ...] = ()
    verbs: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True)
class Piece:
    """A part of an article, the kinds of finds it belongs to, and the number of one that begins here or 0."""

    text: str
    kinds: str
    number: int


@dataclass(frozen=True)
class Annotated:
    """An article that paper shows whole, in lines of pieces; `always` ones even without every passage."""

    group: str
    date: str
    lines: tuple[tuple[Piece, ...], ...]
    always: bool


@dataclass(frozen=True)
class Headline:
    """A headline with its group and date, in parts; the parts that are marked are contested words."""

    group: str
    date: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True)
class OnEvent:
    """The headlines of the groups on one event, and how many groups report it; an only event has no name."""

    event: str
    shown: tuple[Headline, ...]
    groups: int


@dataclass(frozen=True)
class Headlines:
    """The headlines on the events that most groups report, and what to know of the first, first two, ...."""

    events: tuple[OnEvent, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Standout:
    """A sentence of the first page with its topic; `at` is the key of the exhibit that shows it.

    One that is not `tested` describes these texts alone.
    """

    topic: str
    sentence: str
    at: str
    tested: bool = True
    links: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Report:
    """Everything a report says, in the order in which it says it."""

    title: str
    about: str
    facts: str
    caveat: str
    headlines: Headlines
    stands_out: tuple[Standout, ...]
    """What page one tells; where nothing stands out, the questions that its chapters answer."""
    nothing: bool
    """Whether nothing stands out."""
    on_tests: str
    """What of `stands_out` is not tested, and what the tests found where all of it is not."""
    brief: tuple[Exhibit, ...]
    colophon: str
    articles: Table
    listed: Table
    """The articles as page two of the PDF lists them: each, or each group of many."""
    repeats: Table | None
    furniture: Table | None
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    also: tuple[tuple[str, str], ...]
    """What else was compared: its title, and what it shows in a sentence."""
    absent: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    texts: tuple[ArticleText, ...]
    annotated: tuple[Annotated, ...]
    kinds: Mapping[str, str]
    definitions: tuple[tuple[str, str], ...]
    glossary: tuple[tuple[str, str], ...]
    limits: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]
    undrawn: str
    data: Mapping[str, pd.DataFrame]

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        """Every exhibit of the sections."""
        return tuple(exhibit for section in self.sections for exhibit in section.exhibits)

    @property
    def charts(self) -> tuple[Exhibit, ...]:
        """Every exhibit of the sections that is drawn, each with files of its own."""
        return tuple(one for one in self.exhibits if one.chart)
