"""What a report is about: a sentence with its events, articles and most frequent names."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.compare.grouping import grouping
from framing.events.assigned import BY_WORDS
from framing.events.event_names import are_codes, in_words, telling
from framing.events.shared_phrases import Telling
from framing.findings import Findings
from framing.findings.growing import articles_in
from framing.report.described import few
from framing.report.named import MostNamed

FROM_PHRASES = "phrases"
"""Where the name of an event is from that is a number or a code in the input."""


def about(findings: Findings, by: str, named: MostNamed, sure: bool) -> str:
    """What the corpus is about, in a sentence: events, articles, and its most frequent names.

    Events that nobody named are told of as what they seem to be, and as less where that is not `sure`.
    """
    articles = counted(findings)
    n = articles["event"].nunique()
    events = "one event" if n == 1 else f"{n:,} events"
    groups = grouping(findings, by).nunique()
    what = f"What {plural(groups, by) if groups > 1 else f'one {by}'} published"
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


def with_events_in_words(findings: Findings) -> Findings:
    """The findings with names of events that people can read, where they are numbers or codes."""
    articles = findings.articles
    if not are_codes(articles["event"].dropna().unique()):
        return findings
    told: dict[str, list[Telling]] = {}
    for one in articles_in(findings):
        if one.event:
            told.setdefault(one.event, []).append(telling(one))
    words = in_words(told)
    source = articles["event_from"].mask(articles["event"].isin(list(words)), FROM_PHRASES)
    return replace(
        findings, articles=articles.assign(event=articles["event"].replace(words), event_from=source)
    )
