"""Bad input gets one sentence that names file, row, field and mend; nothing else is lost."""

from __future__ import annotations

import csv
import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]

GOOD = "A quiet day\n\n“All is well,” said Maria Lopez, the mayor. Nothing else happened in town.\n"


def nothing_there(folder: Path) -> Path:
    return folder / "missing.txt"


def empty_folder(folder: Path) -> Path:
    return folder


def empty_file(folder: Path) -> Path:
    (folder / "a.txt").write_text("")
    return folder / "a.txt"


def binary_file(folder: Path) -> Path:
    (folder / "a.txt").write_bytes(bytes(range(256)) * 40)
    return folder / "a.txt"


def unknown_ending(folder: Path) -> Path:
    (folder / "a.xyz").write_text(GOOD)
    return folder / "a.xyz"


def no_text_column(folder: Path) -> Path:
    (folder / "a.csv").write_text("id,outlet,txet\n1,Herald,Something happened.\n")
    return folder / "a.csv"


def one_long_line(folder: Path) -> Path:
    (folder / "a.txt").write_text("word " * 1_000_000)
    return folder / "a.txt"


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (nothing_there, "missing.txt"),
        (empty_folder, ""),
        (empty_file, "a.txt"),
        (binary_file, "a.txt"),
        (unknown_ending, ".xyz"),
        (no_text_column, "text"),
        (one_long_line, "1,000,000"),
    ],
)
def test_nothing_can_be_done(framing: Run, tmp_path: Path, make: Callable[[Path], Path], says: str) -> None:
    done = framing("compare", make(tmp_path))
    assert done.returncode == 2
    assert done.stdout == ""
    assert says in done.stderr
    assert str(tmp_path) in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_all_other_articles_are_still_analysed(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    empty_file(tmp_path)
    (tmp_path / "b.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "c.txt").write_text(
        '“Unbalanced\n\nHe said ‘so" and went. ”Then\n\nnothing happened at all.\n'
    )
    (tmp_path / "table.csv").write_text(
        "id,outlet,published,text\n"
        'x,Herald,31/31/2020,"Fire\n\n“It is out,” Maria Lopez said."\n'
        'x,Post,2020-01-04,"Fire\n\nIt is out."\n'
        'y,,2020-01-05,"Fire\n\nIt burns in the old town."\n'
    )
    done = framing("quotes", tmp_path, "--format", "jsonl")
    assert done.returncode == 0
    found = done.stdout
    assert all(f'"doc": "{name}"' in found for name in ("good", "c", "x", "y"))
    for said in ("a.txt", "b.txt", "31/31/2020", "x", "outlet"):
        assert said in done.stderr


def test_a_folder_that_cannot_be_written(framing: Run, seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = framing("report", seeds, "--out", tmp_path / "file" / "report")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_places_where_work_or_results_cannot_go_are_told_before_the_work(
    framing: Run, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder.csv").mkdir()
    missing = tmp_path / "missing.txt"  # nothing is read before
    for command, out, says in [
        (["report", missing], "file", "is a file"),
        (["find", missing], "file/deep", "is a file"),
        (["discover", missing], "folder.csv", "is a folder; name a file"),
        (["sample", missing, "--of", "quotes"], "folder.csv", "is a folder; name a file"),
        (["sample", missing, "--of", "quotes"], "sheet.ods", "a sheet must end in .csv or .xlsx"),
        (["find", missing, "--dask", "10.0.0.1"], "findings", "it has no host and port"),
    ]:
        done = framing(*command, "--out", tmp_path / out)
        assert done.returncode == 2
        assert says in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert (tmp_path / "file").read_text() == "mine"


def test_a_name_that_is_not_there(framing: Run, found: Path) -> None:
    done = framing("compare", found, "--measure", "quoted_shares")
    assert done.returncode == 2
    assert "Did you mean 'quoted_share'?" in done.stderr


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--outlet", "sputnik", "no outlet is 'sputnik'; there are: Sputnik, A News"),
        ("--variant", "kill", "no variant is 'kill'; there are: killing, "),
    ],
)
def test_an_outlet_or_variant_that_is_not_there(
    framing: Run, found: Path, option: str, value: str, says: str
) -> None:
    done = framing("show", found, "event_killing", option, value)
    assert done.returncode == 2
    assert says in done.stderr


def test_a_faulty_file_of_concepts(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('[[concept]]\nid = "x"\n')
    done = framing("concepts", "--check", tmp_path / "mine.toml")
    assert done.returncode == 2
    assert "mine.toml" in done.stderr
    assert "variant" in done.stderr


def test_findings_of_another_plan_are_not_mixed(framing: Run, seeds: Path, tmp_path: Path) -> None:
    framing("find", seeds / "sputnik.txt", "--out", tmp_path / "f")
    done = framing("find", seeds, "--about", "Ann Lee", "--out", tmp_path / "f")
    assert done.returncode == 2
    assert "another folder" in done.stderr


def test_article_text_is_never_a_formula_in_a_table(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Sums\n\n“=1+1 is what I got,” Maria Lopez said on Monday in the town.\n")
    done = framing("quotes", tmp_path / "a.txt", "--format", "csv")
    cells = [cell for row in csv.reader(io.StringIO(done.stdout)) for cell in row]
    assert "'=1+1 is what I got," in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_a_pipeline_that_is_not_installed(framing: Run, seeds: Path) -> None:
    done = framing("compare", seeds, "--model", "en_no_such_model", "--measure", "agentless_share")
    assert done.returncode == 2
    assert "'en_no_such_model' is installed" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_corpus_file_reads_outside_its_folder_only_when_told(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "good.txt").write_text(GOOD)
    (tmp_path / "out.txt").write_text(GOOD)
    (tmp_path / "in" / "corpus.csv").write_text("file,outlet\ngood.txt,Herald\n../out.txt,Post\n")
    done = framing("quotes", tmp_path / "in", "--format", "jsonl")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 1)
    assert '"../out.txt" lies outside' in done.stderr
    done = framing("quotes", tmp_path / "in", "--format", "jsonl", "--follow")
    assert (done.returncode, len(done.stdout.splitlines())) == (0, 2)


def test_half_an_emoji_stops_no_command(framing: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        '{"id": "a", "outlet": "Sun \\ud83d", "text": "“It is out \\ud83d,” Maria Lopez said today."}\n'
        '{"id": "b", "outlet": "Post", "text": "“It burns,” Maria Lopez said on Tuesday."}\n' + "[" * 100_000
    )
    done = framing("quotes", tmp_path / "a.jsonl", "--format", "csv")
    assert done.returncode == 0
    assert "It is out \ufffd" in done.stdout
    assert "line 1, field text: this contains half an emoji" in done.stderr
    assert "line 3: this is not JSON" in done.stderr


def test_the_installed_command_says_one_sentence(installed: Run, tmp_path: Path) -> None:
    done = installed("compare", tmp_path / "missing.txt")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "missing.txt" in done.stderr


def test_standard_input_by_its_other_name(installed: Run) -> None:
    done = installed("quotes", "/dev/stdin", stdin=GOOD)
    assert done.returncode == 0
    assert "Maria Lopez" in done.stdout


@pytest.mark.parametrize(
    "command",
    [
        ("report", "PATH", "--out", ""),
        ("find", "PATH", "--out", " "),
        ("table", "PATH", "--out", ""),
        ("sample", "PATH", "--of", "quotes", "--out", ""),
        ("discover", "PATH", "--out", ""),
        ("compare", "PATH", "--plan", ""),
        ("compare", "PATH", "--coded", ""),
        ("agree", "PATH", "--key", ""),
        ("compare", ""),
        ("compare", "PATH", ""),
    ],
)
def test_an_empty_path_is_refused_and_writes_nothing(
    framing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    done = framing(*(str(tmp_path / "a.txt") if part == "PATH" else part for part in command))
    assert done.returncode == 2
    assert "the path is empty; write the name of a file or folder" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
