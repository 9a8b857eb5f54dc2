"""Words that stand before a name and say what its bearer is: "Gen.", "President", "Mrs"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_title(token: Token) -> bool:
    """Whether a word stands before a name and says what its bearer is."""
    return is_written_title(token.text)


def is_written_title(word: str) -> bool:
    """The same of a word as it is written."""
    return word in _titles() or (word.isupper() and word.capitalize() in _titles())


@cache
def short_titles() -> frozenset[str]:
    """Titles of a few letters before a name, without their point: "Mr", "Gen"."""
    offices = load("offices")
    written = (*offices["short"], *offices["honorifics"], *load("names")["more_titles"])
    return frozenset(title[:-1] for title in written if title.endswith("."))


def without_letters(words: Sequence[str]) -> list[str]:
    """The words of a full name without the letters that honour its bearer.

    >>> without_letters(["Ann", "Roe", "QC"]), without_letters(["A", "Labour", "MP"])
    (['Ann', 'Roe'], ['A', 'Labour', 'MP'])
    """
    end = len(words)
    behind = load("offices")["behind"]
    while (
        end > 2
        and words[end - 1].strip(".") in behind
        and all(word[0].isupper() for word in words[end - 3 : end])
        and words[end - 3].lower() not in ("a", "an", "another", "one", "the")  # "A Labour MP"
    ):
        end -= 1
    return list(words[:end])


def is_office(token: Token) -> bool:
    """Whether a noun says what a person is or does."""
    return token.lower_ in _offices()


@cache
def _offices() -> frozenset[str]:
    fields = load("offices")["fields"].values()
    return frozenset({word for words in fields for word in words} | set(load("names")["more_offices"]))


@cache
def _titles() -> frozenset[str]:
    offices = load("offices")
    written_out = {word.capitalize() for word in _offices()}
    return frozenset({*offices["short"], *offices["honorifics"], *load("names")["more_titles"], *written_out})
