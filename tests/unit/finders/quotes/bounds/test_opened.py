"""What opens a sentence before an inserted verb: its subject, a condition, what a clause is about."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def said(text: str) -> list[list[str]]:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    return [[part.of(text) for part in quote.content] for quote in quotes(document)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The new fee, Ann Lee said, was meant to pay for the pumps.", "The new fee"),
        ("Part of the dam, the engineers warned, had been weak for years.", "Part of the dam"),
        ("Even the second bridge, Tom Roe added, will stay open all summer.", "Even the second bridge"),
        ("This sort of deal, the union argued, has harmed the port.", "This sort of deal"),
        ("The result, according to the clerk, is that nobody pays the toll.", "The result"),
        ("The fee is new. That, Ann Lee says, strongly affects the farms in the valley.", "That"),
        ("The fee is new. That, the mayor told reporters, is why the hall was shut.", "That"),
        ("The fee is new. This, Ann Lee told the council, was the end of it.", "This"),
        ("The fee is new. That, the union argued, made the port too dear.", "That"),
    ],
)
def test_a_subject_before_an_inserted_verb_is_told_too(text: str, content: str) -> None:
    assert [one[0] for one in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("If the dam breaks, Ann Lee said, “we will lose the whole valley.”", "If the dam breaks"),
        ("Unless the rain stops, Ann Lee said, “we must leave the town today.”", "Unless the rain stops"),
        ("As with every flood, Ann Lee said, “we are short of sand and of hands.”", "As with every flood"),
        ("Rather than wait, Ann Lee said, “we will build the wall ourselves.”", "Rather than wait"),
        ("Unlike the old port, Ann Lee said, “this one pays for itself.”", "Unlike the old port"),
    ],
)
def test_a_condition_or_contrast_before_an_inserted_verb_is_told_too(text: str, content: str) -> None:
    assert [one[0] for one in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("They met near the old mill, which, Roe said, is always full of guests.", "the old mill"),
        ("She praised the harbor wall, which Roe has said is too low.", "the harbor wall"),
        ("The new list, which the clerk reported was copied from a book, named two towns.", "The new list"),
        ("Mrs. Lee's first vote, which she has often said was a mistake, cost her the seat.", None),
        ("He had sold the north bridge, which inspectors have said is weak.", "the north bridge"),
    ],
)
def test_what_a_relative_clause_is_about_is_told_too(text: str, content: str | None) -> None:
    assert said(text)[0][0] == (content or "Mrs. Lee's first vote")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "In an interview, Roe said, “I am tired of it all and will go.”",
            "I am tired of it all and will go.",
        ),
        (
            "After the vote, Roe said, “we are done with this whole affair.”",
            "we are done with this whole affair.",
        ),
        ("Still, Roe said, the dam was weak.", "the dam was weak"),
        ("Asked if she was ill, Lee said, “no, I was only late.”", "no, I was only late."),
        ("He spoke of a cut of troops in Chad, which aides say left a gap.", "left a gap"),
        ("The failure of a deal, which it said had harmed the port, was clear.", "had harmed the port"),
    ],
)
def test_a_setting_before_it_is_not(text: str, content: str) -> None:
    assert said(text)[0] == [content]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He was paid $2 million, which Mr. Roe called “a disgrace,” blaming Lee.", "a disgrace,"),
        (
            "She met the Republican candidate, whom Ann Roe described as “volatile.”",
            "the Republican candidate | as “volatile.”",
        ),
    ],
)
def test_a_relative_pronoun_is_not_told_alone(text: str, words: str) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    assert " | ".join(part.of(text) for part in quotes(document)[0].content) == words


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("In May the mayor signed a rule that she said would let farmers sell.", "a rule"),
        ("He sent a letter of thanks that he said was drafted by the firm.", "a letter of thanks"),
        ("It’s a dynamic Roe said could drive farmers out, and he wants a vote.", "a dynamic"),
        ("This is the sort of deal Lee said could ruin the mill.", "could ruin the mill"),
        ("The town hired a guard who the union says was never trained.", "a guard"),
        ("The board hid the list of names that reporters say was kept in a safe.", "the list of names"),
        ("The clubs adapt to what she said is a growing demand for pools.", "what"),
    ],
)
def test_what_a_clause_without_a_comma_is_about_is_told_too(text: str, content: str) -> None:
    assert [one[0] for one in said(text)] == [content]


def test_such_a_clause_ends_before_the_outlets_own_behind_a_quotation() -> None:
    text = "Roe said: “It is late.”\n\nIt’s a risk Roe said could grow, and he wants a vote."
    assert said(text)[-1] == ["a risk", "could grow"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Mayor Ann Roe met reporters. Her office, she said, rejected the claims in the “clearest words.”",
            ["Her office", "rejected the claims in the “clearest words.”"],
        ),
        (
            "Mayor Ann Roe met reporters. The council, Roe said, promised to rebuild the dam.",
            ["The council", "promised to rebuild the dam"],
        ),
        (
            "Mayor Ann Roe met reporters. His party, Roe said, repeatedly criticized the “cruel” toll.",
            ["His party", "repeatedly criticized the “cruel” toll"],
        ),
    ],
)
def test_a_verb_of_saying_behind_an_inserted_one_is_told_with_its_subject(
    text: str, content: list[str]
) -> None:
    assert said(text) == [content]


def test_a_participle_behind_an_inserted_verb_is_no_verb_of_the_subject() -> None:
    found = said("The council met. A failure of the whole board, she said, blaming the mayor for the flood.")
    assert ["A failure of the whole board"] in found
