"""What an article tells of the persons it names: offices, parties, places and other roles, word by word."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from framing.finders.quotes.speakers.names.full_names import mentions_of, titled_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.officials import rank
from framing.finders.quotes.speakers.phrases.personal_names import is_particle, is_place, surname_of
from framing.finders.quotes.speakers.phrases.source_nouns import (
    gender_of,
    is_title,
    listed,
    party_names,
    state_of,
)
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document, remembered
from framing.language.places import starts
from framing.lexicon import load

_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*(?:['’]s)?")
_BEHIND = re.compile(
    r"(?: \([^()\n]{2,20}\))?, ((?:an?|the) (?!(?:in|at|on|of)\b)[^,.;:()\n“”\"]{3,90}"
    r"|[A-Z][\w.-]+['’]s? [a-z][^,.;:()\n“”\"]{2,60})"
)
"""A role set behind a name: "Ann Roe, the mayor of Oslo", "Ann Roe, Oslo's mayor"."""
_OF = re.compile(r" of (?P<place>[A-Z][a-z]+)\b(?! [A-Z])")
"""The place of somebody: "Gov. Ann Roe of Ohio"."""
_SECOND = re.compile(r"\b(vice|deputy|assistant|running) (\w+)")
"""Words that make another office of one: the vice president is no president."""
_SHADOW = re.compile(r"(?<=\bshadow )(?:[\w-]+ ?){1,4}")
"""What somebody in the opposition shadows, but does not do: "the shadow health secretary"."""
_BEFORE = 60
"""Characters before a surname in which a party may be written."""


class Told(NamedTuple):
    """What is told of one person."""

    words: frozenset[str]
    parties: frozenset[str]
    gender: str | None

    @property
    def places(self) -> frozenset[str]:
        """The places among the words."""
        return places_in(self.words)


@remembered
def told_of(document: Document) -> dict[str, Told]:
    """Each person with a full name in the text, with what is told of her or him anywhere."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    parties: defaultdict[str, set[str]] = defaultdict(set)
    gender: dict[str, str | None] = {}
    for mention in mentions_of(document):
        name, found = known_as(document)[mention.name], mention.found
        roles = [found.role] if _tells(found.role) else []
        apposed = _behind(document.text, mention.name, mention.at)
        roles += [apposed.text] if apposed else []
        words[name] |= {word for each in roles for word in words_in(each)}
        words[name] |= {
            one.head for one in (found, apposed) if one and one.head and roles and not _shadows(one)
        }
        parties[name] |= {found.affiliation or ""} & set(party_names().values()) | parties_in(words[name])
        gender[name] = gender.get(name) or found.gender
    lone = Counter(map(surname_of, words))
    for name in words:
        surname = surname_of(name)
        if lone[surname] == 1:
            titled = [one for each in titled_of(document).values() for one in each if one.name == surname]
            words[name].update(*(words_in(one.role) | {one.head or ""} for one in titled))
            gender[name] = gender[name] or gender_of(
                [], [word for one in titled for word in one.role.split()]
            )
            parties[name] |= _sides(document, surname)
            words[name].update(_places_behind(document, surname))
    return {name: Told(frozenset(words[name]), frozenset(parties[name]), gender[name]) for name in words}


@remembered
def known_as(document: Document) -> dict[str, str]:
    """The full names of the text, each with the one that stands for its person.

    "Ann Roe Wins" in a headline is Ann Roe, and so is Ann B. Roe.
    """
    names = list(dict.fromkeys(mention.name for mention in mentions_of(document)))
    ends = {(parts[0], parts[-1]): name for name in reversed(names) if (parts := name.split())}
    found = {}
    for name in names:
        parts = name.split()
        begins = (" ".join(parts[:end]) for end in range(2, len(parts)))
        short = next((one for one in begins if one in names), name).split()
        whole = [one for one in names if one.casefold().endswith(f" {name.casefold()}")]  # "De Roe"
        found[name] = whole[0] if is_particle(parts[0]) and whole else ends[short[0], short[-1]]
    return found


def _shadows(one: Description) -> bool:
    """Whether somebody only shadows an office: "the shadow chancellor" is no chancellor."""
    return "shadow" in rank(one.role) | rank(one.text)


def _tells(role: str) -> bool:
    """Whether words before a name are a role by the last of them: no verb, as in "the aide told Ann Roe"."""
    last = role.split()[-1] if role else ""
    return last[:1].isupper() or is_title(last) or last in listed("epithets") | listed("standing")


def _behind(text: str, name: str, at: int) -> Description | None:
    """The role set behind a name."""
    behind = _BEHIND.match(text, at + len(name)) if text.startswith(name, at) else None
    found = describe(behind[1]) if behind else None
    return found if found and _is_role(found) else None


def _places_behind(document: Document, surname: str) -> Iterator[str]:
    """The places that are told behind a surname: "Roe of Ohio", "Roe, the Ohio mayor"."""
    for at in starts(document, surname):
        role = _behind(document.text, surname, at)
        of = _OF.match(document.text, at + len(surname))
        yield from places_in(words_in((role.text if role else "") + (f" {of['place']}" if of else "")))


def _is_role(found: Description) -> bool:
    return found.kind in ("official", "anonymous") and not found.plural


def words_in(text: str) -> frozenset[str]:
    """The words of a role in small letters, short forms and parties in full: "Sen." is a senator."""
    short = {form.lower().rstrip("."): noun for form, noun in load("offices")["short"].items()}
    joined = _SHADOW.sub(lambda found: re.sub(r"(?=\b[\w-]+)", "shadow-", found[0]), text.lower())
    joined = _SECOND.sub(r"\1-\2", joined)
    found = (re.sub(r"['’]s$", "", word) for word in _WORD.findall(joined))
    parties = {word: party for word, party in party_names().items() if not word.endswith("s")}
    return frozenset(parties.get(word) or short.get(word, word) for word in found) - listed("small_in_roles")


def parties_in(words: Set[str]) -> set[str]:
    """The parties among the words of a role."""
    return {party for party in party_names().values() if party in words}


def places_in(words: Set[str]) -> frozenset[str]:
    """The places among the words of a role, but for the own country, where all others lie."""
    named = (word for word in words if is_place(word.title()))
    return frozenset(word for word in named if state_of([word.title()]) != "United States")


def is_left(name: str, told: Iterable[str], text: str) -> bool:
    """Whether a surname stands in a text but for the full names of others: not Ann Roe in "Tom Roe"."""
    surname = name.split()[-1]
    for other in told:
        if other != name and other.endswith(f" {surname}") and other.split()[0] != name.split()[0]:
            text = text.replace(other, "")
    return re.search(rf"\b{re.escape(surname)}\b", text) is not None


def _sides(document: Document, surname: str) -> set[str]:
    """The parties that are written right before a surname: "Democrat Roe", "Republican nominee Roe"."""
    text, sides = document.text, set()
    for at in starts(document, surname):
        before = _party().search(text, max(0, at - _BEFORE), at)
        if before and (not before[2] or _tells(before[2])):
            sides.add(party_names()[before[1].lower()])
    return sides


@cache
def _party() -> re.Pattern[str]:
    nouns = {word for word in party_names() if not word.endswith("s")}
    forms = "|".join(sorted({word.title() for word in nouns} | {word.upper() for word in nouns}))
    return re.compile(rf"\b({forms})\s((?:[a-z][\w-]*\s){{0,3}})(?:[A-Z]\w+\.?\s)?$")
