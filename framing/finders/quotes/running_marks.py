"""Quotations that run over paragraphs, however they close; where that is not sure, whose voice it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.marks import Mark, marks, opening
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL

_REACH = 5
"""A quotation that opens once closes within this many paragraphs."""

_SIGN = re.compile(r"[“”„\"«»]|``|''")
_OPENED = re.compile(r"(?:(?<=\s)|(?<=[(\[–—:-])|^)[“„\"«](?=\w)")
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
    opened = [opening(text, span) for span in paragraphs]
    found = [
        marks(text, span, following) for span, following in zip(paragraphs, [*opened[1:], ""], strict=False)
    ]
    unclear: list[Span] = []
    for i, span in enumerate(paragraphs):
        alone = not (i and found[i - 1] and not found[i - 1][-1].closed)
        tail = _unclosed(text, span, found[i])
        if tail is None:
            broken = alone and _breaks_off(text, found[i], opened[i + 1 : i + 2])
            if broken:
                unclear.append(found[i][-1].inner)
                found[i] = found[i][:-1]
            if broken or not found[i] or found[i][-1].closed or any(opened[i + 1 : i + 2]):
                continue
        closes = _late(text, paragraphs[i + 1 : i + 1 + _REACH])
        if tail is not None:
            inner = Span(tail + 1, span.end)
            if closes is None:
                unclear.append(inner)
            else:
                found[i] = (*found[i], Mark(tail, span.end, inner, False))
        for j, end in enumerate(closes or (), start=i + 1):
            start, last = paragraphs[j].start, end == paragraphs[j].end
            rest = tuple(mark for mark in found[j] if mark.start > end)
            found[j] = (Mark(start, end if last else end + 1, Span(start, end), not last), *rest)
    return Marked(found, unclear)


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
    ends = []
    for span in following:
        sign = _SIGN.search(text, span.start, span.end)
        if sign is None:
            ends.append(span.end)
            continue
        before, after = text[sign.start() - 1], text[sign.end() : sign.end() + 1]
        closing = sign[0] in "”»\"''" and not before.isspace() and not after.isalnum()
        return [*ends, sign.start()] if closing and sign.start() > span.start else None
    return None


def _breaks_off(text: str, found: Sequence[Mark], following: Sequence[str]) -> bool:
    """Whether a quotation that opens a paragraph and never closes tells itself who speaks."""
    if not found or found[-1].closed or any(following):
        return False
    return _TOLD.search(text, found[-1].start, found[-1].end) is not None
