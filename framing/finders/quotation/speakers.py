"""Sources resolved to speakers over a whole article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from framing.article import Span, Speaker
from framing.finders.quotation.adjacent import adjoin
from framing.finders.quotation.attributions import Attribution
from framing.finders.quotation.descriptions import Description, describe
from framing.finders.quotation.entities import Entity
from framing.finders.quotation.introduced import introduced
from framing.finders.quotation.mentions import (
    Mention,
    acronyms_of,
    agree,
    fullest,
    goes_with_he_or_she,
    mentions_of,
    opens_sentences,
)
from framing.finders.quotation.nouns import state_of
from framing.finders.quotation.relatives import is_relative, meant
from framing.finders.quotation.states import last_state, speaks_for_a_country
from framing.language.document import Document

UNKNOWN = Speaker(None, "unknown")
_LONGEST = 8
"""Words of the longest phrase without a person's name for which a relative pronoun is taken to stand."""
_SPOKES = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def speakers(document: Document, found: Sequence[Attribution]) -> list[Speaker]:
    """The speaker of each utterance, in the same order.

    Pronouns go to the person spoken of or speaking last, short names to the full name, "the
    official" to the last one described so, and an unnamed spokesman to the name given later.
    """
    scene = Scene(document, found)
    return [scene.speaker(i) for i in range(len(found))]


@dataclass
class Scene:
    """An article's named persons and the speakers heard up to a point."""

    document: Document
    found: Sequence[Attribution]
    heard: list[Entity] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.sources = [self._source(one) for one in self.found]
        self.mentions = mentions_of(self.document)
        self.acronyms = acronyms_of(self.document.text)

    def _source(self, one: Attribution) -> Description | None:
        """What the source says; what a relative pronoun stands for must be told beyond doubt."""
        phrase = meant(self.document, one)
        found = self._describe(phrase)
        if not phrase or not found or not is_relative(self.document.text, one.source or phrase):
            return found
        if found.kind == "person" and not opens_sentences(found.name or "but"):
            return found
        short = phrase.of(self.document.text).count(" ") < _LONGEST
        return found if short and found.kind not in ("person", "unknown") else None

    def _describe(self, source: Span | None) -> Description | None:
        if source is None:
            return None
        found = describe(source.of(self.document.text))
        if found.affiliation is None and speaks_for_a_country(source.of(self.document.text)):
            said = [part for one in self.found for part in one.content]
            return replace(found, affiliation=last_state(self.document.text, source.start, said))
        return found

    def speaker(self, i: int) -> Speaker:
        """The speaker of utterance `i`; utterances must be asked for in their order."""
        attribution, source = self.found[i], self.sources[i]
        begin = (attribution.quoted or attribution.content)[0].start
        at = attribution.source.start if attribution.source else begin
        entity: Entity | None
        if source is None:
            entity = self._running(i) if attribution.cue is None and attribution.source is None else None
        elif source.pronoun:
            entity = self._pronoun(source, i, min(begin, at))
        elif source.article == "both":
            entity = Entity.of(source)
        elif source.kind == "person":
            entity = self._person(source, at, i)
        elif source.name is None or source.name == source.text:
            entity = self._described(source, at, i)
        else:
            entity = Entity.of(source)
        if entity is None:
            return UNKNOWN
        short = self.acronyms.get(entity.speaker.name or "")
        if short and entity.speaker.kind == "organisation":
            entity.speaker = replace(entity.speaker, name=short)
        self.heard.append(entity)
        return entity.speaker

    def _running(self, i: int) -> Entity | None:
        """Who speaks on without a cue: the person the text turned to since, or the last speaker."""
        one, following = self.found[i], self.found[i + 1 : i + 2]
        if following and adjoin(self.document.text, one, following[0]):  # another answers: it may be anybody
            return None
        return self._turned_to(i, one.content[0].start, None) or (self.heard[-1] if self.heard else None)

    def _pronoun(self, source: Description, i: int, at: int) -> Entity | None:
        if source.pronoun in {"he", "she"}:
            return (
                self._turned_to(i, at, source.gender)
                or self._last_person(source.gender)
                or self._mentioned(at, source.gender)
            )
        if source.pronoun == "they":
            plural = next((entity for entity in reversed(self.heard) if entity.is_collective), None)
            return plural or (self.heard[-1] if self.heard else None)
        if source.pronoun == "it":
            return next(
                (e for e in reversed(self.heard) if e.speaker.kind in {"organisation", "document", "outlet"}),
                None,
            )
        return Entity(Speaker(source.text, "anonymous"), source) if source.plural else None

    def _turned_to(self, i: int, at: int, gender: str | None) -> Entity | None:
        """The person who is the subject of a sentence between the last utterance and this one."""
        since = max((part.end for a in self.found for part in a.content if part.end <= at), default=0)
        for phrase in introduced(self.document, since, at):
            found = describe(phrase.of(self.document.text))
            if found.plural or found.kind not in ("person", "anonymous") or not agree(found.gender, gender):
                continue
            if found.kind == "anonymous":
                return self._described(found, at, i)
            mention = fullest(self.mentions, found, at)
            if mention is None or agree(mention.found.gender, gender):
                return self._full(mention, found) if mention else Entity.of(found)
        return None

    def _last_person(self, gender: str | None) -> Entity | None:
        for entity in reversed(self.heard):
            known = entity.description.gender
            if entity.is_one and agree(known, gender):
                if known is None:
                    entity.description = replace(entity.description, gender=gender)
                return entity
        return None

    def _mentioned(self, at: int, gender: str | None) -> Entity | None:
        before = [m for m in self.mentions if m.at < at and agree(m.found.gender, gender)]
        return self._full(before[-1]) if before else None

    def _person(self, source: Description, at: int, i: int) -> Entity:
        """A named person under the fullest form of the name."""
        assert source.name is not None
        mention = fullest(self.mentions, source, at)
        if mention and mention.at < at and mention.name != source.name:
            self.mentions = sorted([*self.mentions, mention._replace(at=at)], key=lambda m: m.at)
        known = next((entity for entity in self.heard if entity.speaker.name == source.name), None)
        if mention is None and known:
            return known
        if mention is None and " " not in source.name and not (source.role or self._personal(i)):
            return Entity.of(replace(source, kind="organisation"))
        return self._full(mention, source) if mention else Entity.of(source)

    def _personal(self, i: int) -> bool:
        """Whether a lone name is a person's: quoted in marks, gone with by "he" or "she", or read so."""
        one = self.found[i]
        name = one.source.of(self.document.text) if one.source else ""
        if one.kind == "direct" or goes_with_he_or_she(self.document.text, name):
            return True
        persons = (known.bare for known in self.document.names if known.kind == "person")
        return not state_of([name.removesuffix("s")]) and name in persons  # "Americans" are none

    def _full(self, mention: Mention, source: Description | None = None) -> Entity:
        same = [m.found for m in self.mentions if m.name == mention.name] + ([source] if source else [])
        affiliation = next((found.affiliation for found in same if found.affiliation), None)
        gender = next((found.gender for found in same if found.gender), None)
        for entity in reversed(self.heard):
            if entity.speaker.name == mention.name:
                affiliation = affiliation or entity.speaker.affiliation
                gender = gender or entity.description.gender
        description = replace(mention.found, gender=gender, affiliation=affiliation)
        return Entity(Speaker(mention.name, "person", affiliation), description)

    def _described(self, source: Description, at: int, i: int) -> Entity | None:
        """A source without a name of its own: one described before, one named later, or a new one."""
        if source.article not in {"another", "one", "two", "three"} and source.head and not source.plural:
            if source.head in _SPOKES:
                named = self._spokes(source, i)
                if named:
                    return named
            if source.article == "the" or source.kind == "organisation":
                same = next((e for e in reversed(self.heard) if e.may_be(source)), None)
                if same and source.article == "the":
                    return same
        if source.article == "the" and source.kind == "anonymous" and not source.plural:
            role = re.compile(rf"\b{re.escape(source.head or '')}\b", re.IGNORECASE)
            for mention in reversed([m for m in self.mentions if m.at < at]):
                if role.search(mention.found.role):
                    return self._full(mention)
        lone = " " not in source.text and source.text.islower()
        if source.article == "the" and source.kind == "organisation" and lone:
            for entity in reversed(self.heard):
                if entity.speaker.kind == "organisation" and not entity.description.plural:
                    return entity
        if source.name is None and not source.text:
            return None
        return Entity.of(self._other(source) if source.article == "another" else source)

    def _other(self, source: Description) -> Description:
        """Another one of those described before: "a union official ... another (union) official"."""
        first = next((e.description for e in reversed(self.heard) if e.description.head == source.head), None)
        side = first.affiliation if first and source.text == source.head else None
        shown = f"{side} " if first and side and side in first.text else ""
        return replace(source, name=f"another {shown}{source.text}", affiliation=source.affiliation or side)

    def _spokes(self, source: Description, i: int) -> Entity | None:
        """The name of an unnamed spokesman: the only one of that office, or the name that speaks next."""
        named = {m.name: m for m in self.mentions if m.found.head == source.head}
        if len(named) == 1:
            return self._full(next(iter(named.values())))
        later = ((a.source, s) for a, s in zip(self.found[i + 1 :], self.sources[i + 1 :], strict=True))
        place, person = next(((at, s) for at, s in later if at and s), (None, source))
        if named or place is None or person.kind != "person" or person.role or " " not in (person.name or ""):
            return None
        if any(m.at < place.start for m in self.mentions if m.name == person.name):
            return None
        return Entity.of(replace(person, head=source.head, affiliation=source.affiliation))
