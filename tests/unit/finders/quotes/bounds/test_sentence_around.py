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
