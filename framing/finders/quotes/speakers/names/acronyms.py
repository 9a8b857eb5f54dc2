"""Short forms of bodies that an article sets in brackets: "the Nordic Rail Union (NRU)"."""

from __future__ import annotations

import re

_BRACKET = re.compile(
    r"((?:[A-Z][\w’'-]*|of|for|and|the)(?:[ \u00a0](?:[A-Z][\w’'-]*|of|for|and|the))+) \(([A-Z]{2,})\)"
)


def acronyms_of(text: str) -> dict[str, str]:
    """Full names of institutions with the short form that the text sets in brackets behind them.

    >>> acronyms_of("The Nordic Rail Union (NRU) and others.")
    {'Nordic Rail Union': 'NRU'}
    """
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        words = match[1].removeprefix("The ").split()
        while words and "".join(word[0] for word in words if word[0].isupper()) != match[2]:
            words = words[1:]
        if len(words) > 1:
            found[" ".join(words)] = match[2]
    return found
