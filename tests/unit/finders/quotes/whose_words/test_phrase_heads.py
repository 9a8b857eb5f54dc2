"""Whose words they are where a clause or a place stands between a noun and its verb."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Councillors who voted to sell the reservoir said the money would mend roads.",
            "money",
            "Councillors",
        ),
        ("Residents opposing the Harbor Authority said the noise had grown worse.", "noise", "Residents"),
        (
            "A first-term senator from Ohio in the habit of defying the Farm Bureau warned it was late.",
            "late",
            "first-term senator from Ohio",
        ),
        ("Some of the mayors who met Eli Marsh said the levy would ruin towns.", "levy", "mayors"),
        (
            "The ranking Democrat on the Senate Water Committee urged the ministry to reopen the sluices.",
            "sluices",
            "ranking Democrat on the Senate Water Committee",
        ),
    ],
)
def test_a_name_in_a_clause_about_the_speaker_does_not_speak(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "After the mayor fought the Harbor Authority, the guards said the noise was over.",
            "noise",
            "guards",
        ),
        ("The toll, which Mayor Ada Quill called “far too late,” is gone.", "late", "Ada Quill"),
        ("Lawmakers at the scene of Monday’s harbor shooting said the gate was open.", "gate", "Lawmakers"),
    ],
)
def test_who_acts_in_a_clause_of_his_own_speaks(text: str, words: str, name: str) -> None:
    assert name in (speaker(text, words) or "")
