"""`framing import` writes a folder that the other commands read, and says what it left out."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., "subprocess.CompletedProcess[str]"]
TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."


def test_every_command_reads_what_was_imported(framing: Run, tmp_path: Path, seeds: Path) -> None:
    out = tmp_path / "corpus"
    done = framing("import", seeds, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(
        f"{out}/articles.jsonl: 5 articles of 5 outlets\n{out}/import.log: what was"
    )
    direct, again = (framing("events", path, "--format", "csv") for path in (seeds, out))
    assert (again.returncode, again.stdout, again.stderr) == (0, direct.stdout, direct.stderr)


def test_columns_dates_and_days_are_honoured(framing: Run, tmp_path: Path) -> None:
    rows = [("Star", "04/01/2020"), ("Sun", "05/01/2020"), ("Post", "06/01/2020")]
    path = tmp_path / "t.csv"
    path.write_text("paper,when,words\n" + "".join(f'{paper},{day},"{TEXT}"\n' for paper, day in rows))
    out = tmp_path / "corpus"
    options = ["--columns", "outlet=paper,published=when,text=words", "--dates", "day-first"]
    done = framing("import", path, "--out", out, *options, "--since", "2020-01-05", "--until", "2020-01-05")
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = map(json.loads, (out / "articles.jsonl").read_text().splitlines())
    assert (line["outlet"], line["published"]) == ("Sun", "2020-01-05T00:00:00")


def test_every_command_takes_dates_and_outlets(framing: Run, tmp_path: Path) -> None:
    rows = [("Star", "04/01/2020", "One"), ("Star Online", "04/01/2020", "Two"), ("Sun", "05/01/2020", "Six")]
    path, given, out = (tmp_path / name for name in ("t.csv", "map.csv", "corpus"))
    path.write_text(
        "outlet,published,text\n" + "".join(f'{o},{day},"{n} dam: {TEXT}"\n' for o, day, n in rows)
    )
    given.write_text("name,outlet\nStar Online,The Star\n")
    options = ["--dates", "day-first", "--outlets", given]
    done = framing("import", path, "--out", out, *options)
    assert done.returncode == 0
    lines = [*map(json.loads, (out / "articles.jsonl").read_text().splitlines())]
    assert [line["outlet"] for line in lines] == ["The Star", "The Star", "Sun"]
    direct, again = (
        framing("events", path, "--format", "csv", *options),
        framing("events", out, "--format", "csv"),
    )
    assert (direct.returncode, direct.stdout) == (0, again.stdout)
    given.write_text("name,outlet\nStar Online,\n")
    done = framing("compare", path, *options)
    assert (done.returncode, done.stderr) == (
        2,
        f'framing: {given}, row 2, field outlet: "" is empty; fill it, or remove the row\n',
    )


def test_bad_input_ends_with_a_sentence(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("outlet,text\nStar,\n")
    done = framing("import", tmp_path / "t.csv", "--out", tmp_path / "corpus")
    assert done.returncode == 2
    assert "row 2: the text is empty" in done.stderr
    assert done.stderr.splitlines()[-1] == "framing: no article is left, so nothing was written."
    done = framing("import", tmp_path / "t.csv", "--out", tmp_path)
    assert done.returncode == 2
    assert "is not empty" in done.stderr


def test_fetching_without_addresses_ends_with_a_sentence(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("nothing here\n")
    done = framing("fetch", tmp_path / "a.txt", "--out", tmp_path / "out")
    assert done.returncode == 2
    assert (
        done.stderr
        == f"framing: {tmp_path / 'a.txt'}: there is no web address in it; write one on each line\n"
    )
    assert not (tmp_path / "out").exists()
