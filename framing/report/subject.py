"""What a report is about: its title, and a sentence with its events, articles and most frequent names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pandas as pd

from framing.compare.grouping import grouping
from framing.events.assigned import BY_WORDS
from framing.findings import Findings
from framing.report.described import few
from framing.report.named import MostNamed

IN_TITLE = 2
"""The title has at most so many names."""

ROOM = 60
"""Characters of the names of events in a title."""

FROM_PHRASES = "phrases"
"""Where the name of an event is from that is a number or a code in the input."""


def title(findings: Findings, named: MostNamed, sure: bool) -> str:
    """The events that people named, if it is `sure` that the articles are on them; else who is named most.

    A single event is the title too where its name is from phrases that its outlets share.
    """
    articles = findings.articles.dropna(subset="event")
    events = [event for event, _ in Counter(articles["event"]).most_common()]
    if len(events) == 1 and sure:
        return str(events[0])
    given = not articles["event_from"].isin([BY_WORDS, FROM_PHRASES]).any()
    if sure and given and (listed := _listed(events)):
        return listed
    if named.names:
        names = named.names[:IN_TITLE]
        return (
            f"{', '.join(names)} and others in the news" if len(events) > 1 else f"{few(names)} in the news"
        )
    outlets = findings.articles["outlet"].nunique()
    return f"{len(events)} events in the news" if len(events) and sure else f"Articles of {outlets:,} outlets"


def _listed(events: Sequence[str]) -> str:
    """The first events and how many more there are; nothing if not even the first one has room."""
    for most in range(len(events), 0, -1):
        more = [plural(len(events) - most, "more event")] if most < len(events) else []
        listed = few([*events[:most], *more], most=len(events))
        if len(listed) <= ROOM:
            return listed
    return ""


def about(findings: Findings, by: str, named: MostNamed, sure: bool) -> str:
    """What the corpus is about, in a sentence: events, articles, and its most frequent names.

    Events that nobody named are told of as what they seem to be, and as less where that is not `sure`.
    """
    articles = counted(findings)
    n = articles["event"].nunique()
    events = "one event" if n == 1 else f"{n:,} events"
    what = f"What {plural(grouping(findings, by).nunique(), by)} published"
    so_many = plural(len(articles), "article")
    if not articles["event_from"].eq(BY_WORDS).any():
        said = f"{what}{f' on {events}' if n else ''}, in {so_many}."
    elif sure:
        said = f"{what}, in {so_many} that seem to be on {events}."
    elif n == 1:
        said = f"{what}, in {so_many} that share words; they may be on several events."
    else:
        said = f"{what}, in {so_many}. Their words put them into {n:,} events; one may hold several stories."
    return f"{said}{_named(named, findings.articles['outlet'].nunique())}"


def _named(named: MostNamed, outlets: int) -> str:
    """Whom the articles name most, if anybody."""
    if not named.names:
        return ""
    whom = "Persons most named" if named.persons_alone else "Most named"
    return f" {whom}{' by several outlets' * (outlets > 1)}: {few(named.names)}."


def counted(findings: Findings) -> pd.DataFrame:
    """The articles that count: one that only repeats another whole has no words left."""
    return findings.articles[findings.articles["words"] > 0]


def plural(n: int, noun: str) -> str:
    """A number and its noun.

    >>> plural(2, "outlet")
    '2 outlets'
    """
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {noun}s"
