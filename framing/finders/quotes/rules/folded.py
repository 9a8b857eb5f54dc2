"""Sentences as rows of tokens, with each stretch inside quotation marks folded into one token."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import islice, takewhile
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.marks import Mark
from framing.finders.quotes.running_marks import marked_in
from framing.language.document import Document, remembered
from framing.language.letters import is_capital
from framing.lexicon import load

QUOTED = "“”"
"""What stands as the lower-case form of a folded stretch."""


class Token(NamedTuple):
    """A word with its inner hyphens and its possessive ending, a sign, or a folded stretch inside marks."""

    start: int
    end: int
    text: str
    low: str
    mark: Mark | None = None

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return (
            self.mark is None and is_capital(self.text) and self.low not in small("determiners", "subjects")
        )

    @property
    def word(self) -> bool:
        """Whether it holds a letter or digit, folded stretches apart."""
        return self.mark is None and (self.text[0].isalnum() or self.text[-1].isalnum())


Row = list[Token]


class Paragraph(NamedTuple):
    """A line of editorial text by its sentences; `runs_on` if a quotation of the last continues in it."""

    span: Span
    marks: tuple[Mark, ...]
    sentences: list[Row]
    runs_on: bool = False


@remembered
def paragraphs(document: Document) -> tuple[Paragraph, ...]:
    """The editorial paragraphs; a border of sentences inside quotation marks is no border here."""
    return tuple(_paragraphs(document))


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    borders = document.sentences
    starts = [sentence.start for sentence in borders]
    every, runs_on = marked_in(document).marks, False
    for span, found in zip(document.paragraphs, every, strict=True):
        within = borders[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        rows = [_row(document.text, part, found) for part in _joined(span, within, found)]
        yield Paragraph(span, found, [row for row in rows if row], runs_on)
        runs_on = bool(found) and not found[-1].closed


def _joined(span: Span, sentences: tuple[Span, ...], found: tuple[Mark, ...]) -> Iterator[Span]:
    start = span.start
    starts = [mark.start for mark in found]
    for sentence in sentences[1:]:
        before = bisect_left(starts, sentence.start)  # marks are apart, so the last before it decides
        if not before or found[before - 1].end <= sentence.start:
            yield Span(start, sentence.start)
            start = sentence.start
    yield Span(start, span.end)


def _row(text: str, part: Span, found: tuple[Mark, ...]) -> Row:
    row: Row = []
    at = part.start
    first = bisect_left(found, part.start, key=lambda mark: mark.start)
    for mark in takewhile(lambda mark: mark.start < part.end, islice(found, first, None)):
        row += _words(text, at, mark.start)
        row.append(Token(mark.start, mark.end, mark.inner.of(text), QUOTED, mark))
        at = mark.end
    return row + list(_words(text, at, part.end))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _pattern().finditer(text, start, end):
        yield Token(match.start(), match.end(), match[0], match[0].lower().replace("’", "'"))


@cache
def _pattern() -> re.Pattern[str]:
    lists = load("abbreviations")
    short = sorted(
        {*lists["before_name"], *lists["either"]} - set(lists["before_number"]) | {"Jan", "Dec"}, key=len
    )
    dotted = "|".join(re.escape(form) for form in reversed(short))
    return re.compile(
        rf"\b(?:{dotted})\.(?:[-–’']\w+)?|\b[A-Z]\.(?=\s[A-Z])|\d+(?:[.,]\d+)*%"
        r"|(?:\d{1,3}(?:,\d{3})+|\w+)(?:[-–’'&/.]\w+)*(?:(?<=s)[’'](?=\s))?|\S"
    )


@cache
def small(*classes: str) -> frozenset[str]:
    """The small words of these classes of the list `grammar`."""
    return frozenset(word for name in classes for word in load("grammar")[name])


def particles(row: Row, at: int, step: int) -> int:
    """How many small words of a name, as in "Ana de los Roe", lie from here on before a capital, each way."""
    end = at
    while 0 <= end < len(row) and not row[end].capital and row[end].low in load("names")["in_person"]:
        end += step
    return abs(end - at) if 0 <= end < len(row) and row[end].capital else 0
