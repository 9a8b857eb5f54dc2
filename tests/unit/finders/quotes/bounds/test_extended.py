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
        "the town was not only late, but fears that it will pay",
        "the mayor wasn't just slow, but angry at the bank",
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Roe said the sanctions, which had been imposed after the raids, would be extended.",
            "the sanctions, which had been imposed after the raids, would be extended",
        ),
        (
            "She also said the town is “glad” that Lee, who left in May, is now helping the police.",
            "the town is “glad” that Lee, who left in May, is now helping the police",
        ),
        (
            "One of the choices they have made, according to a clerk of the town, is to sell the mill.",
            "One of the choices they have made … is to sell the mill",
        ),
        ("The raid, Roe said, began shortly after noon.", "The raid … began shortly after noon"),
        (
            "The plan was “a gift to” the bank, Song wrote.",
            "The plan was “a gift to” the bank",
        ),
        (
            "The mill had been sold “for nothing” to a friend of the mayor, Lee said.",
            "The mill had been sold “for nothing” to a friend of the mayor",
        ),
    ],
)
def test_a_clause_is_told_with_its_verb_and_its_subject(text: str, words: str) -> None:
    assert said(text)[0][1] == words
