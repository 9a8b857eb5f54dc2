""" "Shot" before an object is a verb to the models; anywhere else it is what they take it for."""

from __future__ import annotations

import pytest

from framing.language import load


def norm(sentence: str) -> str:
    return next(word.norm_ for word in load()(sentence) if word.lower_ == "shot")


@pytest.mark.parametrize(
    "sentence",
    [
        "A man shot and killed two guards.",
        "Rebels shot dead a judge.",
        "Olsen then fatally shot Berg.",
        "The man who shot her fled.",
    ],
)
def test_before_an_object(sentence: str) -> None:
    assert norm(sentence) != "shot"


@pytest.mark.parametrize(
    "sentence",
    [
        "A shot the guards heard woke the town.",
        "Berg was fatally shot and died.",
        "A man shot and killed on Friday was named.",
        "Two men shot dead in Oslo",
        "The film was shot Tuesday.",
        "It was a long shot.",
    ],
)
def test_elsewhere(sentence: str) -> None:
    assert norm(sentence) == "shot"
