"""The party of a member of a parliament, told behind the name: "Rep. Ann Roe, R-Ohio", "a Texas Democrat"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.chambers import is_chamber, is_legislator
from framing.finders.quotes.speakers.phrases.parties_abroad import party_abroad, party_in_brackets
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.lexicon import load

_LED = frozenset({"chairman", "chairwoman", "chair", "leader", "speaker", "whip"})
"""What members of a parliament are in a part of it: "Oversight Chairman Ann Roe (R-Utah)"."""

FAR = 90
"""A party is told within this many characters behind a name."""


def in_party(text: str, end: int, found: Description) -> Description:
    """Somebody named before `end` under the party that the words right behind the name tell.

    Who holds another office speaks for it: a governor for the state.
    """
    known = found.affiliation
    governs = found.head in listed("local_offices")
    behind = text[end : end + FAR]
    seated = _lettered().match(behind) and found.head in _LED and not is_place(known or "")
    if governs or (known and not (is_legislator(found.head) or is_chamber(known) or seated)):
        return found
    party = party_behind(behind)
    return replace(found, affiliation=party) if party else found


def party_behind(text: str) -> str | None:
    """The party that a text begins with, as it stands behind a name.

    >>> party_behind(", R-Ohio, said"), party_behind(" (D-N.Y.) said"), party_behind(", a Utah Democrat who")
    ('Republican Party', 'Democratic Party', 'Democratic Party')
    >>> party_behind(" and Mayor Ann Roe, both Republicans"), party_behind(" (a Utah Democrat so shy")
    ('Republican Party', 'Democratic Party')
    >>> party_behind(", the Liberal Democrat leader"), party_behind(", who met a Democrat")
    ('Liberal Democrats', None)
    """
    if bracketed := party_in_brackets(text):
        return bracketed
    if letter := _lettered().match(text):
        return str(load("sources")["party_letters"][letter[1]])
    named = _named().match(text) or _both().match(text)
    return party_abroad(named[0].split()) or party_names()[named[1].lower()] if named else None


@cache
def _lettered() -> re.Pattern[str]:
    letters = "|".join(load("sources")["party_letters"])
    return re.compile(rf"(?:,\s|\s?\()({letters})(?:[-–][A-Z]|\.?,?\s[A-Z][a-z]+\.?\)|\.?\))")


@cache
def _named() -> re.Pattern[str]:
    """One of a party behind a name and a comma, bracket or "is"; no verb and no preposition in between."""
    nouns = "|".join(word.title() for word in party_names() if not word.endswith("s"))
    barred = "|".join(small("prepositions"))
    behind = "|".join(load("sources")["behind_party"])
    return re.compile(
        r"(?:\sof(?:\s[A-Z][\w.]+){1,3})?(?:,\s|\s\((?=an?\s)|\sis\s(?=(?:an?|the)\s))"
        rf"(?:(?!(?:{barred}|who|whose|which|that|and|to|not)\s)[\w.’'-]+\s){{0,5}}?({nouns})"
        rf"(?=,|\.|;|\)|\s\(|\s(?:{behind})\b|$)"
    )


@cache
def _both() -> re.Pattern[str]:
    """Members of one party behind two names: "Ann Roe and Mayor Tom Lee, both Utah Republicans"."""
    nouns = "|".join(word.title() for word in party_names() if word.endswith("s"))
    other = r"(?:\sand(?:\s[A-Z][\w.’'-]+){2,6})?"
    return re.compile(rf"{other},\sboth\s(?:[A-Z]\w+\s){{0,2}}({nouns})\b")
