"""Where words end that are told in a clause set in front: "When Roe said it was late, | they left"."""

from __future__ import annotations

import re
from itertools import pairwise

from framing.article import Span
from framing.finders.quotes.bounds.clause_words import RUNS_ON, is_finite
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document
from framing.language.word_classes import FINITE, word_class

_FRONTED = re.compile(
    r"(?:(?:^|[.!?;:”\"\n]\s*|,\s+|\b(?:and|but)\s+)"
    r"(?:(?:even|just|only|shortly|long|soon|right|immediately)\s+)?"
    r"(?:before|after|when|while|as|once|since|because|although|though|until|whenever|despite|contrary to)"
    r"|\b(?:on|at)\s(?:the|that)\s(?:very\s|same\s)*(?:day|time|moment)\s(?:that|when))\s+(?:the\s)?$",
    re.IGNORECASE,
)
_PAIRED = re.compile(
    r"(?:^|[.!?\n])\s*(?:While|Although|Though|Whereas|Even as)\s(?:[\w.’'-]+\s){1,7}?(?:and|or|like)\s$"
)
"""What such a clause names before its source: "While miners like Lee and | Roe vow to go on, ..."."""
_BEFORE = 60
_GOES_ON = RUNS_ON | {"including", "rather", "instead", "such", "especially", "particularly"}
"""Words that go on behind a comma with what was said: "closed the ports, including"."""
_PARTS = frozenset({",", "and", "or"})
_CLOSED = re.compile(r",(?P<mark>[”\"’']{1,2})\s(?P<next>\w+)")


def is_fronted(text: str, source: Span) -> bool:
    """Whether a source speaks in a clause set in front: "When | Roe said it was late, they left"."""
    before = text[max(0, source.start - _BEFORE) : source.start]
    fronted = source.of(text) == "Contrary" or _FRONTED.search(before)
    return bool(fronted or _PAIRED.search(before))


def beside_marks(document: Document, one: Attribution, words: list[tuple[str, int]]) -> int | None:
    """Where such a clause ends that has marks in it or behind it: 'When Roe said it was "late," | they left'.

    Marks behind the verb of the outlet's sentence are its own: 'While Roe urges calm, | clerks have "fun"'.
    """
    last, text = one.content[-1], document.text
    if one.source is None or not is_fronted(text, one.source):
        return None
    held = [mark for mark in one.quoted if last.overlaps(mark)]
    before = [(word, at) for word, at in words if at < held[0].start]
    if (comma := _main_clause(document, before)) is not None:
        return comma
    for mark in held:
        closed = _CLOSED.match(text, mark.end - 1, last.end)
        if last.holds(mark) and closed and closed["next"] not in _GOES_ON:
            return closed.end("mark")
    return _main_clause(document, [(word, at) for word, at in words if at > held[-1].end])


def _main_clause(document: Document, words: list[tuple[str, int]]) -> int | None:
    """The first comma if a verb follows it, but not at once: ", | they left", not ", is old"."""
    comma = first_comma(document, words)
    if comma is None:
        return None
    behind = [pair for pair in words if pair[1] > comma]
    if not behind or behind[0][0].endswith("ing") or _is_finite(document, *behind[0]):
        return None
    return comma if any(_is_finite(document, *pair) for pair in behind) else None


def first_comma(document: Document, words: list[tuple[str, int]]) -> int | None:
    """The comma behind a clause set in front: "Before she called for a vote, | crowds yelled".

    No place and no list ends there: ", even as Roe vows to stay in Lund, Maine, next week", ", while Roe
    says it harms miners, guards and clerks".
    """
    pairs = pairwise(words)
    comma = next((at for (word, at), (after, _) in pairs if word == "," and after not in _GOES_ON), None)
    if comma is None:
        return None
    behind = [pair for pair in words if pair[1] > comma]
    more = any(word in _PARTS for word, _ in behind[1:5]) and not any(
        is_finite(word) or _is_finite(document, word, at) for word, at in behind
    )
    return None if more else comma


def _is_finite(document: Document, word: str, at: int) -> bool:
    read = document.doc.char_span(at, at + len(word))
    return read is not None and word_class(read[0]) in FINITE
