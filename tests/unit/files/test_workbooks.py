"""Workbooks: names of sheets and what a cell can hold."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.files.workbooks import LONGEST, cell_text, sheet_names, workbook

NAMES = ["groups", "US/Iran strike", "9/11", "9-11", "x" * 300, "X" * 300, "History", "history", "'a'",
         "a:b?*[c]", "..", "CON", "", "新" * 40, "\ud83d", "words", "WORDS"]  # fmt: skip


def test_sheets_of_any_names_are_written_and_read(tmp_path: Path) -> None:
    made = sheet_names(NAMES)
    with workbook(tmp_path / "t.xlsx", "t") as book:
        for name in NAMES:
            book.add_worksheet(made[name]).write_string(0, 0, cell_text(name))
    read = openpyxl.load_workbook(tmp_path / "t.xlsx")
    assert read.sheetnames == [made[name] for name in NAMES]
    assert made["groups"] == "groups"


@given(st.lists(st.text(max_size=60), max_size=9))
def test_names_of_sheets_are_short_and_differ_without_case(names: list[str]) -> None:
    made = sheet_names(names)
    assert all(0 < len(name.encode("utf-16-le")) // 2 <= 31 and not set("[]:*?/\\'") & set(name)
               for name in made.values())  # fmt: skip
    assert len({name.casefold() for name in made.values()}) == len(set(names))


@pytest.mark.parametrize("text", ["a" * 40_000, "😀" * 20_000, "a" + "😀" * 20_000])
def test_a_cell_holds_no_more_than_excel_reads(text: str) -> None:
    cut = cell_text(text)
    assert len(cut.encode("utf-16-le")) <= 2 * LONGEST
    assert cut.endswith(text[-1] + "…")


def test_a_text_that_fits_is_whole() -> None:
    assert cell_text("=1+1") == "=1+1"
    assert cell_text("\ud83d") == "�"
