"""Quotation marks parted from their words, as in texts that begin a new line with every sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.article import Span

_STRAY = re.compile(r"[^\S\n]+(?P<sign>[“\"])\s*$")
_ENDS = re.compile(r"[.!?:…,]['’)]?$")
_ALONE = re.compile(r"\s*(?P<sign>[“”\"])\s*$")
_APART = re.compile(r"\s*[”\"](?=\s|$)")
_ANY = re.compile(r"[“”\"]")
_TOLD = re.compile(r"\b(?:said|says|told|asked|added|wrote|according)\b")
"""Of a line that may tell who speaks nobody knows whether it is quoted."""

_MOST = 3
"""Lines that a parted mark opens where none closes them, before another quotation opens."""


def opens_below(text: str, line: Span) -> int | None:
    r"""Where a mark ends the line of another sentence and opens the next: 'Roe said. " | It is late."'.

    >>> opens_below('"Go," Roe said. "', Span(0, 17)), opens_below('Roe said "go"', Span(0, 13))
    (16, None)
    """
    if alone := _ALONE.match(text, line.start, line.end):
        return alone.start("sign")
    stray = _STRAY.search(text, line.start, line.end)
    if stray is None or not _ENDS.search(text[line.start : stray.start()]):
        return None
    return stray.start("sign") if len(_ANY.findall(text, line.start, line.end)) % 2 else None


def closes_above(text: str, line: Span) -> int | None:
    r"""Where a mark stands alone in its line, or before another sentence: 'She said: "Go. | " It was late.'.

    >>> closes_above('" It was late.', Span(0, 14)), closes_above('" Go," she said.', Span(0, 16))
    (0, None)
    """
    apart = _APART.match(text, line.start, line.end)
    odd = len(_ANY.findall(text, line.start, line.end)) % 2
    return apart.end() - 1 if apart and odd else None


def until_next(text: str, following: Sequence[Span]) -> list[Span]:
    """The lines up to one that opens another quotation, so that they belong to the one before."""
    for number, line in enumerate(following[: _MOST + 1]):
        sign = _ANY.search(text, line.start, line.end)
        if sign and sign.start() == line.start and text[sign.end() : sign.end() + 1].isalnum():
            return list(following[:number])
        if sign or _TOLD.search(text, line.start, line.end):
            return []
    return []
