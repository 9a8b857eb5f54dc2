"""Which state a phrase stands for: by name, capital, adjective, institution, or whose officials it names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from framing.lexicon import load

LONGEST = 5
"""Words of the longest name looked up."""


def states_in(words: Sequence[str]) -> list[tuple[int, int, str]]:
    """Where names of states, their capitals, peoples and institutions stand, longest first: from, to, state.

    >>> states_in(["North", "Korean", "officials"])
    [(0, 2, 'North Korea')]
    """
    found, at = [], 0
    small = [word.replace(".", "").lower() for word in words]
    while at < len(words):
        for size in range(min(LONGEST, len(words) - at), 0, -1):
            state = _names().get(" ".join(small[at : at + size]))
            if state and words[at][0].isupper() and not (size == 1 and words[at] in ("Us", "It")):
                found.append((at, at + size, state))
                at += size
                break
        else:
            at += 1
    return found


def is_institution(words: Sequence[str]) -> bool:
    """Whether a name found by `states_in` is that of an institution, not of the state or its capital."""
    return " ".join(words).replace(".", "").lower() in _institutions()


def of_a_state(head: str) -> bool:
    """Whether a noun after a state's adjective is that state as an actor: "officials", "government"."""
    return head in _actors()


@cache
def _names() -> dict[str, str]:
    lists, found = load("places")["states"], dict[str, str]()
    for state, more in lists.items():
        peoples = [*more["people"], *(f"{one}s" for one in more["people"])]
        for name in (state, *more["capitals"], *more["names"], *peoples):
            found[name.replace(".", "").lower()] = state
    for state, bodies in load("naming")["institutions"].items():
        found |= {body.replace(".", "").lower(): state for body in bodies}
    return found


@cache
def _institutions() -> frozenset[str]:
    bodies = (body for named in load("naming")["institutions"].values() for body in named)
    return frozenset(body.replace(".", "").lower() for body in bodies)


@cache
def _actors() -> frozenset[str]:
    return frozenset(load("naming")["of_a_state"])
