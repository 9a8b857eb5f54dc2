"""`framing labels`, on the seeds."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_labels_of_an_entity(framing: Run, found: Path) -> None:
    done = framing("labels", found, "--entity", "NATO", "--format", "csv")
    assert done.returncode == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len({row["outlet"] for row in rows}) == 5
    assert {row["entity"] for row in rows if row["label"] == "NATO"} == {"North Atlantic Treaty Organization"}


def test_labels_as_table_and_as_json_lines(framing: Run, found: Path) -> None:
    assert "Read the passages" in framing("labels", found).stdout
    lines = framing("labels", found, "--format", "jsonl").stdout.splitlines()
    assert {"entity", "label", "outlet", "count"} <= set(json.loads(lines[0]))


def test_an_unknown_event_has_no_labels(framing: Run, found: Path) -> None:
    said = framing("labels", found, "--event", "none").stdout
    assert said.endswith("\n\nNobody is named in several outlets.\n")
