"""Whether a word such as "the regime" refers to what its concept is about: one state, group or person."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from framing.article import Cover, Span, Term
from framing.language.document import Document, remembered
from framing.language.shallow_phrases import phrase_from, phrase_to
from framing.language.shallow_words import kinds, sentence_words
from framing.lexicon import load

REACH = 3
"""A definite word may stand for something named in its sentence or this many sentences before."""

GENERAL, UNLINKED = "a general statement", "nothing it could refer to is named near it"


@dataclass(frozen=True, slots=True, order=True)
class Anchor(Span):
    """A name that a word may stand for; `ours` where it names what the concept is about."""

    ours: bool


def referring(document: Document, names: tuple[str, ...], found: Collection[Term]) -> Iterator[Term]:
    """The terms, those that refer to none of the names set aside with the reason.

    A name inside the word's noun phrase decides ("Syria's regime", "the Assad regime", "the regime in
    Damascus"). A definite word takes the referent that the same word had before, or else the nearest
    name of the same kind.
    """
    before: dict[str, str | None] = {}
    for term in sorted(found):
        verdict, certain = _verdict(document, names, term)
        if not certain and verdict != GENERAL and term.variant in before:
            verdict = before[term.variant]
        if certain:
            before[term.variant] = verdict
        yield Term(term.start, term.end, term.concept, term.variant, verdict)


def _verdict(document: Document, names: tuple[str, ...], term: Term) -> tuple[str | None, bool]:
    """None if the term refers to one of the names, else a reason; and whether its own phrase says so."""
    anchors = _anchors(document, names)
    near, capital = _phrase(document, term)
    inside = [one for part in near for one in _overlapping(anchors, part)]
    if inside:
        nearest = min(inside, key=lambda one: max(one.start - term.end, term.start - one.end))
        return (None if nearest.ours else _of(document, nearest)), True
    if capital:
        return _of(document, capital), True
    if _indefinite(document, term):
        return GENERAL, False
    number = document.sentence_number(term.start)
    first = document.sentences[max(0, number - REACH)].start
    last = document.sentences[min(number + 1, len(document.sentences) - 1)].end
    owned = re.search(r"\b(?:its|their|our|his|her) (?:\w+ )?\Z", document.text[: term.start][-30:])
    before = _from(anchors, first, term.start)
    said = (one for one in reversed(before) if owned or not _speaks(document, one))
    later = _from(anchors, term.end, last)
    named = next(chain(said, later), None)
    if named is None:
        return UNLINKED, False
    return (None if named.ours else _of(document, named)), False


def _from(anchors: Sequence[Anchor], start: int, end: int) -> Sequence[Anchor]:
    """The names that begin in a stretch of the text."""
    first = bisect_left(anchors, start, key=lambda one: one.start)
    return anchors[first : bisect_left(anchors, end, key=lambda one: one.start)]


def _overlapping(anchors: Sequence[Anchor], part: Span) -> Sequence[Anchor]:
    """The names that share a character with a stretch; no name lies in another."""
    first = bisect_right(anchors, part.start, key=lambda one: one.end)
    return anchors[first : bisect_left(anchors, part.end, key=lambda one: one.start)]


def _phrase(document: Document, term: Term) -> tuple[list[Span], Span | None]:
    """The parts of the noun phrase around a term, and the last other name among them."""
    number = document.sentence_number(term.start)
    words = sentence_words(document, document.sentences[number])
    first = bisect_left(words, term.start, key=lambda word: word.start)
    last = bisect_left(words, term.end, key=lambda word: word.start) - 1
    before = phrase_to(words, first - 1) if first else None
    parts, other = [Span(term.start, term.end)], None
    if before:
        parts.append(before.span)
        named = [word for word in words[before.first : first] if word.capital and word.start > words[0].start]
        other = Span(named[0].start, named[-1].end) if named else None
    link = words[last + 1].small if last + 1 < len(words) else ""
    behind = phrase_from(words, last + 2) if link in ("of", "in") and last + 2 < len(words) else None
    if behind:
        parts.append(behind.span)
        if link == "of" and behind.name:
            other = behind.span
    return parts, other


def _indefinite(document: Document, term: Term) -> bool:
    """Whether the word stands after "a", "any" and the like, or is a bare plural."""
    before = re.findall(r"\w+", document.text[max(0, term.start - 40) : term.start])[-3:]
    after_article = any(word.lower() in kinds("indefinite") for word in before[-2:])
    definite = any(word.lower() in kinds("definite") | {"his", "her", "their"} for word in before)
    return after_article or (term.of(document.text).lower().endswith("s") and not definite)


def _of(document: Document, name: Span) -> str:
    return f"refers to {' '.join(name.of(document.text).split())}"


def _speaks(document: Document, name: Span) -> bool:
    """Whether a verb of saying follows the name, so that what it says is of somebody else."""
    after = re.match(r"\W*(?:\w+ly\W+)?(\w+)", document.text[name.end : name.end + 40])
    return after is not None and after[1].lower() in kinds("saying")


@remembered
def _anchors(document: Document, names: tuple[str, ...]) -> tuple[Anchor, ...]:
    """Every name in the editorial zones that the words could stand for, in the order of the text.

    For a state they are the names of states, capitals and peoples; for all else the names of its kind.
    """
    ours = frozenset(form for name in names for form in (name, *_forms().get(name, ())))
    zones = list(document.article.editorial())
    spans = {match: True for match in _matches(document, ours)}
    mine = Cover(spans)
    if any(name in _forms() for name in names):
        others = {form for forms in _forms().values() for form in forms} - ours
        found: list[Span] = list(_matches(document, others))
    else:
        kind = {one.kind for one in document.names if mine.touches(one)}
        found = [Span(one.start, one.end) for one in document.names if one.kind in kind - {"unknown"}]
    for span in found:
        if not mine.touches(span):
            spans[span] = False
    return tuple(
        sorted(
            Anchor(span.start, span.end, named)
            for span, named in spans.items()
            if any(zone.holds(span) for zone in zones)
        )
    )


def _matches(document: Document, forms: Collection[str]) -> Iterator[Span]:
    pattern = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    for match in re.finditer(rf"(?<!\w)(?:{pattern or '(?!)'})(?!\w)", document.text):
        yield Span(*match.span())


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Any name of a state -> all of them: its names, seats of government and people."""
    found: dict[str, tuple[str, ...]] = {}
    for state, more in load("places")["states"].items():
        people = [form for one in more["people"] for form in (one, f"{one}s")]
        forms = (state, *more["capitals"], *people, *more["names"])
        found |= dict.fromkeys((state, *more["people"], *more["names"]), forms)
    return found
