"""Whose a thing is that a sentence is about: "Roe's answer was plain. He ..."."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import asks, subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document
from framing.language.letters import CAPITAL

_OWNER = re.compile(
    rf"(?P<name>(?:[Tt]he\s(?:[\w-]+\s){{0,3}}?)?(?:{CAPITAL}|(?<=\s))[\w.’'-]*?(?:\s[\w.’'-]+?){{0,3}}?)['’]s?\s"
)
_ADDRESSED = re.compile(
    rf"['’]s?\s(?:[a-z-]+\s){{1,3}}?{any_of('addressing')}\s(?:him|her)\b"
    r"[^.;:!?“”\"\n]*?(?:,? (?:but|and|yet)|,) $"
)
_LEAD = (
    r"(?:(?:And|But|Then|Next|Later|First|Now|Also|Soon after|"
    r"[A-Z][a-z]+ (?:hours?|minutes?|days?) later),?\s)*"
    r"(?:(?:[Tt]here|[Hh]ere)\s)?(?:(?:was|is|came|comes|followed|follows|went)\s)?"
)
_TITLED = rf"(?:[Tt]he\s)?(?:{CAPITAL}[\w.’'-]*\s)*?"
_BEFORE_OWNER = re.compile(rf"{_LEAD}{_TITLED}")
_BEFORE_AUTHOR = re.compile(
    rf"{_LEAD}(?:(?:[Aa]n?|[Tt]h(?:e|is|at)|[Oo]ne|[Aa]nother)\s)?(?:[\w-]+\s){{0,2}}?"
    rf"{any_of('replies', 'remarks')}\s(?:from|of|by)\s{_TITLED}"
)
_REMARK = re.compile(
    rf"['’]s?\s(?:[a-z-]+\s){{0,2}}{any_of('replies', 'remarks')}\b(?!\s(?:on|about|to|of)\s[A-Z])"
)
_PERSONS = frozenset({"person", "official", "anonymous"})


def owner_of(document: Document, subject: Span) -> Span | None:
    """The owner that a subject names before a thing; "Roe's lawyer" is a person of her own."""
    match = _OWNER.match(document.text, subject.start, subject.end)
    if match is None or describe(subject.of(document.text)).kind in _PERSONS:
        return None
    return Span(*match.span("name"))


def owner_before(document: Document, ends: Sequence[int], at: int) -> Iterator[Span]:
    """The owner of what the sentence before is about, where nobody has spoken since it began."""
    number = bisect_right(document.sentences, at, key=lambda one: one.start) - 2
    if number < 0:
        return
    sentence = document.sentences[number]
    spoken = bisect_left(ends, sentence.start) < bisect_right(ends, at)
    if spoken or asks(document.text, sentence) or document.article.zone_at(sentence.start) == "headline":
        return
    subject = subject_of(document, sentence)
    owner = owner_of(document, subject) if subject and sentence.holds(subject) else None
    if owner:
        yield owner


def remarked(document: Document, at: int) -> Iterator[Span]:
    """Whose remark the sentence before announces: "Then there was Roe's response. | ..."."""
    sentence = sentence_before(document, at)
    if sentence is None or asks(document.text, sentence):
        return
    first = bisect_left(document.names, sentence.start, key=lambda name: name.start)
    for name in document.names[first:]:
        if name.end > sentence.end:
            return
        if name.kind not in ("person", "unknown"):
            continue
        owns = _BEFORE_OWNER.fullmatch(document.text, sentence.start, name.start)
        if owns and _REMARK.match(document.text, name.end):
            yield Span(name.start, name.end)
        elif _BEFORE_AUTHOR.fullmatch(document.text, sentence.start, name.start):
            yield Span(name.start, name.end)


def owner_addressed(document: Document, at: int) -> Iterator[Span]:
    """Whose kin or helper addresses him in the clause before: "Roe's sister begged him to go, but | he"."""
    number = document.sentence_number(at)
    start = document.sentences[number].start if number >= 0 else at
    first, last = (bisect_left(document.names, end, key=lambda name: name.start) for end in (start, at))
    for name in document.names[first:last]:
        if name.kind == "person" and _ADDRESSED.fullmatch(document.text, name.end, at):
            yield Span(name.start, name.end)
