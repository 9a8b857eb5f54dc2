"""Which state, people or institution a phrase names: by name, capital, adjective, or whose officials."""

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


def stands_for(words: Sequence[str], state: str) -> str:
    """What a name found by `states_in` stands for: an institution, a people, or else the state.

    >>> stands_for(["White", "House"], "United States"), stands_for(["Russians"], "Russia")
    ('White House', 'Russians')
    >>> stands_for(["Kabul"], "Afghanistan")
    'Afghanistan'
    """
    if is_institution(words):
        return usual_name(" ".join(words))
    return words[0] if len(words) == 1 and words[0] in peoples(state) else state


def state_of_capital(words: Sequence[str]) -> str | None:
    """The state whose seat of government has this name, if no state or people has it too.

    >>> state_of_capital(["Kabul"]), state_of_capital(["Singapore"])
    ('Afghanistan', None)
    """
    return _capitals().get(" ".join(words).replace(".", "").lower())


def state_told_in(words: Sequence[str]) -> str | None:
    """The first state that is named, by its own name or its people and not by a capital or institution.

    >>> state_told_in(["the", "Afghan", "army"]), state_told_in(["near", "Kabul"])
    ('Afghanistan', None)
    """
    for start, end, state in states_in(words):
        named = words[start:end]
        if not is_institution(named) and not state_of_capital(named):
            return state
    return None


def people_of(state: str) -> str | None:
    """The people of a state by the plural of its adjective; nothing for "French", which has none."""
    return next(iter(peoples(state)), None)


def usual_name(name: str) -> str:
    """The usual name of a well-known body: "Justice Department" for "Department of Justice"."""
    return _usual_names().get(name.replace(".", ""), name)


def is_of_a_people(head: str) -> bool:
    """Whether a noun after a state's adjective is its people: "voters", "public"."""
    return head in load("naming")["of_a_people"]


@cache
def states() -> frozenset[str]:
    """The states by name."""
    return frozenset(load("places")["states"])


@cache
def peoples(state: str) -> tuple[str, ...]:
    """Plurals that name the people of a state."""
    adjectives = load("places")["states"].get(state, {}).get("people", ())
    return tuple(f"{one}s" for one in adjectives if not one.endswith(("s", "sh", "ch", "ese")))


@cache
def _usual_names() -> dict[str, str]:
    return {also: name for name, others in load("naming")["also_called"].items() for also in others}


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
def _capitals() -> dict[str, str]:
    lists = load("places")["states"]
    others = {
        name.lower() for state, more in lists.items() for name in (state, *more["names"], *more["people"])
    }
    found = {one.replace(".", "").lower(): state for state, more in lists.items() for one in more["capitals"]}
    return {city: state for city, state in found.items() if city not in others}


@cache
def _institutions() -> frozenset[str]:
    bodies = (body for named in load("naming")["institutions"].values() for body in named)
    return frozenset(body.replace(".", "").lower() for body in bodies)


@cache
def _actors() -> frozenset[str]:
    return frozenset(load("naming")["of_a_state"])
