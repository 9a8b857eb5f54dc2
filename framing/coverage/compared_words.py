"""What a passage is compared by: its words and names, with the variants of one thing made one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from framing.article import Span
from framing.language.sounds import sound
from framing.language.word_families import families
from framing.lexicon import load

_WORD = re.compile(r"[A-Za-z](?:\.[A-Za-z])+\.?|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_SHORTEST_NAME = 5
"""Shorter capitalised words are kept as they are: too many of them sound alike."""


def content_words(text: str, span: Span) -> Iterator[str]:
    """The words, names and numbers of a passage without stop words, possessive 's and the points of U.S.

    >>> list(content_words("The U.S. troops' 5,200 men and NATO's aid", Span(0, 41)))
    ['US', 'troops', '5,200', 'men', 'NATO', 'aid']
    """
    for match in _WORD.finditer(text, span.start, span.end):
        word = match.group()
        word = word[:-2] if word.endswith(("'s", "’s")) else word
        word = word if word[0].isdigit() else word.replace(".", "")
        capitals = len(word) > 1 and word.isupper()
        if (capitals or word.lower() not in _stop_words()) and (len(word) > 1 or word.isdigit()):
            yield word


def features(text: str, span: Span, concepts: Iterable[str] = ()) -> Counter[str]:
    """What a passage is about, counted: families of words, names by sound, states for their people, concepts.

    A word of no family counts by its stem. `concepts` are those mentioned in the passage, so that "slain"
    and "killed" meet in one.

    >>> sorted(features("Iranian general Qasem Soleimani was killed", Span(0, 42), ["killing"]))
    ['concept killing', 'general', 'killing', 'name kasim', 'name sulEmani', 'state Iran']
    """
    found = Counter(f"concept {concept}" for concept in concepts)
    for word in content_words(text, span):
        if word in _states():
            found[f"state {_states()[word]}"] += 1
            continue
        if word in _capitals():
            found[f"state {_capitals()[word]}"] += 1
        named = word[0].isupper() and len(word) >= _SHORTEST_NAME
        found.update([f"name {sound(word)}"] if named else families(word.replace(",", "")))
    return found


@cache
def _stop_words() -> frozenset[str]:
    lists = (words for words in load("stop_words").values() if isinstance(words, list))
    return frozenset(word for words in lists for word in words)


@cache
def _states() -> dict[str, str]:
    """The name of a state by its names and the words for its people."""
    states = load("places")["states"]
    return {
        word.replace(".", ""): state
        for state, known in states.items()
        for word in (state, *known["names"], *known["people"])
    }


@cache
def _capitals() -> dict[str, str]:
    return {
        capital: state for state, known in load("places")["states"].items() for capital in known["capitals"]
    }
