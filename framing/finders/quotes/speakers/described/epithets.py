"""Whom an epithet means: "the retired surgeon" is the person told of, if nothing told forbids it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.described.withheld import GENERIC
from framing.finders.quotes.speakers.heard import Heard
from framing.finders.quotes.speakers.names.full_names import Mention
from framing.finders.quotes.speakers.names.named import Named, agree
from framing.finders.quotes.speakers.names.told import (
    Told,
    is_left,
    known_as,
    parties_in,
    places_in,
    told_of,
    words_in,
)
from framing.finders.quotes.speakers.nearby.introduced import introduced
from framing.finders.quotes.speakers.nearby.owners import owner_of
from framing.finders.quotes.speakers.phrases.officials import field_of, rank
from framing.finders.quotes.speakers.phrases.personal_names import has_given, is_place, is_possessive
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names, persons
from framing.finders.quotes.speakers.phrases.sources import Description, any_gender, is_partisan
from framing.finders.quotes.speakers.source_reading import Sources
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.lexicon import load

_AGED = re.compile(r"\d{1,3}-year-old")
_NEAR = 700
"""Characters between an epithet and the sentence about the person whom it means."""
_BEFORE = 3000
_OF_NAMED = re.compile(rf"(?:{CAPITAL}[\w.’'-]*\)?(?:,| [–—-]+)|\b(?:as|is|was|be|been|become|being)) $")
"""What stands before a description of somebody named: "Ann Roe, a surgeon", "Roe was a surgeon"."""
_BACK = 40
_CAPITALS = re.compile(rf"{CAPITAL}[\w.’'-]*(?: {CAPITAL}[\w.’'-]*)*")
_FEW = 2
"""Words that an epithet needs at least to be found by what is told of somebody elsewhere."""


@dataclass
class Epithets:
    """Finds whom an epithet means, in the light of what the text tells and of who spoke last."""

    document: Document
    found: Sequence[Attribution]
    ends: Sequence[int]
    mentions: Named
    read: Sources
    heard: Heard

    def of(self, source: Description, i: int, at: int) -> Mention | None:
        """The person meant by the source of utterance `i`, if it can be nobody else."""
        if not self._is_one(source) or self._is_new(source, at):
            return None
        barred = self._barred(i, at, source)
        told = told_of(self.document)
        free = {name for name in told if name not in barred and not self.differs(name, source)}
        name = self._of_role(source, free) or (
            None if is_partisan(source) else self._of_topic(source, free, i, at)
        )
        return self._mention(name, at) if name else None

    def may_be(self, name: str, source: Description) -> bool:
        """Whether an epithet may be somebody's, named in full or by surname."""
        known = [full for full in told_of(self.document) if f" {full}".endswith(f" {name}")]
        return not any(self.differs(full, source) for full in known)

    def differs(self, name: str, source: Description) -> bool:
        """Whether what is told of somebody forbids an epithet: another gender, party, office or place."""
        told = told_of(self.document).get(known_as(self.document).get(name, name))
        if told is None:
            return False
        words = words_in(source.text)
        sides = parties_in(words)
        gender = self.mentions.told(name)[1] or told.gender or self.heard.told(name)[1]
        if not agree(gender, any_gender(source)) or (sides and told.parties and not sides & told.parties):
            return True
        places = places_in(words)
        elsewhere = places and told.places and not (places & told.places or words & listed("past"))
        return bool(elsewhere) or self._other_office(source, told, words)

    def _other_office(self, source: Description, told: Told, words: frozenset[str]) -> bool:
        """Whether somebody holds an office that the epithet's bearer cannot hold at the same time."""
        held = told.words & listed("one_at_a_time")
        if told.words & listed("past"):
            return False
        head, second = source.head or "", rank(source.text)
        field = field_of(source.text.split(), head)
        if field and head in told.words and field not in told.words and len(told.words) > 1:
            return True  # the policy director is no budget director
        if second and head in told.words and not any(word.split("-")[0] in second for word in told.words):
            return True
        if words & listed("past") and head in held:  # whoever holds it is no former one
            return True
        same = {head, *load("offices")["also"].get(head, ())}
        if head in listed("one_at_a_time") and not words & listed("past"):
            return bool(held) and not held & same
        return head in listed("standing") and "president" in held

    def _is_one(self, source: Description) -> bool:
        """Whether a phrase may be an epithet of one person."""
        head = source.head or ""
        if (
            source.article != "the"
            or source.plural
            or source.kind not in ("official", "anonymous", "unknown")
        ):
            return False
        if head in GENERIC or head in listed("anybody"):
            return False
        known = persons().get(head) is False or head in listed("epithets") or is_partisan(source)
        return known or _AGED.fullmatch(head) is not None

    def _is_new(self, source: Description, at: int) -> bool:
        """Whether the text has told of one of that kind without a name: "a surgeon ... the surgeon"."""
        noun = re.escape(source.head or "")
        words = r"(?:(?!(?:the|an?|his|her|its|their)\b)[\w.'’-]+ ){0,5}?"
        new = re.compile(rf"\b(?:an?|one|another) {words}{noun}\b(?! [A-Z])", re.IGNORECASE)
        text, start = self.document.text, max(0, at - _BEFORE)
        return any(
            not _OF_NAMED.search(text, max(0, one.start() - _BACK), one.start())
            for one in new.finditer(text, start, at)
        )

    def _barred(self, i: int, at: int, source: Description) -> frozenset[str]:
        """Those whom the utterance or the rest of the sentence names beside the source."""
        end = at + len(source.text)
        rest = [Span(end, max(end, self._sentence(at).end))]
        own = self._named_in([*self.found[i].content, *rest])
        return frozenset(own | self._named_in([Span(at, end)]))

    def _of_role(self, source: Description, free: set[str]) -> str | None:
        """The only one of whom the text tells all that an epithet says."""
        words = words_in(source.text) - listed("past")
        told = told_of(self.document)
        fits = [name for name in free if words <= told[name].words]
        return fits[0] if len(fits) == 1 and len(words) >= _FEW else None

    def _of_topic(self, source: Description, free: set[str], i: int, at: int) -> str | None:
        """The person that the sentence before is about, if no other named beside can be meant."""
        begin = min(at, self.found[i].content[0].start)
        sentence = self._sentence(begin)
        led = self._named_in([Span(sentence.start, at)])
        before = self._sentence(sentence.start - 1) if sentence.start else sentence
        near = led | (self._named_in([before]) if before.start < sentence.start else set())
        topic = next((name for name in self._topics(begin) if name in free), None)
        pool = ({topic} if topic else set()) | near
        likely = pool & free
        if self._is_post(source) and not words_in(source.text) & listed("past"):
            likely = {name for name in likely if self._is_told(name, source)}
        if topic is None and len(led) == 1 and likely == led:
            return likely.pop()
        if len(likely) == 1 and topic in likely:
            rival = bool({*islice(self._topics(begin), 2)} - {topic}) and not self._is_told(topic, source)
            return None if rival else topic
        if topic is None and len(likely) == 1 and not led:
            return next((name for name in likely if self._is_alone(name, source, near)), None)
        fits = {name for name in likely if self._is_told(name, source)}
        if len(fits) == 1:
            return fits.pop()
        if topic not in likely or led:
            return None
        others, told = likely - {topic}, told_of(self.document)
        words = words_in(source.text) - listed("past")
        alone = words & told[topic].words and not any(words & told[name].words for name in others)
        described = all(told[name].words for name in others)  # the text calls them otherwise
        goes_on = self._stays(topic, begin) or self._has_just_told(others, before, i)
        return topic if alone or described or goes_on else None

    def _is_alone(self, name: str, source: Description, near: set[str]) -> bool:
        """Whether gender or party tells somebody from the others in a sentence that is about nobody."""
        told, sides = told_of(self.document)[name], parties_in(words_in(source.text))
        return bool(any_gender(source) and told.gender) or (len(near) > 1 and bool(sides & told.parties))

    def _stays(self, topic: str | None, begin: int) -> bool:
        """Whether somebody is the subject of the last two sentences, or spoke last as well."""
        return list(islice(self._topics(begin), 2)) == [topic, topic]

    def _has_just_told(self, others: set[str], before: Span, i: int) -> bool:
        """Whether the sentence before is what the topic said, and names the others only in those words."""
        told = self.found[i - 1] if i else None
        if told is None or told.source is None or not before.holds(told.source):
            return False
        words = sorted(part for part in told.content if before.overlaps(part))
        starts, ends = (
            [before.start, *(part.end for part in words)],
            [*(part.start for part in words), before.end],
        )
        around = [Span(*both) for both in zip(starts, ends, strict=True) if both[0] < both[1]]
        return not others & self._named_in(around)

    def _is_post(self, source: Description) -> bool:
        """Whether a phrase only points to whoever holds a post: "the senator", "the Senate historian"."""
        if source.head in listed("standing") | listed("epithets") or _AGED.fullmatch(source.head or ""):
            return False
        *before, _ = source.text.split(" of ")[0].split() or [""]
        owned = any(map(is_possessive, before))
        plain = party_names().keys() | listed("peoples")
        told = " ".join(word for word in before if word.lower() not in plain)
        return not before or owned or not all(map(is_place, _CAPITALS.findall(told)))

    def _is_told(self, name: str, source: Description) -> bool:
        """Whether the text tells of somebody the noun of an epithet, or the party and a place in it."""
        told = told_of(self.document)[name].words
        also = load("offices")["also"].get(source.head, ())
        words = words_in(source.text) - listed("past")
        return bool({source.head, *also} & told) or len(words & told) >= _FEW

    def _topics(self, begin: int) -> Iterator[str]:
        """Whom the sentences since the last utterance are about, and who spoke it; the last first."""
        for phrase in introduced(self.document, self.ends, begin):
            if begin - phrase.end > _NEAR:
                break
            found = self.read.describe(owner_of(self.document, phrase) or phrase)
            if found and not found.pronoun and found.kind != "person":
                return  # somebody or something else came between
            mention = self.mentions.fullest(found, begin) if found and found.kind == "person" else None
            if mention:
                yield known_as(self.document).get(mention.name, mention.name)
        last = self.heard.last
        ended = bisect_right(self.ends, begin)
        near = ended and begin - self.ends[ended - 1] < _NEAR
        if near and last and last.speaker.kind == "person" and last.speaker.name:
            yield known_as(self.document).get(last.speaker.name, last.speaker.name)

    def _named_in(self, spans: Sequence[Span]) -> set[str]:
        """The persons named in some stretches, by full name or surname."""
        told = told_of(self.document)
        text = "\n".join(span.of(self.document.text) for span in spans)
        words = set(re.findall(r"[^\W\d_]+", text))
        named = (name for name in told if name.split()[-1] in words and is_left(name, told, text))
        return {name for name in named if told[name].words or told[name].gender or has_given(name.split()[0])}

    def _sentence(self, at: int) -> Span:
        number = max(0, self.document.sentence_number(at))
        return self.document.sentences[number]

    def _mention(self, name: str, at: int) -> Mention | None:
        return self.mentions.fullest(Description(name, "person", name), at)
