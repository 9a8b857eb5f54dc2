"""Sources without a name whom the text names all the same, so that the outlet withholds nobody."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.officials import rank
from framing.finders.quotes.speakers.phrases.source_nouns import persons
from framing.finders.quotes.speakers.phrases.source_text import described
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.names import Name

_AHEAD = 500
"""Characters behind a source in which its name may follow."""

_BACK = 50
_OTHERS = re.compile(r"\s+and\s+(?:(?:an)?other|several|some|two|three|four|fellow)\b")
_OWNED = re.compile(r"['’]s$|(?<=s)['’]$")
_THE = re.compile(
    rf"\b[Tt]he (?:[\w-]+ ){{0,2}}?([\w-]+)(?:, (?:{CAPITAL}[\w-]+\.? )?|( (?:is|was) (?:identified as )?))$"
)
_FIELD = re.compile(
    r"\b(?:chair(?:man|woman)?|chief|deputy|director|head|minister|secretary) of (?:the )?(?:[\w'’-]+ ){1,2}$"
    r"|\bassistant to the $",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:second|third|fourth|other|anonym|unnamed|not authori[sz]ed)", re.IGNORECASE)
GENERIC = frozenset({"aide", "attorney", "lawyer", "man", "official", "person", "source", "staffer", "woman"})
"""Nouns that many of a text may be, so that they do not point to one who is named far away."""
_UNNAMED = frozenset({"official", "source", "staffer"})


def bare(document: Document, source: Span) -> Span:
    """A source without the ending of an owner and without nameless people: "Roe and other aides"."""
    text = source.of(document.text)
    others = _OTHERS.search(text)
    if others and _ends_name(document, source.start + others.start()):
        return Span(source.start, source.start + others.start())
    owned = _OWNED.search(text)
    return Span(source.start, source.start + owned.start()) if owned and " " in text else source


def named(document: Document, source: Span, found: Description, known: bool) -> Description:
    """Somebody without a name under the one that the text gives; `known` if it named one of that role."""
    name = _name_in(document, source)
    if name is None and found.article != "another" and not known:
        name = _name_behind(document, source, found)
    told = described(document, name) if name else None
    if told is None or told.kind != "person":
        return found
    return replace(told, role=found.text, head=found.head)


def _name_in(document: Document, source: Span) -> Name | None:
    """The full name of a person on which a source ends: "chief of staff Ann Roe", not "son of Ann Roe"."""
    name = _ends_name(document, source.end)
    office = name and _FIELD.search(document.text, source.start, name.start)
    return name if name and office and " " in name.bare else None


def _name_behind(document: Document, source: Span, found: Description) -> Name | None:
    """The name that the next sentences give to somebody: "a nurse said ... The nurse, Ann Roe, left"."""
    at = bisect_left(document.names, source.end, key=lambda one: one.start)
    reach, most = (4 * _AHEAD, 40) if found.article == "the" else (_AHEAD, 10)
    for name in document.names[at : at + most]:
        if name.start > source.end + reach:
            return None
        before = _THE.search(document.text[max(0, name.start - _BACK) : name.start])
        fits = before is not None and (before[1].lower() == found.head or before[1].lower() in _alike(found))
        fits = fits and before is not None and rank(before[0]) == rank(found.text)  # no shadow minister
        ends = ",.;" if before and before[2] else ","  # "the nurse is Ann Roe."
        ended = document.text[name.end] in ends if name.end < len(document.text) else False
        placed = document.text.startswith(" of ", name.end)
        if fits and name.kind == "person" and (ended or placed):
            return name
    return None


def is_named_next(source: Description, at: int, name: str, place: int) -> bool:
    """Whether somebody unnamed may be the only one of that role, whom the text names at another place."""
    one = source.kind in ("official", "anonymous") and not source.plural and source.article in ("a", "an")
    near = at < place < at + 2 * _AHEAD
    person = describe(name).kind == "person"
    return one and near and person and source.head not in GENERIC and not _AGAIN.search(source.text)


def told_by_deed(document: Document, source: Span, found: Description) -> bool:
    """Whether somebody is pointed to by what he or she did: "the man who declared a caliphate"."""
    office = found.kind == "official" and found.head not in GENERIC  # "the congressman who represents Oslo"
    office = office or found.head in _UNNAMED  # "the official who is not authorized to speak"
    deed = document.text.startswith(" who ", source.end) and not office
    return found.article == "the" and not found.plural and deed


def _alike(found: Description) -> frozenset[str]:
    """Wider nouns by which the text may speak of the same person."""
    wider = {"congresswoman": "lawmaker", "congressman": "lawmaker", "senator": "lawmaker"}
    return frozenset({"man", "woman", wider.get(found.head or "", "")}) & frozenset(persons())


def _ends_name(document: Document, end: int) -> Name | None:
    at = bisect_right(document.names, end, key=lambda one: one.end) - 1
    name = document.names[at] if at >= 0 else None
    return name if name and name.end == end and name.kind == "person" else None
