"""The time before reported words and the reason behind them are a part of them."""

from __future__ import annotations

import pytest

from tests.quoting import said


@pytest.mark.parametrize(
    "words",
    [
        "On Monday, the crew was told that the port was shut",
        "In 2014, the mill was sold to a bank",
        "Last Friday, the guards found the gate open",
        "By June, the lake will be dry",
        "Since March, no ship has called here",
    ],
)
def test_a_time_that_opens_the_sentence_is_told_too(words: str) -> None:
    assert said(f"{words}, Roe said. He left.")[0] == ("Roe", words)


@pytest.mark.parametrize(
    "words",
    [
        "he sees no need to hurry, believing that the town will wait",
        "the farmers had sold their cows, hoping to pay the fee",
        "the guards had hidden in the mill, fearing a second raid",
        "the council had kept quiet, knowing that Mr. Lee would win",
        "they left at dawn, thinking the road was open",
    ],
)
def test_a_reason_that_closes_the_sentence_is_told_too(words: str) -> None:
    assert said(f"The clerk said that {words}. She left.")[0][1] == words


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("On Monday, Roe said that the port was shut.", "the port was shut"),
        ("Roe said the port was shut, believing him “a fool” for it.", "the port was shut"),
    ],
)
def test_other_words_around_them_are_not(text: str, content: str) -> None:
    assert said(text)[0][1].startswith(content)
