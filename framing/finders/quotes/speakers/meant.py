"""Whom a source phrase means: a person under the full name, the last one described so, or a new one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from framing.article import Span, Speaker
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.described.epithets import Epithets
from framing.finders.quotes.speakers.described.in_lead import named_further_on
from framing.finders.quotes.speakers.described.office_holders import holder
from framing.finders.quotes.speakers.described.party_members import member
from framing.finders.quotes.speakers.described.same_nouns import another_between
from framing.finders.quotes.speakers.described.several import named_together
from framing.finders.quotes.speakers.described.staffed import named_for
from framing.finders.quotes.speakers.described.the_country import States
from framing.finders.quotes.speakers.described.withheld import is_named_next
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.heard import Heard
from framing.finders.quotes.speakers.names.acronyms import acronyms_of
from framing.finders.quotes.speakers.names.full_names import Mention, mentions_of, two_surnames
from framing.finders.quotes.speakers.names.named import Named, agree
from framing.finders.quotes.speakers.names.named_persons import NamedPersons
from framing.finders.quotes.speakers.names.namesakes import are_two, are_unsure, foremost, in_doubt, juniors
from framing.finders.quotes.speakers.nearby.continued import goes_on_as_one, is_heard
from framing.finders.quotes.speakers.nearby.introduced import introduced
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.finders.quotes.speakers.phrases.source_nouns import gender_of, listed, stands_for
from framing.finders.quotes.speakers.phrases.sources import Description, is_member
from framing.finders.quotes.speakers.source_reading import Sources
from framing.language.document import Document

_OF_TWO = re.compile(r"(?:younger|elder|older)\b")
_REACH = 1000
"""Characters before a lone noun in which a body is named that it may mean."""
_SPOKES = frozenset({"spokesman", "spokeswoman", "spokesperson"})


@dataclass
class Meant:
    """An article's named persons and the speakers heard up to a point."""

    document: Document
    found: Sequence[Attribution]
    heard: Heard = field(default_factory=Heard)
    spoken: dict[int, Entity] = field(default_factory=dict)
    polls: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        said = [part for one in self.found for part in one.content]
        self.ends = sorted(part.end for part in said)
        self.persons, people = NamedPersons(self.document), mentions_of(self.document)
        self.mentions = Named(people, self._in_headline, juniors(self.document), two_surnames(self.document))
        self.read = Sources(self.document, self.persons, self.mentions, States(self.document.text, said))
        self.sources = [self.read.of(one) for one in self.found]
        self.told = [at for at, one in enumerate(self.found) if one.source and self.sources[at]]
        self.acronyms = acronyms_of(self.document.text)
        self.epithets = Epithets(self.document, self.found, self.ends, self.mentions, self.read, self.heard)

    def _in_headline(self, at: int) -> bool:
        return self.document.article.zone_at(at) == "headline"

    def _person(self, source: Description, at: int, i: int) -> Entity:
        """A named person under the fullest form of the name."""
        assert source.name is not None
        if " " not in source.name and (one_of_two := _OF_TWO.match(source.role)):
            return Entity.of(replace(source, name=f"{one_of_two[0]} {source.name}"))  # "the younger Mr. Roe"
        mention = self.mentions.fullest(source, at)
        addressed = gender_of([], source.role.split()) if " " not in source.name else None
        every = self.mentions.bearers(source.name, len(self.document.text)) if addressed else []
        if mention and addressed and are_unsure(self.document, every, source.name):
            return Entity.of(replace(source, name=f"{source.role.split()[-1]} {source.name}"))
        if mention and source.gender and " " not in source.name:
            mention = self._apart(mention, source, at)
        if mention and (are_two(self.document, source.name, mention.name) or self._differs(mention, source)):
            mention = None
        if mention and " " not in source.name and not source.gender and not source.head:
            bearers = self.mentions.bearers(source.name, at)
            if in_doubt(self.document.text, bearers, self.found[i], at):
                last, first = self.heard.last_of(source.name), foremost(self.document, bearers, at)
                return (
                    (last and self._bearer(bearers, i, at))
                    or (first and self._full(first))
                    or last
                    or Entity.of(replace(source, article="either"))
                )
        if mention and mention.at < at and mention.name != source.name:
            self.mentions.add(mention, at)
        known = self.heard.named(source.name)
        if mention is None and known:
            return known
        heard = is_heard(self.document, self.found[i])
        one = heard or goes_on_as_one(self.document.text, self.found, self.sources, i)
        if mention is None and not self.persons.holds(source, quoted=one):
            return Entity.of(replace(source, kind="organisation"))
        return self._full(mention, source) if mention else Entity.of(source)

    def _apart(self, mention: Mention, source: Description, at: int) -> Mention:
        """The other bearer of a titled surname that stands beside the last one: "Ms. Roe met Ann Roe"."""
        number = self.document.sentence_number(mention.at)
        before = self.document.text[self.document.sentences[max(0, number)].start : mention.at]
        titled = re.search(rf"\bM(?:r|s|rs)\.? {re.escape(source.name or '')}\b", before)
        others = [
            one
            for one in self.mentions.bearers(source.name or "", at)
            if one.name != mention.name and agree(self.mentions.told(one.name)[1], source.gender)
        ]
        return others[0] if titled and len(others) == 1 and mention.at < at else mention

    def _differs(self, mention: Mention, source: Description) -> bool:
        """Whether a surname's title is not that of its bearer: "Mr. Roe", where Ann Roe is "she".

        A surname that is a given name as well, as "Graham", tells no gender.
        """
        titled = gender_of((source.name or "").split(), []) is None
        return titled and not all(
            agree(known[1], source.gender)
            for known in (self.mentions.told(mention.name), self.heard.told(mention.name))
        )

    def _bearer(self, bearers: Sequence[Mention], i: int, at: int) -> Entity | None:
        """The one of several bearers of a surname to whom the text turned by a fuller name."""
        names = {one.name for one in bearers}
        begin = min(at, self.found[i].content[0].start)
        for found in map(self.read.describe, introduced(self.document, self.ends, begin)):
            named = self.mentions.fullest(found, at) if found and found.kind == "person" else None
            if named and found and named.name in names and not named.name.endswith(f" {found.name}"):
                return self._full(named)
        return None

    def _full(self, mention: Mention, source: Description | None = None) -> Entity:
        asked = (source.affiliation, source.gender) if source else (None, None)
        told = (self.mentions.told(mention.name), asked, self.heard.told(mention.name))
        affiliation, gender = (next(filter(None, one), None) for one in zip(*told, strict=True))
        description = replace(mention.found, gender=gender, affiliation=affiliation)
        return Entity(Speaker(mention.name, "person", affiliation), description)

    def _described(self, source: Description, at: int, i: int) -> Entity | None:
        """A source without a name of its own: one described before, one named later, or a new one."""
        if elsewhere := self._elsewhere(source, i, at):
            return elsewhere
        if source.article not in {"another", "one", "two", "three"} and source.head and not source.plural:
            if source.head in _SPOKES:
                named = self._spokes(source, i)
                if named:
                    return named
            again = source.head in _SPOKES and self.heard.goes_on(source)
            same = self.heard.described(source) if again or source.article == "the" else None
            if same:
                return same
        if source.article == "the" and source.kind in ("official", "anonymous") and not source.plural:
            titled = self.persons.titled_as(source)
            spoke = self.heard.last.speaker.name if self.heard.last else None
            held = holder(self.document, self.mentions, titled, source, at, spoke, self.epithets.differs)
            anyone = source.text in listed("standing") and held and held.name != spoke  # "the candidate"
            if held and not anyone:
                return self._full(held) if isinstance(held, Mention) else self._person(held, at, i)
        if epithet := self._by_epithet(source, i, at):
            return epithet
        if source.article == "the" and is_member(source.head, source.article) and not source.plural:
            if surname := member(self.document, source, at):
                return self._person(Description(surname, "person", surname), at, i)
            return Entity.of(source) if source.name else None
        number, only = self.mentions.only(source.head)
        if only and number == 1 and is_named_next(source, at, only.name, only.at):
            return self._full(only)
        lone = " " not in source.text and source.text.islower()
        body = source.article == "the" and source.kind == "organisation" and lone
        known = (body and self._body_before(source, i, at)) or self.heard.organisation
        if body and known and self._may_stand(source.text, known.speaker.name or "", at):
            return known
        told = self.heard.other(source) if source.article == "another" else source
        return Entity.of(told) if source.name or source.text else None

    def _may_stand(self, noun: str, name: str, at: int) -> bool:
        """Whether a lone noun may mean a body: one with the noun in its name, or one named near by."""
        named = self.document.text.rfind(name, max(0, at - _REACH), at)
        near = named >= 0 and not another_between(self.document, noun, named, at)
        return (noun in name.lower().split() or near) and stands_for(noun, name)

    def _by_epithet(self, source: Description, i: int, at: int) -> Entity | None:
        """The person whom an epithet means, whom a shorter one may mean later: "the senator"."""
        mention = self.epithets.of(source, i, at)
        if mention is None:
            return None
        known = self._full(mention)
        return Entity(known.speaker, replace(known.description, head=source.head, text=source.text))

    def _elsewhere(self, source: Description, i: int, at: int) -> Entity | None:
        """Somebody whom the text names elsewhere: below a headline, or as the helper of a person."""
        below = named_further_on(self.document, self.found, self.sources, i, self.epithets.may_be)
        other, place = (self.sources[below], self.found[below].source) if below else (None, None)
        if below and other and place and other.article == "both":
            return Entity.of(self.mentions.in_full(self.persons.all_of(other), place.start))
        if below and other and place:
            return self._person(other, place.start, below)
        begin = min(at, self.found[i].content[0].start)
        together = self.read.describe(named_together(self.document, source, begin))
        if together and together.article == "both" and together.kind == "person":
            return Entity.of(self.mentions.in_full(self.persons.all_of(together), at))
        name = named_for(self.document, source)
        mention = self.mentions.fullest(Description(name, "person", name), at) if name else None
        return self._full(mention) if mention else None

    def _body_before(self, source: Description, i: int, at: int) -> Entity | None:
        """The body named as the subject of a sentence since the last utterance: "the group"."""
        for found in map(self.read.describe, introduced(self.document, self.ends, at)):
            name = found.name or "" if found and found.kind == "organisation" and not found.plural else ""
            if found and name[:1].isupper() and not (is_place(name.title()) or found.affiliation == name):
                return self._described(found, at, i) if stands_for(source.text, name) else None
            if found and found.head == source.text and found.article in ("a", "an", "another"):
                return None  # another of its kind
        return None

    def _spokes(self, source: Description, i: int) -> Entity | None:
        """The name of an unnamed spokesman: the only one of that office, or the name that speaks next."""
        number, only = self.mentions.only(source.head)
        if only:
            return self._full(only)
        later = bisect_right(self.told, i)
        if number or later == len(self.told):
            return None
        place, person = self.found[self.told[later]].source, self.sources[self.told[later]]
        if place is None or person is None or person.kind != "person" or person.article == "both":
            return None
        name = person.name or ""
        if person.role or " " not in name or self.mentions.is_before(name, place.start):
            return None
        return Entity.of(replace(person, head=source.head, affiliation=source.affiliation))

    def _first_of(self, phrases: Iterable[Span], i: int, at: int, gender: str | None) -> Entity | None:
        """The first person of that gender among some phrases."""
        for phrase in phrases:
            found = self.read.describe(phrase)
            if found is None or found.plural or found.kind not in ("person", "official", "anonymous"):
                continue
            if found.kind != "person":
                if found.head != "person" and agree(found.gender, gender):  # "a person" is anybody
                    return self._described(found, min(at, phrase.start), i)
                continue
            mention = self.mentions.fullest(found, at)
            if mention is None and not self.persons.holds(found):
                continue
            titled = gender_of([], found.role.split())  # "Mr. Roe", whatever the given name
            if agree(titled or (mention.found if mention else found).gender, gender):
                return self._full(mention, found) if mention else Entity.of(found)
        return None
