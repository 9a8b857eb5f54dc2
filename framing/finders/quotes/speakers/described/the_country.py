"""The state that "the country" stands for."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from framing.article import Cover, Span
from framing.finders.quotes.speakers.phrases.source_nouns import places
from framing.lexicon import load

_COUNTRY = re.compile(
    r"\b(?:the|that|this) (?:country|nation|kingdom|republic|state)(?:['’]s)?\b(?! of [A-Z])", re.IGNORECASE
)


def speaks_for_a_country(source: str) -> bool:
    """Whether a source belongs to a country that was named before.

    >>> speaks_for_a_country("the country’s defence minister"), speaks_for_a_country("Chad's minister")
    (True, False)
    >>> speaks_for_a_country("a senator from the state of Vermont")
    False
    """
    return _COUNTRY.search(source) is not None


class States:
    """The states that a text names, by name or by the adjective of its people, outside what others say."""

    def __init__(self, text: str, said: Iterable[Span]) -> None:
        others = Cover(said)
        found = [match for match in _states().finditer(text) if not others.holds(match.start())]
        self._ends = [match.end() for match in found]
        self._names = [places()[match[0]] for match in found]

    def last(self, at: int) -> str | None:
        """The state named last before `at`.

        >>> States("Chad signed in Paris. The country’s minister left.", []).last(22)
        'Chad'
        """
        before = bisect_right(self._ends, at)
        return self._names[before - 1] if before else None


@cache
def _states() -> re.Pattern[str]:
    """Names and adjectives of states; a capital is mostly a mere place."""
    capitals = {word for entry in load("places")["states"].values() for word in entry["capitals"]}
    words = sorted(set(places()) - capitals, key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, words))})(?!\w)")
