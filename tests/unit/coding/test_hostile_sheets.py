"""A sheet that unpacks to more than fits is refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from framing.coding.sheets import read_sheet


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
