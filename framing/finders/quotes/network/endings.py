"""Where the network hears a content end that begins at some place, whether or not it takes it for one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.network.attributing import reading
from framing.finders.quotes.network.crf import Chances
from framing.finders.quotes.network.tokens import CLOSING, INSIDE, OPENING, Paragraph
from framing.language.document import Document

_BEFORE = 3
"""Tokens before the words with which the content may begin for the network: "that", a mark."""
_CONTENT = 0.3
"""The least chance that a content begins where the words do: else the network reads another sentence."""
_LEAST = 1e-6


class Ending(NamedTuple):
    """A word, and how likely a content ends with it that has not ended before."""

    end: int
    chance: float
    within_marks: bool


def endings(document: Document, words: Span) -> list[Ending]:
    """The words of a paraphrase with the chance of each to be its last, to the end of the paragraph.

    There are none where the network has not read the place, or gives hardly any chance to a content there.
    """
    found = _place(document, words.start)
    if found is None:
        return []
    part, number, first = found
    chances = reading(document).contents[number]
    stop = len(part.words)
    begin = max(range(max(0, first - _BEFORE), first + 1), key=lambda i: _begins(chances, i, stop))
    ends = chances.ends(begin, stop)[first - begin :]
    left = float(ends.sum())
    if left < _CONTENT:
        return []
    made = []
    for token, chance in enumerate(map(float, ends), start=first):
        within = part.places[token] in (OPENING, INSIDE) and CLOSING in part.places[token:]
        made.append(Ending(part.ends[token], chance / max(left, _LEAST), within))
        left -= chance
    return made


def begins(document: Document, words: Span) -> float:
    """How likely a content begins in some words of one paragraph."""
    found = _place(document, words.start)
    if found is None:
        return 0.0
    part, number, first = found
    chances, until = reading(document).contents[number], bisect_left(part.starts, words.end)
    return max((_begins(chances, i, len(part.words)) for i in range(first, until)), default=0.0)


def _begins(chances: Chances, token: int, stop: int) -> float:
    """How likely a content begins with a token, wherever it ends."""
    return float(chances.ends(token, stop).sum())


def _place(document: Document, at: int) -> tuple[Paragraph, int, int] | None:
    """The paragraph that holds a place, its number, and the token there."""
    parts = reading(document).paragraphs
    number = bisect_right(parts, at, key=lambda part: part.starts[0]) - 1
    if number < 0 or at >= parts[number].ends[-1]:
        return None
    return parts[number], number, bisect_left(parts[number].ends, at + 1)
