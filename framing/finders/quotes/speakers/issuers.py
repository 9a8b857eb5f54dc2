"""Whose words a paper has that a lone noun means: "the statement said", "the poll found"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.speakers.bodies import Bodies
from framing.finders.quotes.speakers.described.papers import Telling, issued, tellings
from framing.finders.quotes.speakers.described.papers_of_before import records_before, title_of
from framing.finders.quotes.speakers.described.polls import is_share, poll_at, poll_beside, poll_in
from framing.finders.quotes.speakers.described.same_nouns import before
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.owned import OWNERS
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description

_OWNED = re.compile(r"([a-z]+)(['’]s (?:[a-z-]+ ){0,2}[a-z]+)")
_POLL_OWN = re.compile(r"(?:the|this|its) (?:poll|survey)['’]s ")
_MOST = re.compile(
    r"(?:(?:nearly|almost|about|over|just|more than|fewer than) )*(?:an? |the )?"
    r"(?:(?:vast|slim|clear|small|large) )?"
    r"(?:(?:similar|same|smaller|larger|equal) (?:share|number|percentage|proportion)"
    r"|most|majority|majorities|plurality|half|rest|fewer|more)"
    r"(?: (?:of (?:all |the )?[a-z]+|voters|adults|respondents|americans))?"
)
"""Some of those asked, behind what others of them said."""
_COUNT = 40  # characters before "who" in which those who are meant are counted


class Issuers(Bodies):
    """Who speaks in the papers that an article tells of."""

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
        if source.article in OWNERS and source.head in listed("own_pages"):
            owner = self._only_person(at, OWNERS[source.article])
            name = f"{owner}'s {source.text}" if owner else None
        elif noun in listed("records") and source.article in (None, "the"):
            name = records_before(self.document, noun, begin)
        elif noun in listed("books") and source.article == "the":
            name = title_of(self.document, at)
        elif source.head in ("poll", "polling", "survey") and (
            source.text.islower() or source.text.istitle()
        ):
            name = poll_at(self.document, begin, new=source.article not in ("the", "this", "its"))
        elif noun in listed("numbers") and source.article in ("the", "these"):
            body = self._just_heard(i, begin)
            return body if body and body.speaker.kind == "organisation" else None
        return Entity.of(replace(source, name=name, kind="document")) if name else None

    def _polled(self, i: int) -> Entity | None:
        """The poll that a source names, or that tells what a share of those whom it asked said."""
        place, source = self.found[i].source, self.sources[i]
        name = self._poll_of(i, place, source) if place else None
        if name is None:
            if source and source.kind == "document" and source.head in listed("polls"):
                self.polls[i] = source.text  # of which the next shares tell: "entrance polls"
            return None
        self.polls[i] = name
        return Entity.of(Description(name, "document", name, "poll"))

    def _poll_of(self, i: int, place: Span, source: Description | None) -> str | None:
        """The name of that poll: in the phrase itself, beside it, or told of in the sentence before."""
        text, cue, last = self.document.text, self.found[i].cue, self.polls.get(i - 1)
        phrase = place.of(text).lower()
        some = _MOST.fullmatch(phrase) is not None
        named = source.name if source and source.kind == "person" and not some else None
        if named and named in place.of(text) and not is_share(named):  # "Three-fourths" is nobody's name
            return None
        counted = Span(place.start - _COUNT if phrase == "who" else place.start, place.end)
        share = is_share(counted.of(text).rsplit("\n")[-1])
        people = source is not None and source.kind in ("person", "official", "anonymous")
        end = max(place.end, cue.start if cue else 0)  # "polling | by Lake Research shows"
        if (share or not people) and (name := poll_in(self.document, Span(place.start, end))):
            return name
        whole = share or phrase in listed("poll_results") or _POLL_OWN.match(phrase) is not None
        name = poll_at(self.document, place.start) if whole else None
        if name is None and some:
            name = poll_beside(self.document, place.start)
        return name or (last if last and (share or some) and self._goes_on_from(i, place) else None)

    def _goes_on_from(self, i: int, place: Span) -> bool:
        """Whether an utterance is in the sentence of the one before, or in the next one."""
        last = self.found[i - 1].content[-1].end
        return self.document.sentence_number(place.start) - self.document.sentence_number(last - 1) <= 1

    def _issued(self, i: int, at: int) -> Entity | None:
        """Who issued the paper of which a quotation without a verb gives the words."""
        place = next(issued(self.document, at), None)
        found = self.read.describe(place) if place else None
        if place is None or found is None or found.pronoun:
            return None
        person = found.kind == "person"
        return self._person(found, place.start, i) if person else self._described(found, at, i)

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

    def _reported(self, noun: str, i: int) -> bool:
        """Whether a report is what the sentence before says that an outlet reported."""
        told = self.found[i - 1] if i and noun == "report" else None
        cue = told.cue.of(self.document.text) if told and told.cue else ""
        one = self.found[i]
        near = told and told.content[-1].end >= before(self.document, (one.source or one.content[0]).start)
        return bool(near) and cue.endswith("reported")

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
            if found.article == "both":
                return Entity.of(self.mentions.in_full(self.persons.all_of(found), at))
            return self._person(found, at, i)
        return self._described(found, at, i) if found.name == found.text else Entity.of(found)


def _is_named(entity: Entity) -> bool:
    """Whether a speaker who may issue a paper has a name."""
    kinds = ("person", "organisation", "outlet", "official")
    return entity.speaker.kind in kinds and (entity.speaker.name or "")[:1].isupper()
