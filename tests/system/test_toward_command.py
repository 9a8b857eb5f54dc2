"""`framing toward`, on the seeds."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_the_tone_towards_a_target_by_outlet_and_voice(framing: Run, found: Path) -> None:
    done = framing("toward", found, "--target", "iran", "--format", "csv")
    assert done.returncode == 0
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows
    assert all("iran" in row["target"].casefold() for row in rows)
    assert {row["voice"] for row in rows} <= {"own", "others", "headline"}
    assert all(-1 <= float(row["low"] or row["tone"]) <= float(row["tone"]) <= 1 for row in rows)


def test_the_table_says_how_far_it_can_be_trusted(framing: Run, found: Path) -> None:
    said = framing("toward", found).stdout
    assert "Read the passages" in " ".join(said.split())
    lines = framing("toward", found, "--format", "jsonl").stdout.splitlines()
    assert {"event", "target", "voice", "outlet", "sentences", "unsure", "tone"} <= set(json.loads(lines[0]))


def test_an_unknown_event_has_no_targets(framing: Run, found: Path) -> None:
    assert "Nobody is spoken of" in framing("toward", found, "--event", "none").stdout


def test_the_passages_of_a_target_are_shown(framing: Run, found: Path) -> None:
    said = framing("show", found, "targets", "--variant", "Qassem Soleimani").stdout
    assert "Soleimani" in said
