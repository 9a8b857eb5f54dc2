"""`framing events`: a table to correct with a page beside it, and the way back."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

TOLD = [
    ("a", "Herald", "Fire destroys Velm warehouse", "A fire destroyed a warehouse in Velm harbour."),
    ("b", "Gazette", "Velm warehouse burns", "Firefighters fought flames in a warehouse in Velm."),
    ("c", "Herald", "<b>Orsk</b> budget cuts buses", "Bus routes will be cut, Orsk councillors said."),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "t.jsonl"
    rows = (
        {"id": name, "outlet": outlet, "title": title, "text": text, "published": "2021-05-03"}
        for name, outlet, title, text in TOLD
    )
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path


def test_the_table_and_the_page(framing: Run, corpus: Path) -> None:
    table = corpus.with_name("events.csv")
    done = framing("events", corpus, "--out", table)
    assert done.returncode == 0, done.stderr
    page = corpus.with_name("events.html")
    assert done.stdout == f"{table}: the table, to correct\n{page}: the page, to read\n"
    assert "Velm warehouse burns" in page.read_text("utf-8")
    rows = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert [row["article"] for row in rows] == ["a", "b", "c"]
    assert rows[0]["event"] == rows[1]["event"] != rows[2]["event"]


def test_corrections_are_read_back_and_never_replaced(framing: Run, corpus: Path) -> None:
    table = corpus.with_name("events.csv")
    framing("events", corpus, "--out", table)
    corrected = table.read_text("utf-8-sig").replace("Gazette", "The Gazette")
    table.write_text(corrected)
    again = framing("events", corpus, "--out", table)
    assert again.returncode == 2
    assert f"{table}: exists with other content" in again.stderr
    assert table.read_text() == corrected
    shown = framing("compare", corpus, "--measure", "quoted_share", "--events", table)
    assert shown.returncode == 0, shown.stderr


def test_the_ending_of_the_page_is_refused_before_any_work(framing: Run, corpus: Path) -> None:
    done = framing("events", corpus.with_name("none.csv"), "--out", corpus.with_name("events.html"))
    assert done.returncode == 2
    assert "name the table, such as events.csv" in done.stderr
