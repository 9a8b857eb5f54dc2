"""What an article tells of the persons it names: offices, parties, places and other roles, word by word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from typing import NamedTuple

from framing.finders.quotes.speakers.affiliations import party_names
from framing.finders.quotes.speakers.descriptions import describe
from framing.finders.quotes.speakers.full_names import mentions_of, titled_of
from framing.finders.quotes.speakers.personal_names import is_place
from framing.finders.quotes.speakers.source_nouns import gender_of, listed
from framing.finders.quotes.speakers.sources import Description
from framing.language.document import Document, remembered
from framing.lexicon import load

_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*(?:['’]s)?")
_BEHIND = re.compile(
    r"(?: \([^()\n]{2,20}\))?, ((?:an?|the) (?!(?:in|at|on|of)\b)[^,.;:()\n“”\"]{3,90}"
    r"|[A-Z][\w.-]+['’]s? [a-z][^,.;:()\n“”\"]{2,60})"
)
"""A role set behind a name: "Ann Roe, the mayor of Oslo", "Ann Roe, Oslo's mayor"."""
_SECOND = re.compile(r"\b(vice|deputy|assistant|running) (\w+)")
"""Words that make another office of one: the vice president is no president."""
_SIDE = r"\b({})\s(?:[a-z][\w-]*\s){{0,3}}(?:\w+\.?\s)?{}\b"


class Told(NamedTuple):
    """What is told of one person."""

    words: frozenset[str]
    parties: frozenset[str]
    gender: str | None

    @property
    def places(self) -> frozenset[str]:
        """The places among the words."""
        return frozenset(word for word in self.words if is_place(word.title()))


@remembered
def told_of(document: Document) -> dict[str, Told]:
    """Each person with a full name in the text, with what is told of her or him anywhere."""
    words: dict[str, set[str]] = {}
    parties: dict[str, set[str]] = {}
    gender: dict[str, str | None] = {}
    for mention in mentions_of(document):
        found, end = mention.found, mention.at + len(mention.name)
        mine = words.setdefault(mention.name, set())
        mine |= words_in(found.role) | set(filter(None, [found.head]))
        behind = _BEHIND.match(document.text, end)
        apposed = (
            describe(behind[1]) if behind and mention.name.endswith(document.text[end - 3 : end]) else None
        )
        if apposed and _is_role(apposed):
            mine |= words_in(apposed.text) | set(filter(None, [apposed.head]))
        sides = {found.affiliation} & set(party_names().values()) | parties_in(words_in(found.role))
        parties.setdefault(mention.name, set()).update(filter(None, sides))
        gender[mention.name] = gender.get(mention.name) or found.gender
    lone = Counter(name.split()[-1] for name in words)
    for name in words:
        surname = name.split()[-1]
        if lone[surname] == 1:
            titled = [one for each in titled_of(document).values() for one in each if one.name == surname]
            words[name].update(*(words_in(one.role) | {one.head or ""} for one in titled))
            titles = [word for one in titled for word in one.role.split()]
            gender[name] = gender[name] or gender_of([], titles)
            parties[name] |= _sides(document.text, surname)
    return {
        name: Told(frozenset(words[name]), frozenset(parties[name]), gender[name])
        for name in words
        if own_part(name, words) == name
    }


def own_part(name: str, names: Container[str]) -> str:
    """The shortest full name that begins a run of capitals: "Ann Roe Wins" in a headline is Ann Roe."""
    parts = name.split()
    begins = (" ".join(parts[:end]) for end in range(2, len(parts)))
    return next((one for one in begins if one in names), name)


def _is_role(found: Description) -> bool:
    return found.kind in ("official", "anonymous") and not found.plural


def words_in(text: str) -> frozenset[str]:
    """The words of a role in small letters, short forms and parties in full: "Sen." is a senator."""
    short = {form.lower().rstrip("."): noun for form, noun in load("offices")["short"].items()}
    joined = _SECOND.sub(r"\1-\2", text.lower())
    found = (re.sub(r"['’]s$", "", word) for word in _WORD.findall(joined))
    parties = {word: party for word, party in party_names().items() if not word.endswith("s")}
    return frozenset(parties.get(word) or short.get(word, word) for word in found) - listed("small_in_roles")


def parties_in(words: frozenset[str]) -> set[str]:
    """The parties among the words of a role."""
    return set(words & set(party_names().values()))


def _sides(text: str, surname: str) -> set[str]:
    """The parties that are written right before a surname: "Democrat Roe", "Republican nominee Roe"."""
    names = "|".join(sorted({word.title() for word in party_names() if not word.endswith("s")} | {"GOP"}))
    found = re.findall(_SIDE.format(names, re.escape(surname)), text)
    return {party_names()[word.lower()] for word in found}
