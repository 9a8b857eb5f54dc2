"""The person whom an article about a killing is about, found by who stands in the victim's place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from framing.article import Cover, Span
from framing.concepts.library import Concept
from framing.finders.killing.killings import Killing, killings
from framing.finders.killing.modality import crimes, unreal
from framing.finders.killing.namings import alike, descriptions, namings
from framing.finders.killing.surnames import bare, same
from framing.language.document import Document, remembered
from framing.language.offices import fields_of, noun
from framing.language.places import holding, starts
from framing.language.shallow_phrases import Phrase, phrase_from
from framing.language.shallow_words import kinds, sentence_words, titled

OPENING = 3
"""This many sentences of the body, with all that stands above it, say what an article is about."""


@dataclass(frozen=True, slots=True)
class Focus:
    """The person whom an article is about, with the words for a person (`heads`) that are used of them."""

    surname: str
    given: tuple[str, ...]
    heads: frozenset[str]

    @property
    def fields(self) -> frozenset[str]:
        """The fields at which the most telling of the words for this person is at home."""
        found = [fields_of(head) for head in sorted(self.heads)]
        fewest = min(map(len, found), default=0)
        return frozenset().union(*(one for one in found if len(one) == fewest))

    def named(self, phrase: Phrase) -> bool:
        """Whether the phrase ends in this person's name, a namesake's left out."""
        if len(phrase.name) == 1 and phrase.name[0] in self.given[:1]:
            return True
        at = next((at for at, part in enumerate(phrase.name) if same(part, self.surname)), None)
        if at == 0 and len(phrase.name) > 1 and self.given and not titled(phrase.words):
            return False  # "Lee Roy" is not Ann Lee
        return at is not None and (not self.given or alike(phrase.name[:at], self.given))

    def mentioned(self, phrase: Phrase) -> bool:
        """Whether the surname occurs anywhere in the phrase."""
        return any(same(word.text, self.surname) for word in phrase.words[phrase.first : phrase.last + 1])

    def described(self, phrase: Phrase) -> bool:
        """Whether the phrase has no name but a head that fits what is said of this person elsewhere.

        "A general" brings in somebody new and never fits.
        """
        head, before = phrase.person, phrase.words[max(0, phrase.first - 1)]
        if head is not None and before.small in kinds("indefinite"):
            return False
        return head is not None and not phrase.name and bool(fields_of(noun(head)) & self.fields)


def opens(document: Document, killing: Killing, sentences: int = OPENING) -> bool:
    """Whether a word for a killing stands where an article says what it is about."""
    return killing.sentence < _opening(document) - OPENING + sentences


@remembered
def focus(document: Document, concept: Concept) -> Focus | None:
    """The person whose killing the article is about; None when it is about no such person.

    The name that stands most often in the victim's place: once in the opening, or twice anywhere. Those
    whom the opening names come first, whoever else is killed further down.
    """
    votes: Counter[str] = Counter()
    opening: set[str] = set()
    full: set[str] = set()
    everywhere = killings(document, concept)
    later = crimes(everywhere)
    found = [hit for hit in everywhere if not unreal(hit) and hit not in later]
    headings = {number: titled(words) for number, words in {hit.sentence: hit.words for hit in found}.items()}
    for hit in found:
        phrase = hit.victim.phrase if hit.victim else None
        if hit.victim and phrase and phrase.name and not headings[hit.sentence]:
            surname = surname_of(document, phrase.name)
            if _namesake(document, phrase.name, surname):
                continue
            votes[surname] += 1
            if hit.victim.sure and _full(phrase):
                full.add(surname)
            if opens(document, hit) or (hit.victim.sure and _introduced(document, surname)):
                opening.add(surname)
    for name in _identified(document, found):
        surname = surname_of(document, name)
        votes[surname] += 1
        opening.add(surname)
        full.add(surname)
    for surname in votes:
        votes[surname] += len(
            re.findall(rf"(?<!\w){re.escape(surname)}(?!\w)", headline(document), re.IGNORECASE)
        )
    for surname, count in sorted(votes.most_common(), key=lambda vote: not _introduced(document, vote[0])):
        if count > 1 or surname in opening:
            person = portrait(document, concept, surname, surname in full)
            if person:
                return person
    return None


def protagonist(document: Document, concept: Concept) -> Focus | None:
    """The person whom the opening names and the article speaks of most, who may be a victim told as "she"."""
    found: dict[tuple[str, ...], int] = {}
    persons = Cover(name for name in document.names if name.kind == "person")
    for sentence in document.sentences[: _opening(document)]:
        words = sentence_words(document, sentence)
        for at, word in enumerate(words):
            run = tuple(one.text for one in takewhile(lambda one: one.capital, words[at:]))
            inside = persons.holds(word.start)
            if inside and len(run) > 1 and not titled(words):
                found[run] = sum(len(namings(document, part)) for part in (run[0], run[-1]))
    name = max(found, key=lambda one: found[one], default=())
    return portrait(document, concept, bare(name[-1]), full=True) if name else None


def portrait(
    document: Document, concept: Concept, surname: str, full: bool, leads: bool = True
) -> Focus | None:
    """What is said of a person; None when nothing shows that the name is a person's.

    `leads`: the opening tells of this person's death, and so its "a man" is this one.
    """
    names = namings(document, surname)
    heads = {noun(one.person) for name in names for one in descriptions(name) if one.person}
    if not heads and not full and not any(name.given or len(name.label) > len(surname) for name in names):
        return None
    for phrase in _led_with(document, concept) if leads else ():
        if phrase.person and not newcomer(document, surname, phrase) and not _of(surname, phrase):
            heads.add(noun(phrase.person))
    return Focus(surname, _usual(document, surname), frozenset(heads))


@remembered
def _led_with(document: Document, concept: Concept) -> tuple[Phrase, ...]:
    """The descriptions of those who are killed in the opening, except relatives and staff of somebody."""
    found = killings(document, concept)
    later = crimes(found)
    phrases = (hit.victim.phrase for hit in found if hit.victim and opens(document, hit) and hit not in later)
    return tuple(one for one in phrases if one and one.person and not one.name and not owned(one))


def newcomer(document: Document, surname: str, phrase: Phrase) -> bool:
    """Whether "a teenager" is said after the body has named the person of that surname, and so of another."""
    if phrase.words[max(0, phrase.first - 1)].small not in kinds("indefinite"):
        return False
    above = len(headline(document))
    first = next((name for name in namings(document, surname) if name.start > above), None)
    return first is not None and first.start < phrase.span.start


def _namesake(document: Document, name: tuple[str, ...], surname: str) -> bool:
    """Whether the given names are those of another than the one whom the article calls by that surname."""
    usual = _usual(document, surname)
    given = tuple(takewhile(lambda part: not same(part, surname), name))
    return bool(usual) and not alike(given, usual)


@remembered
def _usual(document: Document, surname: str) -> tuple[str, ...]:
    """The given names that the person of that surname has most often; none where none are given."""
    given = Counter(one.given for one in namings(document, surname) if one.given).most_common(1)
    return given[0][0] if given else ()


def owned(phrase: Phrase) -> bool:
    """Whether somebody is described as another person's, as in "her driver"."""
    return phrase.words[max(0, phrase.first - 1)].small in kinds("victim_pronouns")


def _of(surname: str, phrase: Phrase) -> bool:
    """Whether somebody is described as a named person's, as in "Lee's driver"."""
    return any(word.owner and same(word.text, surname) for word in phrase.words[phrase.first : phrase.head])


def _identified(document: Document, found: Iterable[Killing]) -> Iterator[tuple[str, ...]]:
    """The names given to the victims in the opening: "relatives identified the teen as *Ann Lee*"."""
    victims = [hit.victim.phrase for hit in found if hit.victim and opens(document, hit)]
    heads = {
        noun(one.words[one.head])
        for one in victims
        if one and (one.person or one.several) and not one.name and not owned(one)
    }
    for sentence in document.sentences if heads else ():
        words = sentence_words(document, sentence)
        for at, word in enumerate(words):
            before = words[max(0, at - 5) : at]
            naming = word.small == "as" and any(one.small in kinds("naming") for one in before)
            if naming and any(noun(one) in heads | {"victim"} or one.small == "they" for one in before):
                phrase = phrase_from(words, at + 1)
                if phrase and phrase.name:
                    yield phrase.name


def _introduced(document: Document, surname: str) -> bool:
    """Whether the opening names the person."""
    return any(number < _opening(document) for number in holding(document, surname)[:1])


def _full(phrase: Phrase) -> bool:
    """Whether the phrase is a name of several parts without "the", as persons have."""
    before = phrase.words[phrase.first - 1].small if phrase.first else ""
    return len(phrase.name) > 1 and before != "the"


@remembered
def surname_of(document: Document, name: tuple[str, ...]) -> str:
    """The part of a name that stands alone most often in the article; the last of them when none does.

    It comes without its article, as "Amin" of "al-Amin".
    """
    parts = [bare(part) for part in name]

    def alone(part: str) -> int:
        others = "|".join(re.escape(other) for other in parts if other != part) or r"\b\B"
        outside = r"(?:(?<!\w-)|(?<=\b[AaEe]l-))"
        here = re.compile(rf"{outside}{re.escape(part)}(?!\w)(?!\s(?:{others})\b)")
        before = re.compile(rf"(?:{others})\s(?:[AaEe]l-)?\Z")
        hits = (at for at in starts(document, part) if here.match(document.text, at))
        return sum(not before.search(document.text, max(0, at - 40), at) for at in hits)

    counts = [alone(part) for part in parts]
    return parts[len(parts) - 1 - counts[::-1].index(max(counts))]


@remembered
def headline(document: Document) -> str:
    """The words of the headline."""
    zones = (zone for zone in document.article.editorial() if zone.kind == "headline")
    return "\n".join(zone.of(document.text) for zone in zones)


@remembered
def _opening(document: Document) -> int:
    body: Span | None = next((zone for zone in document.article.editorial() if zone.kind == "body"), None)
    above = sum(sentence.start < body.start for sentence in document.sentences) if body else 0
    return above + OPENING
