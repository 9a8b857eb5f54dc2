"""Sheets of finds in real articles: whatever is drawn stands in its text, with what the tool says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.real import drawn, others

SAME = "Three sailors drowned near the old harbour of Lund."
ARTICLES = f"""id,outlet,event,text
a,The Gazette,vote,"Mayor Ann Lee left Lund. “The dam holds,” Mayor Ann Lee said on Monday. {SAME}"
b,The Herald,vote,"{SAME} Critics of Mayor Ann Lee were silent. Bakers in Oslo protested against prices."
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "articles.csv"
    file.write_text(ARTICLES, "utf-8")
    return file


@pytest.mark.parametrize(
    ("of", "passage", "about"),
    [
        ("quotes", "The dam holds", "words of Ann Lee (person)"),
        ("labels", "Mayor Ann Lee", "Ann Lee, by the label: Mayor Ann Lee"),
        ("coverage", "Three sailors", "reports the same as: Three sailors"),
    ],
)
def test_a_sheet_says_what_the_tool_says(path: Path, of: str, passage: str, about: str) -> None:
    rows = others([path], of)
    assert any(passage in row["passage"] and row["about"].startswith(about) for row in rows[of])
    for row in rows[of]:
        assert row["left"] + row["passage"] + row["right"] in ARTICLES.replace('""', '"')
    sample = drawn(rows, 60, 2, 7)
    assert len(sample.sheet) == min(2, len(rows[of]))
    assert sample.sheet.equals(drawn(rows, 60, 2, 7).sheet)


def test_nothing_found_makes_no_sheet(tmp_path: Path) -> None:
    file = tmp_path / "empty.csv"
    file.write_text(
        "id,outlet,text\na,The Gazette,The river rose in spring and fell again in summer.\n", "utf-8"
    )
    assert others([file], "scares") == {}
