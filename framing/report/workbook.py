"""Tables for other programs: CSV files and one workbook. Text from articles is never read as a formula."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from pathlib import Path
from typing import Any

import pandas as pd

from framing.files import file_names, workbooks
from framing.results.tabular import csv_file

WIDEST = 60
"""Columns of the workbook grow with their text up to so many characters."""


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> list[str]:
    """Every table as `tables/NAME.csv` and as a sheet of `tables.xlsx`; returns the notices of the latter."""
    (folder / "tables").mkdir(exist_ok=True)
    files = file_names(tables, ".csv")
    for name, table in tables.items():
        (folder / "tables" / files[name]).write_bytes(csv_file(table))
    return write_workbook(tables, folder / "tables.xlsx")


def write_workbook(tables: Mapping[str, pd.DataFrame], path: Path) -> list[str]:
    """The tables as sheets with a fixed head; texts are written as texts, undefined numbers left empty.

    Returns a notice for each table that is too large for a sheet.
    """
    notices, files, sheets = [], file_names(tables, ".csv"), workbooks.sheet_names(tables)
    with workbooks.workbook(path, "framing: tables", by_rows=True) as book:
        head = book.add_format({"bold": True, "bottom": 1, "font_name": "Arial", "font_size": 10})
        text = book.add_format({"font_name": "Arial", "font_size": 10, "valign": "top"})
        for name, table in tables.items():
            sheet = book.add_worksheet(sheets[name])
            sheet.freeze_panes(1, 0)
            shown, left = _fitting(table)
            for column, title in enumerate(shown.columns):
                sheet.write_string(0, column, workbooks.cell_text(title), head)
                sheet.set_column(column, column, _width(shown.iloc[:, column], str(title)), text)
            columns = [shown.iloc[:, column].astype(object).to_list() for column in range(shown.shape[1])]
            for row, values in enumerate(zip(*columns, strict=True), 1):
                for column, value in enumerate(values):
                    _write(sheet, row, column, value)
            if len(shown):
                sheet.autofilter(0, 0, len(shown), len(shown.columns) - 1)
            if left:
                told = f"{left} more than a sheet can hold: tables/{files[name]} has all."
                sheet.write_string(len(shown) + 1, 0, told, text)
                notices.append(f"{path.name}, sheet {sheets[name]}: {told}")
    return notices


def _fitting(table: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """What of a table fits into a sheet, and how much does not; a row is kept for the sentence about it."""
    rows, columns = table.shape
    most = workbooks.ROWS - (1 if rows < workbooks.ROWS and columns <= workbooks.COLUMNS else 2)
    left = [(rows - most, "rows"), (columns - workbooks.COLUMNS, "columns")]
    told = " and ".join(f"{n:,} {what}" for n, what in left if n > 0)
    return table.iloc[:most, : workbooks.COLUMNS], told


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, workbooks.cell_text(value))
    elif pd.isna(value):
        return
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and isfinite(value):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, workbooks.cell_text(value))


def _width(values: pd.Series, title: str) -> float:
    longest = max([len(title), *(len(str(value)) for value in values[:200])])
    return min(WIDEST, longest + 2)
