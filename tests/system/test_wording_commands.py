"""The commands about words, on the seeds."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from math import log
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_words_lists_what_sets_each_outlet_apart(framing: Run, found: Path) -> None:
    done = framing("words", found, "--top", 3)
    assert done.returncode == 0
    assert "Daesh" in done.stdout
    assert "ISIS" in done.stdout
    assert "cannot support claims" in done.stdout


def test_words_of_five_articles_have_no_p(framing: Run, found: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(framing("words", found, "--format", "csv").stdout)))
    assert {row["group"] for row in rows} == {"Sputnik", "A News", "Rappler", "Inquisitr", "The Epoch Times"}
    assert min(int(row["count"]) for row in rows) == 3
    assert min(float(row["delta"]) for row in rows) >= log(2)
    assert {row["p"] + row["q"] + row["p_tokens"] + row["low"] for row in rows} == {""}
    lines = framing("words", found, "--format", "jsonl", "--top", 1).stdout.splitlines()
    assert [json.loads(line)["q"] for line in lines] == [None] * 5


def test_words_shows_the_passages(framing: Run, found: Path) -> None:
    done = framing("words", found, "--show", "Islamic State", "--group", "Inquisitr")
    assert done.stdout.count("[Islamic State]") == 3
    assert done.stdout.rstrip().endswith("3 passages")


def test_likeness_stands_beside_chance(framing: Run, found: Path) -> None:
    done = framing("likeness", found, "--wide")
    assert "by chance, word by word" in done.stdout
    assert "was not tested" in done.stdout
    rows = list(csv.DictReader(io.StringIO(framing("likeness", found, "--format", "csv").stdout)))
    assert len(rows) == 2 * 10


def test_compare_in_latex(framing: Run, found: Path) -> None:
    done = framing("compare", found, "--concept", "jihadist_group", "--format", "latex")
    assert r"\begin{tabular}" in done.stdout
