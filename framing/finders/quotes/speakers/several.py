"""Whom "they", "both", "the two" and "it" mean where they speak."""

from __future__ import annotations

from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.speakers.described.kin import kin_named
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.lone import Lone
from framing.finders.quotes.speakers.nearby.acting import acting_before
from framing.finders.quotes.speakers.nearby.chained import pair_before
from framing.finders.quotes.speakers.nearby.introduced import introduced, name_from
from framing.finders.quotes.speakers.nearby.owners import owner_of
from framing.finders.quotes.speakers.nearby.those_before import (
    fronted_by,
    told_before,
    told_within,
    two_before,
    with_partner,
)
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description

_TWO = 2
_NEAR = 900
"""Characters before "the two" within which both have spoken."""


class Several(Lone):
    """Whom pronouns for several and for bodies mean."""

    def _described(self, source: Description, at: int, i: int) -> Entity | None:
        """Kin under the name that the text sets beside them: "his father"."""
        name = kin_named(self.document, source, at)
        if source.article == "the" and source.text.lower() in listed("pairs"):
            two = self._those(two_before(self.document, at), i, at) or self._two_heard(i, at)
            return two or (super()._described(source, at, i) if source.kind != "unknown" else None)
        if name is None:
            return super()._described(source, at, i)
        return self._person(replace(source, kind="person", name=name), at, i)

    def _several(self, i: int, at: int) -> Entity | None:
        """Those who are the subject of the sentence before, or who spoke last if no other is."""
        if pair := self._those(pair_before(self.document, at), i, at):
            return pair
        for subject in introduced(self.document, self.ends, at):
            found = self.read.describe(subject)
            if found and found.pronoun == "they":
                continue
            if pair := self._those(with_partner(self.document, subject), i, at):
                return pair
            if found and found.article == "both" and found.kind == "person":
                return Entity.of(self.mentions.in_full(self.persons.all_of(found), at))
            if own := owner_of(self.document, subject):  # "the Republicans' list is long. They"
                told = self.read.describe(own)
                found = told if told and told.plural and told.kind in ("anonymous", "organisation") else found
            if found and found.kind == "organisation" and not found.plural:
                within = self._those(told_within(self.document, at), i, at)
                if others := within or self._acting(i, at, plural=True):
                    return others  # "The town fined firms, which they called unfair"
            several = found and (found.plural or found.kind == "organisation")
            meant = self._described(found, at, i) if found and several and found.kind != "person" else None
            return meant or self._those(told_before(self.document, at), i, at)
        return self.heard.collective or self._those(told_before(self.document, at), i, at)

    def _those(self, place: Span | None, i: int, at: int) -> Entity | None:
        """Several persons, named together or told of by a plural noun."""
        found = self.read.describe(place) if place else None
        if found is None or not found.plural:
            return None
        if found.kind == "person":
            return Entity.of(self.mentions.in_full(self.persons.all_of(found), at))
        return self._described(found, at, i)

    def _two_heard(self, i: int, at: int) -> Entity | None:
        """The two who alone spoke just before: "Roe said it was late. Lee said so too. | The two"."""
        heard: dict[str, Entity] = {}
        for told in reversed(range(i)):
            if at - self.found[told].content[0].start > _NEAR:
                break
            by = self.spoken.get(told)
            if by is None or by.speaker.kind != "person" or by.description.plural:
                return None
            heard.setdefault(by.speaker.name or "", by)
        names = list(reversed(heard))
        if len(names) != _TWO:
            return None
        name = " and ".join(names)
        return Entity.of(Description(name, "person", name, article="both", plural=True))

    def _body(self, i: int, at: int) -> Entity | None:
        """The body or document that is the subject of a sentence between the last utterance and this one.

        So is the body of which a clause tells that opens its own sentence.
        """
        clause = fronted_by(self.document, at)
        name = name_from(self.document, clause.start) if clause else None
        own = name and clause and self.document.text[clause.start : name.start] in ("", "the ")
        if name and own and name.kind == "organisation":
            whole = self.read.describe(Span(name.start, name.end))
            return (
                self._described(whole, at, i) if whole and whole.kind in ("organisation", "outlet") else None
            )
        for found in map(self.read.describe, introduced(self.document, self.ends, at)):
            if found and found.kind in ("organisation", "document", "outlet") and not found.plural:
                return self._described(found, at, i)
        return None

    def _acting(self, i: int, at: int, plural: bool = False) -> Entity | None:
        """The body that acts in a clause before "it", or those of the sentence before who act as "they"."""
        for name in acting_before(self.document, at, back=int(plural)):
            found = self.read.describe(name)
            if found is None or found.plural != plural:
                continue
            person = found.kind == "person"  # "Walmart", of which nothing tells yet
            body = self._person(found, name.start, i) if person else self._described(found, at, i)
            if body and body.speaker.kind in ("organisation", "outlet"):
                return body
        return None
