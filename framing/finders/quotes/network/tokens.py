"""Paragraphs as the attribution network reads them: words, quotation marks, sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.marks import Mark, marks
from framing.finders.quotes.running_marks import marked, mended
from framing.language.document import Document

OUTSIDE, OPENING, INSIDE, CLOSING, STRAY = range(5)
"""Where a token stands: outside marks, the mark that opens, between, the mark that closes, a mark alone."""

SIGNS = frozenset("\"“”„«»‘'’") | {"''", "``"}
LONGEST = 300
"""Tokens of a paragraph that are read in one piece."""

_UNUSUAL = frozenset("«»‹›″＂„‟‚「『〝❝”")
_TITLES = (
    "Mr Mrs Ms Dr Gen Sen Sens Rep Reps Gov Govs Lt Col Sgt Capt St Jr Sr Rev Prof Inc Corp "
    "Jan Feb Aug Sept Oct Nov Dec"
)
_TOKEN = re.compile(
    rf"""(?:[A-Za-z]\.){{2,}}
  | \b(?:{_TITLES.replace(" ", "|")})\.
  | \b[A-Z][a-z]{{0,2}}(?=\d+[.,]\d) | \d+(?:[.,:]\d+)*\w*
  | n['’]t\b | \w+?(?=n['’]t\b)
  | ['’](?:s|re|ve|ll|d|m)\b
  | \w+ | \.{{2,}} | `` | '' | --+ | [^\w\s]""",
    re.VERBOSE,
)


class Paragraph(NamedTuple):
    """The tokens of one line; the lists run side by side."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    places: list[int]
    """`OUTSIDE`, `OPENING`, `INSIDE`, `CLOSING` or `STRAY`."""
    long: list[bool]
    """Whether the stretch inside marks is longer than a phrase."""
    begins: list[bool]
    """Whether a sentence begins here."""
    sentences: list[int]
    """The number of the sentence; a stretch inside marks counts as one."""


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """The paragraphs of the editorial zones."""
    text, lines = mended(document.text), document.paragraphs
    every = marked(text, lines).marks
    text = _in_usual_marks(text, (mark for found in every for mark in found))
    ends = frozenset(sentence.end for sentence in document.sentences)
    for line, found in zip(lines, every, strict=True):
        yield from _pieces(paragraph(text, line, found, ends))


def _in_usual_marks(text: str, found: Iterable[Mark]) -> str:
    """The text with “ and ” for the marks of other houses; every offset stays."""
    signs = list(text)
    for mark in found:
        if signs[mark.start] in _UNUSUAL:
            signs[mark.start] = "“"
            if mark.closed:
                signs[mark.end - 1] = "”"
    return "".join(signs)


def _pieces(whole: Paragraph) -> Iterator[Paragraph]:
    """A paragraph, cut between sentences where it is longer than any that a person would write."""
    start = 0
    while len(whole.words) - start > LONGEST:
        begins = (i for i in range(start + LONGEST, start, -1) if whole.begins[i])
        end = next(begins, start + LONGEST)
        yield _cut(whole, start, end)
        start = end
    yield _cut(whole, start, len(whole.words)) if start else whole


def _cut(whole: Paragraph, start: int, end: int) -> Paragraph:
    return Paragraph(*(row[start:end] for row in whole))  # type: ignore[arg-type]


def paragraph(
    text: str, line: Span, within: tuple[Mark, ...] | None = None, stops: frozenset[int] = frozenset()
) -> Paragraph:
    """The tokens of a paragraph; `within` are the stretches inside marks, where they are known.

    A short form that ends a sentence has its stop apart: "at 5 p.m. | “We won,” ..."; `stops` are the ends.

    >>> paragraph("“We'll go,” he said.", Span(0, 20)).words
    ['“', 'We', "'ll", 'go', ',', '”', 'he', 'said', '.']
    """
    starts, ends, words = [], [], []
    for match in _TOKEN.finditer(text, line.start, line.end):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match[0])
        if match.end() in stops and len(match[0]) > 1 and match[0].endswith(".") and match[0][-2] != ".":
            ends[-1] -= 1
            starts.append(ends[-1])
            ends.append(match.end())
            words.append(".")
    found = marks(text, line) if within is None else within
    places, long = _places(starts, ends, words, found)
    begins = _begins(words, places)
    sentences, number = [], 0
    for begin, place in zip(begins, places, strict=True):
        number += begin and place in (OUTSIDE, OPENING, STRAY)
        sentences.append(number)
    return Paragraph(starts, ends, words, places, long, begins, sentences)


def _places(
    starts: list[int], ends: list[int], words: list[str], found: tuple[Mark, ...]
) -> tuple[list[int], list[bool]]:
    places = [STRAY if word in SIGNS else OUTSIDE for word in words]
    long = [False] * len(words)
    for mark in found:
        first, last = bisect_left(ends, mark.start + 1), bisect_left(starts, mark.end)
        places[first:last] = [INSIDE] * (last - first)
        places[first] = OPENING
        if mark.closed:
            places[last - 1] = CLOSING
        long[first:last] = [last - first > 8] * (last - first)
    return places, long


def _begins(words: list[str], places: list[int]) -> list[bool]:
    """After a full stop and what closes with it, before a capital or a sign."""
    begins, i = [False] * len(words), 1
    begins[:1] = [True] * len(words[:1])
    while i < len(words):
        if words[i - 1] in {".", "?", "!"}:
            while i < len(words) and (places[i] == CLOSING or words[i] in {"”", "''", ")"}):
                i += 1
            if i < len(words) and (words[i][0].isupper() or not words[i][0].isalnum()):
                begins[i] = True
        i += 1
    return begins
