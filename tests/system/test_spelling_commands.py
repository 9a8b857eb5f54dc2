"""The command that lists spellings."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "one.txt").write_text("The mayor of Kyiv met a U.S. envoy.\n\nKyiv was quiet.", "utf-8")
    (folder / "two.txt").write_text("The mayor of Kiev met a US envoy.\n\nKiev was quiet.", "utf-8")
    (folder / "corpus.csv").write_text("file,outlet\none.txt,First\ntwo.txt,Second\n", "utf-8")
    return folder


def test_spellings_of_articles_and_of_findings(framing: Run, texts: Path, tmp_path: Path) -> None:
    done = framing("spellings", texts)
    assert done.returncode == 0
    assert "Kiev" in done.stdout
    assert "House style" in done.stdout
    assert framing("find", texts, "--out", tmp_path).returncode == 0
    assert framing("spellings", tmp_path).stdout == done.stdout


def test_spellings_as_csv_and_json_lines(framing: Run, texts: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(framing("spellings", texts, "--format", "csv").stdout)))
    assert {(row["spelling"], row["outlet"], row["count"]) for row in rows} == {
        ("Kyiv", "First", "2"),
        ("Kiev", "Second", "2"),
        ("U.S.", "First", "1"),
        ("US", "Second", "1"),
    }
    lines = framing("spellings", texts, "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line)["spelling"] for line in lines] == [row["spelling"] for row in rows]
