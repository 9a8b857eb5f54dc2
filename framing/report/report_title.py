"""The title of a report: the events of its articles, else whom they name, or who wrote them and when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from framing.events.assigned import BY_WORDS
from framing.findings import Findings
from framing.report.described import few
from framing.report.named import MostNamed
from framing.report.subject import FROM_PHRASES, plural

IN_TITLE, IN_ARTICLES = 2, 1 / 2
"""The title has at most so many names of people, each of them in so many of the articles."""

ROOM = 60
"""Characters of the names of events or outlets in a title."""

FIRST, OF_EVENTS = 8, 1 / 4
"""Some of the first events are told of in part where they have so many of the articles."""

_DAY = re.compile(r" \([^()]+\)(?:, \d+)?$")
"""The day or the code behind the name of an event."""

_WORD = re.compile(r"\w{3,}")


def title(findings: Findings, named: MostNamed, sure: bool, topic: str = "") -> str:
    """The events, if it is `sure` that the articles are on them; else what can be told.

    Names that people gave stand whole, and so does that of a single event; of names from phrases that
    outlets share, the part that tells most. Where the articles may be on any events, the `topic` is the
    title, a concept that they are about, or who is named in many of them.
    """
    articles = findings.articles
    events = dict(Counter(articles["event"].dropna()).most_common()) if sure else {}
    outlets = [str(outlet) for outlet in articles["outlet"].dropna().unique()]
    if told := _of_events(findings, events):
        return told
    if topic and not events:
        return f"{topic.rstrip('?')} in {plural(len(outlets), 'outlet')}"
    who, when = _listed(outlets, "more outlet") or plural(len(outlets), "outlet"), _period(findings)
    if events:
        return f"{who} on {plural(len(events), 'event')}{when and f' of {when}'}"
    if names := _widely_named(findings, named):
        return f"{few(names)} in {'the news' if len(outlets) > 1 else who}{when and f', {when}'}"
    return f"Articles of {who}{when and f', {when}'}"


def _of_events(findings: Findings, events: Mapping[str, int]) -> str:
    """The names of events, those of most articles first; nothing if they have no room or tell of few."""
    if len(events) < 2:
        return "".join(events)
    if not findings.articles["event_from"].isin([BY_WORDS, FROM_PHRASES]).any():
        return _listed([*events], "more event")
    telling = {part: event for event in [*events][:FIRST] if (part := _telling(findings, event))}
    told = _listed([*telling], "more topic", len(events)) if len(telling) > 1 else ""
    n = sum(events[event] for part, event in telling.items() if part in told)
    return told[:1].upper() + told[1:] if n >= OF_EVENTS * sum(events.values()) else ""


def _telling(findings: Findings, event: str) -> str:
    """The first part of an event's name that is its own: no headline of another event has its last word.

    One word alone tells little; the name of an article alone is its headline.
    """
    articles = findings.articles
    inside = articles["event"] == event
    others = {*_WORD.findall(" ".join(articles.loc[~inside, "title"].dropna()).lower())}
    for part in _DAY.sub("", event).split(", ") if inside.sum() > 1 else ():
        words = _WORD.findall(part.lower())
        if len(words) > 1 and words[-1] not in others:
            small = part[0].lower() + part[1:]  # a name begins with a capital, whatever stands first in it
            return small if any(small in findings.text[one] for one in articles["article"][inside]) else part
    return ""


def _listed(names: Sequence[str], more: str, of: int = 0) -> str:
    """The first names and how many more there are, `of` all; nothing if not even the first one has room."""
    for most in range(len(names), 0, -1):
        rest = (of or len(names)) - most
        listed = few([*names[:most], *[plural(rest, more)] * bool(rest)], most=most + 1)
        if len(listed) <= ROOM:
            return listed
    return ""


def _widely_named(findings: Findings, named: MostNamed) -> list[str]:
    """Those of the most named whose last word many articles have."""
    texts = findings.text.values()
    return [
        name
        for name in named.names[:IN_TITLE]
        if sum(name.split()[-1] in text for text in texts) >= IN_ARTICLES * len(texts)
    ]


def _period(findings: Findings) -> str:
    """The month or the years of the articles; nothing where one has no date."""
    days = findings.articles["published"]
    if days.isna().any():
        return ""
    first, last = days.min(), days.max()
    if first.year == last.year:
        return f"{first:%B %Y}" if first.month == last.month else f"{first.year}"
    return f"{first.year} {'and' if last.year == first.year + 1 else 'to'} {last.year}"
