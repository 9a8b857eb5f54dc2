"""A table for a terminal: cells wrap and columns are left out, so that no line is wider than it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import zip_longest
from shutil import get_terminal_size
from textwrap import wrap
from typing import Literal

import pandas as pd
from pandas.api.types import is_numeric_dtype

Width = int | Literal["terminal"] | None

LEAST, LEAST_OF_PROSE = 14, 30
"""A column, or one of whole sentences, is not made narrower; rather, the last columns are left out."""
PROSE = 60
"""Characters from which a cell is a sentence."""

_GAP = 2
_WITHOUT_TERMINAL = (100, 24)
_width: ContextVar[Width] = ContextVar("width", default="terminal")


@contextmanager
def lines_of(width: Width) -> Iterator[None]:
    """Set the width of tables in characters: the terminal's, or (None) as wide as they are."""
    token = _width.set(width)
    try:
        yield
    finally:
        _width.reset(token)


def fitted(table: pd.DataFrame) -> str:
    """The table as plain text with a line of headings, for reading.

    Text that is too long continues in the next line. Columns for which there is no room are named below.

    >>> frame = pd.DataFrame({"outlet": ["Herald"], "n": [3], "words": ["the fire at the old harbour"]})
    >>> with lines_of(30):
    ...     print(fitted(frame))
    outlet  n  words
    Herald  3  the fire at the old
               harbour
    """
    if table.columns.empty:
        return ""
    width = _width.get()
    room = get_terminal_size(_WITHOUT_TERMINAL).columns if width == "terminal" else width
    texts = table.astype(object).where(table.notna(), "–").astype(str)
    cells = [
        [str(name), *(" ".join(cell.split()) for cell in texts.iloc[:, at])] for at, name in enumerate(table)
    ]
    needed = [max(map(len, column)) for column in cells]
    sizes = needed if room is None else _sizes(needed, room)
    right = [is_numeric_dtype(kind) for kind in table.dtypes]
    lines = [line for row in zip(*cells[: len(sizes)], strict=True) for line in _lines(row, sizes, right)]
    left_out = [column[0] for column in cells[len(sizes) :]]
    told = f"Columns without room (--wide and csv have them): {', '.join(left_out)}"
    more = ["", *wrap(told, room or len(told))] if left_out else []
    return "\n".join([*lines, *more])


def _sizes(needed: list[int], room: int) -> list[int]:
    """The width of each column that has room; those that need more than the least share what is left."""
    least = [min(size, LEAST if size < PROSE else LEAST_OF_PROSE) for size in needed]
    while len(least) > 1 and sum(least) + _GAP * (len(least) - 1) > room:
        least.pop()
    sizes, wanted = [min(least[0], room), *least[1:]], needed[: len(least)]
    spare = room - sum(sizes) - _GAP * (len(sizes) - 1)
    while spare > 0 and (narrow := [at for at, size in enumerate(sizes) if size < wanted[at]]):
        share = max(1, spare // len(narrow))
        for at in narrow:
            added = min(share, wanted[at] - sizes[at], spare)
            sizes[at], spare = sizes[at] + added, spare - added
    return sizes


def _lines(row: tuple[str, ...], sizes: list[int], right: list[bool]) -> Iterator[str]:
    """A row in as many lines as its longest cell takes."""
    parts = [wrap(cell, size) if cell else [""] for cell, size in zip(row, sizes, strict=True)]
    for line in zip_longest(*parts, fillvalue=""):
        cells = zip(line, sizes, right, strict=False)
        yield (
            (" " * _GAP)
            .join(part.rjust(size) if numeric else part.ljust(size) for part, size, numeric in cells)
            .rstrip()
        )
