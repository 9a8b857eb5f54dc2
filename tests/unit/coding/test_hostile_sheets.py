"""A sheet that unpacks to more than fits is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pandas as pd
import pytest

from framing.coding.sheets import SHEET, read_sheet, sheet_files
from framing.coding.subjects import SUBJECTS


def test_a_workbook_that_unpacks_to_a_bomb(tmp_path: Path) -> None:
    path = tmp_path / "quotes.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        with parts.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(210):
                part.write(b" " * 1_000_000)
    with pytest.raises(ValueError, match=r"quotes\.xlsx: is not a sheet \(it unpacks to 210 MB\); save it"):
        read_sheet(path, [])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"id,of\n"])
def test_what_is_no_workbook(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "quotes.xlsx").write_bytes(content)
    with pytest.raises(ValueError, match=r"quotes\.xlsx: is not a sheet \("):
        read_sheet(tmp_path / "quotes.xlsx", [])


def test_markup_in_a_passage_is_a_passage(tmp_path: Path) -> None:
    row = dict.fromkeys(SHEET, "") | {"id": "quotes-1", "of": "quotes", "passage": "<r>Fire & <b>flood</r>"}
    files = sheet_files(pd.DataFrame([row]), SUBJECTS["quotes"], tmp_path / "quotes.xlsx")
    for path, content in files.items():
        path.write_bytes(content)
    faults: list[str] = []
    read = read_sheet(tmp_path / "quotes.xlsx", faults)
    assert [text.strip() for text in read["passage"]] == ["<r>Fire & <b>flood</r>"]
    assert faults == []
