""" "Shot" and "kill" before an object are verbs to the models; anywhere else they are what these see."""

from __future__ import annotations

import pytest

from framing.language import load


def norm(sentence: str) -> str:
    return next(word.norm_ for word in load()(sentence) if word.lower_ in ("shot", "kill"))


@pytest.mark.parametrize(
    "sentence",
    [
        "A man shot and killed two guards.",
        "Rebels shot dead a judge.",
        "Olsen then fatally shot Berg.",
        "The man who shot her fled.",
        "A man shot dead by guards was named.",
        "Rebels kill 12 in raid",
        "Rebels shot dead at least six guards.",
        "Rebels kill a judge in the north",
    ],
)
def test_before_an_object(sentence: str) -> None:
    assert norm(sentence) not in ("shot", "kill")


@pytest.mark.parametrize(
    "sentence",
    [
        "A shot the guards heard woke the town.",
        "Berg was fatally shot and died.",
        "A man shot and killed on Friday was named.",
        "Two men shot dead in Oslo",
        "The film was shot Tuesday.",
        "It was a long shot.",
        "The hunters made a kill 20 miles away.",
        "The kill was eaten.",
    ],
)
def test_elsewhere(sentence: str) -> None:
    assert norm(sentence) in ("shot", "kill")
