"""Somebody whom the lead tells only by an office, and whom the article names where it goes on."""

from __future__ import annotations

import pytest

from tests.quoting import said, speaker


@pytest.mark.parametrize(
    ("lead", "below", "name"),
    [
        (
            "The governor of Gale said on Friday that plastic bags would be banned.",
            "“They harm our rivers,” Gov. Ann Pine told reporters in the afternoon.",
            "Ann Pine",
        ),
        (
            "The docks were safe, the head of the port authority said on Friday.",
            "The docks were built in May. Erik Lund, head of the port authority, said he had no doubts.",
            "Erik Lund",
        ),
        (
            "A lawyer for the girl's family said on Monday that the school had lied.",
            "“They knew,” lawyer Pat Lind said outside the court.",
            "Pat Lind",
        ),
        (
            "The chairwoman of the Senate Ferry Committee said on Sunday that the ferry was old.",
            "“It leaks,” Sen. Dana Holm (D-Gale) said in an interview.",
            "Dana Holm",
        ),
        (
            "The House’s top Republican said on Thursday that he would block the bill.",
            "Rep. Karl Hale of Ohio said there was no need for it.",
            "Karl Hale",
        ),
        (
            "A top official of the Water Agency said on Monday that old wells would be closed.",
            "“We can wait no longer,” said Marilyn Doe, the agency’s deputy director.",
            "Marilyn Doe",
        ),
        (
            "The winter will be long and cold, the health secretary has warned.",
            "Marilyn Doe told the Sunday Ledger that beds were short.",
            "Marilyn Doe",
        ),
    ],
)  # fmt: skip
def test_the_first_one_named_below_holds_the_office(lead: str, below: str, name: str) -> None:
    assert [who for who, _ in said(f"{lead}\n\n{below}")] == [name, name]


@pytest.mark.parametrize(
    ("lead", "below"),
    [
        (
            "The sheriff of Marl County said on Friday that the jail was full.",
            "“It is a shame,” said Mayor Dan Tully.",
        ),
        (
            "The winter will be long and cold, the health secretary has warned.",
            "“It is a shame,” Dan Tully said of the plan for the winter.",
        ),
        (
            "The chairman of the House ferry committee said on Friday that the ferry was old.",
            "“It is a shame,” said Sen. Dan Tully, D-Ohio.",
        ),
        (
            "The Senate historian said on Friday that the hall was old.",
            "“It is a shame,” said Sen. Dan Tully, D-Ohio.",
        ),
        (
            "A senior official said on Friday that the hall was old.",
            "“It is a shame,” said Dan Tully, an official of the city.",
        ),
        (
            "A top official said on Friday that the hall was old. He asked not to be named.",
            "“It is a shame,” said Dan Tully, a deputy director.",
        ),
        (
            "A sheriff said on Friday that Dan Tully was a thief.",
            "“He is wrong,” said Dan Tully, who has been a sheriff himself.",
        ),
    ],
)  # fmt: skip
def test_somebody_else_may_speak_below(lead: str, below: str) -> None:
    assert speaker(f"{lead}\n\n{below}", "was") != "Dan Tully"


_TWO = (
    "Two Republicans who helped write the bill said Tuesday that they were sure the ferry would sail again."
)


@pytest.mark.parametrize(
    ("below", "name"),
    [
        (
            "Sens. John McAdam and Jeff Flack, both of Utah, said they feared that the fee was too high.",
            "John McAdam and Jeff Flack",
        ),
        (
            "Mayor Ann Roe said they feared that the fee was too high.",
            "Republicans",
        ),
    ],
)
def test_two_of_the_lead_are_those_who_speak_together_next(below: str, name: str) -> None:
    assert speaker(f"{_TWO}\n\n{below}", "ferry would sail") == name


def test_the_noun_of_a_headline_is_whom_the_lead_means_by_it() -> None:
    text = (
        "Official tells council the ferry 'is working'\n\nA top harbor official apologized for the delays, "
        "but insisted on Monday that the boat was sound.\n\n“I want to apologize to you,” ferry chief "
        "Marlyn Tavern said at a hearing."
    )
    assert speaker(text, "working") == "Marlyn Tavern"


def test_an_office_in_capitals_is_that_of_its_owners_helper() -> None:
    text = (
        "Holm’s Harbor Chief: Ferry Attack ‘A Crime Against Sailors’\n\nMayor Holm’s harbor chief Lora "
        "Lynn is issuing a strong statement about an attack on a ferry last week."
    )
    assert speaker(text, "Crime") == "Lora Lynn"
