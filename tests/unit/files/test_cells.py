"""Cells that other programs open: no formula runs, and every text comes back as it was."""

from __future__ import annotations

import csv
from io import StringIO

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.files import encodable, guarded, unguarded
from framing.results.tabular import csv as as_csv
from framing.results.tabular import csv_file

LIVE = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", " =1", "\n=1", "\t =1", "\u00a0=1", "\u3000＝1", "＝1", "＋1",
        "－1", "＠x", "\x00=1", "\ufeff=1", "\u200b=1", "'=1", "''=1", "' =1", "=", "\r\n@x"]  # fmt: skip
PLAIN = ["", " ", "a=1", "Daesh", "'tis", "'quoted' =1", "–1", "−1", "3-4", "\nDaesh", "“=1”", "''", "1"]


@pytest.mark.parametrize("text", LIVE, ids=ascii)
def test_a_text_that_could_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"
    assert unguarded(f"'{text}") == text


@pytest.mark.parametrize("text", PLAIN, ids=ascii)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(st.text(st.sampled_from("'=-@＝ \t\r\n\x00\ufeff1a"), max_size=8) | st.text())
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(str(guarded(text))) == text


def test_numbers_are_no_texts() -> None:
    assert guarded(-0.5) == -0.5
    assert as_csv(pd.DataFrame({"n": [-1], "x": [float("nan")]})) == "n,x\n-1,\n"


@given(st.lists(st.tuples(st.text(), st.text(st.sampled_from("=\"',;\r\n '-")))), st.text(min_size=1))
def test_a_table_comes_back_from_csv(rows: list[tuple[str, str]], title: str) -> None:
    table = pd.DataFrame(rows, columns=[title, f"{title}="], dtype=object)
    read = list(csv.reader(StringIO(as_csv(table), newline=""), strict=True))
    assert [[unguarded(cell) for cell in row] for row in read] == [
        [encodable(title), encodable(f"{title}=")],
        *([encodable(cell) for cell in row] for row in rows),
    ]


def test_a_header_is_a_cell_too() -> None:
    assert as_csv(pd.DataFrame({"=cmd()": ["x"], " @y": ["x"]})).splitlines()[0] == "'=cmd(),' @y"


def test_a_file_has_the_mark_that_excel_looks_for_and_standard_output_has_none() -> None:
    table = pd.DataFrame({"word": ["Правда"]})
    assert csv_file(table) == b"\xef\xbb\xbf" + as_csv(table).encode()
    assert as_csv(table) == "word\nПравда\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("\ud83d", "�"), ("a\ud83db", "a�b"), ("\ude00\ud83d", "��"), ("\ud83d\ude00", "😀"), ("😀", "😀")],
    ids=ascii,
)
def test_half_a_letter_is_shown_as_one_that_is_missing(text: str, shown: str) -> None:
    assert encodable(text) == shown
    table = pd.DataFrame([[text]], columns=pd.Index([text], dtype=object), dtype=object)
    assert as_csv(table) == f"{shown}\n{shown}\n"
