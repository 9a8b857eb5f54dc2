"""One question has one answer: through Study, the command line, a plan's file, findings and a DataFrame."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pandas as pd
import pytest
from typer.testing import CliRunner

from framing import Article, Plan, Study, Zone
from framing.cli import app
from framing.findings import load

SAID = "“The dam at Arlen is safe and will hold,” Maria Lopez told reporters on Monday evening."
TEXTS = [
    ("Herald", "fire", f"{SAID} The US helped. It was a terrible and shameful failure."),
    ("Herald", "flood", f"{SAID} America sent help to the town. “It is out,” Ann Lee said."),
    ("Post", "fire", "The United States helped. Officials said that the fire was out."),
    ("Post", "flood", "The US sent boats. “We are glad,” said Bo Chen, the mayor."),
]
ARTICLES = [
    Article(f"a{at}", outlet, text, (Zone(0, len(text), "body"),), event=event)
    for at, (outlet, event, text) in enumerate(TEXTS)
]
CONCEPT = """
[[concept]]
id = "helping"
title = "Words for help"
gloss = "Help."
variant = [{ forms = ["helped"] }, { forms = ["sent help"] }, { forms = ["sent boats"] }]
"""


@pytest.fixture(scope="module")
def study() -> Study:
    return Study(ARTICLES)


@pytest.fixture(scope="module")
def folder(study: Study, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The findings of the study, on disk."""
    folder = tmp_path_factory.mktemp("findings")
    study.find(folder)
    return folder


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles as a CSV file."""
    path = tmp_path_factory.mktemp("articles") / "articles.csv"
    rows = [(article.id, article.outlet, article.event, article.text) for article in ARTICLES]
    pd.DataFrame(rows, columns=["id", "outlet", "event", "text"]).to_csv(path, index=False)
    return path


def framing(*args: object, code: int = 0) -> str:
    """What a command prints, on both streams."""
    done = CliRunner().invoke(app, [str(arg) for arg in args])
    assert done.exit_code == code, done.output
    return done.output


def rows(*args: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(framing(*args, "--format", "csv"))))


@pytest.mark.parametrize("within", ["event", None])
def test_every_entrance_gives_the_same_numbers(
    study: Study, folder: Path, table: Path, tmp_path: Path, within: str | None
) -> None:
    asked = study.compare("quoted_share", within=within, seed=5)
    expected = json.loads(json.dumps([asked.record()]))
    (tmp_path / "plan.toml").write_text(f'within = "{within or "none"}"\nseed = 5\n')
    flags = ("--within", within or "none", "--seed", 5)
    one = ("--measure", "quoted_share", "--format", "json")
    assert json.loads(framing("compare", folder, *flags, *one)) == expected
    assert json.loads(framing("compare", folder, "--plan", tmp_path / "plan.toml", *one)) == expected
    assert json.loads(framing("compare", table, *flags, *one)) == expected
    assert Study(folder, within=within, seed=5).compare("quoted_share").record() == expected[0]
    plan = Plan.read(tmp_path / "plan.toml")
    assert Study(study.findings, plan).compare("quoted_share").record() == expected[0]


def test_none_compares_all_with_all(study: Study) -> None:
    blocked, free = (study.compare("quoted_share", within=w).contrasts["smallest_p"] for w in ("event", None))
    assert free.iloc[0] < blocked.iloc[0]
    assert study.compare("quoted_share", within="none").contrasts["smallest_p"].equals(free)
    assert study.with_options(within=None).words().table.equals(study.words(within=None).table)


@pytest.mark.parametrize(
    ("command", "name"), [("quotes", "quotes"), ("tone", "sentences"), ("terms", "terms")]
)
def test_commands_list_what_findings_hold(study: Study, folder: Path, command: str, name: str) -> None:
    held = study.findings.tables()[name]
    assert len(rows(command, folder)) == len(held)
    found = [json.loads(line) for line in framing(command, folder, "--format", "jsonl").splitlines()]
    assert [line["doc"] for line in found] == [article.id for article in ARTICLES]
    listed = [find for line in found for find in line[name]]
    counted = held[held["aside"].isna()] if name == "terms" else held
    assert len([find for find in listed if find.get("kind") != "scare"]) == len(counted)


def test_attributions_leave_out_repeats_too(folder: Path) -> None:
    found = rows("quotes", folder, "--scope", "attributions")
    assert len([row for row in found if row["speaker"] == "Maria Lopez"]) == 1


@pytest.mark.parametrize(
    ("flags", "says"),
    [
        (("--about", "X"), "made without --about; make others with --about X"),
        (("--model", "no_such"), "made without --model; make others with --model no_such"),
        (("--repeats", "count"), "made with --repeats once; make others with --repeats count"),
        (("--concepts", "no.toml"), "no.toml: cannot be read"),
        (("--by", "owner"), "'owner' is not a column"),
        (("--within", "owner"), "'owner' is not a column"),
    ],
)
def test_findings_refuse_what_they_were_not_made_with(
    folder: Path, flags: tuple[str, ...], says: str
) -> None:
    told = framing("compare", folder, *flags, "--measure", "quoted_share", code=2)
    assert says in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("command", ["quotes", "terms", "tone", "labels", "words", "show", "coverage"])
def test_every_command_takes_a_model_and_says_that_there_is_none(table: Path, command: str) -> None:
    name = ["quoted_share"] if command == "show" else []
    told = framing(command, table, *name, "--model", "no_such", code=2)
    assert "no spaCy pipeline named 'no_such' is installed" in told


def test_findings_say_that_they_are_findings(folder: Path, tmp_path: Path) -> None:
    assert "start from the articles" in framing("find", folder, "--out", tmp_path, code=2)


def test_show_narrows_by_any_group(folder: Path, study: Study) -> None:
    shown = framing("show", folder, "us_actor", "--by", "event", "--group", "flood")
    assert set(re.findall(r", (a\d), line", shown)) == {"a1", "a3"}
    assert list(study.passages("us_actor", by="event", group="flood")["article"]) == ["a1", "a3"]
    with pytest.raises(ValueError, match="no event is 'war'; there are: fire, flood"):
        study.passages("us_actor", by="event", group="war")
    with pytest.raises(ValueError, match=r"'us_actr' is neither .* Did you mean 'us_actor'"):
        study.passages("us_actr")


def test_what_is_asked_of_a_study_is_honoured(study: Study, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(CONCEPT)
    found = study.compare("helping", concepts=tmp_path / "mine.toml")
    assert set(found.variants) == {"helped", "sent help", "sent boats"}
    assert "helping" not in study.names
    every = study.compare("quoted_share", repeats="count").groups["n"].sum()
    assert every > study.compare("quoted_share").groups["n"].sum()
    with pytest.raises(ValueError, match="no spaCy pipeline named 'no_such'"):
        study.compare("quoted_share", model="no_such")


def test_an_edited_file_of_concepts_is_read_anew(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(CONCEPT)
    study = Study(ARTICLES[:2], concepts=mine)
    before = study.findings
    assert study.findings is before
    assert set(before.terms["concept"]) == {"helping", "us_actor"}
    mine.write_text(CONCEPT.replace("helping", "aid"))
    assert "aid" in set(study.findings.terms["concept"])
    with pytest.raises(ValueError, match=r"with --concepts .*mine\.toml, which was edited since then"):
        Study(before, study.plan)


def test_findings_carry_their_plan_into_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine.toml").write_text(CONCEPT)
    plan = Plan(concepts=(str(tmp_path / "mine.toml"),), about=("Ann Lee",), within=None, repeats="apart")
    Study(ARTICLES[:2], plan).find(tmp_path / "f")
    (tmp_path / "mine.toml").unlink()  # what was found does not depend on it any more
    again = Study(tmp_path / "f", seed=4)
    assert again.plan == Plan(**{**vars(plan), "seed": 4})
    written = again.plan_record()
    assert 'within = "none"' in written
    assert re.search(r'\[concepts\]\n".*mine\.toml" = "[0-9a-f]{64}"\n', written)
    (tmp_path / "plan.toml").write_text(written)
    assert Plan.read(tmp_path / "plan.toml") == again.plan


def test_findings_say_what_a_concept_is_about(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(CONCEPT.replace("gloss", 'about = ["US", "America"]\ngloss'))
    found = Study(ARTICLES, concepts=tmp_path / "mine.toml").findings.concepts.set_index("concept")["about"]
    assert found["helping"] == "US; America"
    assert pd.isna(found["us_actor"])


def test_what_was_found_into_a_folder_is_remembered(tmp_path: Path) -> None:
    study = Study(ARTICLES[:2])
    found = study.find(tmp_path)
    assert study.findings is found
    assert found.record == load(tmp_path).record
    other = Study(ARTICLES[2:])
    assert len(other.find(tmp_path).articles) == 4
    assert len(other.findings.articles) == 2


def test_findings_of_unknown_origin_take_no_options_of_finding(study: Study) -> None:
    changed = type(study.findings)(**study.findings.tables())
    assert Study(changed, by="event").compare("quoted_share").by == "event"
    with pytest.raises(ValueError, match="do not say how they were made, so 'about'"):
        Study(changed, about="Ann Lee")


def test_a_study_says_what_it_holds(study: Study, folder: Path) -> None:
    assert repr(study) == "Study: 4 articles, 2 outlets, 2 events"
    assert repr(Study(folder)) == repr(study)
    assert repr(Study(ARTICLES[:1])) == "Study: 1 article, 1 outlet, 1 event"


def test_the_version_is_told() -> None:
    assert re.fullmatch(r"framing \d+\.\d+\.\d+\n", framing("--version"))


def test_completion_can_be_installed() -> None:
    assert "--install-completion" in framing("--help")
