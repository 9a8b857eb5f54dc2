"""A phrase taken apart: its words, the noun it is about, and what stands before that noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from framing.language.offices import fields_of
from framing.language.word_families import singular
from framing.lexicon import load

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:[-‐‑'’](?!s\b)[^\W_]+)*(?:\.(?=\s[A-Z]))?")
_OWNER = re.compile(r"['’]s?(?!\w)")
_EDGE = re.compile(r"(?<=\w)[,;:(]|\s[-–—]+\s")

_REMEMBERED = 50_000
"""Phrases of which the words are kept: the texts on an event say most of theirs again and again."""


@dataclass(frozen=True)
class Wording:
    """A phrase as written, with the words of its first noun phrase: `words[:end]`, the last its head."""

    text: str

    @property
    def words(self) -> tuple[str, ...]:
        """The words without quotation marks and possessive endings; leading small words are left out."""
        return _words(self.text)

    @property
    def phrase(self) -> tuple[str, ...]:
        """The words of the first noun phrase, to its head."""
        return _phrase(self.text)

    @property
    def head(self) -> str:
        """The last word of the first noun phrase, in the singular and in small letters."""
        return singular(self.phrase[-1]) if self.phrase else ""

    @property
    def letters(self) -> str:
        """The first noun phrase without points and blanks: "C.I.A." is "CIA"."""
        return "".join(self.phrase).replace(".", "")

    @property
    def clause(self) -> bool:
        """Whether a verb follows the first noun phrase, so that more is said than who or what."""
        following = self.words[len(self.phrase) : len(self.phrase) + 1]
        return bool(following) and following[0].lower() in _verbs()

    @property
    def office(self) -> bool:
        """Whether the head is a word for one person by office, rank or profession."""
        return bool(self.phrase) and is_office(self.phrase[-1])


@lru_cache(_REMEMBERED)
def is_office(word: str) -> bool:
    """Whether a word says what one person is."""
    return bool(fields_of(word.lower())) or word.lower() in load("naming")["offices"]


def office_in_full(word: str) -> str:
    """A word for an office in small letters and in full.

    >>> office_in_full("Sen."), office_in_full("Mayor")
    ('senator', 'mayor')
    """
    return str(load("offices")["short"].get(word, word.lower()))


@lru_cache(_REMEMBERED)
def _words(text: str) -> tuple[str, ...]:
    found = _WORD.findall(_OWNER.sub(" ", text))
    first = next((at for at, word in enumerate(found) if word.lower() not in _leading()), len(found))
    return tuple(found[first:]) or tuple(found)


@lru_cache(_REMEMBERED)
def _phrase(text: str) -> tuple[str, ...]:
    words, edge = _words(text), _EDGE.search(text)
    size = len(_words(text[: edge.start()])) if edge else len(words)
    last = len(words) - 1  # "Moon Jae In"
    ends = (
        at
        for at, word in enumerate(words)
        if at and word.lower() in _ending() and (word.islower() or at < last)
    )
    return words[: min([*ends, size or len(words)])]


@cache
def _leading() -> frozenset[str]:
    small = load("grammar")
    return frozenset(
        {*small["determiners"], *small["be"], *small["modals"], "to", "so-called", "own", "such", "s"}
    )


@cache
def _ending() -> frozenset[str]:
    small = load("grammar")
    lists = ("prepositions", "subordinators", "be", "have", "modals", "do", "negations")
    return frozenset(word for name in lists for word in small[name]) - {"yet"}


@cache
def _verbs() -> frozenset[str]:
    small = load("grammar")
    return frozenset(word for name in ("be", "have", "modals", "do") for word in small[name])
