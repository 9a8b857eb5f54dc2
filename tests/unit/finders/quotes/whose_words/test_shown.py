"""Who shows or quotes words is not the one who says them."""

from __future__ import annotations

import pytest

from tests.quoting import speaker


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The clip shows Eli Marsh saying: “We never locked the gate, and everybody knew.”",
            "gate",
            "Eli Marsh",
        ),
        ("Footage captured Ana Duval telling the crowd that the dam would hold.", "dam", "Ana Duval"),
        ("The film features the mayor saying he was “ashamed” of the toll.", "ashamed", "mayor"),
        (
            "The brief also quotes from a letter by Mayor Ana Duval saying the toll was high.",
            "toll",
            "Ana Duval",
        ),
        ("Ana Duval caught Eli Marsh at the door, telling him that the hall was cold.", "hall", "Ana Duval"),
    ],
)
def test_who_shows_it_does_not_say_it(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name


def test_whoever_wrote_to_others_asks() -> None:
    text = "Two senators have written to Mayor Ada Quill and Sheriff Eli Marsh asking that the inquiry go on."
    assert speaker(text, "inquiry") == "senators"
