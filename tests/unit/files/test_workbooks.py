"""Workbooks: names of sheets and what a cell can hold."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.files.workbooks import LONGEST, TableSheet, cell_text, sheet_names, workbook

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


def test_a_table_is_written_as_texts_and_numbers(tmp_path: Path) -> None:
    values = [
        "<r><t>rich</t></r>",
        " a & b\x07 ",
        "=1+1",
        2,
        2.5,
        float("inf"),
        True,
        None,
        "_x0041_",
        "😀" * 20_000,
    ]
    with workbook(tmp_path / "t.xlsx", "t") as book:
        bold = book.add_format({"bold": True})
        book.add_worksheet("t", TableSheet).fill(
            [["head", *values], ["n", *range(10)]], bold, book.add_format()
        )
        book.add_worksheet("empty", TableSheet).fill([], bold, bold)
    read = openpyxl.load_workbook(tmp_path / "t.xlsx")
    sheet = read["t"]
    assert [cell.value for cell in sheet["B"]] == ["n", *range(10)]
    texts = ["<r><t>rich</t></r>", " a & b_x0007_ ", "=1+1", 2, 2.5, "inf", True, None, "_x005F_x0041_"]
    assert [cell.value for cell in sheet["A"]][:-1] == ["head", *texts]
    assert sheet["A11"].value.endswith("😀…")
    assert [sheet["A1"].font.bold, sheet["A2"].font.bold] == [True, False]
    assert [cell.data_type for cell in sheet["A"]][:5] == ["s", "s", "s", "s", "n"]
    assert read["empty"].max_row == 1
