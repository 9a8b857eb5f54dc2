"""Noun phrases by closed-class words and capitals, where no parser is needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.language.offices import fields, honorific, many
from framing.language.shallow_words import PARTICLES, Word, inside, kinds, numeral

DETERMINERS = frozenset(
    "the this that its a an another any each every no some his her their my our your".split()
)

_OBJECTS = frozenset({"the", "a", "an"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `words[first : last + 1]`, its determiner left out; `head` is the place of its head."""

    words: tuple[Word, ...]
    first: int
    head: int
    last: int

    @property
    def span(self) -> Span:
        """From its first word to its last."""
        return Span(self.words[self.first].start, self.words[self.last].end)

    @property
    def name(self) -> tuple[str, ...]:
        """The personal name at the end of its head segment, given names first; empty without one."""
        run: list[str] = []
        if self.number is not None and self.words[self.head].small.endswith("s"):
            return ()  # "two Belgians" are not called so
        for word in reversed(self.words[self.first : self.head + 1]):
            if (
                not (word.capital or word.small in PARTICLES)
                or fields(word)
                or honorific(word)
                or numeral(word) is not None
                or (run and word.owner)
            ):
                break
            run.insert(0, word.text)
        while run and run[0] in PARTICLES:
            run.pop(0)
        return tuple(run)

    @property
    def person(self) -> Word | None:
        """The word for one person that heads it, as in "the top *general*"; None for names and all else."""
        word = self.words[self.head]
        one_of = self.words[self.first].small == "one" and many(word)
        return word if one_of or fields(word) else None

    @property
    def number(self) -> int | None:
        """The number that stands in the phrase or before it: 38 in "at least 38 people"; None without one."""
        before = self.words[max(0, self.first - 1) : self.head + 1]
        return next((found for word in before if (found := numeral(word)) is not None), None)

    @property
    def several(self) -> bool:
        """Whether it means more than one person, by number or by noun; things do not count."""
        head = self.words[self.last if numeral(self.words[self.head]) is not None else self.head]
        if self.words[self.first].small == "one":
            return False
        persons = many(head) or head.small in kinds("collective") or numeral(head) is not None
        return persons or (self.number is not None and head.small.endswith("s"))


def phrase_from(words: Sequence[Word], start: int) -> Phrase | None:
    """The noun phrase that begins at a word or its determiner, "of" phrases included; None without one."""
    first = start
    one_of = [word.small for word in words[start : start + 2]] == ["one", "of"]
    at = first + 2 if one_of else first
    while at < len(words) and words[at].small in DETERMINERS:
        at += 1
    if not one_of:
        first = at
    head = last = -1
    while at < len(words):
        if inside(words[at]) and not (last >= 0 and _predicate(words, at)):
            last = at
            at += 1
        elif last >= 0 and words[at].small == "of":
            head = last if head < 0 else head
            at += 1
            while at < len(words) and words[at].small in DETERMINERS:
                at += 1
        else:
            break
    if last < 0:
        return None
    return Phrase(tuple(words), first, last if head < 0 else head, last)


def _predicate(words: Sequence[Word], at: int) -> bool:
    """Whether a name is followed by its verb, as in "the death of Lee sparks new protests"."""
    word, after = words[at], words[at + 1 : at + 2]
    if numeral(word) is not None and word.small not in kinds("collective"):
        return True  # "shot the lawyer seven times"
    name = at
    while name and words[name - 1].capital:
        name -= 1
    if not word.capital and name and name < at and fields(words[name - 1]):
        return not many(word)  # "the killing of blogger Ann Lee spread"
    verb = not word.capital and word.small.endswith("s") and not word.owner
    if not (verb and words[at - 1].capital and after):
        return False
    return inside(after[0]) or (after[0].small in _OBJECTS and not many(word) and not _time(words, at + 2))


def _time(words: Sequence[Word], at: int) -> bool:
    """Whether a word of time follows, as in "a day later", "the same week"."""
    return any(word.small in kinds("periods") | {"day", "hour"} for word in words[at : at + 2])


def phrase_to(words: Sequence[Word], end: int) -> Phrase | None:
    """The noun phrase with its head at `end` and the modifiers before it; None when it is no noun."""
    if end < 0 or not inside(words[end]):
        return None
    first = end
    while first and inside(words[first - 1]):
        first -= 1
    if [word.small for word in words[max(0, first - 2) : first]] == ["one", "of"]:
        first -= 2
    return Phrase(tuple(words), first, end, end)


def phrases_ending(words: Sequence[Word], end: int) -> list[Phrase]:
    """The noun phrases that end at a word, from the shortest to the one that takes in all "of" phrases."""
    found, phrase = [], phrase_to(words, end)
    while phrase:
        found.append(phrase)
        before = phrase.first - 1
        while before >= 0 and words[before].small in DETERMINERS:
            before -= 1
        outer = phrase_to(words, before - 1) if before > 0 and words[before].small == "of" else None
        phrase = Phrase(tuple(words), outer.first, outer.head, end) if outer else None
    return found
