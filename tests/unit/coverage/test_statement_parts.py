"""Sentences cut into statements."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.coverage.statement_parts import clauses


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("The bridge fell on Monday.", ["The bridge fell on Monday."]),
        (
            "The old stone bridge fell on Monday, killing young railway workers.",
            ["The old stone bridge fell on Monday, killing young railway workers."],
        ),
        (
            "“Our Lima railway bridge is safe,” Mayor Ann Roe said, adding engineers checked every pier.",
            [
                "“Our Lima railway bridge is safe,”",
                "Mayor Ann Roe said, adding engineers checked every pier.",
            ],
        ),
    ],
)
def test_a_sentence_is_cut_where_a_statement_begins(sentence: str, parts: list[str]) -> None:
    found = clauses(sentence, Span(0, len(sentence)))
    assert [span.of(sentence) for span in found] == parts


def test_only_the_sentence_is_cut_and_only_blanks_commas_and_conjunctions_are_lost() -> None:
    text = "Before. Young men fishing there died, and women fled burning houses. Behind."
    sentence = Span(8, 67)
    found = clauses(text, sentence)
    assert "".join(span.of(text) for span in found).replace(" ", "") == (
        sentence.of(text).replace(" ", "").replace(",and", "")
    )
    assert all(sentence.holds(span) for span in found)
