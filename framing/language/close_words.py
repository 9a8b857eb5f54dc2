"""How close two words are in meaning, by what a sentence encoder gives to each of them alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WORDS = Path(__file__).with_name("en") / "close_words.npz"
"""Common words and their vectors, made by `python -m training.close_words`."""


def is_known(word: str) -> bool:
    """Whether a word, in its dictionary form, is among the common ones."""
    return word in _table()[0]


def closeness(one: str, other: str) -> float | None:
    """The cosine of two words, 1 for the same meaning; None where one of them is not known.

    >>> closeness("footage", "video") > closeness("footage", "lawyer")
    True
    >>> closeness("footage", "zxqv") is None
    True
    """
    places, vectors = _table()
    if one not in places or other not in places:
        return None
    first, second = (vectors[places[word]].astype(np.int32) for word in (one, other))
    return float(first @ second / np.sqrt((first @ first) * (second @ second)))


@cache
def _table() -> tuple[dict[str, int], NDArray[np.int8]]:
    with np.load(WORDS) as file:
        words, vectors = file["words"], file["vectors"]
    return {str(word): at for at, word in enumerate(words)}, vectors
