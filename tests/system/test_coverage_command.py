"""The command that shows coverage, on the seeds."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]


def test_coverage_of_articles_in_every_format(framing: Run, found: Path, seeds: Path) -> None:
    shown = framing("coverage", found)
    assert shown.returncode == 0
    assert "not found in the articles supplied" in shown.stdout
    assert framing("coverage", found, "--format", "markdown").stdout.startswith("**")
    rows = list(csv.DictReader(io.StringIO(framing("coverage", found, "--format", "csv").stdout)))
    lines = [json.loads(line) for line in framing("coverage", found, "--format", "jsonl").stdout.splitlines()]
    assert len(rows) == 5 * len(lines)
    for line in lines:
        for passage in line["passages"]:
            text = (seeds / f"{passage['article']}.txt").read_bytes().decode("utf-8")
            assert text[passage["start"] : passage["end"]] == passage["text"]


def test_an_unknown_event_is_said_plainly(framing: Run, found: Path) -> None:
    done = framing("coverage", found, "--event", "nothing")
    assert done.returncode == 2
    assert "there is no event 'nothing'" in done.stderr
    assert "Traceback" not in done.stderr
