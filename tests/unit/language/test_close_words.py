"""Words of one meaning are close; words that only meet in one event, and unknown words, are not."""

from __future__ import annotations

import pytest

from framing.language.close_words import closeness, is_known

CLOSE = 0.5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("video", "footage"),
        ("vow", "pledge"),
        ("probe", "investigation"),
        ("protester", "rioter"),
        ("buy", "purchase"),
    ],
)
def test_words_for_one_thing_are_close(one: str, other: str) -> None:
    assert (closeness(one, other) or 0.0) >= CLOSE
    assert closeness(one, other) == closeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kill", "confirm"),
        ("raid", "force"),
        ("law", "opponent"),
        ("protester", "judge"),
        ("region", "assistance"),
    ],
)
def test_words_of_one_event_are_not(one: str, other: str) -> None:
    assert (closeness(one, other) or 0.0) < CLOSE


def test_a_word_is_itself_and_an_unknown_one_is_nothing() -> None:
    assert closeness("video", "video") == pytest.approx(1.0)
    assert closeness("video", "zxqv") is None
    assert is_known("separate")
    assert not is_known("separat")
