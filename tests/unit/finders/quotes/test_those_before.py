""" "They" are those of whom the sentence, or the one before, tells alone."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe and Tom Lee were in Lund, where they said it was late.", "Ann Roe and Tom Lee"),
        ("Some union leaders stormed out, protesting what they called “a ram job”.", "union leaders"),
        ("The talk angered some farm workers. They say it was late.", "farm workers"),
        ("The bill fell, given the anger of some senators in May. They argued it was late.", "senators"),
        ("The dam broke what critics call a promise, which they blamed for “a ram job”.", "critics"),
    ],
)
def test_they_are_those_told_of_alone(text: str, name: str) -> None:
    said = "it was late" if "it was late" in text else "a ram job"
    assert speaker(text, said) == name


@pytest.mark.parametrize(
    "text",
    [
        "While the e-mails blamed some officials, they suggest it was late.",
        "Miners met farm workers in May. They say it was late.",
        "The dam stood in May.\n\nThey say it was late.",
    ],
)
def test_where_they_may_be_others_nobody_speaks(text: str) -> None:
    assert speaker(text, "it was late") in (None, "Miners")
