"""A saying that is denied, awaited or supposed is none, and neither is the wish not to be named."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str) -> list[str]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [part.of(text) for quote in quotes(document) for part in quote.content]


@pytest.mark.parametrize(
    "text",
    [
        "At no point did the ministry say the dam was safe.",
        "Never once has the bank said that the vault was empty.",
        "Nowhere in the report does the panel claim that the fire was set.",
        "In no interview has Ilse van der Meer said that she would stand.",
        "There is no record that the mayor said the hall was sold.",
        "There was never any suggestion that the pilot said the fog was thick.",
        "Nothing in it says the captain knew.",
        "In none of her letters does Ann Roe say that the crown was sold.",
        "Scarcely anyone at the fair would admit that the pies were cold.",
        "Why would a baker claim that the flour was free?",
        "The family has asked that their home address not be published.",
        "Not a word came out. Nowhere in its letter does the firm admit that the pipe was old.",
        "The vault is shut. Whether it will ever concede that the keys were lost is open.",
        "Is the minister saying that the school will close?",
        "If only the clerk had said that the form was wrong!",
        "A welder asked that only his first name be used.",
        "I wish the mayor had said the dam was safe.",
        "The mayor has yet to say that the dam is safe.",
        "The mayor could have said the hall was sold.",
        "Without the mayor saying that the dam is safe, no crew will go.",
        "Provided that the doctor says the leg has healed, he may play on Sunday.",
        "As long as the owners say the mine is shut, nobody digs.",
        "Before the judge says the door is open, no one may go in.",
        "The man asked that his surname not be used.",
        "The clerk asked not to have his name printed.",
        "The clerk asked the paper not to use her name.",
        "The pilots asked that they not be identified.",
        "Who said the pump was old?",
        "And who told the crews that the gate was shut?",
        "Which of the clerks claimed that the weir had burst?",
        "Whoever said the king was dead was wrong.",
        "Anyone who says the tax is fair has not paid it.",
        "It is not known who said the queen was lost.",
        "Nobody knows who told the crews that the dam had burst.",
    ],
)
def test_what_is_denied_awaited_or_supposed_is_no_quote(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor said that never before had the river been so high.", "never before"),
        ("Before police said the road was open, two cars had crossed.", "the road was open"),
        ("The widow, Never Mokoena, said that the ring was hers.", "the ring was hers"),
        ("Before the vote, the minister said the bill was gone.", "the bill was gone"),
        ("The mayor said he might quit.", "he might quit"),
        ("It was Ann Roe who said the pump was old.", "the pump was old"),
        ("Nobody knows Ann Roe, who said the pump was new.", "the pump was new"),
        ("It is clear that, police said, the men were armed.", "the men were armed"),
        ("When did the mayor say the wall was safe?", "the wall was safe"),
    ],
)
def test_what_was_said_is_one(text: str, content: str) -> None:
    assert any(content in one for one in said(text))
