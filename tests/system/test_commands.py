"""Every command, on the seeds; a few through the installed program."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer.main
from typer.core import TyperGroup

from framing.article import EDITORIAL
from framing.cli import app

Run = Callable[..., "subprocess.CompletedProcess[str]"]

GROUP = typer.main.get_command(app)
assert isinstance(GROUP, TyperGroup)
COMMANDS = sorted(GROUP.commands)
DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", COMMANDS)
def test_command_explains_itself_and_is_documented(name: str) -> None:
    assert isinstance(GROUP, TyperGroup)
    assert len(GROUP.commands[name].help or "") > 30
    assert f"## framing {name}\n" in (DOCS / "cli.md").read_text("utf-8")


def test_help_teaches_the_first_command(installed: Run) -> None:
    done = installed("--help")
    assert done.returncode == 0
    assert "framing report seeds --out reports/seeds" in done.stdout
    assert all(name in done.stdout for name in COMMANDS)


def test_terms_as_json_lines(framing: Run, seeds: Path) -> None:
    done = framing("terms", seeds, "--format", "jsonl")
    assert done.stderr == ""
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["outlet"] for line in lines] == [
        "Sputnik",
        "A News",
        "Rappler",
        "Inquisitr",
        "The Epoch Times",
    ]
    for line in lines:
        text = (seeds / f"{line['doc']}.txt").read_bytes().decode("utf-8")
        assert line["terms"]
        for term in line["terms"]:
            assert set(term) == {"concept", "variant", "start", "end", "zone", "voice"}
            assert term["zone"] in EDITORIAL
            assert text[term["start"] : term["end"]].strip()


def test_quotes_as_json_lines(framing: Run, seeds: Path) -> None:
    done = framing("quotes", seeds / "rappler.txt", "--format", "jsonl")
    (line,) = map(json.loads, done.stdout.splitlines())
    assert line["doc"] == "rappler"
    assert {quote["speaker_kind"] for quote in line["quotes"]} >= {"anonymous", "person"}


def test_a_trend_of_articles_of_one_week_says_why_there_is_none(framing: Run, seeds: Path) -> None:
    done = framing("trend", seeds, "--measure", "quoted_share")
    assert done.returncode == 0
    assert done.stdout.count("finds in fewer than 5 weeks") == 5
    rows = framing("trend", seeds, "--measure", "quoted_share", "--format", "csv").stdout.splitlines()
    assert rows[0].startswith("group,against,variant,articles,weeks")
    assert len(rows) > 5
    refused = framing("trend", seeds, "--by", "month")
    assert refused.returncode == 2
    assert "a trend goes along time" in refused.stderr


def test_a_column_that_is_not_there_cannot_be_held_alike(framing: Run, seeds: Path) -> None:
    refused = framing("compare", seeds, "--measure", "quoted_share", "--adjust", "section")
    assert refused.returncode == 2
    assert "adjust: 'section' is not a column of the articles" in refused.stderr
    done = framing("compare", seeds, "--measure", "quoted_share", "--adjust", "words")
    assert done.stdout.count("too few articles") >= 5
    assert "Adjusted: the difference if the articles of both sides had the same words" in done.stdout


def test_attributions_hold_more_than_speech_and_no_scare_quotes(framing: Run, seeds: Path) -> None:
    spoken, attributed = (
        [quote["kind"] for quote in json.loads(done.stdout)["quotes"]]
        for done in (
            framing("quotes", seeds / "epoch-times.txt", "--scope", scope, "--format", "jsonl")
            for scope in ("speech", "attributions")
        )
    )
    assert "scare" in spoken
    assert "scare" not in attributed
    assert len(attributed) > len([kind for kind in spoken if kind != "scare"])


def test_quotes_and_tone_as_csv(framing: Run, found: Path) -> None:
    for command, column in (("quotes", "speaker"), ("tone", "tone")):
        done = framing(command, found, "--format", "csv")
        rows = list(csv.DictReader(io.StringIO(done.stdout)))
        assert len(rows) > 20
        assert column in rows[0]


def test_compare_says_what_one_article_each_permits(framing: Run, found: Path) -> None:
    done = framing("compare", found, "--concept", "jihadist_group", "--measure", "anonymous_share")
    assert done.returncode == 0
    assert "Daesh" in done.stdout
    assert done.stdout.count("One article per outlet") == 2


def test_compare_as_json_prints_no_p(framing: Run, found: Path) -> None:
    (result,) = json.loads(framing("compare", found, "--measure", "quoted_share", "--format", "json").stdout)
    assert len(result["groups"]) == 5
    assert all(row["p"] is None and row["q"] is None for row in result["contrasts"])


def test_findings_are_resumed_and_shown(framing: Run, seeds: Path, tmp_path: Path) -> None:
    first = framing("find", seeds / "sputnik.txt", "--out", tmp_path)
    assert "articles 1" in first.stdout
    part = (tmp_path / "part-00000" / "articles.parquet").stat().st_mtime_ns
    both = framing("find", seeds / "sputnik.txt", seeds / "rappler.txt", "--out", tmp_path)
    assert "articles 2" in both.stdout
    assert (tmp_path / "part-00000" / "articles.parquet").stat().st_mtime_ns == part
    shown = framing("show", tmp_path, "anonymous_share")
    assert "rappler, line" in shown.stdout


def test_show_gives_passages_in_context(framing: Run, found: Path) -> None:
    done = framing("show", found, "event_killing", "--outlet", "Sputnik", "--variant", "assassination")
    assert "Washington’s targeted [assassination] of" in done.stdout
    assert done.stdout.rstrip().endswith("\n1 passage")


def test_show_says_which_passages_do_not_count(framing: Run, found: Path) -> None:
    shown = framing("show", found, "jihadist_group", "--outlet", "Rappler").stdout
    assert "3 passages, 1 of them in quotation marks and not counted" in shown
    counted = json.loads(framing("compare", found, "--concept", "jihadist_group", "--format", "json").stdout)
    assert {row["n"] for row in counted[0]["groups"] if row["group"] == "Rappler"} == {2}


def test_registries_are_listed(framing: Run) -> None:
    assert "quoted_share (share)" in framing("measures").stdout
    assert "event_killing" in framing("concepts").stdout


def test_own_concepts_extend_the_library(framing: Run, seeds: Path, tmp_path: Path) -> None:
    own = tmp_path / "mine.toml"
    own.write_text(
        '[[concept]]\nid = "mission"\ntitle = "How is the mission named?"\ngloss = "what NATO does in Iraq"\n'
        '[[concept.variant]]\nname = "mission"\nforms = ["mission", "missions"]\n'
        '[[concept.variant]]\nname = "programme"\nforms = ["program", "programme"]\n'
        '[[concept.variant]]\nname = "operation"\nforms = ["operation", "operations"]\n',
        "utf-8",
    )
    assert framing("concepts", "--check", own).stdout.strip().endswith("all right")
    done = framing("terms", seeds, "--concepts", own, "--format", "csv")
    assert ",mission,programme,program," in done.stdout
    shown = framing("show", seeds, "mission", "--concepts", own, "--variant", "programme")
    assert "[program]" in shown.stdout


def test_a_reader_who_stops_early_is_no_fault(seeds: Path) -> None:
    command = Path(sys.executable).with_name("framing")
    with subprocess.Popen(
        [str(command), "concepts"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == ""


def test_standard_input(framing: Run) -> None:
    done = framing("quotes", "-", "--format", "jsonl", stdin="Fire\n\n“It is out,” Maria Lopez said.\n")
    (line,) = map(json.loads, done.stdout.splitlines())
    assert line["quotes"][0]["speaker"] == "Maria Lopez"


def test_a_missing_cell_is_a_dash_not_a_number(framing: Run) -> None:
    done = framing("terms", "-", stdin="Fire\n\nProtesters filled the square on Monday.\n")
    assert "protesters" in done.stdout
    assert "–" in done.stdout
    assert "NaN" not in done.stdout


@pytest.mark.parametrize("command", [("quotes",), ("terms", "--format", "jsonl")])
def test_finds_are_listed_from_findings_as_from_articles(
    framing: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("Fire\n\n“It is out,” Maria Lopez said of the fire on Monday.\n")
    assert framing("find", tmp_path / "a.txt", "--out", tmp_path / "found").returncode == 0
    held, read = (framing(command[0], tmp_path / name, *command[1:]) for name in ("found", "a.txt"))
    assert held.returncode == 0
    assert held.stdout == read.stdout != ""


def test_all_passages_and_one_page_exclude_each_other(framing: Run, seeds: Path, tmp_path: Path) -> None:
    done = framing("report", seeds, "--out", tmp_path / "out", "--full", "--brief")
    assert (done.returncode, done.stdout) == (2, "")
    assert "full and brief exclude each other; choose one." in done.stderr
