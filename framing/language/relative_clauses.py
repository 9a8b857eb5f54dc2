"""Where a relative clause ends, told by a parse of its sentence without what is set into the clause."""

from __future__ import annotations

from functools import lru_cache

from framing.language.pipeline import load
from framing.language.syntax import helpers, own_subjects
from framing.language.word_classes import FINITE, word_class

_KEPT = 1000
"""Sentences whose parse is kept: finders ask for one several times."""


@lru_cache(_KEPT)
def main_verb(noun: str, pronoun: str, clause: str, model: str | None = None) -> int | None:
    """Where in the rest of a sentence, from a relative clause on, the verb begins whose subject the noun is.

    >>> main_verb("The plan ", "that ", "will ruin the bay goes to a vote.")
    18
    >>> main_verb("They stopped the plan ", "that ", "will ruin the bay.")
    """
    edge = len(noun) + len(pronoun)
    rest = [word for word in load(model)(noun + pronoun + clause) if word.idx >= edge]
    for verb in rest:
        if any(subject.idx < len(noun) for subject in own_subjects(verb)):
            start = min((verb, *helpers(verb)), key=lambda word: word.i)
            own = any(word_class(word) in FINITE for word in rest[: max(0, start.i - rest[0].i)])
            return start.idx - edge if own or " " in pronoun.strip() else None
    return None
