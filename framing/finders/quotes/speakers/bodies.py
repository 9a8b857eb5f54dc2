"""The name of a body that a lone noun means: "the foundation", "the company"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.speakers.described.any_bodies import beside, fits, opening, told_as
from framing.finders.quotes.speakers.described.presidents import administration_of
from framing.finders.quotes.speakers.described.same_nouns import are_several, before, in_full
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.owned import OPENING, Owned
from framing.finders.quotes.speakers.phrases.source_nouns import party_names, state_of
from framing.finders.quotes.speakers.phrases.sources import Description

_CAPITAL = re.compile(r"\b[A-Z][a-z]+ $")
_CAPITALS = re.compile(r"\b[a-z]+ ((?:[A-Z][\w-]+ )+)$")
_JOINED = re.compile(r"(?<![\w/])(?:[A-Z][\w.]*/)+$")  # "a | Post/Herald poll"
_NEAR = 2  # sentences


class Bodies(Owned):
    """Which body a noun means."""

    def _without_name(self, source: Description, known: Entity | None, at: int, i: int) -> Entity | None:
        """A body that is not named in full: the only one beside it, or the one heard before."""
        name, noun = known.speaker.name if known else None, source.text.lower()
        if name and name.islower():
            if noun == "administration" and source.article == "the":
                whose = administration_of(self.document)
                return Entity.of(replace(source, name=whose)) if whose else known
            begin = self.found[i].content[0].start
            near = self._beside(source, at) or self._beside(source, begin)
            return near or self._told_as(source, at) or self._of_last_speaker(source, at, i) or known
        heard = name is None or self.heard.named(name) is not None
        return known if heard or not are_several(self.document, noun, at) else Entity.of(source)

    def _of_last_speaker(self, source: Description, at: int, i: int) -> Entity | None:
        """The body for which the last speaker speaks: "said Ann Roe of Lyra Action. The group"."""
        last = self.heard.last if source.article == "the" else None
        name = (last and last.speaker.kind == "person" and last.speaker.affiliation) or ""
        if not name or state_of(name.split()) or name in {*party_names().values(), *self.persons.surnames}:
            return None
        if name in self.persons.surnames:  # "President Roe's attorney general"
            return None
        near = i > 0 and self.found[i - 1].content[-1].end >= before(self.document, at, _NEAR)
        told = near and name in self.document.text[:at] and fits(source.text.lower(), name)
        return self.heard.named(name) or Entity.of(Description(name, "organisation", name)) if told else None

    def _told_as(self, source: Description, at: int) -> Entity | None:
        """The body that the text tells to be such a one: "America's Voice, an advocacy group"."""
        place = told_as(self.document, source.text, at) if source.article == "the" else None
        found = self.read.describe(place) if place else None
        if found is None or found.kind == "outlet" or not found.name or found.plural:
            return None
        return self.heard.named(found.name) or Entity.of(replace(found, kind="organisation"))

    def _beside(self, source: Description, at: int) -> Entity | None:
        """The only body near the noun that it may mean."""
        the = source.article in ("the", "this")
        noun = source.text.lower()
        place = (beside(self.document, noun, at) or opening(self.document, noun, at)) if the else None
        led = (
            _CAPITALS.search(self.document.text[max(0, place.start - OPENING) : place.start])
            if place
            else None
        )
        if place and led:  # "from the rural | Judicial | Crisis Network"
            place = Span(place.start - len(led[1]), place.end)
        found = self.read.describe(place) if place else None
        if found is None or found.name is None or self.mentions.fullest(found, at):
            return None
        if found.kind == "outlet" and noun != "network":
            return None
        kind = "organisation" if found.kind == "person" else found.kind
        return self.heard.named(found.name) or Entity.of(replace(found, kind=kind))

    def _in_full(self, source: Description, noun: str, at: int, back: int = 1) -> Entity | None:
        """The body or paper whose name holds the noun."""
        capital = source.text[0].isupper() and _CAPITAL.search(self.document.text[max(0, at - OPENING) : at])
        the = source.article in ("the", "this") and not capital  # "Fix the Court found"
        place = in_full(self.document, noun, at, back) if the else None
        if place and (
            joined := _JOINED.search(self.document.text[max(0, place.start - OPENING) : place.start])
        ):
            place = Span(place.start - len(joined[0]), place.end)
        found = self.read.describe(place) if place else None
        return (
            Entity.of(found) if found and found.name and found.kind in ("organisation", "document") else None
        )
