"""Tables for other programs: CSV files and one workbook. Text from articles is never read as a formula."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import xlsxwriter

from framing.compare.tabular import csv

WIDEST = 60
"""Columns of the workbook grow with their text up to so many characters."""

LONGEST = 32_000
"""A workbook's cell holds little more; what is cut ends in an ellipsis, the CSV files have it whole."""

_MADE = datetime(2000, 1, 1)
"""The one date of every workbook, so that the same tables give the same bytes."""


def write_tables(tables: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Every table as `tables/NAME.csv` and as a sheet of `tables.xlsx`."""
    (folder / "tables").mkdir(exist_ok=True)
    for name, table in tables.items():
        (folder / "tables" / f"{name}.csv").write_bytes(csv(table).encode("utf-8"))
    write_workbook(tables, folder / "tables.xlsx")


def write_workbook(tables: Mapping[str, pd.DataFrame], path: Path) -> None:
    """The tables as sheets with a fixed head; texts are written as texts, undefined numbers left empty."""
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(path, options) as book:
        book.set_properties({"title": "framing: tables", "created": _MADE})
        head = book.add_format({"bold": True, "bottom": 1, "font_name": "Arial", "font_size": 10})
        text = book.add_format({"font_name": "Arial", "font_size": 10, "valign": "top"})
        for name, table in tables.items():
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for column, title in enumerate(table.columns):
                sheet.write_string(0, column, str(title), head)
                sheet.set_column(column, column, _width(table[title], str(title)), text)
                for row, value in enumerate(table[title], 1):
                    _write(sheet, row, column, value)
            if len(table):
                sheet.autofilter(0, 0, len(table), len(table.columns) - 1)


def _write(sheet: Any, row: int, column: int, value: Any) -> None:
    if pd.isna(value):
        return
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        sheet.write_number(row, column, value)
    else:
        text = str(value)
        sheet.write_string(row, column, text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def _width(values: pd.Series, title: str) -> float:
    longest = max([len(title), *(len(str(value)) for value in values[:200])])
    return min(WIDEST, longest + 2)
