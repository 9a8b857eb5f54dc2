"""The command that looks for wordings nobody listed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]

TEXT = (
    "The council closed the {} of Norvik on Tuesday after a long debate.\n\n"
    "Hundreds had lived in the {} of Norvik since spring, the mayor said."
)


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    rows = ["file,outlet,event"]
    for name, word in (("one", "shelter"), ("two", "compound"), ("three", "shelter")):
        (folder / f"{name}.txt").write_text(TEXT.format(word, word), "utf-8")
        rows.append(f"{name}.txt,{name.title()},closure")
    (folder / "corpus.csv").write_text("\n".join(rows) + "\n", "utf-8")
    return folder


def test_candidates_of_articles_and_of_findings(framing: Run, texts: Path, tmp_path: Path) -> None:
    done = framing("discover", texts, "--event", "closure")
    assert done.returncode == 0
    assert "compound" in done.stdout
    assert "Candidates, not findings" in done.stdout
    assert framing("find", texts, "--out", tmp_path).returncode == 0
    assert framing("discover", tmp_path).stdout == done.stdout


def test_candidates_as_csv_and_json_lines(framing: Run, texts: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(framing("discover", texts, "--format", "csv").stdout))
    assert row["wordings"] == "shelter / compound"
    assert row["places"] == "2"
    (line,) = framing("discover", texts, "--format", "jsonl").stdout.splitlines()
    assert json.loads(line)["wordings"] == row["wordings"]
    assert json.loads(line)["concept"] is None


def test_a_draft_is_checked_and_used(framing: Run, texts: Path, tmp_path: Path) -> None:
    file = tmp_path / "draft.toml"
    assert framing("discover", texts, "--out", file).stdout.strip() == str(file)
    assert framing("concepts", "--check", file).stdout.strip().endswith("all right")
    assert framing("discover", texts, "--out", file).returncode == 0
    terms = framing("terms", texts, "--concepts", file, "--format", "csv").stdout
    assert terms.count(",shelter_or_compound,") == 6
    file.write_text("edited")
    done = framing("discover", texts, "--out", file)
    assert done.returncode == 2
    assert f"{file}: exists with other content" in done.stderr
    assert file.read_text() == "edited"


def test_what_cannot_be_done_is_said_in_one_sentence(framing: Run, texts: Path, tmp_path: Path) -> None:
    done = framing("discover", texts, "--event", "elsewhere")
    assert done.returncode == 2
    assert done.stderr.strip() == "framing: there is no event 'elsewhere'; known: closure"
    alone = framing("discover", texts / "one.txt", "--out", tmp_path / "draft.toml")
    assert alone.returncode == 2
    assert "no candidate to draft" in alone.stderr
