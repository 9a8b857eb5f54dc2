"""Words in the name of a body are nobody's choice of wording; those beside it, or in a headline, are."""

from __future__ import annotations

import pytest

from framing.finders.terms import ANOTHER, asides, terms
from tests.unit.finders.test_terms import document


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("The Migrant Rights Network met on Monday.", "newcomers"),
        ("She leads the Gale Immigrant Legal Center now.", "newcomers"),
        ("The Immigrants’ Aid Society sued.", "newcomers"),
        ("A letter of the American Harbour Project asks for more.", "us_actor"),
        ("He works at the Center for American Harbours.", "us_actor"),
        ("Members of the U.S. Chamber of Crafts agreed.", "us_actor"),
    ],
)
def test_a_word_in_the_name_of_a_body_does_not_count(text: str, concept: str) -> None:
    read = document("The port", text)
    assert not [one for one in terms(read) if one.concept == concept]
    assert [one.aside for one in asides(read) if one.concept == concept] == [ANOTHER]


@pytest.mark.parametrize(
    ("text", "concept", "words"),
    [
        ("Migrant groups and the Rights Network met on Monday.", "newcomers", ["Migrant"]),
        ("The U.S. Immigration Agency asked for more.", "us_actor", ["U.S."]),
        ("The government of the United States asked for more.", "us_actor", ["United States"]),
        ("American officials told the Harbour Project so.", "us_actor", ["American"]),
        ("Migrants Face Network of Fences", "newcomers", ["Migrants"]),
    ],
)
def test_a_word_beside_such_a_name_counts(text: str, concept: str, words: list[str]) -> None:
    read = document("The port", text)
    assert [one.of(read.text) for one in terms(read) if one.concept == concept] == words
