"""No words are in two quotes: the nearer verb tells them, and a second verb of a source ends the first's."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A watch group asked the court to look into the gift out of concern that it was a bribe and "
            "called it illegal.",
            ["the court to look into the gift out of concern that it was a bribe", "it illegal"],
        ),
        (
            "Hale (R-Lund), who previously said the bills won't go for votes until next year, said Sunday on "
            'Gale\'s "Face the Town" that reform "is going to happen in steps."',
            ["the bills won't go for votes until next year", 'reform "is going to happen in steps."'],
        ),
        (
            "When a reporter asks Kerr about her plan, she insists that she still has a firm stance.",
            ["she still has a firm stance"],
        ),
    ],
)
def test_words_are_told_once(text: str, words: list[str]) -> None:
    assert [content for _, content in said(text)] == words


def test_what_another_tells_in_somebodys_words_stays_in_them() -> None:
    text = "Hale told the Echo that Kerr told his staff that a deal was impossible."
    assert said(text) == [("Hale", "Kerr told his staff that a deal was impossible")]
