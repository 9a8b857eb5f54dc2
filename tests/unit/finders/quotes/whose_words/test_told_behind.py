"""Who tells a quotation right behind its marks; who is only told to; and surnames of relatives."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (" Ann Roe, a fan of the club, protested as Mr. Pine walked past her.", "Ann Roe"),
        (" Ann Roe hollered from the back row.", "Ann Roe"),
        ("\n\na young waiter cried out, and the crowd laughed.", "young waiter"),
        ("\n\nanother driver loudly chimed in.", "another driver"),
        ("\n\nsaid Ann Roe, who owns a shop.", "Ann Roe"),
        (" wept one grandmother, clutching her dog.", "grandmother"),
    ],
)
def test_whoever_tells_it_right_behind_speaks(behind: str, name: str) -> None:
    text = f"Mayor Karl Pine walked through the crowd. Karl Pine smiled.\n\n“Get this man some soup!”{behind}"
    assert speaker(text, "some soup") == name


@pytest.mark.parametrize("word", ["now", "still", "again", "also", "then"])
def test_whoever_is_urged_says_nothing(word: str) -> None:
    text = f"Under the new rules agency workers are {word} urged to begin the removal themselves."
    assert speaker(text, "begin the removal") is None


@pytest.mark.parametrize("kin", ["wife", "daughter", "sister", "first lady", "mother"])
def test_a_surname_is_not_that_of_a_relative_named_later(kin: str) -> None:
    text = (
        "Pine kept silent for a week.\n\nOn Monday, Pine claimed that the dam would hold.\n\n"
        f"The plan was written with the {kin}, Ann Pine."
    )
    assert speaker(text, "would hold") == "Pine"


def test_a_surname_is_that_of_whom_a_text_names_in_full() -> None:
    text = "On Monday, Pine claimed that the dam would hold.\n\nThe plan was written by the mayor, Ann Pine."
    assert speaker(text, "would hold") == "Ann Pine"


@pytest.mark.parametrize(
    "clause",
    [
        "As Karl Pine approached the hall",
        "When Karl Pine signed the bill in May",
        "While Karl Pine had little to do with the plan",
        "Although Karl Pine left the board",
        "Before Karl Pine came to the town",
    ],
)
def test_he_is_the_subject_of_a_clause_in_front(clause: str) -> None:
    text = f"“We won,” said Tom Roe, a guide.\n\n{clause}, he said that the dam would hold."
    assert speaker(text, "would hold") == "Karl Pine"


@pytest.mark.parametrize(
    "clause",
    [
        "When Karl Pine asked about it",
        "As Karl Pine waved to him",
        "While Karl Pine leads Otto Lee in the count",
    ],
)
def test_a_clause_in_front_may_be_about_another(clause: str) -> None:
    text = f"“We won,” said Tom Roe, a guide. Tom Roe spoke.\n\n{clause}, he said that the dam would hold."
    assert speaker(text, "would hold") != "Karl Pine"


@pytest.mark.parametrize("age", ["60", "45", "76", "82", "39"])
def test_a_name_with_an_age_before_it_is_a_subject(age: str) -> None:
    text = (
        "Rep. Ann Roe is the challenger. “I lead,” Roe said.\n\n"
        f"The {age}-year-old Eva Pine shrugged off the talk. “I have the votes,” she said."
    )
    assert speaker(text, "the votes") == "Eva Pine"
