"""Cells of a row of CSV whose quotation marks are not as they should be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_ENDS = ("", "\r", "\n")
_INSIDE_OUT = re.compile(r'[^"]*[^\s"]"\s.*\s"[^\s"][^"]*', re.DOTALL)
"""A text whose first mark closes and whose last one opens, as in `No," she said, "never.`"""


def cells_of(lines: Iterable[str], delimiter: str, width: int, paired: bool) -> tuple[list[str], int] | None:
    r"""The cells of the row that begins these lines, and how many lines it has; None if it does not end.

    A mark closes a cell where a delimiter or the end of the line follows; any other belongs to the text.
    `paired`: marks of the text come in pairs, so the second of two belongs to it wherever it stands.

    >>> cells_of(['7,"He came "late", they said."\n'], ",", 2, paired=True)
    (['7', 'He came "late", they said.'], 1)
    """
    scan = _Scan(delimiter, paired)
    for number, line in enumerate(lines):
        if number and looks_like_row(line, delimiter, width):
            return None
        scan.feed(line)
        if not scan.open:
            return (scan.cells, number + 1) if len(scan.cells) == width else None
    return None


def unclosed(line: str, delimiter: str, width: int) -> list[str] | None:
    r"""The cells of a line whose last cell has an opening mark and no other.

    >>> unclosed('7,"He came late.\n', ",", 2), unclosed('7,"He" came late.\n', ",", 2)
    (['7', 'He came late.'], None)
    """
    scan = _Scan(delimiter, paired=False)
    scan.feed(line)
    if not scan.open or scan.strays or len(scan.cells) + 1 != width:
        return None
    return [*scan.cells, "".join(scan.parts).rstrip("\r\n")]


def begun_with_quotation(line: str, delimiter: str, width: int) -> list[str] | None:
    r"""The cells of a line whose last cell is no cell between marks but begins with a quotation.

    >>> begun_with_quotation('7,"Stop" signs, all red, are back.\n', ",", 2)
    ['7', '"Stop" signs, all red, are back.']
    """
    scan = _Scan(delimiter, paired=False)
    at: int | None = 0
    while at is not None and len(scan.cells) < width - 1:
        at = scan.step(line, at)
    last = "" if at is None else line[at:].rstrip("\r\n")
    begun = last.startswith('"') and last.count('"') % 2 == 0
    return [*scan.cells, last] if begun and not scan.strays else None


def looks_like_row(line: str, delimiter: str, width: int) -> bool:
    r"""Whether a line is a row by itself or begins one, and no line of prose.

    A blank follows the commas of prose, and none those of a table.

    >>> looks_like_row("7,Star,Flood\n", ",", 3), looks_like_row("He came, saw, won.\n", ",", 3)
    (True, False)
    """
    scan = _Scan(delimiter, paired=False)
    scan.feed(line)
    if scan.strays or any('"' in cell or cell[:1].isspace() for cell in scan.bare):
        return False
    return 1 < len(scan.cells) < width if scan.open else len(scan.cells) == width


@dataclass
class _Scan:
    """Reads a row line by line; `open` while a cell is not closed."""

    delimiter: str
    paired: bool
    cells: list[str] = field(default_factory=list)
    bare: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    open: bool = False
    strays: int = 0

    def feed(self, line: str) -> None:
        """Read one more line."""
        at: int | None = 0
        while at is not None:
            at = self.step(line, at)

    def step(self, line: str, at: int) -> int | None:
        """Read one part of a line; where the next one begins."""
        return self._within(line, at) if self.open else self._begun(line, at)

    def _begun(self, line: str, at: int) -> int | None:
        """Read from where a cell begins; where the next part of the line begins."""
        if line[at : at + 1] == '"':
            self.open, self.parts, self.strays = True, [], 0
            return at + 1
        end = line.find(self.delimiter, at)
        cell = line[at:].rstrip("\r\n") if end < 0 else line[at:end]
        self.cells.append(cell)
        self.bare.append(cell)
        return None if end < 0 else end + 1

    def _within(self, line: str, at: int) -> int | None:
        """Read on in a cell between marks, up to the next mark."""
        mark = line.find('"', at)
        if mark < 0:
            self.parts.append(line[at:])
            return None
        if line[mark - 1 : mark] == "\\" and mark > at:
            self.parts.append(line[at : mark - 1] + '"')
            return mark + 1
        self.parts.append(line[at:mark])
        after, beyond = line[mark + 1 : mark + 2], line[mark + 2 : mark + 3]
        if not line[mark + 1 :].strip():
            after = ""
        inner = self.paired and self.strays % 2 == 1
        if after == '"' and not (inner and self._ends(beyond)):
            self.parts.append('"')
            return mark + 2
        if self._ends(after) and not inner:
            return self._closed(mark + 1, after)
        self.strays += 1
        self.parts.append('"')
        return mark + 1

    def _closed(self, at: int, after: str) -> int | None:
        cell = "".join(self.parts)
        self.cells.append(f'"{cell}"' if self.strays and _INSIDE_OUT.fullmatch(cell) else cell)
        self.open = False
        return at + 1 if after == self.delimiter else None

    def _ends(self, sign: str) -> bool:
        return sign in _ENDS or sign == self.delimiter
