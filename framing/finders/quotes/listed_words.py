"""Words of the list `utterances`, alone and as a part of patterns."""

from __future__ import annotations

import re
from functools import cache

from framing.lexicon import load


@cache
def told(name: str) -> frozenset[str]:
    """The words of a part of the list."""
    return frozenset(load("utterances")[name])


def any_of(*names: str) -> str:
    """A pattern for any word of these parts of the list.

    >>> any_of("leaves")
    '(?:parole|asylum|entry|bail)'
    """
    words = sorted({word for name in names for word in load("utterances")[name]}, reverse=True)
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
