"""A verb of saying before "that" and a noun gives nobody's words."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language import Document


def found(text: str) -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [quote.content[0].of(text) for quote in quotes(document)]


@pytest.mark.parametrize(
    "text",
    [
        "Judge Lee maintained that reasoning in his ruling.",
        "The senator repeated that claim on Monday.",
        "The mayor defended that decision in a letter.",
        "Roe confirmed that report at a meeting.",
        "The minister announced that plan in May.",
    ],
)
def test_that_and_a_noun_is_no_quote(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Judge Lee maintained that the law was valid.",
        "The senator repeated that claims rise every year.",
        "The mayor said that decision hurt the town.",
        "Roe confirmed that reports were false.",
    ],
)
def test_that_and_a_clause_is_one(text: str) -> None:
    assert len(found(text)) == 1
