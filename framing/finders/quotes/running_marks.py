"""Quotations that run over paragraphs, however they close; where that is not sure, whose voice it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.marks import Mark, marks, opening
from framing.finders.quotes.parted_marks import closes_above, opens_below, until_next
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL

_REACH = 5
"""A quotation that opens once closes within this many paragraphs."""

_SIGN = re.compile(r"[“”„\"«»]|``|''")
_OPENED = re.compile(r"(?:(?<=\s)|(?<=[(\[–—:-])|^)[“„\"«](?=\w)")
_TURNED_OPENING = re.compile(r"(?<![^\s(\[—–-])”(?=\w)")
_TURNED_CLOSING = re.compile(r"(?<=[\w.,!?…])“(?![\w(\[])")
_TURNED_SINGLE = re.compile(r"(?<![^\s(\[—–-])’(?=[A-Z][^\n‘]*?[\w.,!?…]’(?!\w))")
_TOLD = re.compile(rf",\s+(?:he|she|they|{CAPITAL}\w+(?:\s{CAPITAL}\w+)?)\s+(?:said|says|told|added|wrote)\b")


class Marked(NamedTuple):
    """The stretches inside marks, by paragraph, and those of which nobody can tell where they end."""

    marks: list[tuple[Mark, ...]]
    unclear: list[Span]


def marked(text: str, paragraphs: Sequence[Span]) -> Marked:
    r"""The stretches inside marks of all paragraphs.

    >>> text = '“Go,” she said. “It is late.\n“It is cold,” he said.\n“Wait.'
    >>> found = marked(text, [Span(0, 28), Span(29, 51), Span(52, 58)])
    >>> [[mark.inner.of(text) for mark in here] for here in found.marks]
    [['Go,', 'It is late.'], ['It is cold,'], ['Wait.']]
    """
    text = mended(text)
    opened = [_opened(text, i, paragraphs) for i in range(len(paragraphs))]
    found = [
        marks(text, span, following) for span, following in zip(paragraphs, [*opened[1:], ""], strict=False)
    ]
    unclear: list[Span] = []
    closed: set[int] = set()  # paragraphs whose first mark closes what began above
    cut = _is_cut(text, paragraphs, found)
    for i, span in enumerate(paragraphs):
        below = paragraphs[i + 1 : i + 1 + _REACH]
        alone = i not in closed and not (i and found[i - 1] and not found[i - 1][-1].closed)
        rest = Span(found[i][-1].end if found[i] else span.start, span.end)
        ends = not any(opened[i + 1 : i + 2]) and (alone or rest.start > span.start)
        parted = opens_below(text, rest) if ends else None
        if parted is not None:
            stray = parted > span.start and _until_next(text, below)
            closed.add(_run(text, paragraphs, found, i, _late(text, below) or stray or ()))
            continue
        tail = _unclosed(text, span, found[i])
        if tail is None:
            broken = alone and _breaks_off(text, found[i], opened[i + 1 : i + 2])
            if broken:
                unclear.append(found[i][-1].inner)
                found[i] = found[i][:-1]
            if broken or not found[i] or found[i][-1].closed or any(opened[i + 1 : i + 2]):
                continue
        closes = _late(text, below) or (cut and _until_next(text, below)) or None
        if tail is not None:
            inner = Span(tail + 1, span.end)
            if closes is None:
                unclear.append(inner)
            else:
                found[i] = (*found[i], Mark(tail, span.end, inner, False))
        closed.add(_run(text, paragraphs, found, i, closes or ()))
    return Marked(found, unclear)


def mended(text: str) -> str:
    """The text with curly marks turned that were typed the wrong way round; every offset stays.

    >>> mended("”Never,“ he said.")
    '“Never,” he said.'
    """
    turned = _TURNED_SINGLE.sub("‘", _TURNED_OPENING.sub("“", text))
    return _TURNED_CLOSING.sub("”", turned)


def _is_cut(text: str, paragraphs: Sequence[Span], found: Sequence[Sequence[Mark]]) -> bool:
    """Whether a quotation of the text goes on in a line that no mark opens, and closes there."""
    return any(
        marks_ and not marks_[-1].closed and (_late(text, paragraphs[i + 1 : i + 1 + _REACH]) or [0])[-1]
        for i, marks_ in enumerate(found)
    )


def _opened(text: str, i: int, paragraphs: Sequence[Span]) -> str:
    """The mark that opens a paragraph; one that stands apart closes what runs on from the one before."""
    sign, above = opening(text, paragraphs[i]), paragraphs[i - 1] if i else None
    if sign and above and closes_above(text, paragraphs[i]) is not None:
        opens = _OPENED.search(text, above.start, above.end)
        return "" if opens else sign
    return sign


def _run(
    text: str,
    paragraphs: Sequence[Span],
    found: list[tuple[Mark, ...]],
    i: int,
    closes: Sequence[int],
) -> int:
    """Put the lines below a quotation inside its marks: which of them begins with the mark that closes it."""
    apart = -1
    for j, end in enumerate(closes, start=i + 1):
        start, last = paragraphs[j].start, end == paragraphs[j].end
        if end == start:
            apart = j
            if found[j - 1]:  # a mark alone opens nothing
                found[j - 1] = (*found[j - 1][:-1], replace(found[j - 1][-1], closed=True))
            behind = Span((closes_above(text, paragraphs[j]) or start) + 1, paragraphs[j].end)
            found[j] = marks(text, behind) if behind.of(text).strip() else ()
            continue
        rest = tuple(mark for mark in found[j] if mark.start > end)
        found[j] = (Mark(start, end if last else end + 1, Span(start, end), not last), *rest)
    return apart


@remembered
def marked_in(document: Document) -> Marked:
    """The stretches inside marks of an article's editorial paragraphs."""
    return marked(document.text, document.paragraphs)


def _unclosed(text: str, span: Span, found: Sequence[Mark]) -> int | None:
    """Where a mark opens that the paragraph never closes and that counts for none."""
    at = found[-1].end if found else span.start
    match = _OPENED.search(text, at, span.end)
    return match.start() if match else None


def _late(text: str, following: Sequence[Span]) -> list[int] | None:
    """Where the quoted part of each paragraph ends, up to the one with a mark that only closes."""
    ends: list[int] = []
    for span in following:
        sign = _SIGN.search(text, span.start, span.end)
        if sign is None:
            ends.append(span.end)
            continue
        if closes_above(text, span) is not None:
            return [*ends, span.start]
        before, after = text[sign.start() - 1], text[sign.end() : sign.end() + 1]
        closing = sign[0] in "”»\"''" and not before.isspace() and not after.isalnum()
        return [*ends, sign.start()] if closing and sign.start() > span.start else None
    return None


def _until_next(text: str, following: Sequence[Span]) -> list[int]:
    return [line.end for line in until_next(text, following)]


def _breaks_off(text: str, found: Sequence[Mark], following: Sequence[str]) -> bool:
    """Whether a quotation that opens a paragraph and never closes tells itself who speaks."""
    if not found or found[-1].closed or any(following):
        return False
    return _TOLD.search(text, found[-1].start, found[-1].end) is not None
