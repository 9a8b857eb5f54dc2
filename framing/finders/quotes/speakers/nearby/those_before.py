"""Whom "they" means where nobody spoke: those whom its own sentence or the one before tells of alone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from framing.article import Span
from framing.finders.quotes.speakers.phrases.source_nouns import are_people
from framing.language.document import Document
from framing.language.word_classes import NOUNS, word_class

_OPENING = 12
"""At most so many characters open a sentence before "they"."""
_JOINED = re.compile(
    r"(?: of(?: [A-Z][\w.]*){1,3})?(?:,[^,“”\"\n]{2,60},)?,? and"
    r" (?:(?:his|her)(?: [a-z]+){1,4}, |(?:former |then-|[A-Z][\w.-]* ){0,6})"
)
_BEFORE_NOUNS = NOUNS | {"adjective", "comparative", "determiner", "hyphen", "number", "participle"}
_OPENER = re.compile(
    r"\W*(?:(?:But|And|Yet)\s)?(?:Even\s)?"
    r"(?:As|While|When|After|Though|Although|Because|Since|Once|If)\s",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[“”\"]")


def told_before(document: Document, at: int) -> Span | None:
    """Those whom the sentence of "they" tells of alone, or the one before, where "they" opens its own.

    "Roe and Lee came, where | they said". "He was named by police officers. | They say". A plural thing
    before them in the same sentence may be meant as well: "While the e-mails blame officials, they say".
    """
    part = _part_before(document, at)
    if part is None:
        return None
    opens = fronted_by(document, at)
    told = (*_pairs(document, part), *_groups(document, part)) if opens else ()
    if opens and (subject := next((one for one in told if one.start == opens.start), None)):
        return subject
    return told_within(document, at) if part.end == at else _only(document, part)


def fronted_by(document: Document, at: int) -> Span | None:
    """A clause that opens a pronoun's sentence, from its subject on: "While | officials met Roe, | they"."""
    number = document.sentence_number(at)
    opened = _OPENER.match(document.text, document.sentences[number].start, at) if number >= 0 else None
    if opened is None or not document.text.endswith(", ", 0, at):
        return None
    return Span(opened.end(), at)


def with_partner(document: Document, subject: Span) -> Span | None:
    """The two persons whom a sentence names together as its subject, of which the syntax knows the first."""
    number = document.sentence_number(subject.start)
    pairs = _pairs(document, document.sentences[number]) if number >= 0 else ()
    return next((pair for pair in pairs if subject.start <= pair.start < subject.end), None)


def two_before(document: Document, at: int) -> Span | None:
    """The only two persons whom that part names together, before "both" or "the couple"."""
    part = _part_before(document, at)
    pairs = [*_pairs(document, part)] if part else []
    return pairs[0] if len(pairs) == 1 else None


def _part_before(document: Document, at: int) -> Span | None:
    """What stands before a place in its sentence, or the sentence before where that is next to nothing."""
    number = document.sentence_number(at)
    if number < 0:
        return None
    here = Span(document.sentences[number].start, at)
    if here.end - here.start >= _OPENING:
        return here
    before = document.sentences[max(0, number - 1)]
    apart = before.end > at or "\n" in document.text[before.end : at]
    return None if apart or _MARKS.search(before.of(document.text)) else before


def told_within(document: Document, at: int) -> Span | None:
    """The only ones whom the sentence of "they" tells of before it: "It fined mayors, whom | they"."""
    number = document.sentence_number(at)
    here = Span(document.sentences[number].start, at) if number >= 0 else Span(at, at)
    those = _only(document, here)
    return those if those and not any(_things(document, Span(here.start, those.start))) else None


def _only(document: Document, part: Span) -> Span | None:
    """The only ones in a stretch whom "they" may mean."""
    found = [*_pairs(document, part), *_groups(document, part)]
    return found[0] if len(found) == 1 else None


def _pairs(document: Document, part: Span) -> Iterator[Span]:
    """Two persons who are named together."""
    first, end = (bisect_left(document.names, at, key=lambda one: one.start) for at in (part.start, part.end))
    names = [name for name in document.names[first:end] if name.kind == "person" and name.end <= part.end]
    for one, other in pairwise(names):
        listed = any(document.text[name.end : one.start] == ", " for name in names)
        if not listed and _JOINED.fullmatch(document.text, one.end, other.start):
            yield Span(one.start, other.end)


def _groups(document: Document, part: Span) -> Iterator[Span]:
    """Persons who are told of by a plural noun: "some union leaders"."""
    words = document.doc.char_span(part.start, part.end, alignment_mode="contract")
    for word in words or ():
        if not are_people(word.text) or word_class(word) not in NOUNS:
            continue
        after = document.text[word.idx + len(word) : word.idx + len(word) + 2]
        if after[:1] in ("'", "’") or (
            word.i + 1 < len(word.doc) and word_class(word.doc[word.i + 1]) in NOUNS
        ):
            continue
        first, left = word, max(part.start, min(child.idx for child in word.subtree))
        while first.i and first.nbor(-1).idx >= left and word_class(first) != "determiner":
            if word_class(first.nbor(-1)) not in _BEFORE_NOUNS:
                break
            first = first.nbor(-1)
        yield Span(first.idx, word.idx + len(word))


def _things(document: Document, part: Span) -> Iterator[str]:
    """The plural nouns of a stretch."""
    words = document.doc.char_span(part.start, part.end, alignment_mode="contract")
    yield from (word.lower_ for word in words or () if word_class(word) == "plural noun")
