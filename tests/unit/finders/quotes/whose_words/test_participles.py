"""Who speaks before a participle that stands away from its subject."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Seeking to calm nerves, Mayor Eli Marsh made a new pitch on Monday, "
            "calling on owners to reopen the mill.",
            "reopen",
            "Eli Marsh",
        ),
        (
            "Mayor Ada Quill spent weeks ahead of the harbor vote warning that the port was about to close.",
            "about to close",
            "Ada Quill",
        ),
        (
            "Judge Ada Quill devoted much of her evening vowing that the port would stay.",
            "would stay",
            "Ada Quill",
        ),
        (
            "Mayor Ada Quill issued a stark warning that the port was about to close.",
            "about to close",
            "Ada Quill",
        ),
        (
            "The plan roiled the talks, with Sen. Eli Marsh, the party’s chief negotiator, "
            "saying his side was ready.",
            "ready",
            "Eli Marsh",
        ),
        (
            "The plan roiled the talks, with Sen. Eli Marsh — the party’s chief negotiator — "
            "saying his side was ready.",
            "ready",
            "Eli Marsh",
        ),
        (
            "Both erred in the debate with Ada Quill; Eli Marsh by saying that the victims were sellers.",
            "victims",
            "Eli Marsh",
        ),
        ("That did not stop Eli Marsh from claiming “total exoneration.”", "total", "Eli Marsh"),
        (
            "A day after telling reporters that he was done, Mayor Eli Marsh broke his silence.",
            "done",
            "Eli Marsh",
        ),
        (
            "After weeks of accusing rivals of “weak plans,” Eli Marsh was calm on Monday.",
            "weak plans",
            "Eli Marsh",
        ),
    ],
)
def test_the_subject_of_a_participle_speaks(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Mayor Ada Quill ignored a stark warning that the port was about to close.",
            "about to close",
        ),
        (
            "Mayor Ada Quill met the owners in May, "
            "with controversial signs calling on police to close the mill.",
            "close the mill",
        ),
    ],
)
def test_what_another_or_a_thing_tells_is_not_the_subjects(text: str, words: str) -> None:
    assert speaker(text, words) is None


def test_who_acts_behind_somebodys_absence_speaks() -> None:
    assert speaker("With Eli Marsh in prison, the agency said the bridge was safe.", "safe") == "agency"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Mayor Ada Quill left. A day later she backed off, issuing a statement saying the port was shut.",
            "Ada Quill",
        ),
        ("The states of Ohio and Utah filed a lawsuit saying the port was shut.", "states of Ohio and Utah"),
        (
            "A group of 90 teachers has sent Roe, R-Wis., a letter saying the port was shut.",
            "90 teachers",
        ),
        (
            "The Lund Coalition has fought the cuts, recently releasing a report claiming the port was shut.",
            "Lund Coalition",
        ),
        ("The mayor got a letter saying the port was shut.", "letter"),
        ("The mayor was sent a letter saying the port was shut.", "letter"),
        ("Ada Quill held a sign saying the port was shut.", "sign"),
    ],
)
def test_who_issues_a_paper_says_what_it_says(text: str, name: str) -> None:
    assert speaker(text, "port was shut") == name
