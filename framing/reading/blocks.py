"""A text as blocks: one for each paragraph, whether its lines are wrapped or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from framing.article import Span

_LINE = re.compile(r"[^\r\n\f\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\f\u2028\u2029]")
_BULLET = re.compile(r"(?:[-•*·●▪■►▶»–—]\s+|[•●▪■►▶]\s*)+(?=\S)")
_DIVIDED = re.compile(r"[^\W\d_][-\u00ad\u2010¬]$")
_WIDEST = 120
_MOST_BREAKS = 3
_STRAIGHT = str.maketrans("‘’‚“”„«»–—‑\xa0", '\'\'\'"""""--- ')


@dataclass(frozen=True, slots=True, order=True)
class Block(Span):
    """A paragraph, title or other line of its own.

    `line` is its text in one line without a bullet; `key` the same for comparing,
    in lower case, with straight quotation marks and without final punctuation.
    """

    line: str
    key: str
    bullet: bool

    @property
    def words(self) -> int:
        """How many words it has, as spaces divide them."""
        return self.line.count(" ") + 1


def blocks(text: str) -> list[Block]:
    r"""The blocks of a text, in order; blank stretches are in none.

    >>> [block.line for block in blocks("Title\n\n- First point\n")]
    ['Title', 'First point']
    """
    return [block_at(text, span) for span in paragraphs(text)]


def key(line: str) -> str:
    """A line for comparing.

    >>> key("“Yes”, he said …")
    '"yes", he said'
    """
    return " ".join(line.translate(_STRAIGHT).casefold().split()).rstrip(".:!?…>| ")


def block_at(text: str, span: Span) -> Block:
    """The block of a stretch of text."""
    line = " ".join(span.of(text).replace("\ufeff", " ").split())
    bullet = _BULLET.match(line)
    line = line[bullet.end() :] if bullet else line
    return Block(span.start, span.end, line, key(line), bullet is not None)


def _lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the blanks at their ends."""
    for match in _LINE.finditer(text):
        line = match[0]
        if not line.isspace():
            left = len(line) - len(line.lstrip())
            yield Span(match.start() + left, match.start() + len(line.rstrip()))


def paragraphs(text: str) -> Iterator[Span]:
    """Lines that hold something; in a text wrapped at a fixed width, the lines of a paragraph together."""
    lines = list(_lines(text))
    width = _width(text, lines)
    start = 0
    for i, line in enumerate(lines):
        if i + 1 == len(lines) or not (
            (width and _goes_on(text, line, lines[i + 1], width)) or _is_divided(text, line, lines[i + 1])
        ):
            yield Span(lines[start].start, line.end)
            start = i + 1


def _width(text: str, lines: list[Span]) -> int:
    """The width at which a text is wrapped, or 0: many lines begin in mid-sentence, none is long."""
    pairs = [pair for pair in pairwise(lines) if _adjacent(text, *pair)]
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[-1 - len(lengths) // 10] if lengths else 0
    begun = sum(text[b.start].islower() and not _fits(text, a, b, width) for a, b in pairs)
    return width if width <= _WIDEST and begun > 0 and begun >= len(pairs) / 4 else 0


def _goes_on(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether a paragraph continues: in mid-sentence, or since the next word did not fit."""
    if not _adjacent(text, line, after) or _BULLET.match(text, after.start, after.end):
        return False
    return text[after.start].islower() or not _fits(text, line, after, width)


def _is_divided(text: str, line: Span, after: Span) -> bool:
    """Whether a line ends inside a word or name that the next continues, whatever the width of the text.

    Between pages and columns stand more breaks.
    """
    most = _MOST_BREAKS if text[after.start].islower() else 1
    return (
        _DIVIDED.search(text, max(line.start, line.end - 3), line.end) is not None
        and text[after.start].isalnum()
        and len(_BREAK.findall(text[line.end : after.start])) <= most
    )


def _fits(text: str, line: Span, after: Span, width: int) -> bool:
    """Whether the first word of the next line would have fitted into this one."""
    word = text[after.start : min(after.end, after.start + width)].split(None, 1)[0]
    return line.end - line.start + 1 + len(word) <= width


def _adjacent(text: str, line: Span, after: Span) -> bool:
    """Whether no blank line and no indentation parts two lines."""
    between = text[line.end : after.start]
    indented = len(between) - len(between.rstrip(" \t\xa0")) > 1
    return len(_BREAK.findall(between)) == 1 and not indented
