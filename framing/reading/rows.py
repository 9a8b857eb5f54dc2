"""Rows of CSV, so that one stray quotation mark costs at most its own row."""

from __future__ import annotations

import csv
import itertools
from collections import deque
from collections.abc import Iterable, Iterator
from typing import TextIO

from framing.reading.csv_marks import begun_with_quotation, cells_of, looks_like_row, unclosed
from framing.reading.notices import Notice, Tell

LONGEST_LINE = 16_000_000
"""Characters of a line; an article of a million, each of them escaped, has fewer."""

_LONGEST_CELL = 8_000_000
_DELIMITERS = ",;\t|"
_MEND = "close each one, and double those within a cell"
_READ_AS_TEXT = "quotation marks that are not doubled are read as text"
_MOST_LINES = 2_000  # of a row with a stray mark

Row = tuple[int, list[str]]


def table_rows(name: str, file: TextIO, tell: Tell) -> Iterator[Row]:
    """The rows with their numbers, as a spreadsheet counts them: the header is 1.

    A first line such as `sep=;` names the delimiter and is no row. A row with a stray quotation mark is
    mended or left out, and told; blank rows are skipped.
    """
    csv.field_size_limit(_LONGEST_CELL)  # Python's own limit is shorter than an article may be
    lines = _Lines(bounded_lines(file, name, tell))
    head = lines.peek() or ""
    delimiter = delimiter_of(head)
    if hint := hinted(head):
        delimiter = hint
        next(lines)
    yield from _Table(name, lines, delimiter, tell).rows()


def delimiter_of(header: str) -> str:
    """What parts the cells of a header."""
    return max(_DELIMITERS, key=header.count)


def hinted(line: str) -> str | None:
    r"""The delimiter that a line for spreadsheets names, if it is one.

    >>> hinted("sep=;\n"), hinted("id;text\n")
    (';', None)
    """
    key, _, rest = line.strip("\ufeff\r\n").strip('"').partition("=")
    return rest if key.casefold() == "sep" and len(rest) == 1 else None


def bounded_lines(file: TextIO, name: str, tell: Tell) -> Iterator[str]:
    """The lines of a file; one that is too long for memory is reported and skipped."""
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        if len(line) < LONGEST_LINE or line.endswith(("\n", "\r")):
            yield line
            continue
        while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(("\n", "\r")):
            pass
        what = f"this is longer than {LONGEST_LINE:,} characters, so it is left out"
        mend = "put each article into a row or line of its own"
        tell(Notice(f"{name}, line {number}", what, mend, group=name, spot=f"line {number}"))


class _Lines:
    """Lines that can be given back: those of a broken row are read once more."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._coming = iter(lines)
        self._back: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._back.popleft() if self._back else next(self._coming)
        self.taken.append(line)
        return line

    def peek(self) -> str | None:
        """The next line, which stays the next."""
        if not self._back:
            line = next(self._coming, None)
            if line is None:
                return None
            self._back.append(line)
        return self._back[0]

    def give_back(self, lines: list[str]) -> None:
        """Make these the next lines."""
        self._back.extendleft(reversed(lines))


class _Table:
    def __init__(self, name: str, lines: _Lines, delimiter: str, tell: Tell) -> None:
        self.name, self.lines, self.delimiter, self.tell = name, lines, delimiter, tell
        self.width = 0

    def rows(self) -> Iterator[Row]:
        reader = self._reader()
        number = 0
        while True:
            self.lines.taken.clear()
            number += 1
            try:
                row = next(reader, None)
                if row is None:
                    return
                if self._swallows(row):
                    row = self._repaired(number, "one is never closed")
                    reader = self._reader()
            except csv.Error as problem:
                row = self._repaired(number, str(problem))
                reader = self._reader()
            if row and any(cell.strip() for cell in row):
                self.width = self.width or len(row)
                yield number, row

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self.lines, delimiter=self.delimiter, strict=True)

    def _swallows(self, row: list[str]) -> bool:
        """Whether a row of too few cells holds a line that is a row by itself."""
        below = self.lines.taken[1:]
        return 0 < len(row) < self.width and any(self._is_row(line) for line in below)

    def _is_row(self, line: str) -> bool:
        return looks_like_row(line, self.delimiter, self.width)

    def _repaired(self, number: int, problem: str) -> list[str] | None:
        """The row that begins the lines just taken, or None; what comes after it is given back."""
        if len(self.lines.taken) == 1 and len(self.lines.taken[0]) > _LONGEST_CELL:
            what = f"a cell has more than {_LONGEST_CELL:,} characters, so the row is left out"
            self._tell(number, what, problem, "put each article into a row of its own")
            return None
        if cells := self._begun_with_quotation(ended=False):
            self._tell(number, _READ_AS_TEXT, problem)
            return cells
        for paired in (True, False):
            found = self._attempt(paired)
            if found:
                self._tell(number, _READ_AS_TEXT, problem)
                return found
        first, *below = self.lines.taken
        if cells := self._begun_with_quotation(ended=True):
            self._tell(number, _READ_AS_TEXT, problem)
            return cells
        cells = unclosed(first, self.delimiter, self.width)
        header = number == 1
        if header or (cells and below and self._is_row(below[0])):
            self.lines.give_back(below)
            what = (
                "a quotation mark is never closed, so its cell ends with the line and the rows below are kept"
            )
            self._tell(number, what, problem)
            return cells or [cell.replace('"', "") for cell in first.rstrip("\r\n").split(self.delimiter)]
        self._skip(number, problem)
        return None

    def _begun_with_quotation(self, ended: bool) -> list[str] | None:
        """The row of a line whose last cell begins with a quotation, before another row.

        `ended`: the line ends with a mark, which may close the cell.
        """
        first, *below = self.lines.taken
        after = below[0] if below else self.lines.peek()
        alone = after is None or self._is_row(after) or self._quoted_row(after)
        if not ended and (first.rstrip().endswith('"') or not alone):
            return None
        cells = self._quoted_row(first)
        if cells:
            self.lines.give_back(below)
        return cells

    def _quoted_row(self, line: str) -> list[str] | None:
        return begun_with_quotation(line, self.delimiter, self.width)

    def _attempt(self, paired: bool) -> list[str] | None:
        """The row, if marks are read so; all lines that it does not need are given back."""
        lines = list(self.lines.taken)
        more = itertools.islice(self.lines, max(0, _MOST_LINES - len(lines)))
        found = cells_of(itertools.chain(lines[:_MOST_LINES], more), self.delimiter, self.width, paired)
        taken = list(self.lines.taken)
        keep = found[1] if found else len(lines)
        self.lines.give_back(taken[keep:])
        self.lines.taken[:] = taken[:keep]
        return found[0] if found else None

    def _skip(self, number: int, problem: str) -> None:
        """Leave out the lines just taken, up to the first that is a row by itself."""
        taken = list(self.lines.taken)
        kept = next((i for i, line in enumerate(taken) if i and self._is_row(line)), len(taken))
        self.lines.give_back(taken[kept:])
        lines = "it is" if kept == 1 else f"its {kept} lines are"
        self._tell(number, f"the quotation marks are broken ({{detail}}), so {lines} left out", problem)

    def _tell(self, number: int, what: str, problem: str, mend: str = _MEND) -> None:
        spot = f"row {number}"
        place = f"{self.name}, {spot}"
        self.tell(Notice(place, what, mend, detail=problem, group=self.name, spot=spot))
