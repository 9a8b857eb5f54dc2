"""Words for a person: ranks, offices, professions, honorifics."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from framing.language.shallow_words import Word
from framing.lexicon import load


def honorific(word: Word) -> bool:
    """Whether it is Mr, Ms and the like."""
    return word.capital and word.text in load("offices")["honorifics"]


@cache
def _persons() -> Mapping[str, frozenset[str]]:
    offices, found = load("offices"), dict[str, set[str]]()
    for field, nouns in offices["fields"].items():
        for noun in nouns:
            found.setdefault(noun, set()).add(field)
    for form, noun in offices["short"].items():
        found[form.lower()] = found[noun]
    return {noun: frozenset(of) for noun, of in found.items()}


def noun(word: Word) -> str:
    """The word for a person in full: "Gen." is "general", "statesmen" is "statesman"."""
    offices, small = load("offices"), word.small
    for one, more in offices["plurals"].items():
        if small == more:
            return str(one)
    small = str(offices["short"].get(word.text, small))
    return small[:-1] if small not in _persons() and small[:-1] in _persons() else small


def fields_of(name: str) -> frozenset[str]:
    """The fields in which a word for one person is at home; empty when it is no such word.

    >>> sorted(fields_of("admiral")), fields_of("admirals")
    (['military'], frozenset())
    """
    persons = _persons()
    if found := persons.get(name):
        return found
    parent, of, _ = name.partition("-of-")  # "mother-of-two"
    return persons.get(parent if of else name.rpartition("-")[2] if "-" in name else "", frozenset())


def fields(word: Word) -> frozenset[str]:
    """The fields of a word for one person, short forms such as "Gen." included."""
    return fields_of(word.small)


def many(word: Word) -> bool:
    """Whether it is the plural of a word for a person."""
    irregular = load("offices")["plurals"].values()
    return word.small in irregular or (word.small.endswith("s") and bool(_persons().get(word.small[:-1])))
