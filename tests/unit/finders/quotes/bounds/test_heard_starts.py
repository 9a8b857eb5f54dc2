"""Where the network hears words begin that the standing reading begins elsewhere."""

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
            "Roe said in a statement after the result was known that she expects more votes in the weeks "
            'ahead, though she knows that she has "a steep hill to climb."',
            "she expects more votes in the weeks ahead, though she knows that she has "
            '"a steep hill to climb."',
        ),
        (
            "Tom Roe said after a long meeting with the port's owners and a few anglers that the toll was "
            "needed.",
            "the toll was needed",
        ),
    ],
)
def test_when_and_where_it_was_said_stands_in_front(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    ("lead", "content"),
    [
        (
            "Aides had first taken a more careful line, advising ",
            "the mayor to tread softly around a quarrel that may still upset anglers and shop owners",
        ),
        (
            "One member, Councillor Ann Roe, who faces a hard race in May, hinted at ",
            "the awkward nature of a plan that pleases her own voters but may drive off others",
        ),
        (
            "The suit was brought by two ports in Wales, and asks ",
            "the High Court in Leeds to strike down key parts of a rule of 2012 that raised fees for "
            "trawlers and created a new system of tolls and fines",
        ),
        (
            "In its report it agreed with ",
            "the other papers that blamed the port for having too few guards at the pier where it sank",
        ),
    ],
)
def test_a_clause_about_a_thing_takes_in_the_thing(lead: str, content: str) -> None:
    assert said(f"{lead}{content}.") == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Weld warned Roe in a letter that closing the port would cost jobs.",
            "closing the port would cost jobs",
        ),
        ("Fishermen said by a wide margin that the harbour was too small.", "the harbour was too small"),
    ],
)
def test_whom_and_how_somebody_told_is_no_such_thing(text: str, content: str) -> None:
    assert said(text) == [content]


@pytest.mark.parametrize(
    ("lead", "content"),
    [
        ("Mr. Kerr has plans, but Mr. Hale said ", "that won't happen"),
        ("Rep. Tom Hale said ", "that proves Kerr has given up all of her papers"),
        ("She says ", "that means other tasks do not receive as much care"),
        ("Hale says ", "that takes too long"),
        ("The fee is a gift, but Democrats say ", "that argument doesn't hold"),
    ],
)
def test_that_is_told_where_it_is_the_subject(lead: str, content: str) -> None:
    assert said(f"{lead}{content}.") == [content]


@pytest.mark.parametrize(
    "content",
    ["claims of theft are false", "fights over the debt shake the town", "emails old and new were found"],
)
def test_that_before_a_plural_only_joins(content: str) -> None:
    assert said(f"Hale said that {content}.") == [content]
