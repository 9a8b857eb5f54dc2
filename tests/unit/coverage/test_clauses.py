"""Sentences cut into statements."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.coverage.clauses import clauses


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("The bridge fell on Monday.", ["The bridge fell on Monday."]),
        (
            "The bridge fell on Monday, killing three workers.",
            ["The bridge fell on Monday", "killing three workers."],
        ),
        (
            "“The bridge is safe,” Mayor Ann Roe said, adding that engineers had checked it.",
            ["“The bridge is safe,”", "Mayor Ann Roe said", "adding that engineers had checked it."],
        ),
    ],
)
def test_a_sentence_is_cut_where_a_statement_begins(sentence: str, parts: list[str]) -> None:
    found = clauses(sentence, Span(0, len(sentence)))
    assert [span.of(sentence) for span in found] == parts


def test_only_the_sentence_is_cut_and_nothing_but_blanks_and_commas_is_lost() -> None:
    text = "Before. Three men died, and two women fled while the city slept. Behind."
    sentence = Span(8, 64)
    found = clauses(text, sentence)
    assert "".join(span.of(text) for span in found).replace(" ", "") == (
        sentence.of(text).replace(" ", "").replace(",", "")
    )
    assert all(sentence.holds(span) for span in found)
