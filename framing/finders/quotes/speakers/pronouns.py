"""Whom "he", "she", "they" and "it" mean where they speak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from framing.article import Span, Speaker
from framing.finders.quotes.speakers.described.kin import kin_named
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.lone import Lone
from framing.finders.quotes.speakers.names.full_names import mentions_of
from framing.finders.quotes.speakers.names.named import agree
from framing.finders.quotes.speakers.names.namesakes import is_written, writer
from framing.finders.quotes.speakers.nearby.acting import acting_before
from framing.finders.quotes.speakers.nearby.barred import addressing, asked, others_beside, quoting
from framing.finders.quotes.speakers.nearby.beside import alone_before, answering, author, relayed
from framing.finders.quotes.speakers.nearby.chained import (
    acting_last,
    addressed_before,
    before_pronoun,
    beside_topic,
    is_about,
    is_same_in_sentence,
    named_near,
    pair_before,
    same_before,
)
from framing.finders.quotes.speakers.nearby.embedded import embedded
from framing.finders.quotes.speakers.nearby.exemplified import exemplified
from framing.finders.quotes.speakers.nearby.interviewed import (
    Question,
    asked_about,
    names_before,
    question_before,
)
from framing.finders.quotes.speakers.nearby.introduced import introduced, name_from
from framing.finders.quotes.speakers.nearby.owners import owner_addressed, owner_before, owner_of, remarked
from framing.finders.quotes.speakers.nearby.recounted import teller
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


class Pronouns(Lone):
    """Whom pronouns mean."""

    def _pronoun(self, source: Description, i: int, at: int) -> Entity | None:
        if source.pronoun in {"he", "she"}:
            barred = self._barred(i, at)
            meant = filter(None, self._meant_persons(source, i, at))
            return next((one for one in meant if one.speaker.name not in barred), None)
        if source.pronoun == "they":
            return self._several(i, at)
        if source.pronoun == "it":
            return self._acting(i, at) or self._body(i, at) or self.heard.institution
        if source.pronoun == "both":
            return self._those(two_before(self.document, at), i, at)
        vague = source.plural and source.pronoun not in ("we", "both", "all")  # these were named before
        return Entity(Speaker(source.text, "anonymous"), source) if vague else None

    def _described(self, source: Description, at: int, i: int) -> Entity | None:
        """Kin under the name that the text sets beside them: "his father"."""
        name = kin_named(self.document, source, at)
        if source.article == "the" and source.text.lower() in listed("pairs"):
            two = self._those(two_before(self.document, at), i, at) or self._two_heard(i, at)
            return two or (super()._described(source, at, i) if source.kind != "unknown" else None)
        if name is None:
            return super()._described(source, at, i)
        return self._person(replace(source, kind="person", name=name), at, i)

    def _meant_persons(self, source: Description, i: int, at: int) -> Iterator[Entity | None]:
        """Whom "he" or "she" may mean, the likeliest first."""
        document, gender = self.document, source.gender
        if i and self.heard.last and is_same_in_sentence(document, self.found, self.sources, i):
            yield self.heard.last
        written = is_written(document.text, self.found[i])
        wrote = writer(document.text, mentions_of(document), at) if written else None
        if wrote and agree(wrote.found.gender, gender):
            yield self._full(wrote)
        yield self._asked(i, at, gender)
        for near in (embedded, answering, owner_addressed, addressed_before, alone_before, remarked):
            yield self._first_of(near(document, at), i, at, gender)
        yield self._first_of(acting_last(document, self.ends, at), i, at, gender)
        same = same_before(document, self.found[:i], at, source.pronoun or "")
        yield self._first_of(same, i, at, gender)
        yield self._first_of(owner_before(document, self.ends, at), i, at, gender)
        yield self._of_other_gender(i, at, gender)
        one = exemplified(document, self.found, at)
        yield self._full(one) if one and agree(self.mentions.told(one.name)[1], gender) else None
        for subject in introduced(document, self.ends, at):
            yield self._first_of([subject], i, at, gender)
        yield self._only_one(i, at, gender)
        yield self._first_of(relayed(document, self.found[i - 1], self.sources[i - 1], at), i, at, gender)
        yield self._first_of(self._before(i), i, at, gender) if i else None
        yield self.heard.person(gender)
        named = self.mentions.before(at, gender)
        yield self._full(named) if named else None

    def _barred(self, i: int, at: int) -> frozenset[str | None]:
        """The names of those whom "he" cannot mean as the source of utterance `i`."""
        beside = (
            *others_beside(self.document, at),
            *addressing(self.document, at),
            *asked(self.document, self.found[i]),
        )
        others = self._persons_of(beside, i, at, None)
        question = question_before(self.document, self.found[i], at)
        asker = self._first_of([question.by], i, at, None) if question and question.of_him else None
        quoted_by = filter(None, map(self.spoken.get, quoting(self.found, i)))
        return frozenset(one.speaker.name for one in (*others, *quoted_by, *([asker] if asker else [])))

    def _asked(self, i: int, at: int, gender: str | None) -> Entity | None:
        """Who answers a question that the sentence before reports."""
        question = question_before(self.document, self.found[i], at)
        return self._answering(question, i, at, gender) if question else None

    def _answering(self, question: Question, i: int, at: int, gender: str | None) -> Entity | None:
        """Who was asked: who is named behind the verb, or who spoke or was named last before."""
        by = self._first_of([question.by], i, at, None)
        asker = by.speaker.name if by else None
        whom = question.whom.of(self.document.text) if question.whom else ""
        if question.whom and whom[0].isupper():
            return self._first_of([question.whom], i, at, gender)
        gender = {"him": "male", "her": "female"}.get(whom, gender)
        about = self._first_of(asked_about(self.document, self.found[i], question), i, at, gender)
        if about and about.speaker.name != asker:
            return about
        last = self.heard.last
        if last and last.speaker.name == asker and not (whom or question.of_him):
            return None  # who has just spoken may ask without an answer
        if last and last.is_one and last.speaker.name != asker and agree(last.description.gender, gender):
            return last
        before = self._persons_of(reversed(names_before(self.document, question.by.start)), i, at, gender)
        return next((one for one in before if one.speaker.name != asker), None)

    def _only_one(self, i: int, at: int, gender: str | None) -> Entity | None:
        """The only person of that gender in the nearest sentence before that names one."""
        for sentence, names in named_near(self.document, self.ends, at):
            if is_about(self.document, sentence, gender):  # "She met Ann Lee. | On Sunday, she"
                if who := self._first_of(before_pronoun(self.document, sentence), i, at, gender):
                    return who
                continue
            found = self._persons_of(names, i, at, gender)
            if found:
                return found[0] if len(found) == 1 and sentence.end <= at else None
        return None

    def _of_other_gender(self, i: int, at: int, gender: str | None) -> Entity | None:
        """The only person beside a topic of another gender: "Ann Roe hired Lee. | He"."""
        subject, names = beside_topic(self.document, at)
        about = self._first_of([subject], i, at, None) if subject and gender else None
        if about is None or agree(about.description.gender, gender):
            return None
        found = self._persons_of(names, i, at, gender)
        return found[0] if len(found) == 1 else None

    def _persons_of(self, names: Iterable[Span], i: int, at: int, gender: str | None) -> list[Entity]:
        told = [self._first_of([name], i, at, gender) for name in names]
        return list({one.speaker.name: one for one in told if one and one.speaker.kind == "person"}.values())

    def _before(self, i: int) -> Iterator[Span]:
        """Who tells of the scene of the utterance before, or wrote the paper that it is from."""
        told = self.found[i - 1]
        yield from teller(self.document, told)
        by = self.spoken.get(i - 1)
        yield from author(self.document, told, by.speaker.name if by else None)

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

    def _turned_to(self, i: int, at: int, gender: str | None, last: int | None = None) -> Entity | None:
        """The person who is the subject of one of the `last` sentences since the last utterance."""
        return self._first_of(islice(introduced(self.document, self.ends, at), last), i, at, gender)
