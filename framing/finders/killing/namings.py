"""What a person is called: every mention by name, and every description set beside the name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from framing.article import Span
from framing.finders.killing.surnames import bare, same
from framing.language.document import Document, remembered
from framing.language.offices import fields, honorific
from framing.language.places import holding
from framing.language.shallow_phrases import Phrase, phrase_from, phrase_to, phrases_ending
from framing.language.shallow_words import PARTICLES, Word, inside, kinds, sentence_words, titled

ALIKE = 0.6
"""Given names at least this alike are two spellings of one name."""


@dataclass(frozen=True, slots=True, eq=False)
class Naming(Span):
    """A mention by name: `words[first : last + 1]` of the sentence of that number, with its given names."""

    words: tuple[Word, ...]
    first: int
    last: int
    sentence: int
    given: tuple[str, ...]

    @property
    def label(self) -> str:
        """The name as written, without line breaks; what stood in capitals as if it did not."""
        return " ".join(word.text for word in self.words[self.first : self.last + 1])


@remembered
def namings(document: Document, surname: str) -> tuple[Naming, ...]:
    """Every mention of the person of that surname in the editorial zones; other namesakes are left out."""
    found = list(_all(document, surname))
    usual = Counter(name.given for name in found if name.given).most_common(1)
    return tuple(name for name in found if not usual or alike(name.given, usual[0][0]))


def descriptions(naming: Naming) -> list[Phrase]:
    """The descriptions of the person beside one mention: before the name, after a comma, after "was"."""
    words, found = naming.words, []
    before = naming.first - 1
    if before >= 0 and fields(words[before]) and not words[before].owner:
        found.append(phrase_to(words, before))
    elif before > 0 and words[before].text == ",":
        found += [one for one in phrases_ending(words, before - 1) if one.person and one.head < one.last]
    after = naming.last + 1
    if after + 1 < len(words) and not words[naming.last].owner:
        if words[after].text == ",":
            found += _apposed(words, after + 1)
        elif words[after].small in kinds("auxiliaries") | {"became"}:
            found.append(phrase_from(words, after + 1))
    return [one for one in found if one and one.person and not one.name]


def _apposed(words: tuple[Word, ...], at: int) -> Iterator[Phrase | None]:
    """After "Ann Lee, 41," the reporter of the Post, then what she was "as"."""
    if at + 1 < len(words) and words[at].text.isdigit() and words[at + 1].text == ",":
        at += 2
    first = phrase_from(words, at) if at < len(words) else None
    yield first
    if first and first.person and first.last + 2 < len(words) and words[first.last + 1].small == "as":
        yield phrase_from(words, first.last + 2)


def _all(document: Document, surname: str) -> Iterator[Naming]:
    given = _given(document, surname)
    written = any(word.capital and bare(word.text) != word.text for word in _bearing(document, surname))
    for number in holding(document, surname):
        words = sentence_words(document, document.sentences[number])
        for at, word in enumerate(words):
            if word.capital and same(word.text, surname) and not _given_name(words, at, written):
                yield _naming(words, at, number, given)


def _bearing(document: Document, surname: str) -> Iterator[Word]:
    """The surname wherever it stands, with or without its article."""
    for number in holding(document, surname):
        words = sentence_words(document, document.sentences[number])
        yield from (word for word in words if same(word.text, surname))


def _given_name(words: tuple[Word, ...], at: int, article: bool) -> bool:
    """Whether "Hassan" is the first name in "Hassan Amir", where the surname is written "al-Hassan"."""
    after = words[at + 1 : at + 2]
    named = bool(after) and after[0].capital and inside(after[0]) and not words[at].owner
    return article and named and bare(words[at].text) == words[at].text and not titled(words)


def _given(document: Document, surname: str) -> frozenset[str]:
    """The capitalised words that stand before the surname where the sentence is not all in capitals."""
    found: set[str] = set()
    for number in holding(document, surname):
        words = sentence_words(document, document.sentences[number])
        places = () if titled(words) else range(len(words))
        for at in places:
            if same(words[at].text, surname):
                found.update(words[before].text for before in _before(words, at))
    return frozenset(found)


def _before(words: tuple[Word, ...], at: int) -> list[int]:
    """The places of the given names before a surname, the nearest first, three at most."""
    places = []
    for number in range(at - 1, max(-1, at - 4), -1):
        word = words[number]
        initial = len(word.text) == 2 and word.text.endswith(".")
        if word.owner or fields(word) or honorific(word) or not (word.capital or word.small in PARTICLES):
            break
        if word.small == words[at].small or not (inside(word) or initial):
            break
        places.append(number)
    return places


def _naming(words: tuple[Word, ...], at: int, sentence: int, known: frozenset[str]) -> Naming:
    first = at
    for number in _before(words, at):
        if words[number].text not in known:
            break
        first = number
    given = tuple(word.text for word in words[first:at])
    if first and honorific(words[first - 1]):
        first -= 1
    return Naming(words[first].start, words[at].end, words, first, at, sentence, given)


def alike(given: tuple[str, ...], usual: tuple[str, ...]) -> bool:
    """Whether given names can be one person's: one is shared, an initial or a spelling, or none is given.

    >>> alike(("Yusuf",), ("Yousef",)), alike(("J.",), ("John",)), alike(("Ann",), ("John",))
    (True, True, False)
    """
    return not given or any(
        one == other
        or (one[0] == other[0] and (one.endswith(".") or SequenceMatcher(None, one, other).ratio() >= ALIKE))
        for one in given
        for other in usual
    )
