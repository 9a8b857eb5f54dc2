"""Sources that are one bare noun, under the name that the article gives: "the foundation", "her office"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from framing.article import Span, Speaker
from framing.finders.quotes.speakers.described.any_bodies import beside
from framing.finders.quotes.speakers.described.headlined import panel_below
from framing.finders.quotes.speakers.described.papers import Telling, issued, tellings
from framing.finders.quotes.speakers.described.papers_of_before import records_before, title_of
from framing.finders.quotes.speakers.described.same_nouns import are_several, before, in_full
from framing.finders.quotes.speakers.described.the_police import police_before
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.meant import Meant
from framing.finders.quotes.speakers.names.named import agree
from framing.finders.quotes.speakers.nearby.introduced import name_from
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description

_OWNERS = {"his": "male", "her": "female"}
_OPENING = 20
"""At most so many characters open a sentence: "On Monday, her office"."""
_LEAD = re.compile(r"(?:But |And |(?:On )?[A-Z][a-z]+, )?")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+ $")
_OWNED = re.compile(r"([a-z]+)(['’]s [a-z]+)")
_AND_OWN = re.compile(r"([A-Z][^,]*?)( and (?:his|her) [a-z]+)")
_POLL = 2  # sentences before it in which a poll is told of, though there are others
_JOINED = re.compile(r"(?<![\w/])(?:[A-Z][\w.]*/)+$")  # "a | Post/Herald poll"
_AND = re.compile(r",? (?:and|or) |, [A-Z]")


class Lone(Meant):
    """Whom lone nouns mean."""

    def _described(self, source: Description, at: int, i: int) -> Entity | None:
        """A source without a name of its own, under the name that the article gives to it elsewhere."""
        if name := panel_below(self.document, source, at):
            return Entity.of(replace(source, name=name))
        if beside := _AND_OWN.fullmatch(source.text):  # "Mrs. Roe and her campaign"
            begin = max(at, self.document.text.find(beside[1], at, at + _OPENING + len(beside[1])))
            named = self.read.describe(Span(begin, begin + len(beside[1])))
            if named and named.kind == "person":
                name = self._person(named, at, i).speaker.name
                return Entity.of(replace(source, name=f"{name}{beside[2]}"))
        lone = source.text.lower() == "police" and source.article in (None, "the")
        if lone and (police := police_before(self.document, at)):
            return Entity.of(replace(source, name=police))
        if source.kind == "document" or source.head in listed("own_pages"):
            if paper := self._owned_paper(source, at, i) or self._paper_before(source, at, i):
                return paper
        if source.text in listed("own_people") and (whose := self._people_of(source, at, i)):
            return whose
        if " " in source.text or not source.text.isalpha() or source.plural:
            return super()._described(source, at, i)
        known, told = super()._described(source, at, i), self._named_elsewhere(source, at, i)
        if told is None:
            return self._without_name(source, known, at, i) if source.kind == "organisation" else known
        name = told.speaker.name or ""
        same = known is not None and (known.speaker.name or "").endswith(f" {name}")
        return known if same else told

    def _people_of(self, source: Description, at: int, i: int) -> Entity | None:
        """Those who speak for the only person whom "his" or "her" can mean: "her lawyers"."""
        known = super()._described(source, at, i)
        owner = self._only_person(at, _OWNERS[source.article]) if source.article in _OWNERS else None
        if owner is None or (known and known.speaker.name != source.text):
            return known
        return Entity.of(replace(source, name=f"{owner}'s {source.text}"))

    def _owned_paper(self, source: Description, at: int, i: int) -> Entity | None:
        """The paper of a body that a lone noun means: "the organization's website"."""
        owned = _OWNED.fullmatch(source.text)
        if owned is None or source.article != "the" or owned[1] not in listed("organisations"):
            return None
        body = self._described(Description(owned[1], "organisation", owned[1], owned[1], "the"), at, i)
        name = (body and body.speaker.name) or ""
        return Entity.of(replace(source, name=f"{name}{owned[2]}")) if name[:1].isupper() else None

    def _paper_before(self, source: Description, at: int, i: int) -> Entity | None:
        """The paper that the text told of just before, under its title or its owner's name."""
        noun, name, begin = source.text.lower(), None, min(at, self.found[i].content[0].start)
        if source.article in _OWNERS and source.head in listed("own_pages"):
            owner = self._only_person(at, _OWNERS[source.article])
            name = f"{owner}'s {source.text}" if owner else None
        elif noun in listed("records") and source.article in (None, "the"):
            name = records_before(self.document, noun, begin)
        elif noun in listed("books") and source.article == "the":
            name = title_of(self.document, at)
        elif noun in listed("polls") and source.article in ("the", "this"):
            return self._in_full(source, noun, begin, back=_POLL)
        elif noun in listed("numbers") and source.article in ("the", "these"):
            body = self._just_heard(i, begin)
            return body if body and body.speaker.kind == "organisation" else None
        return Entity.of(replace(source, name=name, kind="document")) if name else None

    def _without_name(self, source: Description, known: Entity | None, at: int, i: int) -> Entity | None:
        """A body that is not named in full: the only one beside it, or the one heard before."""
        name, noun = known.speaker.name if known else None, source.text.lower()
        if name and name.islower():
            begin = self.found[i].content[0].start
            return self._beside(source, at) or self._beside(source, begin) or known
        heard = name is None or self.heard.named(name) is not None
        return known if heard or not are_several(self.document, noun, at) else Entity.of(source)

    def _named_elsewhere(self, source: Description, at: int, i: int) -> Entity | None:
        noun = source.text.lower()
        if noun == "paper" and self.heard.last and self.heard.last.speaker.kind == "outlet":
            return self.heard.last if source.article == "the" else None
        if noun in listed("issued_papers"):
            known = self._in_full(source, noun, at) if noun in listed("named_papers") else None
            return known or self._author(source, noun, at, i)
        if source.kind != "organisation" or noun in listed("no_lone_bodies"):
            return None
        return self._owned(source, at) if source.article in _OWNERS else self._in_full(source, noun, at)

    def _issued(self, i: int, at: int) -> Entity | None:
        """Who issued the paper of which a quotation without a verb gives the words."""
        place = next(issued(self.document, at), None)
        found = self.read.describe(place) if place else None
        if place is None or found is None or found.pronoun:
            return None
        person = found.kind == "person"
        return self._person(found, place.start, i) if person else self._described(found, at, i)

    def _beside(self, source: Description, at: int) -> Entity | None:
        """The only body near the noun that it may mean."""
        the = source.article in ("the", "this")
        place = beside(self.document, source.text.lower(), at) if the else None
        found = self.read.describe(place) if place else None
        if found is None or found.name is None or self.mentions.fullest(found, at):
            return None
        if found.kind == "outlet" and source.text.lower() != "network":
            return None
        kind = "organisation" if found.kind == "person" else found.kind
        return self.heard.named(found.name) or Entity.of(replace(found, kind=kind))

    def _in_full(self, source: Description, noun: str, at: int, back: int = 1) -> Entity | None:
        """The body or paper whose name holds the noun."""
        capital = source.text[0].isupper() and _CAPITAL.search(self.document.text[max(0, at - _OPENING) : at])
        the = source.article in ("the", "this") and not capital  # "Fix the Court found"
        place = in_full(self.document, noun, at, back) if the else None
        if place and (
            joined := _JOINED.search(self.document.text[max(0, place.start - _OPENING) : place.start])
        ):
            place = Span(place.start - len(joined[0]), place.end)
        found = self.read.describe(place) if place else None
        return (
            Entity.of(found) if found and found.name and found.kind in ("organisation", "document") else None
        )

    def _owned(self, source: Description, at: int) -> Entity | None:
        """The office or campaign of the only person whom "his" or "her" can mean."""
        owner = self._only_person(at, _OWNERS[source.article or ""])
        if owner is None:
            return None
        noun = source.text.lower()
        short = f"{owner.split()[-1]} {noun}"
        name = short if short in self.document.text else f"{owner}'s {noun}"
        return Entity(Speaker(name, "organisation"), replace(source, text=name, name=name))

    def _only_person(self, at: int, gender: str) -> str | None:
        """The only person of that gender in the sentence of a place or in the one before, or its subject.

        Where they name none, it is who spoke last.
        """
        start = before(self.document, at)
        first, last = (
            bisect_left(self.document.names, end, key=lambda one: one.start) for end in (start, at)
        )
        named = [name for name in self.document.names[first:last] if name.kind in ("person", "place")]
        persons = {person for name in named if (person := self._of_gender(name, at, gender))}
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
        if number and at - sentence.start < _OPENING:
            sentence = self.document.sentences[number - 1]
        lead = _LEAD.match(self.document.text, sentence.start)
        name = name_from(self.document, sentence.start)
        opens = lead is not None and name is not None and name.start == lead.end() and name.end < at
        return name if opens and name and not _AND.match(self.document.text, name.end) else None

    def _of_gender(self, name: Span, at: int, gender: str) -> str | None:
        """The full name of a person, if of that gender as far as the article tells."""
        found = self.read.describe(name)
        if found is None or found.kind != "person" or found.article == "both":
            return None
        mention = self.mentions.fullest(found, at)
        entity = self._full(mention, found) if mention else Entity.of(found)
        return entity.speaker.name if agree(entity.description.gender, gender) else None

    def _author(self, source: Description, noun: str, at: int, i: int) -> Entity | None:
        """Who issued the paper, if the article tells of no other, or tells of it in the sentence before."""
        one = self.found[i]
        told = [*tellings(self.document, self.found, noun, one.source.end if one.source else at)]
        own = [each for each in told if each.place.start >= at]
        if own:
            return self._issuer(own[-1], i)
        if not told and source.article == "the" and noun == "statement":
            return self._just_heard(i, min(at, one.content[0].start))
        if source.article not in ("the", "this") or not told:
            return None
        authors = [self._issuer(each, i) for each in told]
        last, names = authors[-1], {each.speaker.name if each else None for each in authors}
        near = told[-1].place.start >= before(self.document, min(at, one.content[0].start))
        return last if near or len(names) == 1 else None

    def _just_heard(self, i: int, at: int) -> Entity | None:
        """The named speaker of the sentence before, whose statement it is that no other is told of."""
        entity, told = self.spoken.get(i - 1), self.found[i - 1]
        near = i > 0 and told.content[-1].end >= before(self.document, at)
        return entity if near and entity and _is_named(entity) else None

    def _issuer(self, told: Telling, i: int) -> Entity | None:
        """The named author of a paper."""
        if isinstance(told.by, int):
            entity = self.spoken.get(told.by) if told.by != i else None
        else:
            found = self.read.describe(told.by) if told.by else None
            if found is None:
                return None
            if found.pronoun in ("he", "she"):
                name = self._only_person(told.place.start, found.gender or "")
                found = self.read.persons.by_surname(name) if name else None
            entity = self._phrase(found, told.place.start, i) if found else None
        return entity if entity and _is_named(entity) else None

    def _phrase(self, found: Description, at: int, i: int) -> Entity | None:
        """Who a phrase is for."""
        if found.kind == "person":
            return self._person(found, at, i) if found.article != "both" else None
        return self._described(found, at, i) if found.name == found.text else Entity.of(found)


def _is_named(entity: Entity) -> bool:
    """Whether a speaker who may issue a paper has a name."""
    kinds = ("person", "organisation", "outlet", "official")
    return entity.speaker.kind in kinds and (entity.speaker.name or "")[:1].isupper()
