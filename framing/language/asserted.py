"""Whether a predicate is told as a fact: "is no spy", "if he were a spy" and "may be a spy" are not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_NEAR = 4
"""Words around a predicate's verb among which "not" or "if" stand."""


def asserts(predicate: Token) -> bool:
    """Whether a clause tells that its subject is what the predicate says.

    It does not where it is negated, a condition, a possibility, a question, or denied by the clause above.
    """
    sentence = predicate.sent
    if sentence[-1].text.startswith("?") or any(word.text == "?" for word in sentence[-2:]):
        return False
    verb = next((child for child in predicate.children if child.dep_ == "cop"), predicate.head)
    clause = {child.lower_ for child in (*predicate.children, *verb.children) if child.i <= predicate.i}
    between = {
        word.lower_
        for word in predicate.doc[max(verb.i - 2, sentence.start) : predicate.i]
        if verb.i < predicate.i
    }
    before = {word.lower_ for word in predicate.doc[max(verb.i - _NEAR, sentence.start) : verb.i]}
    if (clause | between) & (_listed("denied") | _listed("open")) or before & {"if", "unless", "whether"}:
        return False
    return not any(_denies(above) for above in predicate.ancestors)


def _denies(verb: Token) -> bool:
    """Whether a verb denies what hangs on it, or nobody says it."""
    subjects = {child.lower_ for child in verb.children if child.dep_.startswith("nsubj")}
    negated = any(child.lower_ in ("not", "n't", "n’t", "never") for child in verb.children)
    return (
        verb.lemma_.lower() in _listed("denying_verbs")
        or bool(subjects & _listed("nobody"))
        or (negated and verb.pos_ == "VERB")
    )


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(load("assertion")[key])
