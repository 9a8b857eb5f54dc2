"""The body for which an office speaks, where the articles of an event name it: "Justice Ann Roe"."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

import pandas as pd

from framing.finders.quotes.speakers.phrases.affiliations import is_past
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.words import stop_words
from framing.lexicon import load
from framing.naming.bearers import Bearers
from framing.naming.personal import JOINED, own_name

_BEFORE = 80
"""Characters before a name in which its office stands."""

_STATE = re.compile(r"(?:U\.S\.|\bUS|\bAmerican)$")
_LIKE = frozenset({"a", "an", "another", "any", "every", "if", "no", "or"})
"""Before an office they tell of somebody who may hold it: "a President Roe would"."""

_AHEAD = 4
"""Of several whom the articles call president, one so many times as often as the next is the country's."""


def told_offices(bearers: Bearers, mentions: pd.DataFrame, texts: pd.Series) -> dict[str, str]:
    """Person -> body, where the articles of an event name the body and give its office to that person.

    A former office tells nothing, nor one behind a name of something else: "Oslo University President Roe".
    """
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    presidents: Counter[str] = Counter()
    named = mentions[mentions["kind"].eq("name") & mentions["entity_kind"].ne("place")]
    for article, end, text in named[["article", "end", "text"]].itertuples(index=False, name=None):
        own, whole = " ".join(own_name(text)).replace(JOINED, " "), texts.get(article)
        if not own or not whole or not whole.endswith(own, 0, end):
            continue
        found = _office().search(whole, max(0, end - len(own) - _BEFORE), end - len(own))
        person = found and bearers.meant(article, text, None)
        if found and person:
            bodies[person].add(_body(whole[: found.start("office")].rstrip(), found))
            presidents[person] += found["office"].lower() == "president"
    known = _named([texts[article] for article in mentions["article"].unique() if article in texts])
    told = {person: one for person, (one, *more) in bodies.items() if one in known and not more}
    return {
        person.replace(JOINED, " "): body
        for person, body in told.items()
        if not presidents[person] or _is_the_countrys(person, presidents)
    }


def _body(before: str, found: re.Match[str]) -> str:
    """The body of an office; empty where the text `before` it tells of another or of none."""
    names = _bodies().get(found["office"].lower())
    if names is None:  # a candidate
        return ""
    if before.endswith(names) or _STATE.search(before):
        return names[0]
    word = re.sub(r"^\W+|.*[,;:.!?”\"()]$", "", found["before"] or "")
    other = word[:1].isupper() and word.lower() not in stop_words()
    return "" if other or word.lower() in _LIKE or is_past(word) else names[0]


def _named(texts: Sequence[str]) -> set[str]:
    """The bodies that some text names."""
    return {names[0] for names in _bodies().values() if any(name in text for name in names for text in texts)}


def _is_the_countrys(person: str, presidents: Counter[str]) -> bool:
    """Whether nobody else is called president nearly as often."""
    others = [n for other, n in presidents.items() if other != person]
    return presidents[person] >= _AHEAD * max(others, default=0)


@cache
def _office() -> re.Pattern[str]:
    offices = "|".join(re.escape(office) for office in (*_bodies(), *sorted(listed("standing"))))
    return re.compile(rf"(?:(?P<before>\S+)\s)??\b(?P<office>{offices})\s$", re.IGNORECASE)


@cache
def _bodies() -> dict[str, tuple[str, ...]]:
    """Office -> what news calls its body; the first is its name."""
    lists = load("sources")
    return {office: tuple(names) for key in ("seats", "departments") for office, names in lists[key].items()}
