"""Words of the list `utterances`, alone and as a part of patterns."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from framing.lexicon import load

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def told(name: str) -> frozenset[str]:
    """The words of a part of the list."""
    return frozenset(load("utterances")[name])


def any_of(*names: str) -> str:
    """A pattern for any word of these parts of the list.

    >>> any_of("leaves")
    '(?:parole|asylum|entry|bail)'
    """
    return either({word for name in names for word in load("utterances")[name]})


def either(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first."""
    longest_first = sorted(sorted(words, reverse=True), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
