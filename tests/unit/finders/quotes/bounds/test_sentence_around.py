"""A second deed of the outlet's sentence behind reported words."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str) -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [part.of(text) for quote in quotes(document) for part in quote.content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The board issued a note saying that the toll had not changed and refuting what it called lies.",
            "the toll had not changed",
        ),
        ("Lind wrote back, saying he's ill and linking to a fund for the anglers.", "he's ill"),
        (
            "Anglers took issue with the plan, accusing the mayor of bias and demanding the full report.",
            "the mayor of bias",
        ),
        (
            "Ann Roe was the only one to run in public, announcing her wish to fill the seat on Radio Lund "
            "and doing two more talks about it.",
            "her wish to fill the seat on Radio Lund",
        ),
        (
            "The guard lied to the court, denying he had the keys and persuading a clerk to hide them.",
            "he had the keys",
        ),
    ],
)
def test_a_second_verb_in_ing_is_another_deed(text: str, content: str) -> None:
    assert said(text)[0] == content


@pytest.mark.parametrize(
    "content",
    [
        "the rules were too strict and stealing a boat was no serious crime",
        "fixing the pier on time and talking to the anglers could have calmed the town",
        "reports told of crowds shouting and throwing stones at the guards",
        "the port was losing money and hiding its debts",
        "it would be late and that closing the pier and selling the crane would not help",
    ],
)
def test_such_a_verb_may_be_told_too(content: str) -> None:
    assert said(f"Roe wrote to the board, noting that {content}.") == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Tom Weld, head of the club, praised Roe's move and put the ball in the council's court.",
            "Roe's move",
        ),
        ("The clerk condemned the raid and cut the rope.", "the raid"),
        ("Lee praised the crew and wounded guards.", "the crew and wounded guards"),
    ],
)
def test_a_deed_with_its_object_is_none_of_the_words(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    ("lead", "content"),
    [
        (
            "The clerk announced that ",
            "supporters of a recall — led by Ms. Dauber, whose daughter is friends with Ann Lee — had "
            "collected enough names",
        ),
        (
            "Anglers, including the club, appeared ready to accept it, effectively conceding that ",
            "their hopes for a wide ban and bans on nets and small hooks had proved unreal",
        ),
    ],
)
def test_words_go_on_up_to_their_verb(lead: str, content: str) -> None:
    assert said(f"{lead}{content}.") == [content]


def test_a_relative_clause_behind_a_thing_is_no_such_verb() -> None:
    text = "The Herald also reported the expected corruption charges, which could come in the next few weeks."
    assert said(text) == ["the expected corruption charges"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "It would stop the sale of nets -- the board says the plan would help the fish, which are few "
            "-- and give ports the means to watch them.",
            "the plan would help the fish, which are few",
        ),
        (
            "Roe wants to close the bay – where she claims there are caves in which boats can hide – by "
            "using chains.",
            "there are caves in which boats can hide",
        ),
        (
            "Lee criticized the mayor — who said “some” members were told before the vote — for leaving out "
            "the port's own board.",
            "“some” members were told before the vote",
        ),
        (
            "LUND — The mayor said the pier was rotten — and that it would be shut.",
            "the pier was rotten — and that it would be shut",
        ),
        (
            "Roe was right — Lind said the pier — the old one — was rotten.",
            "the pier — the old one — was rotten",
        ),
        (
            "Roe knew one thing — Lind said the pier was rotten — a danger to all who walked on it.",
            "the pier was rotten — a danger to all who walked on it",
        ),
    ],
)
def test_words_told_between_dashes_end_with_the_second(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    "content",
    [
        "1,200 boats had come",
        "nearly 3,000 sailors had left",
        "she agrees with a letter by Labour Sens. Ann Lee of Lund and Tom Weld of Bath in the Herald",
    ],
)
def test_words_end_with_no_part_of_a_number_or_a_title(content: str) -> None:
    assert said(f"The clerk who said {content}, left the hall.") == [content]
