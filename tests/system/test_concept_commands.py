"""The command that lists concepts, tells one in full and checks a user's file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]

FAULTY = """\
[[concept]]
id = "night_rules"
titel = "Words for the ban on going out"
gloss = "A ban on being outdoors at night."
variant = [
  { nouns = ["curfew"], note = 3 },
  { name = "night rules", forms = ["curfews", "night … rules"] },
]
[[concept]]
id = "us_actors"
extends = true
variant = [{ exact = ["Uncle Sam"] }]
"""


def test_a_concept_is_told_in_full(framing: Run) -> None:
    told = framing("concepts", "abortion_opponents").stdout
    assert "Forms: pro-life, pro-lifer" in told
    assert "Note: Their own name" in told
    assert "Advice: AP and the BBC" in told


def test_concepts_of_one_field(framing: Run) -> None:
    told = framing("concepts", "--domain", "weapons").stdout
    assert "gun_law: " in told
    assert "us_actor" not in told


def test_a_name_that_no_concept_has_brings_the_nearest(framing: Run) -> None:
    done = framing("concepts", "abortion_oponents")
    assert done.returncode == 2
    assert "known: abortion_opponents" in done.stderr


def test_every_fault_of_a_file_is_told_at_once_with_its_line(framing: Run, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(FAULTY, "utf-8")
    done = framing("concepts", "--check", file)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f'{file}:3: concept "night_rules": field titel is unknown; did you mean title?',
        f'{file}:1: concept "night_rules": field title is missing; add it.',
        f'{file}:6: concept "night_rules": variant "curfew": field note must be text; correct it.',
        f'{file}:7: concept "night_rules": variant "night rules": form "night … rules" can never match; '
        'write a gap as " ... ", in three full stops.',
        f'{file}:7: concept "night_rules": variant "night rules": form "curfews" belongs to '
        'variant "curfew" already; keep it in one.',
        f'{file}:11: concept "us_actors": field extends names a concept that is not in the library; '
        "did you mean us_actor?",
    ]
