"""What stands right before a relative pronoun, where the syntax has no noun or too long a phrase for it."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.article import Span
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import persons
from framing.language import syntax
from framing.language.document import Document
from framing.language.names import Name
from framing.language.word_classes import NOUNS, word_class

_PRONOUN = re.compile(r"(?:,|\s[–—-]{1,2})?\s(?:who|that)\b")
_AMONG = re.compile(
    r"\s(?:is|are|was|were|remains?|remained|became)\s(?:\w+ly\s|also\s|now\s)?(?:among|one\sof)\s"
    r"(?:[\w’'%-]+\s){0,6}?(?:[\w’'%-]+)$"
)
"""One of many who say the same: "Roe was | among the mayors | who said"."""
_JOINED = re.compile(r"(?:,|\s[–—-]{1,2})?\s$")
_SEAT = re.compile(
    r"(?:,\s[RDI]-[A-Z][\w.]*(?:\s[A-Z][\w.]*)*|\s\([^()\n]{1,20}\)|\sof(?:\s[A-Z][\w.]*){1,3})$"
)
_LED = re.compile(r"(?:(?:also|even|only|but)\s)*(?:with|by|from|to|for|of|on|at|against)\s(?=an?\s|the\s)")
_VERB_INSIDE = re.compile(
    r"(?:^|[\w’'-]+\s)(?:\w+ed|upset|hurt|shook|struck)\s"
    r"(?P<whom>(?:other|some|many|several|most|fellow|those|the|his|her|their)\s[^,.;:“”\"]+)$"
)
"""A verb read as a part of the noun behind it: "that | upset | other mayors"."""
_TO_OFFICE = re.compile(r"\s(?:to|for|by|with|against|from|of)\s(?P<who>the\s(?P<noun>[a-z]+))$")
_FAR = 160


def one_of_many(document: Document, source: Span) -> Span | None:
    """Whom a sentence counts among those who say it: "| Ann Roe | was among the mayors who said"."""
    number = document.sentence_number(source.start)
    if number < 0:
        return None
    sentence = document.sentences[number]
    ends = source.start if _is_pronoun(document.text, source) else source.end
    if ends == source.end and _PRONOUN.match(document.text, source.end) is None:
        return None
    told = document.text[sentence.start : ends].rstrip()
    among = _AMONG.search(told)
    subject = subject_of(document, sentence) if among else None
    if among is None or subject is None:
        return None
    at = sentence.start + among.start()
    names = [name for name in document.names if sentence.start <= name.start and name.end <= at]
    if subject.end > at and names and names[-1].end == at:
        return Span(names[-1].start, names[-1].end)
    return subject if subject.end <= at else None


def _is_pronoun(text: str, source: Span) -> bool:
    return source.of(text).lower() in ("who", "that")


def beside_pronoun(document: Document, pronoun: Span) -> Span | None:
    """The person, or the noun, right before a relative pronoun: "fought the mayor — | who said"."""
    text = document.text
    joined = _JOINED.search(text, max(0, pronoun.start - len(" -- ")), pronoun.start)
    if joined is None:
        return None
    if named := person_to(document, joined.start()):
        return named
    words = document.doc.char_span(max(0, joined.start() - 1), joined.start(), alignment_mode="expand")
    if words is None or not len(words) or word_class(words[-1]) not in NOUNS:
        return None
    return Span(syntax.phrase(words[-1])[0].idx, joined.start())


def person_to(document: Document, end: int) -> Span | None:
    """The person whose name ends there, with or without a seat behind it: "Ann Roe, D-Utah"."""
    seat = _SEAT.search(document.text, max(0, end - _FAR), end)
    at = seat.start() if seat else end
    name = _name_before(document, at)
    return Span(name.start, name.end) if name and name.end == at and name.kind == "person" else None


def _name_before(document: Document, end: int) -> Name | None:
    at = bisect_right(document.names, end, key=lambda name: name.end) - 1
    return document.names[at] if at >= 0 else None


def trimmed(document: Document, phrase: Span, pronoun: Span) -> Span:
    """A phrase before a relative pronoun without what the syntax took for a part of it."""
    text = document.text
    if led := _LED.match(text, phrase.start, phrase.end):
        return Span(led.end(), phrase.end)
    inside = _VERB_INSIDE.search(text, phrase.start, phrase.end)
    if inside and describe(inside["whom"]).plural:
        return Span(*inside.span("whom"))
    who = pronoun.of(text).lower()
    named = person_to(document, phrase.end)
    if named and named.start > phrase.start and who == "who" and _is_about_things(document, phrase):
        return named
    office = _TO_OFFICE.search(text, phrase.start, phrase.end)
    if (
        office
        and who == "who"
        and persons().get(office["noun"]) is False
        and _is_about_things(document, phrase)
    ):
        return Span(*office.span("who"))
    body = _name_before(document, phrase.end)
    ends = body is not None and body.end == phrase.end and body.start > phrase.start
    if body and ends and who == "which" and describe(phrase.of(text)).kind == "unknown":
        return Span(body.start, body.end)
    return phrase


def _is_about_things(document: Document, phrase: Span) -> bool:
    """Whether the noun of a phrase is for no person: "a big win for Ann Roe"."""
    root = document.predicate(phrase)
    plural = describe(phrase.of(document.text)).plural
    return (root.lower_ not in persons() and root.text.islower()) or plural
