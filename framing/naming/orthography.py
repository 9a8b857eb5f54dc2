"""The ways in which one word is spelled: for each way, a key under which its spellings meet."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from framing.finders.words import stop_words
from framing.language.sounds import plain_letters, sound
from framing.language.titles import short_titles
from framing.lexicon import load

SpellingKind = Literal["full stops", "capitals", "accent", "hyphen", "British/American", "transliteration"]

_ABBREVIATION = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,}")
_CAPITALS = re.compile(r"[A-Z]{3,}(?:-\d+)?|[A-Z][a-z]{2,}(?:-\d+)?")
_CONTRACTION = re.compile(r".*['’](?:s|t|d|m|ll|re|ve)")
_FOREIGN = re.compile(r"q(?!u)|kh")
_LETTERS_AS_NAME = re.compile(r"(?:[A-Z]{2,}s?|.*\d.*|.?|.*-.|.-.*)")
"""Acronyms and their plurals, numbered things, single letters and what a single letter is joined to: nobody
transliterates "CEOs", and "D-Lee" is a party and a place."""


def keys(form: str) -> dict[SpellingKind, str]:
    """Kind -> the key that the other spellings of that kind share; a kind that cannot apply is left out.

    >>> keys("organisers")["British/American"] == keys("organizers")["British/American"]
    True
    >>> keys("U.S.")["full stops"] == keys("US")["full stops"]
    True
    >>> keys("e-mail")["hyphen"] == keys("email")["hyphen"]
    True
    """
    found: dict[SpellingKind, str] = {}
    if _ABBREVIATION.fullmatch(form) or form.removesuffix(".") in short_titles():
        found["full stops"] = form.replace(".", "")
    if "." in form:
        return found
    if _CAPITALS.fullmatch(form):
        found["capitals"] = form.upper()
    if len(form) > 1 and not _CONTRACTION.fullmatch(form):
        found["accent"] = plain_letters(form)
    found["hyphen"] = re.sub(r"[- ]", "", form).lower()
    if form.isascii() and form.isalpha():
        found["British/American"] = american(form.lower())
    letters = _LETTERS_AS_NAME.fullmatch(form) or _CONTRACTION.fullmatch(form)
    if not (letters or " " in form.removeprefix("al ").removeprefix("el ")):
        found["transliteration"] = sound(form)
    return found


def apart(one: str, other: str) -> bool:
    """Whether two forms only look like spellings of one word: other words, or a verb with its particle.

    >>> apart("crackdown", "crack down"), apart("Türkiye", "Turkey"), apart("airstrike", "air strike")
    (True, True, False)
    """
    pair = frozenset((one.lower(), other.lower()))
    return pair in _look_alikes() or any(_grammar(form) for form in (one, other))


def foreign(one: str, other: str) -> bool:
    """Whether letters tell that a common noun was transliterated: one of the two has a bare q, or kh.

    >>> foreign("burqa", "burka"), foreign("their", "there")
    (True, False)
    """
    return bool(_FOREIGN.search(one)) != bool(_FOREIGN.search(other))


@cache
def american(word: str) -> str:
    """The word in the spelling to which the endings lead; no word itself, only a key.

    >>> american("colour"), american("travelled"), american("advisor") == american("adviser")
    ('color', 'traveled', True)
    """
    for pattern, replacement in _endings():
        word = pattern.sub(replacement, word)
    return word


def _grammar(form: str) -> bool:
    """Whether a form of two words is so for the sake of grammar: "crack down", "a way", "are as"."""
    first, space, second = form.lower().partition(" ")
    if not space or first in ("al", "el"):
        return False
    listed = load("spellings")
    return second in {*listed["particles"], *stop_words()} or first in (
        {*listed["before"], *stop_words()} - set(listed["prefixes"])
    )


@cache
def _endings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in load("spellings")["endings"])


@cache
def _look_alikes() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(word.lower() for word in pair) for pair in load("spellings")["apart"])
