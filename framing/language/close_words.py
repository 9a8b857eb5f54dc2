"""How close two words are in meaning, by what a sentence encoder gives to each of them alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Token

WORDS = Path(__file__).with_name("en") / "close_words.npz"
"""Common words and their vectors, made by `python -m training.close_words`."""


def is_known(word: str) -> bool:
    """Whether a word, in its dictionary form, is among the common ones."""
    return word in _table()[0]


def is_common(token: Token) -> bool:
    """Whether a token is a common word, as it is written or in its dictionary form."""
    return is_known(token.lower_) or is_known(token.lemma_.lower())


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
