"""Whom "the Ohio Democrat" means: somebody whom the text shows to be of that party."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.finders.quotes.speakers.names.told import told_of
from framing.finders.quotes.speakers.phrases.parties import party_behind
from framing.finders.quotes.speakers.phrases.personal_names import is_place, surname_of
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL

_BEFORE = 60
_CAPITALS = re.compile(rf"{CAPITAL}[\w.’'-]*(?: {CAPITAL}[\w.’'-]*)*")
_BODIES = {"republican": "R", "democrat": "D"}
_OFFICE = (
    r"(?:Sens?|Reps?|Govs?)\.|Senators?|Representatives?|Congress(?:man|woman)|Gov(?:ernor)?|Speaker|Leader|Whip"
    r"|Chair(?:man|woman)?|MP|Lawmaker"
)
_NAME = (
    rf"(?:{CAPITAL}[\w.'’-]* ){{0,3}}(?P<name>{CAPITAL}[\w'’-]+)(?![\w'’-]|\s(?!Jr|Sr){CAPITAL}[a-z])"
    r"(?: (?:Jr|Sr)\.)?"
)
_REACH = 1500
"""Characters before a phrase within which it points to somebody."""
_PLACE = re.compile(
    rf"(?:,?\s\(?(?:[RDI]-)?(?P<short>{CAPITAL}[\w.]*(?:\s{CAPITAL}[\w.]*)?)(?:\)|,|\s[a-z])"
    rf"|,\s(?P<own>{CAPITAL}[a-z]+(?:\s{CAPITAL}[a-z]+)?)\s(?:Republican|Democrat)"
    rf"|,?\s(?:Republican\s|Democrat\s)?of\s(?P<of>{CAPITAL}[a-z]+(?:\s{CAPITAL}[a-z]+)?))"
)
"""Where somebody sits, behind the name: "Roe (D-Ohio)", "Roe, Ohio Republican", "Roe of Ohio"."""
_PARTY_BEFORE = re.compile(r"\b(Republican|GOP|Democratic|Democrat)\s(?:[a-z]+\s)?$")


def member(document: Document, source: Description, at: int) -> str | None:
    """The surname of the person called so before `at`, or of the last one whose office or party fits.

    >>> from framing.article import Article
    >>> text = "Sen. Ann Roe, Ohio Democrat, met Rep. Tom Lee (R-Iowa). The Ohio Democrat said it was late."
    >>> from framing.finders.quotes.speakers.phrases.descriptions import describe
    >>> document = Document(Article("1", "Post", text, ()))
    >>> member(document, describe("the Ohio Democrat"), 56), member(document, describe("the Republican"), 56)
    ('Roe', 'Lee')
    >>> member(document, describe("the Texas Republican"), 56)
    """
    found = _called_so(document.text[:at], source, at)
    return found and (found if " " in source.text else _beside(document, source, found, at))


def _called_so(text: str, source: Description, at: int) -> str | None:
    """The surname of the last one in a text whose office or party fits."""
    called = rf"{_NAME}(?:,|\s[–—-])\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,3}}{re.escape(source.text)}"
    letter = _BODIES.get(source.head or "", "I")
    other = "".join(set("RD") - {letter})
    sides = [rf"{_NAME},? \(?{letter}-", rf"(?:{_OFFICE})\s{_NAME}(?!,? \(?[{other}]-)"]
    place = next(iter(_places(source.text)), None)
    for form in (called, *sides):
        every = [
            one for one in re.finditer(form, text) if form is called or _may_be(source, place, text, one)
        ]
        same = {one["name"] for one in every if place and _is_there(place, text, one)}
        if form is not called and len(same) == 1:
            return same.pop()
        found = [one["name"] for one in every if one.start() >= at - _REACH]
        if found and (form is called or len(set(found)) == 1):
            return found[-1]
        if found:
            return found[-1] if text.rfind(found[-1]) == max(text.rfind(name) for name in found) else None
    return None


def _beside(document: Document, source: Description, surname: str, at: int) -> str | None:
    """The surname, or that of another of the party beside it: "They met Roe, but the Democrat said no"."""
    number = document.sentence_number(at)
    begin = document.sentences[number].start if number >= 0 else at
    first, last = (bisect_left(document.names, end, key=lambda one: one.start) for end in (begin, at))
    own = {surname_of(name.bare) for name in document.names[first:last] if name.kind == "person"}
    told = {surname_of(name): one.parties for name, one in told_of(document).items()}
    party = party_names().get(source.head or "")
    likely = {name for name in own if not told.get(name) or party in told[name]}
    if not likely or surname in own:
        return surname
    known = {name for name in likely if told.get(name)}
    return known.pop() if len(likely) == 1 and known else None


def _may_be(source: Description, place: str | None, text: str, one: re.Match[str]) -> bool:
    """Whether nothing beside a name tells of another party or place."""
    party = party_names().get(source.head or "")
    before = _PARTY_BEFORE.search(text, max(0, one.start() - _BEFORE), one.start())
    sides = {party_names().get(before[1].lower())} if before else set()
    sides.add(party_behind(text[one.end("name") :][:_BEFORE]))
    return sides <= {party, None} and (place is None or _is_there(place, text, one) is not False)


def _is_there(place: str, text: str, one: re.Match[str]) -> bool | None:
    """Whether a place is where somebody sits, if that is told behind the name."""
    told = _PLACE.match(text, one.end("name"))
    seat = next(filter(None, told.groups()), "") if told else ""
    if not seat or not (is_place(seat) or seat.rstrip(".") in listed("short_states")):
        return None
    letters = iter(place.lower())
    return seat[0] == place[0] and all(letter in letters for letter in seat.lower() if letter.isalpha())


def _places(text: str) -> Iterator[str]:
    """The places that a phrase names: "the South Carolina Republican", "the Democrat from Ohio"."""
    yield from (run for run in _CAPITALS.findall(text) if is_place(run))
    yield from (cut for run in _CAPITALS.findall(text) if is_place(cut := run.rsplit(" ", 1)[0]))
