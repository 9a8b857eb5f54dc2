"""Whom "he" and "she" mean where they speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from framing.article import Span, Speaker
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.names.full_names import mentions_of
from framing.finders.quotes.speakers.names.named import agree
from framing.finders.quotes.speakers.names.namesakes import is_written, writer
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
from framing.finders.quotes.speakers.nearby.introduced import introduced
from framing.finders.quotes.speakers.nearby.owners import owner_addressed, owner_before, remarked
from framing.finders.quotes.speakers.nearby.recounted import teller
from framing.finders.quotes.speakers.nearby.those_before import (
    two_before,
)
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.finders.quotes.speakers.several import Several


class Pronouns(Several):
    """Whom pronouns mean."""

    def _pronoun(self, source: Description, i: int, at: int) -> Entity | None:
        if source.pronoun in {"he", "she"}:
            if i and self._goes_on_unnamed(i, at):
                return None
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

    def _goes_on_unnamed(self, i: int, at: int) -> bool:
        """Whether the sentence before tells of somebody without a name: "Another gave his. | He"."""
        told = self.found[i - 1]
        number = self.document.sentence_number(told.source.start) if told.source else -1
        if number < 0 or self.spoken.get(i - 1) or self.document.sentence_number(at) - number > 1:
            return False
        subject = re.split(r"[\s,]", self.document.sentences[number].of(self.document.text), maxsplit=1)[0]
        return subject.lower() in listed("unnamed_others")

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

    def _turned_to(self, i: int, at: int, gender: str | None, last: int | None = None) -> Entity | None:
        """The person who is the subject of one of the `last` sentences since the last utterance."""
        return self._first_of(islice(introduced(self.document, self.ends, at), last), i, at, gender)
