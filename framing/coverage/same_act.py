"""Whether two statements tell the same act: done or only planned, by the same and to the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from framing.article import Span
from framing.coverage.compared_words import content_words, features
from framing.language.acts import Act, Part
from framing.language.close_words import closeness
from framing.language.word_families import families
from framing.lexicon import load

CLOSE = 0.6
"""Cosine from which two words may tell the same act, if the rest of their statements agrees."""

KEPT = 2**16
"""Answers that are remembered, since the statements of an event share their words."""

KIN = 0.4
"""Cosine from which two nouns may name the same."""


def same_act(one: Sequence[Act], other: Sequence[Act]) -> bool:
    """Whether a main predicate of one statement is a main one of the other.

    >>> from framing.language.acts import acts_of
    >>> sued, plans, was, beat = acts_of(
    ...     ["Roe sued Doe.", "Roe plans a suit.", "Doe was sued by Roe.", "Doe sued Roe."]
    ... )
    >>> same_act(sued, was), same_act(sued, plans), same_act(sued, beat)
    (True, False, False)
    """
    return any(a.main and b.main and _meet(a, b) for a in one for b in other)


def act_within(one: Sequence[Act], other: Sequence[Act]) -> bool:
    """Whether a main predicate of one of two statements is in any clause of the other.

    >>> from framing.language.acts import acts_of
    >>> left, rain = acts_of(["Roe left the town.", "It rained after Roe left the town."])
    >>> act_within(left, rain), same_act(left, rain)
    (True, False)
    """
    return any((a.main or b.main) and _meet(a, b) for a in one for b in other)


def another_act(one: Sequence[Act], other: Sequence[Act]) -> bool:
    """Whether the same word tells another act: denied, only planned, by somebody else or to somebody else.

    >>> from framing.language.acts import acts_of
    >>> signed, signs, left = acts_of(["Roe signed.", "Roe will sign.", "Roe left."])
    >>> another_act(signed, signs), another_act(signed, left)
    (True, False)
    """
    pairs = [(a, b) for a in one for b in other if a.main and b.main and _of_one_word(a, b)]
    return bool(pairs) and not any(_meet(a, b) for a, b in pairs)


def _meet(one: Act, other: Act) -> bool:
    return (
        _of_one_word(one, other)
        and (one.happened, one.denied) == (other.happened, other.denied)
        and _of_same_name(one.acts, other.acts)
        and _alike(one.befalls, other.befalls)
    )


def _of_one_word(one: Act, other: Act) -> bool:
    return _tell_one(one.word, one.lemma, other.word, other.lemma)


@lru_cache(KEPT)
def _tell_one(word: str, lemma: str, other: str, its_lemma: str) -> bool:
    if {lemma, its_lemma} & _light():
        return False
    alike = closeness(lemma, its_lemma)
    return bool(set(families(word)) & set(families(other))) or (alike or 0.0) >= CLOSE


def _alike(one: Part | None, other: Part | None) -> bool:
    """Whether an act may befall the same: no other name, and no other kind of thing."""
    if one is None or other is None or not _of_same_name(one, other):
        return one is None or other is None
    if not one.noun or not other.noun or _about(one.words) & _about(other.words):
        return True
    alike = closeness(one.noun, other.noun)
    return alike is None or alike >= KIN


def _of_same_name(one: Part | None, other: Part | None) -> bool:
    """Whether names in two phrases, where both have some, are of the same."""
    first, second = (_about(_names(part.words)) if part else frozenset() for part in (one, other))
    return not first or not second or bool(first & second)


@lru_cache(KEPT)
def _names(phrase: str) -> str:
    return " ".join(word for word in content_words(phrase, Span(0, len(phrase))) if word[0].isupper())


@lru_cache(KEPT)
def _about(words: str) -> frozenset[str]:
    return frozenset(features(words, Span(0, len(words))))


@cache
def _light() -> frozenset[str]:
    return frozenset(load("acts")["light"])
