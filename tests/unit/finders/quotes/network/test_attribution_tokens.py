"""Tokens of the attribution network: exact offsets, and marks of every house style alike."""

from __future__ import annotations

import pytest

from framing.article import Span
from framing.finders.quotes.network.features import Vocabulary, plain
from framing.finders.quotes.network.tokens import (
    CLOSING,
    INSIDE,
    OPENING,
    OUTSIDE,
    STRAY,
    Paragraph,
    paragraph,
)

STYLES = [
    "“We will wait,” she said.",
    '"We will wait," she said.',
    "‘We will wait,’ she said.",
    "'We will wait,' she said.",
]


def read(text: str) -> Paragraph:
    return paragraph(text, Span(0, len(text)))


@pytest.mark.parametrize("text", STYLES)
def test_places_do_not_depend_on_the_glyph_of_the_mark(text: str) -> None:
    assert read(text).places == [OPENING, *[INSIDE] * 4, CLOSING, OUTSIDE, OUTSIDE, OUTSIDE]


@pytest.mark.parametrize(("single", "double"), [(STYLES[2], STYLES[0]), (STYLES[3], STYLES[1])])
def test_single_marks_look_like_double_ones(single: str, double: str) -> None:
    words = {plain(word): row for row, word in enumerate(read(double).words, 2)}
    vocabulary = Vocabulary(words, {}, {}, {}, {})
    assert vocabulary.encode(read(single)).tolist() == vocabulary.encode(read(double)).tolist()


@pytest.mark.parametrize(
    "text", [*STYLES, "  No U.S. envoy\xa0didn’t “go… --- ", '"', "Ünïcödé 日本 🙂 2,000.5 it's"]
)
def test_every_token_is_what_stands_at_its_offsets(text: str) -> None:
    found = read(text)
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == found.words
    assert "".join(found.words) == "".join(text.split())


def test_a_short_form_at_the_end_of_a_sentence_has_its_stop_apart() -> None:
    text = "It fell at 4 a.m. “It shook,” she said."
    found = paragraph(text, Span(0, len(text)), stops=frozenset({17}))
    assert found.words[3:7] == ["4", "a.m.", ".", "“"]
    assert found.begins[6]
    assert not read(text).begins[5]


def test_a_stretch_inside_marks_counts_as_one_sentence() -> None:
    found = read("“It rained. It snowed.” He left. She stayed.")
    assert found.sentences == [1] * 8 + [2, 2, 2, 3, 3, 3]


def test_a_mark_without_partner_is_stray() -> None:
    assert read("a 6' 2\" man").places[4] == STRAY


def test_a_word_inside_marks_has_no_cue_class() -> None:
    vocabulary = Vocabulary({}, {}, {}, {}, {"said": 5})
    cues = vocabulary.encode(read("He said “he said so”"))[:, 5].tolist()
    assert cues == [1, 5, 1, 1, 1, 1, 1]
