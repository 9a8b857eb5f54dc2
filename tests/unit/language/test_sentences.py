from __future__ import annotations

from pathlib import Path

import pytest

from framing.article import Span
from framing.language.sentences import LONGEST, cut, split

LINES = [
    line.replace("\\n", "\n")
    for line in Path(__file__).with_name("news_sentences.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
KNOWN_MISSES = 1
"""Passages of the list that the rule gets wrong; fewer is welcome, more is a step back."""


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in split(text, Span(0, len(text)))]


def right(line: str) -> bool:
    return sentences(line.replace("¦", "")) == [part.strip() for part in line.split("¦")]


def test_tricky_news_sentences() -> None:
    wrong = [line for line in LINES if not right(line)]
    assert len(LINES) >= 60
    assert len(wrong) <= KNOWN_MISSES, "\n".join(wrong)


@pytest.mark.parametrize("quoted", ["« Stay. »", "«\xa0Stay.\u202f»", "‹ Stay. ›", "「Stay.」", "『Stay.』"])
def test_any_closing_mark_stays_with_its_sentence(quoted: str) -> None:
    text = f"She said: {quoted} The rain went on."
    assert [span.of(text) for span in split(text, Span(0, len(text)))] == [
        f"She said: {quoted}",
        "The rain went on.",
    ]


def test_a_line_break_ends_a_headline() -> None:
    assert sentences("Troops leave Mali\nThe last ones left on Monday.") == [
        "Troops leave Mali",
        "The last ones left on Monday.",
    ]


def test_a_hard_wrapped_paragraph_is_one_text() -> None:
    text = (
        "The council agreed on Tuesday to send envoys to the border, where\nthousands wait. It gave no date."
    )
    assert len(sentences(text)) == 2


def test_a_blank_line_always_ends_a_sentence() -> None:
    text = "The council agreed on Tuesday to send a delegation to the border, where\n\nthousands wait."
    assert len(sentences(text)) == 2


def test_only_what_lies_within_is_cut() -> None:
    text = "One. Two. Three. Four."
    assert [span.of(text) for span in split(text, Span(5, 16))] == ["Two.", "Three."]


@pytest.mark.parametrize("text", ["", " \n ", "...", "?", "“”", "."])
def test_edges(text: str) -> None:
    for span in split(text, Span(0, len(text))):
        assert span.of(text).strip() == span.of(text) != ""


@pytest.mark.parametrize("piece", ["the general was killed, ", "killed and ", "a,b,c,", "“Why, ", "(", "…, "])
def test_a_sentence_without_an_end_is_cut_into_pieces_that_lose_no_word(piece: str) -> None:
    text = piece * (4 * LONGEST // len(piece))
    pieces = [span.of(text) for span in cut(text, Span(0, len(text)))]
    assert max(map(len, pieces)) <= LONGEST
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_a_word_without_an_end_stays_whole() -> None:
    text = f"He said {'a' * 3 * LONGEST}! and no more."
    assert "a" * 3 * LONGEST in next(cut(text, Span(0, len(text)))).of(text)
