"""Sheets for coders as CSV or Excel files: written, read and checked."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from framing.coding.subjects import SUBJECTS, UNCLEAR, Subject
from framing.files import read_bounded, unguarded, workbooks
from framing.results.tabular import csv_file

SHEET = ["id", "of", "outlet", "about", "left", "passage", "right", "code", "coder", "note"]
"""The columns of a sheet; `outlet` is left out as a rule. Coders fill code, coder and, if they like, note."""

_LARGEST = 200_000_000  # bytes

_WIDTHS = {"about": 30, "left": 45, "passage": 45, "right": 45, "code": 14, "note": 30}


def key_path(sheet: Path) -> Path:
    """Where the tool's answers to a sheet lie: `quotes.key.csv` beside `quotes.xlsx`."""
    return sheet.with_suffix(".key.csv")


def sheet_path(path: str | Path) -> Path:
    """The path of a sheet; raises ValueError unless it ends in .csv or .xlsx."""
    target = Path(path)
    if target.suffix.lower() not in (".csv", ".xlsx"):
        raise ValueError(f"{target}: a sheet must end in .csv or .xlsx; rename it.")
    return target


def sheet_files(sheet: pd.DataFrame, subject: Subject, path: Path) -> dict[Path, bytes]:
    """A sheet to code as files; the codes stand in a second sheet, of a CSV file in NAME.codes.csv.

    Text is never read as a formula: in Excel files by its type, in CSV files by an apostrophe before it.
    """
    codes = pd.DataFrame(
        [("", subject.question), *subject.codes.items(), (UNCLEAR, "cannot be decided")],
        columns=["code", "meaning"],
    )
    if path.suffix.lower() == ".xlsx":
        return {path: _workbook(sheet, codes)}
    return {path: csv_file(sheet), path.with_suffix(".codes.csv"): csv_file(codes)}


def read_sheet(path: Path, faults: list[str]) -> pd.DataFrame:
    """A sheet that was coded: `id, of, passage, code, coder`; adds what is wrong to `faults`.

    Raises ValueError for a file that is no sheet.
    """
    rows = _read(path)
    for column in ("id", "of", "passage", "code"):
        if column not in rows:
            raise ValueError(f"{path}, row 1: has no column {column!r}; use the sheet as `sample` wrote it.")
    rows["code"] = rows["code"].str.strip().str.lower()
    named = sorted(set(rows["coder"].str.strip()) - {""}) if "coder" in rows else []
    if len(named) > 1:
        faults.append(f"{path}, field coder: names {', '.join(named)}; give each coder a sheet of their own.")
    for line, row in zip(rows.index + 2, rows.to_dict("records"), strict=True):
        subject = SUBJECTS.get(row["of"])
        if subject is None:
            faults.append(
                f"{path}, row {line}, field of: {row['of']!r} is not a subject; restore {_any(SUBJECTS)}."
            )
        elif subject.fixed and row["code"] not in ("", UNCLEAR, *subject.codes):
            faults.append(
                f"{path}, row {line}, field code: {row['code']!r} is not a code; write "
                f"{_any([*subject.codes, UNCLEAR])}."
            )
    for line in (rows.index[rows["id"].duplicated()] + 2).tolist():
        faults.append(f"{path}, row {line}, field id: occurs twice; remove one of the rows.")
    rows["coder"] = named[0] if named else path.stem
    return rows[["id", "of", "passage", "code", "coder"]]


def _read(path: Path) -> pd.DataFrame:
    try:
        if path.suffix.lower() == ".xlsx":
            _refuse_bombs(path)
            rows = pd.read_excel(path, sheet_name=0, dtype=str, keep_default_na=False, engine="openpyxl")
        else:
            text = read_bounded(path, _LARGEST).decode("utf-8-sig")
            head = text.partition("\n")[0]
            mark = ";" if head.count(";") > head.count(",") else ","
            rows = pd.read_csv(
                io.StringIO(text), sep=mark, dtype=str, keep_default_na=False, skip_blank_lines=False
            )
    except ImportError as fault:
        raise ValueError(f"{path}: needs the package openpyxl; install it, or save as CSV.") from fault
    except OSError as fault:
        raise ValueError(f"{path}: cannot be read ({fault.strerror}); check the path.") from fault
    except Exception as fault:
        # a broken file fails in many ways, which the packages that read it do not list
        raise ValueError(f"{path}: is not a sheet ({fault}); save it as .xlsx or as CSV in UTF-8.") from fault
    if path.suffix.lower() != ".xlsx":
        rows = rows.map(unguarded)
    return rows[(rows != "").any(axis=1)]


def _refuse_bombs(path: Path) -> None:
    """Raise ValueError for a workbook that unpacks to more than a sheet of passages can hold."""
    with zipfile.ZipFile(path) as parts:
        size = sum(part.file_size for part in parts.infolist())
    if size > _LARGEST:
        raise ValueError(f"it unpacks to {size // 1_000_000:,} MB")


def _workbook(sheet: pd.DataFrame, codes: pd.DataFrame) -> bytes:
    target = io.BytesIO()
    with workbooks.workbook(target, "framing: sheet to code") as book:
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        marked = book.add_format({"text_wrap": True, "valign": "top", "bold": True})
        for name, table in (("sheet", sheet), ("codes", codes)):
            page = book.add_worksheet(name)
            page.freeze_panes(1, 0)
            for at, column in enumerate(table.columns):
                page.set_column(at, at, _WIDTHS.get(column, 12), marked if column == "passage" else wrapped)
                for row, value in enumerate([column, *table[column]]):
                    page.write_string(row, at, _plain(value))
            if name == "sheet":
                at = list(table.columns).index("code")
                choice = {"validate": "list", "source": [code for code in codes["code"] if code]}
                page.data_validation(1, at, max(1, len(table)), at, choice)
    return target.getvalue()


def _plain(value: object) -> str:
    """A value as the text of a cell; the library would take one between <r> and </r> for markup."""
    text = workbooks.cell_text(value)
    return f"{text} " if text.startswith("<r>") and text.endswith("</r>") else text


def _any(words: Iterable[str]) -> str:
    return " or ".join(words)
