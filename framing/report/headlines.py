"""The headlines of the outlets side by side, with the words marked of which outlets chose different ones."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import pandas as pd

from framing.compare.grouping import grouping
from framing.compare.sides import at_one_time
from framing.findings import Findings
from framing.report.content import Headline, Headlines, OnEvent
from framing.report.front import MEANS

MOST = 16
"""At most this many headlines on an event are shown."""

EVENTS = 3
"""The headlines on at most this many events are shown."""

MARKED = "Underlined: words for the same thing in which the headlines on an event differ."
MARKED_IN_ONE = "Underlined: words for the same thing in which these headlines differ."
FIRST = "Headlines with one come first."

EXAMPLES = 8
"""So many headlines are shown where no event is named."""

NAMED = 3
"""So many further events are named."""

Place = tuple[int, int]


def headlines(findings: Findings, by: str) -> Headlines:
    """A headline of each group on the events that most groups report, those with a marked word first.

    The headlines on an event are from about the same day.

    One headline has nothing to compare, unless the group is the only one. Articles without an event that
    appeared at different times have nothing in common: some are examples of what there is.
    """
    every = findings.articles.assign(
        group=grouping(findings, by).to_numpy(), event=findings.articles["event"].fillna("")
    )
    articles = every.dropna(subset="title")
    of = articles.groupby("event", sort=False)
    size = pd.DataFrame({"groups": of["group"].nunique(), "articles": of.size()})
    if len(size) > 1 or every["group"].nunique() > 1:
        size = size[size["groups"] > 1]
    if len(of) > 1:
        size = size.drop(index="", errors="ignore")
    if "" in size.index and not at_one_time(articles["published"]):
        return _examples(articles)
    first = size.sort_values(["groups", "articles"], ascending=False, kind="stable").index[:EVENTS]
    made = [_on_event(findings, articles[articles["event"] == event]) for event in first]
    if of.ngroups == 1:
        made = [(replace(one, event=""), which) for one, which in made]
    names = [str(event) for event in of.groups]
    notes = tuple(_note(by, names, made[: count + 1]) for count in range(len(made)))
    return Headlines(tuple(one for one, _ in made), notes)


def _examples(rows: pd.DataFrame) -> Headlines:
    """Some headlines from all over the corpus, where they have no event in common."""
    some = rows.iloc[:: -(-len(rows) // EXAMPLES)]
    shown = tuple(Headline(row["group"], _date(row), ((row["title"], False),)) for _, row in some.iterrows())
    return Headlines((OnEvent("", shown, len(shown)),), ("Examples: the articles name no event.",))


def _on_event(findings: Findings, rows: pd.DataFrame) -> tuple[OnEvent, str]:
    """The headlines on an event, and which these are if a group has several: those of a day, or the first."""
    several, day = bool(rows["group"].duplicated().any()), _busiest(rows)
    if day is not None:
        away = (rows["published"].dt.normalize() - day).abs().fillna(pd.Timedelta.max)
        rows = rows.loc[away.sort_values(kind="stable").index]
    rows = rows.drop_duplicates("group").sort_index()
    which = "" if not several else "first" if day is None else f"{day:%-d %B %Y}"
    made = sorted(_headlines(findings, rows.head(MOST)), key=lambda one: not _is_marked(one))
    return OnEvent(str(rows["event"].iloc[0]), tuple(made), len(rows)), which


def _busiest(rows: pd.DataFrame) -> pd.Timestamp | None:
    """The day on which most groups published, the first of several; None without dates."""
    dated = rows.dropna(subset="published")
    if dated.empty:
        return None
    groups = dated.groupby(dated["published"].dt.normalize())["group"].nunique()
    return pd.Timestamp(str(groups.idxmax()))


def _note(by: str, events: Sequence[str], made: Sequence[tuple[OnEvent, str]]) -> str:
    """Why these events, which others there are, which of several headlines are shown, what is marked."""
    count = len(made)
    told = []
    if 0 < count < len(events):
        be = "is" if count == 1 else "are"
        told.append(f"Shown {be} {count} of {len(events):,} events; no other is reported by more {by}s.")
        others = [event for event in events if event and event not in {one.event for one, _ in made}]
        if 0 < len(others) <= NAMED:
            told.append(f"Not shown: {'; '.join(others)}.")
    told += dict.fromkeys(_why(by, which, count) for _, which in made if which)
    marked = [_is_marked(headline) for one, _ in made for headline in one.shown]
    if any(marked):
        told.append(MARKED_IN_ONE if count == 1 else MARKED)
        told += [FIRST] if not all(marked) else []
    return " ".join(told)


def _is_marked(headline: Headline) -> bool:
    """Whether a word of a headline is marked: such headlines come first, as a page may show only a few."""
    return any(mark for _, mark in headline.parts)


def _why(by: str, which: str, events: int) -> str:
    """Which of several headlines of a group are shown."""
    if which == "first":
        return f"Of each {by} the first article of the corpus."
    if events > 1:
        return f"Of each {by} the article nearest to the day on which most {by}s published."
    return f"Of each {by} the article nearest to {which}: on no day did more {by}s publish."


def _headlines(findings: Findings, rows: pd.DataFrame) -> Iterator[Headline]:
    """The headlines as the texts have them, with the words marked that outlets chose differently."""
    places = {article: _place(findings, article) for article in rows["article"]}
    titles = dict(zip(rows["article"], rows["title"], strict=True))
    texts = {
        article: findings.text[article][slice(*place)] if place else " ".join(titles[article].split())
        for article, place in places.items()
    }
    terms = _inside(findings, places)
    chosen = _chosen(terms)
    words = {text.casefold() for text in chosen["text"]}
    for _, row in rows.iterrows():
        article = row["article"]
        mine = terms[terms["article"] == article]
        spans = set(_spans(chosen[chosen["article"] == article]))
        others = set(_spans(mine)) - spans
        spans |= {span for span in _written(texts[article], words) if not _touches(span, others)}
        yield Headline(
            row["group"], _date(row), tuple(_parts(texts[article], sorted(spans, key=_longest_first)))
        )


def _date(row: pd.Series) -> str:
    return "" if pd.isna(row["published"]) else f"{row['published']:%-d %b %Y}"


def _place(findings: Findings, article: str) -> Place | None:
    """Where an article's text has its headline."""
    zones = findings.zones
    found = zones[(zones["article"] == article) & (zones["zone"] == "headline")]
    return None if found.empty else (int(found["start"].iloc[0]), int(found["end"].iloc[0]))


def _inside(findings: Findings, places: dict[str, Place | None]) -> pd.DataFrame:
    """The mentions of concepts in the headlines, at their places in them; matters of style are left out."""
    style = findings.concepts.loc[findings.concepts["style"], "concept"]
    terms = findings.terms[~findings.terms["concept"].isin(style)]
    parts = [
        part.assign(start=part["start"] - place[0], end=part["end"] - place[0])
        for article, place in places.items()
        if place
        for part in [terms[(terms["article"] == article) & terms["start"].between(*place, inclusive="left")]]
    ]
    return pd.concat(parts) if parts else terms.iloc[:0]


def _chosen(terms: pd.DataFrame) -> pd.DataFrame:
    """The outlets' own words for what at least two of these headlines word differently."""
    own = terms[terms["aside"].isna() & terms["voice"].ne("quoted")]
    return own[own.groupby(["concept", own["variant"].isin(MEANS)])["variant"].transform("nunique") > 1]


def _spans(terms: pd.DataFrame) -> Iterator[Place]:
    return zip(terms["start"], terms["end"], strict=True)


def _written(text: str, words: Collection[str]) -> Iterator[Place]:
    """Where one of the words stands."""
    for word in words:
        found = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE)
        yield from (match.span() for match in found)


def _touches(span: Place, others: Collection[Place]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _longest_first(span: Place) -> Place:
    return span[0], -span[1]


def _parts(text: str, spans: list[Place]) -> Iterator[tuple[str, bool]]:
    """The text between the spans and the spans themselves; of spans that overlap the first counts."""
    at = 0
    for first, last in spans:
        if first >= at:
            yield text[at:first].replace("\n", " "), False
            yield text[first:last].replace("\n", " "), True
            at = last
    yield text[at:].replace("\n", " ").rstrip(), False
