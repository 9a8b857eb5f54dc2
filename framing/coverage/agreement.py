"""When two statements may report the same: most of the shorter one is in the other, and nothing differs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from framing.finders.words import stop_words
from framing.language.sounds import sound
from framing.language.word_families import stem
from framing.lexicon import load

Features = frozenset[str]

MOST = 0.65
"""Share of what the shorter statement is about that the other one has to tell too."""

HALF = 0.5
"""The same share where both tell the same act."""

PLAIN = 2
"""This many words that are no names the two share: who is meant is not yet what is said of them."""

_MONTH = "month "

KEPT = 2**16
"""Statements of which is remembered what they are about, since each is compared with many."""

FEW = 3
"""With fewer shared words, both have to be the same."""


def differ(one: Features, other: Features) -> bool:
    """Whether two statements cannot report the same.

    One that is denied never reports the same as one that is not, nor do statements of other numbers, other
    months or other people, or that share hardly a word.

    >>> one = frozenset({"name rui", "promis", "inquir"})
    >>> differ(one, one | {"fast"}), differ(one, one | {"not"}), differ(one | {"3"}, one | {"5"})
    (False, True, True)
    """
    if ("not" in one) != ("not" in other) or not _meet(_numbers(one), _numbers(other)):
        return True
    if not _meet(_of_months(one), _of_months(other)):
        return True
    first, second = _told(one), _told(other)
    if first == second:
        return not first
    return not _meet(_names(first), _names(second)) or len(first & second) < FEW


def agree(one: Features, other: Features) -> bool:
    """Whether two statements that do not differ, by what they are about, may report the same.

    >>> one = frozenset({"name rui", "promis", "inquir"})
    >>> agree(one, one | {"fast"}), agree(one, one | {"not"})
    (True, False)
    """
    if differ(one, other):
        return False
    first, second = _told(one), _told(other)
    shared = first & second
    if first == second:
        return True
    named = len(_names(shared))
    plain = len(shared) - named
    enough = plain >= PLAIN or (plain == 1 and named > PLAIN)
    return enough and len(shared) >= MOST * min(len(first), len(second))


def half_shared(one: Features, other: Features) -> bool:
    """Whether half of what the shorter of two statements tells is in the other.

    >>> half_shared(frozenset({"inquir", "promis"}), frozenset({"inquir", "long", "fast"}))
    True
    """
    first, second = _told(one), _told(other)
    return len(first & second) >= HALF * min(len(first), len(second))


def numerals(words: Iterable[str]) -> frozenset[str]:
    """The numbers that words spell out, as figures.

    >>> sorted(numerals(["Three", "of", "eleven"]))
    ['11', '3']
    """
    known = load("numerals")["numerals"]
    return frozenset(str(known[word.lower()]) for word in words if word.lower() in known)


def months(words: Iterable[str]) -> frozenset[str]:
    """The months that words name, as features.

    >>> sorted(months(["In", "May", "it", "may", "rain"]))
    ['month may']
    """
    known = load("grammar")["months"]
    return frozenset(
        f"{_MONTH}{word.lower()}" for word in words if word[0].isupper() and word.lower() in known
    )


def negated(words: Iterable[str]) -> bool:
    """Whether a word of a statement denies it.

    >>> negated(["He", "didn’t", "sign"]), negated(["He", "signed"])
    (True, False)
    """
    small = {word.lower().replace("’", "'") for word in words}
    return bool(small & {*load("grammar")["negations"], "no", "none", "nobody", "without"}) or any(
        word.endswith("n't") for word in small
    )


def _meet(one: Features, other: Features) -> bool:
    return not one or not other or bool(one & other)


@lru_cache(KEPT)
def _numbers(features: Features) -> Features:
    return frozenset(feature for feature in features if feature[0].isdigit())


@lru_cache(KEPT)
def _names(features: Features) -> Features:
    return frozenset(feature for feature in features if feature.startswith(("name ", "state ")))


@lru_cache(KEPT)
def _of_months(features: Features) -> Features:
    return frozenset(feature for feature in features if feature.startswith(_MONTH))


@lru_cache(KEPT)
def _told(features: Features) -> Features:
    """What a statement is about, without the denial, words of time and those for saying so."""
    return features - _idle() - _of_months(features)


@cache
def _idle() -> Features:
    small = load("grammar")
    times = {*small["times"], *small["time_leads"], *small["days"], *small["months"]}
    days = {f"name {sound(word)}" for word in (*small["days"], *small["months"])}
    return frozenset({"not", "said", "say", "told", "tell", *stop_words(), *times, *days, *map(stem, times)})
