"""Sources resolved to speakers over a whole article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from framing.article import Span, Speaker
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.beside import answering, leading, owner, relayed
from framing.finders.quotes.speakers.continued import is_answered, is_heard, told_below, way
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.full_names import Mention, acronyms_of, mentions_of
from framing.finders.quotes.speakers.heard import Heard
from framing.finders.quotes.speakers.introduced import introduced
from framing.finders.quotes.speakers.named import Named, agree
from framing.finders.quotes.speakers.named_persons import NamedPersons
from framing.finders.quotes.speakers.namesakes import are_two, in_doubt, is_written, writer
from framing.finders.quotes.speakers.party_members import member
from framing.finders.quotes.speakers.references import is_reference
from framing.finders.quotes.speakers.source_nouns import stands_for
from framing.finders.quotes.speakers.source_reading import Sources
from framing.finders.quotes.speakers.sources import Description, is_member
from framing.finders.quotes.speakers.the_country import States
from framing.finders.quotes.speakers.withheld import is_named_next
from framing.language.document import Document

UNKNOWN = Speaker(None, "unknown")
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
    heard: Heard = field(default_factory=Heard)

    def __post_init__(self) -> None:
        said = [part for one in self.found for part in one.content]
        self.ends = sorted(part.end for part in said)
        self.persons = NamedPersons(self.document)
        self.mentions = Named(mentions_of(self.document), self._in_headline)
        self.read = Sources(self.document, self.persons, self.mentions, States(self.document.text, said))
        self.sources = [self.read.of(one) for one in self.found]
        self.told = [at for at, one in enumerate(self.found) if one.source and self.sources[at]]
        self.acronyms = acronyms_of(self.document.text)

    def _in_headline(self, at: int) -> bool:
        return self.document.article.zone_at(at) == "headline"

    def speaker(self, i: int) -> Speaker:
        """The speaker of utterance `i`; utterances must be asked for in their order."""
        attribution, source = self.found[i], self.sources[i]
        begin = (attribution.quoted or attribution.content)[0].start
        if source is None:
            bare = attribution.cue is None and attribution.source is None
            led = leading(self.document, attribution)
            entity = self._running(i) if bare else self._first_of(led, i, begin, None)
        else:
            entity = self._meant(source, i)
        if entity is None or not is_reference(entity.speaker):
            self.heard.nobody()
            return UNKNOWN
        short = self.acronyms.get(entity.speaker.name or "")
        if short and entity.speaker.kind == "organisation":
            entity.speaker = replace(entity.speaker, name=short)
        owner = attribution.source and attribution.source.of(self.document.text).endswith(("'s", "’s"))
        if not (owner or self._in_headline(begin)):  # "Roe's call" tells of an earlier one
            self.heard.add(entity)
        return entity.speaker

    def _meant(self, source: Description, i: int) -> Entity | None:
        """Whom the source of utterance `i` means."""
        one = self.found[i]
        begin = (one.quoted or one.content)[0].start
        at = one.source.start if one.source else begin
        if source.pronoun:
            return self._pronoun(source, i, min(begin, at))
        if source.article == "both":
            return Entity.of(self.mentions.in_full(self.persons.all_of(source), at))
        if source.kind == "person":
            return self._person(source, at, i)
        if source.name is None or source.name == source.text:
            return self._described(source, at, i)
        return Entity.of(source)

    def _running(self, i: int) -> Entity | None:
        """Who speaks on without a cue: the person the text turned to since, or the last speaker."""
        if is_answered(self.document, self.found, i):  # it may be anybody
            return None
        if (below := told_below(self.document, self.found, i)) is not None:
            source = self.sources[below]
            return self._meant(source, below) if source else None
        follows = way(self.document, self.found, i)
        if follows == "broken":
            return None
        begin = self.found[i].content[0].start
        if follows == "goes on":
            return self._turned_to(i, begin, None) or self.heard.last
        if whose := self._first_of(owner(self.document, begin), i, begin, None):
            return whose
        led = next(map(self.read.describe, introduced(self.document, self.ends, begin)), None)
        return self._pronoun(led, i, begin) if led and led.pronoun else self._turned_to(i, begin, None, 1)

    def _pronoun(self, source: Description, i: int, at: int) -> Entity | None:
        if source.pronoun in {"he", "she"}:
            written = is_written(self.document.text, self.found[i])
            wrote = writer(self.document.text, mentions_of(self.document), at) if written else None
            if wrote and agree(wrote.found.gender, source.gender):
                return self._full(wrote)
            return (
                self._first_of(answering(self.document, at), i, at, source.gender)
                or self._turned_to(i, at, source.gender)
                or self._first_of(
                    relayed(self.document, self.found[i - 1], self.sources[i - 1], at), i, at, source.gender
                )
                or self.heard.person(source.gender)
                or ((named := self.mentions.before(at, source.gender)) and self._full(named))
            )
        if source.pronoun == "they":
            return self._several(i, at)
        if source.pronoun == "it":
            return self._body(i, at) or self.heard.institution
        vague = source.plural and source.pronoun != "we"
        return Entity(Speaker(source.text, "anonymous"), source) if vague else None

    def _several(self, i: int, at: int) -> Entity | None:
        """Those who are the subject of the sentence before, or who spoke last if no other is."""
        for found in map(self.read.describe, introduced(self.document, self.ends, at)):
            if found and found.pronoun == "they":
                continue
            several = found and (found.plural or found.kind == "organisation")
            return self._described(found, at, i) if found and several and found.kind != "person" else None
        return self.heard.collective

    def _body(self, i: int, at: int) -> Entity | None:
        """The body or document that is the subject of a sentence between the last utterance and this one."""
        for found in map(self.read.describe, introduced(self.document, self.ends, at)):
            if found and found.kind in ("organisation", "document", "outlet") and not found.plural:
                return self._described(found, at, i)
        return None

    def _turned_to(self, i: int, at: int, gender: str | None, last: int | None = None) -> Entity | None:
        """The person who is the subject of one of the `last` sentences since the last utterance."""
        return self._first_of(islice(introduced(self.document, self.ends, at), last), i, at, gender)

    def _first_of(self, phrases: Iterable[Span], i: int, at: int, gender: str | None) -> Entity | None:
        """The first person of that gender among some phrases."""
        for phrase in phrases:
            found = self.read.describe(phrase)
            if found is None or found.plural or found.kind not in ("person", "official", "anonymous"):
                continue
            if found.kind != "person":
                if agree(found.gender, gender):
                    return self._described(found, at, i)
                continue
            mention = self.mentions.fullest(found, at)
            if mention is None and not self.persons.holds(found):
                continue
            if agree((mention.found if mention else found).gender, gender):  # "Warren", Ann Warren's surname
                return self._full(mention, found) if mention else Entity.of(found)
        return None

    def _person(self, source: Description, at: int, i: int) -> Entity:
        """A named person under the fullest form of the name."""
        assert source.name is not None
        mention = self.mentions.fullest(source, at)
        if mention and are_two(self.document, source.name, mention.name):
            mention = None
        if mention and " " not in source.name and not source.gender and not source.head:
            bearers = self.mentions.bearers(source.name, at)
            if in_doubt(self.document.text, bearers, self.found[i], at):
                bearer = self._bearer(bearers, i, at) or self.heard.last_of(source.name)
                return bearer or Entity.of(replace(source, article="either"))
        if mention and mention.at < at and mention.name != source.name:
            self.mentions.add(mention, at)
        known = self.heard.named(source.name)
        if mention is None and known:
            return known
        if mention is None and not self.persons.holds(source, quoted=is_heard(self.document, self.found[i])):
            return Entity.of(replace(source, kind="organisation"))
        return self._full(mention, source) if mention else Entity.of(source)

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
        if source.article not in {"another", "one", "two", "three"} and source.head and not source.plural:
            if source.head in _SPOKES:
                named = self._spokes(source, i)
                if named:
                    return named
            same = self.heard.described(source) if source.article == "the" else None
            if same:
                return same
        if source.article == "the" and source.kind in ("official", "anonymous") and not source.plural:
            mention = self.mentions.with_role(source.head or "", at) or self.mentions.holder(source, at)
            if mention:
                return self._full(mention)
            titled = self.persons.titled.get(source.head or "", ())
            if len(titled) == 1:
                return self._person(next(iter(titled)), at, i)
        if source.article == "the" and is_member(source.head, source.article) and not source.plural:
            if surname := member(self.document, source, at):
                return self._person(Description(surname, "person", surname), at, i)
            return Entity.of(source) if source.name else None
        number, only = self.mentions.only(source.head)
        if only and number == 1 and is_named_next(source, at, only.name, only.at):
            return self._full(only)
        lone = " " not in source.text and source.text.islower()
        known = self.heard.organisation
        body = source.article == "the" and source.kind == "organisation" and lone
        if body and known and stands_for(source.text, known.speaker.name or ""):
            return known
        if source.name is None and not source.text:
            return None
        return Entity.of(self.heard.other(source) if source.article == "another" else source)

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
