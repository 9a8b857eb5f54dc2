"""Excel workbooks: the same bytes for the same tables, texts never read as formulas."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter

from framing.files.names import file_names
from framing.files.texts import encodable

ROWS, COLUMNS = 1_048_576, 16_384
"""Excel opens no larger sheet."""

LONGEST = 32_000
"""UTF-16 units of a cell; Excel holds little more."""

_SHEET_NAME = 31
_MADE = datetime(2000, 1, 1)
"""The one date of every workbook, so that the same tables give the same bytes."""

_TEXTS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(target: Path | BinaryIO, title: str, *, by_rows: bool = False) -> Any:
    """A new workbook, to be used in a `with` statement.

    With `by_rows`, cells must be written row after row and sheet after sheet, and none is kept in memory.
    """
    book = xlsxwriter.Workbook(target, _TEXTS | {"constant_memory": by_rows})
    book.set_properties({"title": title, "created": _MADE})
    return book


def cell_text(value: object) -> str:
    """A value as text that a cell can hold; what is cut ends in an ellipsis."""
    text = encodable(str(value))
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"


def sheet_names(names: Iterable[str]) -> dict[str, str]:
    """Name -> name of its sheet: at most 31 letters, no signs, all different even without case.

    >>> sheet_names(["words", "US/Iran", "History"])
    {'words': 'words', 'US/Iran': 'US-Iran', 'History': 'History-'}
    """
    made = file_names(names, longest=_SHEET_NAME)
    # Excel keeps the name History for itself; no other name ends in a hyphen
    return {name: f"{sheet}-" if sheet.casefold() == "history" else sheet for name, sheet in made.items()}
