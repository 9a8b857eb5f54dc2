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
        (
            "Residents opposing the Harbor Authority said the noise had grown worse.",
            "noise",
            "Residents opposing the Harbor Authority",
        ),
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
    ("text", "name"),
    [
        ("More important, aides to Mr. Hatch said, the fence has a gate.", "aides to Mr. Hatch"),
        ("Other people in the hall began to yell as well: “The fence!”", "people in the hall"),
        ("Meanwhile, opponents of that road to the coast are warning the fence could fall.",
         "opponents of that road to the coast"),
        ("Some on the Lake Board also called for Mr. Hale to mend the fence.", "Some on the Lake Board"),
        ("Many on social media urged the mayor to mend the fence.", "Many on social media"),
    ],
)  # fmt: skip
def test_who_is_told_of_behind_the_noun_does_not_speak(text: str, name: str) -> None:
    assert speaker(text, "fence") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The chairman of the House committee that oversees ferries said Tuesday that it was late.",
            "chairman of the House committee",
        ),
        ("Ann Roe, a lawyer who represents Karl Pine, the founder of the club, said it was late.", "Ann Roe"),
        ("Sen. Karl Graham — who may soon lead the panel — said it was late.", "Karl Graham"),
    ],
)  # fmt: skip
def test_whoever_a_clause_is_about_speaks(text: str, name: str) -> None:
    assert speaker(text, "late") == name


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Mr. Roe and Sen. McPine had both", "Karl Roe and John McPine"),
        ("The Water Agency and the Lake Club have both", "Water Agency and the Lake Club"),
        (
            "The heads of the two panels, Kevin Roe of Gale and Sen. Orrin Hale, each",
            "Kevin Roe and Orrin Hale",
        ),
    ],
)
def test_several_speak_who_are_counted_behind_their_names(who: str, name: str) -> None:
    assert speaker(f"Karl Roe and John McPine lead it. {who} called the plan a disgrace.", "disgrace") == name


def test_nobody_is_counted_in_a_sentence_that_names_no_two() -> None:
    assert speaker("The two sides have long fought. Each has accused the other of greed.", "greed") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("After the meeting with the mayor, Roe said it was late. Ann Roe left.", "Ann Roe"),
        ("The bill that Karl Pine said was late failed.", "Karl Pine"),
        ("Ann Roe, a friend of Tom Pine, said it was late.", "Ann Roe"),
    ],
)
def test_a_name_with_a_verb_of_its_own_speaks(text: str, name: str) -> None:
    assert speaker(text, "late") == name


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
