from __future__ import annotations

import pytest
from spacy.lang.en import English

from framing.language.words import words

TOKENIZER = words(English())


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Lt. Gen. Roe’s aide", ["Lt.", "Gen.", "Roe", "’s", "aide"]),
        ("U.S.-led", ["U.S.-led"]),
        ("pro-Moscow rebels", ["pro-Moscow", "rebels"]),
        ("a rebel-held town", ["a", "rebel", "-", "held", "town"]),
        ("Why?!", ["Why", "?!"]),
        ("DON'T", ["DO", "N'T"]),
        ("at 7:30pm.", ["at", "7:30", "pm", "."]),
        ("202-555-0123", ["202-555-0123"]),
        ("won’t", ["wo", "n’t"]),
    ],
)
def test_words(text: str, cut: list[str]) -> None:
    assert [token.text for token in TOKENIZER(text)] == cut
