"""Whose office, lawyers or page "his" or "her" means: those of the only person it can mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from framing.article import Span, Speaker
from framing.finders.quotes.speakers.described.same_nouns import before
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.meant import Meant
from framing.finders.quotes.speakers.names.named import agree
from framing.finders.quotes.speakers.nearby.introduced import name_from
from framing.finders.quotes.speakers.phrases.sources import Description

OWNERS = {"his": "male", "her": "female"}
OPENING = 20
"""At most so many characters open a sentence: "On Monday, her office"."""
_LEAD = re.compile(r"(?:But |And |(?:On )?[A-Z][a-z]+, )?")
_SEAT = re.compile(r"[RDI]-[A-Z]")
"""The party and place of a member, which are nobody: "Ann Roe, R-Ohio"."""
_TOLD = 300
"""Characters before a name in which it is told for whom somebody speaks."""
_AND = re.compile(r",? (?:and|or) |, [A-Z]")


class Owned(Meant):
    """Whom possessive pronouns mean."""

    def _spokes(self, source: Description, i: int) -> Entity | None:
        """The name of a spokesman, if nothing tells that another one is meant: of another person or body."""
        named, place = super()._spokes(source, i), self.found[i].source
        only = self.mentions.only(source.head)[1]
        if named is None or only is None or place is None or only.at > place.start:
            return named
        gender = OWNERS.get(source.article or "")
        owner = self._only_person(place.start, gender, but=only.name) if gender else None
        words = (owner or source.text).split()
        asked = [word for word in (words[-1:] if owner else words) if word[:1].isupper()]
        end = self.document.sentences[self.document.sentence_number(only.at)].end
        near = self.document.text[max(0, only.at - _TOLD) : max(only.at, end)]
        if not asked or any(re.search(rf"\b{re.escape(word)}", near) for word in asked):
            return named
        return Entity.of(replace(source, name=f"{owner}'s {source.text}")) if owner else Entity.of(source)

    def _owned(self, source: Description, at: int) -> Entity | None:
        """The office or campaign of the only person whom "his" or "her" can mean."""
        owner = self._only_person(at, OWNERS[source.article or ""])
        if owner is None:
            return None
        noun = source.text.lower()
        short = f"{owner.split()[-1]} {noun}"
        name = short if short in self.document.text else f"{owner}'s {noun}"
        return Entity(Speaker(name, "organisation"), replace(source, text=name, name=name))

    def _people_of(self, source: Description, at: int, i: int) -> Entity | None:
        """Those who speak for the only person whom "his" or "her" can mean: "her lawyers"."""
        known = super()._described(source, at, i)
        owner = self._only_person(at, OWNERS[source.article]) if source.article in OWNERS else None
        if owner is None or (known and known.speaker.name != source.text):
            return known
        return Entity.of(replace(source, name=f"{owner}'s {source.text}"))

    def _only_person(self, at: int, gender: str, but: str | None = None) -> str | None:
        """The only person of that gender in the sentence of a place or in the one before, or its subject.

        Where they name none, it is who spoke last. It is not the one whom it is `but` for.
        """
        start = before(self.document, at)
        first, last = (
            bisect_left(self.document.names, end, key=lambda one: one.start) for end in (start, at)
        )
        named = [name for name in self.document.names[first:last] if name.kind in ("person", "place")]
        persons = {person for name in named if (person := self._of_gender(name, at, gender))}
        persons.discard(but or "")
        nobody = not persons and all(name.kind == "place" for name in named)
        if nobody and (one := self.heard.last) and one.speaker.kind == "person":
            return one.speaker.name if agree(one.description.gender, gender) else None
        if len(persons) > 1:
            subject = self._subject(at)
            about = self._of_gender(subject, at, gender) if subject else None
            return about if about in persons else None
        return persons.pop() if persons else None

    def _subject(self, at: int) -> Span | None:
        """The name that opens the sentence of a place, or the one before where the place opens its own."""
        number = self.document.sentence_number(at)
        sentence = self.document.sentences[number]
        if number and at - sentence.start < OPENING:
            sentence = self.document.sentences[number - 1]
        lead = _LEAD.match(self.document.text, sentence.start)
        name = name_from(self.document, sentence.start)
        opens = lead is not None and name is not None and name.start == lead.end() and name.end < at
        return name if opens and name and not _AND.match(self.document.text, name.end) else None

    def _of_gender(self, name: Span, at: int, gender: str) -> str | None:
        """The full name of a person, if of that gender as far as the article tells."""
        found = None if _SEAT.match(self.document.text, name.start) else self.read.describe(name)
        if found is None or found.kind != "person" or found.article == "both":
            return None
        mention = self.mentions.fullest(found, at)
        entity = self._full(mention, found) if mention else Entity.of(found)
        return entity.speaker.name if agree(entity.description.gender, gender) else None
