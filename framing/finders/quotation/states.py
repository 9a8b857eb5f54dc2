"""The state that "the country" stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.article import Span
from framing.finders.quotation.nouns import places
from framing.lexicon import load

_COUNTRY = re.compile(
    r"\b(?:the|that|this) (?:country|nation|kingdom|republic|state)(?:['’]s)?\b", re.IGNORECASE
)


def speaks_for_a_country(source: str) -> bool:
    """Whether a source belongs to a country that was named before.

    >>> speaks_for_a_country("the country’s defence minister"), speaks_for_a_country("Chad's minister")
    (True, False)
    """
    return _COUNTRY.search(source) is not None


def last_state(text: str, at: int, said: Sequence[Span]) -> str | None:
    """The state named last before `at`, by its name or the adjective of its people, outside what others say.

    >>> last_state("Chad signed in Paris. The country’s minister left.", 22, [])
    'Chad'
    """
    found = None
    for match in _states().finditer(text, 0, at):
        if not any(span.start <= match.start() < span.end for span in said):
            found = places()[match[0]]
    return found


@cache
def _states() -> re.Pattern[str]:
    """Names and adjectives of states; a capital is mostly a mere place."""
    capitals = {word for entry in load("places")["states"].values() for word in entry["capitals"]}
    words = sorted(set(places()) - capitals, key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, words))})(?!\w)")
