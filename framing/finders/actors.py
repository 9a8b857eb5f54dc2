"""Who can do a deed, and by what: persons, states and bodies; strikes, bombs and other means."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.language.offices import fields_of
from framing.language.word_classes import NAMES, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token


def can_act(word: Token) -> bool:
    """Whether a word names somebody who acts: a name, a state, a body, a person, or a pronoun for one."""
    if is_time(word):
        return False
    if word_class(word) in NAMES or word.lower_ in _listed("pronouns"):
        return not is_means(word)
    if fields_of(word.lower_) or fields_of(word.lemma_.lower()):
        return True
    return stands_for_actor(word) or any(
        stands_for_actor(child) for child in word.lefts if word_class(word) == "plural noun"
    )


def stands_for_actor(word: Token) -> bool:
    """Whether a noun or adjective by itself stands for a state, its people, or a body that acts."""
    return word.text in _states() or word.lemma_.lower() in _listed("actors")


def is_capital(word: Token) -> bool:
    """Whether a word names the capital of a state."""
    return word.text in _capitals()


def is_means(word: Token) -> bool:
    """Whether a noun names a means of killing: a strike, a bomb, an operation."""
    return word.lemma_.lower() in _listed("means") or word.lower_ in _listed("means")


def is_done_to(noun: Token) -> bool:
    """Whether the possessor of a means suffers it, as that of a killing does: "Roe's *shooting*"."""
    return noun.lower_.endswith(("ing", "ings"))


def is_tool(word: Token) -> bool:
    """Whether a noun names what somebody kills with, a gun or a car."""
    return word.lemma_.lower() in _listed("tools")


def is_time(word: Token) -> bool:
    """Whether a word names a day or a month, which nothing is done to."""
    return word.lower_.rstrip(".") in _listed("times")


def carries_out(verb: Token) -> bool:
    """Whether the subject of a verb does the deed that is its object: "launched an attack"."""
    return verb.lemma_.lower() in _listed("carries_out")


def accuses(word: Token) -> bool:
    """Whether a verb or adjective lays a deed on somebody: "charged with", "guilty of"."""
    return word.lemma_.lower() in _listed("accuses")


def causes(verb: Token) -> bool:
    """Whether a verb leads from a means to its outcome."""
    return verb.lemma_.lower() in _listed("causes")


def leads_to_means(preposition: Token) -> bool:
    """Whether a preposition may stand between a death and its means."""
    return preposition.lower_ in _listed("by_means")


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("agency")[key])


@cache
def _capitals() -> frozenset[str]:
    return frozenset(city for state in load("places")["states"].values() for city in state["capitals"])


@cache
def _states() -> frozenset[str]:
    """Names of states, their seats and their peoples, with the short names of groups of states."""
    found: set[str] = set()
    for state, more in load("places")["states"].items():
        found |= {state, *more["capitals"], *more["people"], *more["names"]}
    return frozenset(found | {f"{people}s" for people in found})
