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
        ("The board met with union officials, and they said it was late.", "union officials"),
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
        "News of the fire did not dim the ardor. They stayed, and they said it was late.",
    ],
)
def test_where_they_may_be_others_nobody_speaks(text: str) -> None:
    assert speaker(text, "it was late") in (None, "Miners")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "They saw a phone of Mr. Anton Weins and his wife, Ada Quill. The couple said it was late.",
            "Anton Weins and Ada Quill",
        ),
        (
            "Ann Roe and Tom Lee met in Lund on Monday. The pair said it was late.",
            "Ann Roe and Tom Lee",
        ),
        (
            "On Sunday, Sen. Ann Roe of Ohio and Republican Sen. Tom Lee of Utah met,"
            " but both said it was late.",
            "Ann Roe and Tom Lee",
        ),
        (
            "Gov. Ann Roe and Tom Lee are running. “I would help,” Ann Roe said. “We hire the best,” Tom Lee "
            "said. The two said it was late.",
            "Ann Roe and Tom Lee",
        ),
        ("Ann Roe, Tom Lee and Eva Holm met in Lund on Monday. The two said it was late.", None),
        ("Ann Roe, Tom Lee and Eva Holm met in Lund on Monday. They said it was late.", None),
        ("The Lund couple said it was late.", "Lund couple"),
    ],
)
def test_the_two_are_those_named_together_or_heard_last(text: str, name: str | None) -> None:
    assert speaker(text, "it was late") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "A spokesman for Lyra Foods denied that it was closed. “It was late,” a spokesman said.",
            "spokesman for Lyra Foods",
        ),
        (
            "A spokesman for Lyra Foods denied that it was closed. Mayor Ann Roe said that it was not. "
            "“It was late,” a spokesman said.",
            "spokesman",
        ),
        (
            "A spokesman for Lyra Foods denied that it was closed. “It was late,” "
            "a spokesman for Holm Mills said.",
            "spokesman for Holm Mills",
        ),
    ],
)
def test_a_bare_spokesman_is_the_one_who_spoke_last(text: str, name: str) -> None:
    assert speaker(text, "as late") == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Even as lawmakers met the owners, they said it was late.", "lawmakers"),
        ("While Ann Roe and Tom Lee met some officials, they said it was late.", "Ann Roe and Tom Lee"),
        ("While the Supreme Court upheld the act, it ruled that it was late.", "Supreme Court"),
        (
            "Mr. Roe and Mr. Lee wrote the bill in June. Since then, they have left the party.\n\n"
            "They said it was late.",
            "Roe and Lee",
        ),
        ("Mr. Roe wrote the bill in June, and Mr. Lee left.\n\nThey said it was late.", None),
        ("The Republicans’ list of broken promises is long. They said it was late.", "Republicans"),
        ("Ann Roe’s plan for the port was published in May. They said it was late.", None),
    ],
)
def test_the_subject_of_the_clause_or_sentence_before_is_meant(text: str, name: str | None) -> None:
    assert speaker(text, "it was late") == name
