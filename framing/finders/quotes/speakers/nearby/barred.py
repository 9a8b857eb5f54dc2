"""Who "he" cannot be: of whom his clause is, whom he asks or writes to, who addresses or quotes him."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document
from framing.language.names import Name

_CLAUSE = re.compile(r", (?:(?:about|of|to|with|for) )?(?:whom|whose(?: [a-z][\w-]*){1,3}|who),? $")
"""A clause about the one before it whose subject is another: "Roe, whom | she called"."""
_READER = re.compile(
    rf"\b[Ii]n\s(?:an?|the|one|another|his|her)\s(?:[\w-]+\s){{0,3}}{any_of('papers')}\sto\s(?:[\w.]+\s)?$"
)
_ADDRESSED = re.compile(rf"\s(?:[a-z]+ly\s|had\s|has\s)?{any_of('addressing')}\s(?:him|her)\b")
_ANSWERS = re.compile(r"(?:, (?:and|but|so|yet|which|to which)|;| but) $")
_LONGEST = 60
"""Characters from a name to the verb that addresses somebody."""


def others_beside(document: Document, at: int) -> Iterator[Span]:
    """Of whom a clause tells, and who reads a paper: "Lee, whose plan | she", "in a letter to Lee, | she"."""
    for name in _names(document, max(0, at - 2 * _LONGEST), at):
        of_clause = _CLAUSE.fullmatch(document.text, name.end, at)
        reads = document.text[name.end : at] == ", " and _READER.search(
            document.text, max(0, name.start - _LONGEST), name.start
        )
        if of_clause or reads:
            yield Span(name.start, name.end)


def addressing(document: Document, at: int) -> Iterator[Span]:
    """Who addresses him in the clause before: "Roe urged him to go, but | he said"."""
    number = document.sentence_number(at)
    if number < 0 or not _ANSWERS.search(document.text, max(0, at - _LONGEST), at):
        return
    for name in _names(document, document.sentences[number].start, at):
        found = _ADDRESSED.match(document.text, name.end, min(at, name.end + _LONGEST))
        if found:
            yield Span(name.start, name.end)


def asked(document: Document, one: Attribution) -> Iterator[Span]:
    """Whom he asks to act, who is another: "he urged | Lee to go"."""
    begin = one.content[0].start
    if one.cue is None or one.source is None or not one.source.end <= one.cue.start < one.cue.end <= begin:
        return
    for name in _names(document, begin, one.content[0].end)[:1]:
        titled = document.text[begin : name.start].istitle() or name.start == begin
        if titled and document.text.startswith(" to ", name.end):
            yield Span(name.start, name.end)


def quoting(found: Sequence[Attribution], i: int) -> Iterator[int]:
    """The utterances whose marked words hold utterance `i` with its source: one says "I" of oneself."""
    place = found[i].source
    for at, one in enumerate(found):
        if place and at != i and any(part.holds(place) for part in one.quoted):
            yield at


def _names(document: Document, start: int, end: int) -> Sequence[Name]:
    first, last = (bisect_left(document.names, at, key=lambda name: name.start) for at in (start, end))
    return document.names[first:last]
