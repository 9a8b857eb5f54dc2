"""Words inside quotation marks that nobody is said to have spoken.

Only where the outlet says that it doubts them are they scare quotes: marks alone quote, name and explain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, dropwhile, islice

from framing.article import Cover, Scare, ScareKind, Span
from framing.finders.quotes import quotes
from framing.finders.quotes.marks import Mark
from framing.finders.quotes.rules.folded import paragraphs, small
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL
from framing.lexicon import load

LONGEST = 8
"""More words than these are an utterance whose speaker is not found, no phrase."""

_BESIDE = 300
"""Characters before a mark that contain the words by which it is classed."""

_BEHIND = 4
"""Words behind a mark in which a surname begins."""

_WORD = re.compile(r"(?:[A-Za-z]\.){2,}|\w+(?:[-–’'&./]\w+)*|\S")
_OUTER = " \t\u00a0.,;:…"
_NAME = re.compile(rf"{CAPITAL}[\w’'-]*[^\W\d_A-Z](?<!['’]s)")
_SO_CALLED = re.compile(r"\bso[- ]called\s*$", re.IGNORECASE)
_STOPS = frozenset(".?!:…")


@remembered
def scares(document: Document) -> tuple[Scare, ...]:
    """The scare quotes, titles, terms and nicknames in the editorial text, in its order.

    Nothing here overlaps a quote, and what a source of the article says word for word is no scare
    quote where it is said again.

    >>> from framing.article import Article, Zone
    >>> text = "The so-called 'reform' failed. Tom 'Bear' Roy made a film about it, 'The Long Fall'."
    >>> found = scares(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))
    >>> [(scare.of(text), scare.kind) for scare in found]
    [('reform', 'scare'), ('Bear', 'nickname'), ('The Long Fall', 'title')]
    """
    return tuple(sorted(_scares(document)))


def _scares(document: Document) -> Iterator[Scare]:
    text = document.text
    taken = Cover(part for quote in quotes(document) for part in (*quote.content, *quote.quoted))
    words_said = (_plain(mark.of(text)) for quote in quotes(document) for mark in quote.quoted)
    said = f" {' / '.join(words_said)} "
    for paragraph in paragraphs(document):
        for mark in paragraph.marks:
            span = _trimmed(text, mark.inner)
            words = _plain(span.of(text))
            if not mark.closed or not words.strip() or len(words.split()) > LONGEST:
                continue
            if taken.touches(mark) or words in said:
                continue
            kind = _kind(text, paragraph.span, mark)
            if kind == "scare" and _names(text, paragraph.span, mark) and _used_plainly(document, span):
                kind = "term"
            yield Scare(span.start, span.end, kind)


def _names(text: str, paragraph: Span, mark: Mark) -> bool:
    """Whether "so-called" stands before a name, all with capitals."""
    before = _SO_CALLED.search(text, max(paragraph.start, mark.start - _BESIDE), mark.start)
    return before is not None and _capitals(_WORD.findall(mark.inner.of(text)))


def _used_plainly(document: Document, words: Span) -> bool:
    """Whether an article uses a name without marks too, and so does not doubt it."""
    text = document.text
    marked = Cover(mark for paragraph in paragraphs(document) for mark in paragraph.marks)
    found = re.finditer(rf"(?<!\w){re.escape(words.of(text))}(?!\w)", text)
    return any(not marked.touches(Span(*one.span())) for one in found)


def _kind(text: str, paragraph: Span, mark: Mark) -> ScareKind:
    """What the words are, by the words around them and by their capitals."""
    left = text.rfind(" ", paragraph.start, max(paragraph.start, mark.start - _BESIDE)) + 1
    before = _WORD.findall(text, left or paragraph.start, mark.start)
    after = [word[0] for word in islice(_WORD.finditer(text, mark.end, paragraph.end), _BEHIND)]
    inner = _WORD.findall(_trimmed(text, mark.inner).of(text))
    low = [word.lower() for word in before]
    if _distance().search(text, max(paragraph.start, mark.start - _BESIDE), mark.start):
        return "scare"
    lead = next((word for word in reversed(low[-4:]) if word not in _listed("between")), "")
    if lead in _listed("nicknames") or (mark.inner.of(text)[-1].isalnum() and _within_name(before, after)):
        return "nickname"
    if low and lead == low[-1] and lead in _listed("works"):
        return "title"
    if lead in _listed("terms") or (lead in _listed("known") and low[-1] == "as"):
        return "term"
    # where every word of a line has a capital, capitals tell nothing; a sentence begins with one anyway
    opens = not before or before[-1] in _STOPS
    around = (
        word[0]
        for part in (Span(paragraph.start, mark.start), Span(mark.end, paragraph.end))
        for word in _WORD.finditer(text, part.start, part.end)
    )
    named = _capitals(inner) and len(inner) > opens and not _capitals(around)
    return "title" if named else "term"


@cache
def _distance() -> re.Pattern[str]:
    """Words right before a mark by which an outlet doubts what stands in it, or denies it."""
    doubts = "|".join(map(re.escape, sorted(load("scares")["doubts"])))
    denied = r"(?:is|are|was|were|be) (?:no|hardly an?|anything but(?: an?)?|far from(?: an?)?|not an?)"
    return re.compile(rf"\b(?:so[- ]called|{doubts}|{denied})\s*$", re.IGNORECASE)


def _within_name(before: list[str], after: list[str]) -> bool:
    """Whether first name and surname stand around it: "Tom 'Bear' Roy", "Ann (“Nan”) Lee"."""
    left = before[:-1] if before[-1:] == ["("] else before
    right = after[1:] if after[:1] == [")"] else after
    right = list(dropwhile(load("names")["in_person"].__contains__, right))  # "Ana “Nan” | de la | Roe"
    if not (left and right and _NAME.fullmatch(left[-1]) and _NAME.fullmatch(right[0])):
        return False
    return not {left[-1].lower(), right[0].lower()} & (_functional() | small("days", "months"))


def _capitals(words: Iterable[str]) -> bool:
    """Whether the words are written like a title: each with a capital, small words apart."""
    full = (word for word in words if word[0].isalnum() and word.lower() not in _functional())
    first = next(full, "")
    return all(word[:1].isupper() or word[:1].isdigit() for word in chain([first], full))


@cache
def _functional() -> frozenset[str]:
    return small("determiners", "prepositions", "subordinators", "subjects", "objects") | {"to"}


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("scares")[name])


def _trimmed(text: str, inner: Span) -> Span:
    """The words without outer signs and blanks; a question or exclamation mark stays."""
    start, end = inner.start, inner.end
    while start < end and text[start] in _OUTER:
        start += 1
    while end > start and text[end - 1] in _OUTER:
        end -= 1
    return Span(start, end)


def _plain(text: str) -> str:
    """The words alone, each between blanks, so that one text can be looked for in another."""
    words = re.findall(r"[^\W_]+", text.lower())
    return f" {' '.join(words)} "
