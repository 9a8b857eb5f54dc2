"""Excel workbooks: the same bytes for the same tables, texts never read as formulas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from math import isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

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


def workbook(target: Path | BinaryIO, title: str) -> Any:
    """A new workbook, to be used in a `with` statement."""
    book = xlsxwriter.Workbook(target, _TEXTS)
    book.set_properties({"title": title, "created": _MADE})
    return book


class TableSheet(Worksheet):  # type: ignore[misc]
    """A sheet of one table, set column by column, which is much faster than cell by cell.

    Texts are written as texts; None leaves a cell empty.
    """

    def fill(
        self,
        columns: Sequence[Sequence[object]],
        head: Any,
        body: Any,
        own: Mapping[int, Sequence[Any]] = MappingProxyType({}),
    ) -> None:
        """Set the columns, each with its title first, and the formats of titles and of values.

        `own` has the columns whose values have formats of their own, one each.
        """
        self._columns, self._formats, self._own = columns, (head, body), own
        # The library names the range of a sheet by the outermost cells it has seen.
        for corner in ((0, 0), (max(map(len, columns), default=1) - 1, max(0, len(columns) - 1))):
            self._check_dimensions(*corner)

    def _write_rows(self) -> None:
        head, body = map(_styled, self._formats)
        own = {at: [head, *map(_styled, forms)] for at, forms in self._own.items()}
        names = [xl_col_to_name(at) for at in range(len(self._columns))]
        rows = zip(*map(self._cells, self._columns), strict=True)
        for number, cells in enumerate(rows, 1):
            style = body if number > 1 else head
            said = [
                f'<c r="{name}{number}"{_at(own.get(at, ()), number - 1, style)}{cell}'
                for at, (name, cell) in enumerate(zip(names, cells, strict=True))
                if cell
            ]
            self.fh.write(f'<row r="{number}">{"".join(said)}</row>')

    def _cells(self, values: Iterable[object]) -> Iterator[str]:
        """What each cell says, without its place; empty for None."""
        known: dict[str, str] = {}
        for value in values:
            if isinstance(value, bool):
                yield f' t="b"><v>{value:d}</v></c>'
            elif isinstance(value, (int, float)) and isfinite(value):
                yield f"><v>{value:.16G}</v></c>"
            elif value is None:
                yield ""
            else:
                text = str(value)
                if text not in known:
                    known[text] = self._text(cell_text(text))
                yield known[text]

    def _text(self, text: str) -> str:
        """A text as it stands in the file; outer white space is kept."""
        said = self._escape_data(self._escape_control_characters(text))
        kept = ' xml:space="preserve"' if text != text.strip() else ""
        return f' t="inlineStr"><is><t{kept}>{said}</t></is></c>'


def _styled(form: Any) -> str:
    """A format as a cell names it."""
    return f' s="{form._get_xf_index()}"'


def _at(styles: Sequence[str], row: int, other: str) -> str:
    return styles[row] if row < len(styles) else other


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
