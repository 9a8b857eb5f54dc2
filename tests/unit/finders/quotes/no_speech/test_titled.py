"""Titles of works in quotation marks are nobody's words."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    "text",
    [
        "In his 2002 book, ''Raise a Rich Child,'' Mr. Lee suggested looking at the bills.",
        "In her memoir, “The Long Way Home,” Ms. Roe recalled leaving the farm at nine.",
        'His first film, "Night Over Water," drew praise.',
        'In the song "Bring the River Home," Lee asked for peace.',
        'Critics are reading Roe\'s new book, "Broken Harbor: How to Mend a Town," for her plans.',
    ],
)
def test_a_title_is_no_quote(text: str) -> None:
    assert said(text) == []


def test_what_is_said_beside_a_title_is_kept() -> None:
    told = said('In his novel, "The Last Mayor of Oslo," Lee argued that cities die of boredom.')
    assert told == [("Lee", "cities die of boredom")]


def test_a_clause_beside_a_title_is_kept() -> None:
    assert said('Roe told the show "Morning Talk" that the fee was fair.') == [("Roe", "the fee was fair")]


def test_a_sentence_from_a_book_is_a_quote() -> None:
    told = said('In his book, "The army was late," Roe wrote of the captain.')
    assert told == [("Roe", "The army was late,")]
