"""Tables for other programs: CSV files and one workbook. Text from articles is never read as a formula."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
from pandas.api.types import is_datetime64_any_dtype, is_float_dtype

from framing.files import file_names, workbooks
from framing.report.codebook import TABLES
from framing.report.content import Report
from framing.results.tabular import csv_file

GUIDE = "read me"
"""The name of the first sheet."""

WIDEST = 60
"""Columns of the workbook grow with their text up to this many characters."""


SHARE, DIFFERENCE, NUMBER, CHANCE = "0.0%", "+0.0%;-0.0%;0.0%", "0.000", "0.0000"
"""How Excel shows shares, differences of shares, other values, and p-values."""

WHOLE, DATE, TIME = "0", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
"""How it shows counts beside sums of tones, dates, and dates with a time of the day."""

FIRST, BEFORE = pd.Timestamp("1900-03-01"), pd.Timestamp("1899-12-30")
"""Excel counts days right from the first of these on, from the second one."""

CHANCES = frozenset({"p", "q", "smallest_p", "equivalence_p", "p_tokens"})
VALUES = frozenset({"estimate", "low", "high", "a_estimate", "b_estimate", "difference"})
"""The columns of values, which are in the unit of their row."""


def write_tables(
    tables: Mapping[str, pd.DataFrame], folder: Path, guide: Sequence[tuple[str, ...]] = ()
) -> list[str]:
    """Every table as `tables/NAME.csv` and as a sheet of `tables.xlsx`; returns the notices of the latter.

    `guide` has the rows of a first sheet, on which the workbook opens.
    """
    (folder / "tables").mkdir(exist_ok=True)
    files = file_names(tables, ".csv")
    for name, table in tables.items():
        (folder / "tables" / files[name]).write_bytes(csv_file(table))
    return write_workbook(tables, folder / "tables.xlsx", guide)


def guide_of(report: Report) -> list[tuple[str, ...]]:
    """The first sheet of a report's workbook: what it is about, how to read it, and what the sheets are."""
    sheets = workbooks.sheet_names(report.data)
    contents = [
        (sheets[name], TABLES.get(name, ""), f"{len(table):,}") for name, table in report.data.items()
    ]
    found = [("", f"{one.topic} {one.sentence}".rstrip()) for one in report.stands_out]
    found += [("", report.on_tests)] if report.on_tests else []
    return [
        (report.title, report.about),
        ("", report.facts),
        ("", report.caveat),
        ("What the report shows" if report.nothing else "What stands out", ""),
        *found,
        ("How to read", "Each row is a find or a number; start and end are places in the article's text."),
        ("", "Empty: unknown or undefined, never 0. low and high bound the 95 % interval."),
        ("", "p, q and selected are empty where the articles are too few to test."),
        ("", "The sheet codebook says what each column holds."),
        ("Sheet", "What it has", "Rows"),
        *contents,
    ]


def write_workbook(
    tables: Mapping[str, pd.DataFrame], path: Path, guide: Sequence[tuple[str, ...]] = ()
) -> list[str]:
    """The tables as sheets with a fixed head; texts are written as texts, undefined numbers left empty.

    Returns a notice for each table that is too large for a sheet.
    """
    notices, files, sheets = [], file_names(tables, ".csv"), workbooks.sheet_names(tables)
    with workbooks.workbook(path, "framing: tables") as book:
        head = book.add_format({"bold": True, "bottom": 1, "font_name": "Arial", "font_size": 10})
        text = book.add_format({"font_name": "Arial", "font_size": 10, "valign": "top"})
        forms = {
            shown: book.add_format(
                {"font_name": "Arial", "font_size": 10, "valign": "top", "num_format": shown}
            )
            for shown in (SHARE, DIFFERENCE, NUMBER, CHANCE, WHOLE, DATE, TIME)
        }
        units = _units(tables)
        if guide:
            sheet = book.add_worksheet(GUIDE, workbooks.TableSheet)
            for at, width in enumerate((22, 110, 10)):
                sheet.set_column(at, at, width, text)
            across = [[row[at] if at < len(row) else None for row in guide] for at in range(3)]
            sheet.fill(across, head, text)
        for name, table in tables.items():
            sheet = book.add_worksheet(sheets[name], workbooks.TableSheet)
            sheet.freeze_panes(1, 0)
            shown, left = _fitting(table)
            columns = [[str(title), *_values(shown.iloc[:, at])] for at, title in enumerate(shown.columns)]
            for at, values in enumerate(columns):
                sheet.set_column(at, at, _width(values), text)
            if len(shown):
                sheet.autofilter(0, 0, len(shown), len(shown.columns) - 1)
            if left:
                told = f"{left} more than a sheet can hold: tables/{files[name]} has all."
                columns = [[*values, None if at else told] for at, values in enumerate(columns)]
                notices.append(f"{path.name}, sheet {sheets[name]}: {told}")
            shares = [units.get(one) == "share" for one in shown.get("name", [""] * len(shown))]
            own = {at: _shown(shown.iloc[:, at], shares) for at in range(shown.shape[1])}
            made = {at: [forms[one] for one in kinds] for at, kinds in own.items() if kinds}
            sheet.fill(columns, head, text, made)
    return notices


def _units(tables: Mapping[str, pd.DataFrame]) -> dict[str, str]:
    """Measure or concept -> its unit, which the tables of its differences do not repeat."""
    groups = tables.get("groups", pd.DataFrame(columns=["name", "unit"]))
    return dict(zip(groups["name"], map(str, groups["unit"]), strict=True))


def _shown(column: pd.Series, shares: Sequence[bool]) -> list[str]:
    """How each number of a column is shown; empty for texts and whole numbers."""
    if str(column.name) in CHANCES:
        return [CHANCE] * len(column)
    if is_datetime64_any_dtype(column):
        return [DATE if column.dropna().dt.normalize().eq(column.dropna()).all() else TIME] * len(column)
    if not is_float_dtype(column) or (column.dropna() % 1 == 0).all():
        return []
    if column.name == "count":
        return [NUMBER if value % 1 else WHOLE for value in column]
    if str(column.name) not in VALUES:
        return [NUMBER] * len(column)
    kind = DIFFERENCE if column.name == "difference" else SHARE
    return [kind if share else NUMBER for share in shares]


def _fitting(table: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """What of a table fits into a sheet, and how much does not; a row is kept for the sentence about it."""
    rows, columns = table.shape
    most = workbooks.ROWS - (1 if rows < workbooks.ROWS and columns <= workbooks.COLUMNS else 2)
    left = [(rows - most, "rows"), (columns - workbooks.COLUMNS, "columns")]
    told = " and ".join(f"{n:,} {what}" for n, what in left if n > 0)
    return table.iloc[:most, : workbooks.COLUMNS], told


def _values(column: pd.Series) -> list[object]:
    """The values of a column; None where they are undefined. Dates are the days that Excel counts."""
    if is_datetime64_any_dtype(column) and column.dt.tz is None and not (column < FIRST).any():
        column = (column - BEFORE) / pd.Timedelta(days=1)
    return column.astype(object).where(column.notna(), None).to_list()


def _width(values: list[object]) -> int:
    """The width for a title and its first values."""
    return min(WIDEST, max(0 if value is None else len(str(value)) for value in values[:201]) + 2)
