"""What the guides tell people to type exists, and the numbers they quote are those of the sample."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pandas as pd
import pytest
import typer.main
from typer.core import TyperGroup

import framing
from framing.cli import app
from framing.measures import MEASURES

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GUIDES = [
    ROOT / "README.md",
    DOCS / "start.md",
    DOCS / "how-to-read.md",
    *sorted((DOCS / "howto").glob("*.md")),
]
SAMPLE = ROOT / "reports" / "invented"
COMMAND = re.compile(r"^ *framing (.+?)(?: {2,}#.*| #.*| > .*)?$|`framing ([^`]+)`", re.M)
ANSWERS = {"start.md": DOCS / "start.md", "class.md": DOCS / "howto" / "class.md"}


def commands() -> list[tuple[str, str]]:
    """Each command that a guide shows, with the guide's name."""
    return [
        (path.name, one[1] or one[2]) for path in GUIDES for one in COMMAND.finditer(path.read_text("utf-8"))
    ]


def test_the_guides_show_many_commands() -> None:
    assert len(commands()) > 50
    assert {name for name, _ in commands()} >= {"README.md", "start.md", "nexis.md", "coding.md"}


@pytest.mark.parametrize(("guide", "command"), sorted(set(commands())))
def test_a_command_that_a_guide_shows_exists_with_all_its_options(guide: str, command: str) -> None:
    group = typer.main.get_command(app)
    assert isinstance(group, TyperGroup)
    first, *words = shlex.split(command, comments=True)
    known = group if first.startswith("-") else group.commands[first]
    options = {name for one in known.params for name in (*one.opts, *one.secondary_opts)} | {"--help"}
    assert {word for word in (first, *words) if word.startswith("--")} <= options


def test_the_page_of_python_names_everything_public() -> None:
    page = (DOCS / "python.md").read_text("utf-8")
    assert set(re.findall(r"^(?:::: framing\.|## )(\w+)$", page, re.M)) == set(framing.__all__)


@pytest.mark.parametrize("guide", ANSWERS)
def test_counts_that_a_guide_quotes_are_those_of_the_sample(guide: str) -> None:
    groups = pd.read_csv(SAMPLE / "tables" / "groups.csv", encoding="utf-8-sig")
    counted = set(zip(groups["count"].astype(int), groups["n"], strict=True))
    quoted = re.findall(r"\b(\d+) of (?:its )?(\d+)\b", ANSWERS[guide].read_text("utf-8"))
    assert quoted
    assert {(int(count), int(n)) for count, n in quoted} <= counted


def test_the_first_finding_that_the_guide_explains_stands_on_page_one() -> None:
    guide = (DOCS / "start.md").read_text("utf-8")
    quoted = " ".join(line[2:] for line in guide.splitlines() if line.startswith("> "))
    shown = re.sub(r"<[^>]+>", "", (SAMPLE / "report.html").read_text("utf-8").partition("</ul>")[0])
    assert quoted.replace("*", "") in " ".join(shown.split())


def test_a_report_tells_how_well_speech_is_found_as_the_page_on_quotes_does() -> None:
    page = (DOCS / "validity" / "quotes.md").read_text("utf-8")
    shipped = re.search(r"\*\*both, as shipped\*\* \| \*\*([\d.]+)\*\* \| \*\*([\d.]+)\*\*", page)
    assert shipped is not None
    found, with_source = (round(float(figure)) for figure in shipped.groups())
    assert (
        f"F1 of {found} per cent ({with_source} with the right source)"
        in MEASURES["anonymous_share"].validity
    )
