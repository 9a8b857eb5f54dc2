"""Excel workbooks that hold an article in each row of a sheet."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from framing.files import unguarded
from framing.reading.notices import Notice, Tell, Unreadable, listed
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source
from framing.reading.tables import Cells, below_title, checked, has_text, records_of_cells

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

_HEAD = 10
_LARGEST = 2_000_000_000
"""Bytes that a workbook may unpack to."""


def read_spreadsheet(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The rows of the sheets that have a column of texts."""
    import openpyxl

    try:
        with zipfile.ZipFile(source.path) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > _LARGEST:
            what = f"this unpacks to {size // 1_000_000:,} MB"
            raise Unreadable(source.notice(what, "save it as CSV, or in several files"))
        file = source.path.open("rb")  # by its name, the package refuses one with another ending
        book = openpyxl.load_workbook(file, read_only=True, data_only=True)
    except Unreadable:
        raise
    except Exception as fault:
        # a broken workbook fails in many ways, which the package that reads it does not list
        what = f"this is not a whole workbook ({type(fault).__name__})"
        raise Unreadable(source.notice(what, "save it again as .xlsx, or as CSV")) from None
    try:
        yield from records_of_cells(source, _cells(source, book.worksheets, tell), tell)
    finally:
        book.close()
        file.close()


def _cells(source: Source, sheets: Sequence[ReadOnlyWorksheet], tell: Tell) -> Cells:
    """The rows of all sheets with a column of texts; where there are several, the column sheet names each."""
    chosen = [sheet for sheet in sheets if any(map(has_text, _top(sheet)))] or [sheets[0]]
    if others := [sheet.title for sheet in sheets if sheet not in chosen]:
        read = listed([f'"{sheet.title}"' for sheet in chosen], 9)
        what = f"of its sheets, {read} {'is' if len(chosen) == 1 else 'are'} read and not {listed(others, 9)}"
        tell(source.notice(what, "save those apart"))
    if len(chosen) == 1:
        yield from _rows(source, chosen[0], tell)
        return
    what = f"{len(chosen)} sheets are read, and the column sheet has the name of each"
    tell(source.notice(what, "use --columns outlet=sheet if the sheets are outlets"))
    told: set[Notice] = set()

    def once(notice: Notice) -> None:
        if notice not in told:
            tell(notice)
        told.add(notice)

    for sheet in chosen:
        for spot, number, cells in _rows(source, sheet, once, {"sheet": sheet.title}):
            yield f"sheet {sheet.title}, {spot}", number, cells


def _rows(
    source: Source, sheet: ReadOnlyWorksheet, tell: Tell, of_sheet: Mapping[str, str] = MappingProxyType({})
) -> Cells:
    """The rows of a sheet; `of_sheet` are columns that it does not have, with one value for all rows."""
    top = ((number, names) for number, names in enumerate(_top(sheet), start=1) if any(names))
    names, below = below_title(source, top, tell)
    start = next((number for number, _ in below), 2) if names else 2
    further = {name: value for name, value in of_sheet.items() if name not in map(str.lower, names)}
    width = len(names)
    header = checked(source, [*names, *further], tell)
    for number, row in enumerate(sheet.iter_rows(min_row=start, values_only=True), start=start):
        if any(cell is not None for cell in row):
            own = (row[i] if i < len(row) else None for i in range(width))
            cells = zip(header, (*own, *further.values()), strict=True)
            yield f"row {number}", number, {name: _plain(cell) for name, cell in cells if name}


def _top(sheet: ReadOnlyWorksheet) -> list[list[str]]:
    """The first rows of a sheet, among which its header is."""
    return [_names(row) for row in sheet.iter_rows(max_row=_HEAD, values_only=True)]


def _names(row: Sequence[Any]) -> list[str]:
    return ["" if cell is None else str(cell) for cell in row]


def _plain(cell: Any) -> Any:
    return unguarded(cell) if isinstance(cell, str) else cell
