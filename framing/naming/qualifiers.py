"""Qualifiers of an office, which tell its bearers apart: states, bodies, ranks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from framing.language.word_families import singular
from framing.lexicon import load
from framing.naming.phrase_parts import Wording
from framing.naming.state_names import is_institution, states_in

States = frozenset[str]
Qualifiers = frozenset[str]


def belonging(wording: Wording) -> tuple[str, ...]:
    """What follows "of" after an office: "the C.I.A." in "director of the C.I.A."; no other phrase."""
    rest = wording.words[len(wording.phrase) :]
    return Wording(" ".join(rest[1:])).phrase if rest[:1] == ("of",) else ()


def qualifiers(*parts: Sequence[str]) -> tuple[States, Qualifiers]:
    """The states and the other qualifiers that stand with an office; institutions by their letters."""
    named, rest = set[str](), set[str]()
    for words in parts:
        at = 0
        for start, end, state in (*states_in(words), (len(words), len(words), "")):
            rest |= {singular(word) for word in words[at:start]}
            if is_institution(words[start:end]):
                rest.add(_letters(words[start:end]))
            elif state:
                named.add(state)
            at = end
    return frozenset(named), frozenset(word for word in rest if not _tells_nothing(word))


def _tells_nothing(word: str) -> bool:
    """Whether a word before an office leaves open who is meant: "former", or one that only judges."""
    judging = any(word in one["words"] for one in load("evaluative")["classes"].values())
    return judging or word in load("naming")["loose"] or word.endswith(tuple(load("naming")["judging_ends"]))


def _letters(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0].replace(".", "")
    return "".join(word[0] for word in words if word[0].isupper())


@cache
def ranks() -> frozenset[str]:
    """Words before an office that make it another one: "deputy"."""
    return frozenset(load("naming")["ranks"])


@cache
def heads() -> frozenset[str]:
    """Words for heads of state."""
    return frozenset(load("naming")["heads_of_state"])
