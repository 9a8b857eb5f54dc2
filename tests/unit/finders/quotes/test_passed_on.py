"""Who passes words on does not say them; clauses about a speaker and idle infinitives are nobody's words."""

from __future__ import annotations

import pytest

from tests.unit.finders.quotes.test_names_of_speakers import found, names


def said(text: str) -> list[str]:
    return [" … ".join(part.of(text) for part in quote.content) for quote in found(text)]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Tom Roe met the crews after the ruling and, as reported by Gale News, called the order unfair "
            "and predicted that he would win.",
            ["Tom Roe", "Tom Roe"],
        ),
        ("Ann Lind spoke at noon. As reported by the Post, Lind said that it was late.", ["Ann Lind"]),
        ("The dam is old, as Gale News reported. Gale News said that it was late.", ["Gale News"] * 2),
    ],
)
def test_who_only_reports_what_somebody_says_is_not_the_speaker(text: str, speakers: list[str]) -> None:
    assert [name for name in names(text) if name][-len(speakers) :] == speakers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Roe, who said that it was late and who left in May, would be ashamed.", ["it was late"]),
        (
            "Lind, who once argued that the dam was old, and whose brother built it, left.",
            ["the dam was old"],
        ),
        (
            "Roe said that those who came and who stayed were safe.",
            ["those who came and who stayed were safe"],
        ),
        ("To say it has not been easy for the crews is an understatement.", []),
        ("To claim that the dam is safe would be folly.", []),
        ("To leave, Roe said, would be folly.", ["To leave … would be folly"]),
    ],
)
def test_what_is_no_part_of_the_words(text: str, words: list[str]) -> None:
    assert said(text) == words
