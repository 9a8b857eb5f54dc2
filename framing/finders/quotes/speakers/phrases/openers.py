"""Small words and places that stand before a name and are no part of it: "But Roe", "In London Roe said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from framing.article import Span
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place
from framing.language.document import Document, remembered
from framing.language.places import starts

_PLACED = re.compile(r"\b(?:in|at|from|near|outside)[ \u00a0]$", re.IGNORECASE)

_FRONTED = re.compile(
    r"(?:In|At|During|On|After|Before|Via) [^,.;:“”\"\n]*?\b(?:with|of|at|to|for|on|from|by|in) (?:the )?"
)
"""What opens a sentence in front of its subject, up to a body's name."""


def without_opener(document: Document, name: Span, begins: Sequence[int]) -> Span:
    """A name at the start of a sentence without the small words that open it: "But Roe", "And when Roe".

    A word that stands in the name elsewhere too, inside a sentence, belongs to it: "So Young-jin".
    `begins` are where sentences start.
    """
    text = document.text
    words = list(re.finditer(r"\S+", name.of(text)))
    first = bisect_right(begins, name.start) - 1
    headline = document.article.zone_at(name.start) == "headline"
    before = text[begins[first] : name.start] if first >= 0 else ""
    opens = first >= 0 and (not any(map(str.isalnum, before)) or (headline and before.endswith(": ")))
    kept = 0
    asks = opens and (headline or _asks(text, name.start))
    while opens and kept < len(words) and opens_sentences(words[kept][0], asks):
        rest = text[name.start + words[kept].start() : name.end]
        if kept + 1 < len(words) and inside_sentences(document, rest):
            break
        kept += 1
    start = name.start + words[kept].start() if kept < len(words) else name.end
    return Span(behind_place(text, start, name.end), name.end)


def behind_place(text: str, start: int, end: int) -> int:
    """Where a name begins, behind the place that stands before it: "In London Roe said"."""
    if _PLACED.search(text, max(0, start - 10), start):
        words = list(re.finditer(r"\S+", text[start:end]))
        for n in (2, 1):
            place = " ".join(word[0] for word in words[:n])
            if len(words) > n and is_place(place) and not has_given(words[0][0]):
                return start + words[n].start()
    return start


def behind_fronted(document: Document, source: Span, surnames: frozenset[str | None]) -> Span:
    """A known surname without the body before it: "In a talk with the Harbour Board | Roe | said".

    What ends a phrase in front of the subject and lacks its comma is no part of the subject.
    """
    text, number = document.text, document.sentence_number(source.start)
    body, _, surname = source.of(text).rpartition(" ")
    if number < 0 or surname not in surnames or not body.split()[-1:] or not body.split()[-1][0].isupper():
        return source
    fronted = _FRONTED.fullmatch(text, document.sentences[number].start, source.start)
    is_body = describe(body).kind in ("organisation", "outlet") and describe(source.of(text)).kind != "person"
    return Span(source.end - len(surname), source.end) if fronted and is_body else source


@remembered
def inside_sentences(document: Document, name: str) -> bool:
    """Whether a name stands inside a sentence somewhere."""
    whole = re.compile(rf"(?<=[a-z,;] ){re.escape(name)}\b")
    return any(whole.match(document.text, at) for at in starts(document, name))


def opens_sentences(word: str, asks: bool = False) -> bool:
    """Whether a word opens a sentence; "Will" and "May" do so in questions alone, and are names elsewhere.

    >>> opens_sentences("But"), opens_sentences("Will"), opens_sentences("Will", asks=True)
    (True, False, True)
    """
    small_word = word.lower().rstrip(",")
    return small_word in _openers() or (asks and small_word in small("modals"))


def _asks(text: str, at: int) -> bool:
    stop = re.compile(r"[.!?\n]").search(text, at)
    return stop is not None and stop[0] == "?"


@cache
def _openers() -> frozenset[str]:
    return small("subordinators", "prepositions", "adverbs", "questions", "be", "have", "do", "openers")
