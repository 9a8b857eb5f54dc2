"""Sources resolved to speakers over a whole article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.article import Speaker
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.described.headlined import in_headline, is_bare
from framing.finders.quotes.speakers.entities import Entity
from framing.finders.quotes.speakers.nearby.beside import (
    behind,
    fronted,
    inverted,
    led_by,
    owner,
    reports,
)
from framing.finders.quotes.speakers.nearby.chained import passing_on
from framing.finders.quotes.speakers.nearby.colon_led import (
    colon_led,
    gives_words,
    headed,
    is_paper_going_on,
)
from framing.finders.quotes.speakers.nearby.continued import is_answered, is_within, told_below, way
from framing.finders.quotes.speakers.nearby.embedded import acting_inside
from framing.finders.quotes.speakers.nearby.interviewed import question_before
from framing.finders.quotes.speakers.nearby.introduced import introduced
from framing.finders.quotes.speakers.nearby.owners import remarked
from framing.finders.quotes.speakers.nearby.recounted import teller
from framing.finders.quotes.speakers.phrases.references import is_reference
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.finders.quotes.speakers.pronouns import Pronouns
from framing.language.document import Document

_REMARK = 60
"""Characters of words that another may put in."""
UNKNOWN = Speaker(None, "unknown")


def speakers(document: Document, found: Sequence[Attribution]) -> list[Speaker]:
    """The speaker of each utterance, in the same order.

    Pronouns go to the person spoken of or speaking last, short names to the full name, "the
    official" to the last one described so, and an unnamed spokesman to the name given later.
    """
    scene = Scene(document, found)
    return [scene.speaker(i) for i in range(len(found))]


class Scene(Pronouns):
    """Who speaks, utterance by utterance."""

    def speaker(self, i: int) -> Speaker:
        """The speaker of utterance `i`; utterances must be asked for in their order."""
        attribution, source = self.found[i], self.sources[i]
        begin = (attribution.quoted or attribution.content)[0].start
        if poll := self._polled(i):
            self.heard.nobody()
            return poll.speaker
        if source is None:
            bare = attribution.cue is None and attribution.source is None
            led = led_by(self.document, attribution)
            if bare:
                entity = self._colon_led(i, begin) or self._running(i)
            else:
                entity = self._first_of(led, i, begin, None) or self._fronted(i)
        else:
            entity = self._meant(source, i)
        passes_on = source and source.kind == "outlet" and reports(self.document.text, attribution)
        if entity is None or passes_on or not is_reference(entity.speaker):
            self.heard.nobody()
            return UNKNOWN
        if source and source.gender and source.pronoun and not entity.description.gender:
            entity.description = replace(entity.description, gender=source.gender)
        short = self.acronyms.get(entity.speaker.name or "")
        if short and entity.speaker.kind == "organisation":
            entity.speaker = replace(entity.speaker, name=short)
        owner = attribution.source and attribution.source.of(self.document.text).endswith(("'s", "’s"))
        headline = self._in_headline(begin) or (
            source and is_bare(source) and in_headline(self.document, begin)
        )
        self.spoken[i] = entity
        if not (owner or headline):  # "Roe's call" tells of an earlier one
            self.heard.add(entity, paper=source is not None and source.kind == "document")
        return entity.speaker

    def _fronted(self, i: int) -> Entity | None:
        """The body behind a clause that opens its sentence: "After | saying it was late, the board left"."""
        for phrase in fronted(self.document, self.found[i]):
            found = self.read.describe(phrase)
            if found and found.kind == "organisation":
                return self._described(found, phrase.start, i)
        return None

    def _colon_led(self, i: int, at: int) -> Entity | None:
        """The person, paper or outlet that leads in to a quotation without a verb of speech."""
        for phrase in colon_led(self.document, at):
            found = self.read.describe(phrase)
            if found and found.pronoun in ("he", "she"):
                return self._pronoun(found, i, phrase.start)
            paper = found and found.kind == "document" and is_paper_going_on(self.document, phrase, at)
            body = found and found.kind == "organisation" and gives_words(self.document, phrase)
            if found and (paper or body or found.kind == "outlet"):
                return self._described(found, phrase.start, i)
            return self._first_of([phrase], i, at, None)
        return self._first_of(headed(self.document, at), i, at, None)

    def _meant(self, source: Description, i: int) -> Entity | None:
        """Whom the source of utterance `i` means."""
        one = self.found[i]
        begin = (one.quoted or one.content)[0].start
        at = one.source.start if one.source else begin
        if source.kind in ("document", "outlet") and (inner := self._acting_inside(i)):
            return inner
        if source.pronoun:
            led = ":" in self.document.text[one.content[0].start : begin]  # "Roe was blunt: “No,” he said"
            return self._pronoun(source, i, min(begin if led else one.content[0].start, at))
        if source.article == "both":
            return Entity.of(self.mentions.in_full(self.persons.all_of(source), at))
        if source.kind == "person":
            return self._person(source, at, i)
        if source.name is None or source.name == source.text:
            return self._described(source, at, i)
        return Entity.of(source)

    def _acting_inside(self, i: int) -> Entity | None:
        """Who acts in what a paper tells, before a participle: "records show Roe sued, alleging"."""
        place = acting_inside(self.document, self.found, i)
        found = self.read.describe(place) if place else None
        if place is None or found is None:
            return None
        if found.pronoun in ("he", "she"):
            return self._pronoun(found, i, place.start)
        return self._person(found, place.start, i) if found.kind == "person" else None

    def _running(self, i: int) -> Entity | None:
        """Who speaks on without a cue: the person the text turned to since, or the last speaker."""
        begin = self.found[i].content[0].start
        named = (
            *behind(self.document, self.found[i]),
            *inverted(self.document, begin),
            *remarked(self.document, begin),
        )
        if whose := self._first_of(named, i, begin, None):
            return whose
        if entity := self._passing_on(begin) or self._issued(i, begin):
            return entity
        if is_answered(self.document, self.found, i):  # it may be anybody
            return self._around(i, begin)
        if i and (entity := self._first_of(teller(self.document, self.found[i - 1]), i, begin, None)):
            return entity
        if (below := told_below(self.document, self.found, i)) is not None:
            source = self.sources[below]
            if source and source.pronoun:  # whom the text turned to before the whole quotation
                return self._pronoun(source, i, begin)
            return self._meant(source, below) if source else None
        question = question_before(self.document, self.found[i], begin)
        answering = self._answering(question, i, begin, None) if question else None
        if answering or (question and question.whom):
            return answering
        follows = way(self.document, self.found, i)
        if follows == "broken":
            return None
        if follows == "goes on":
            return self._turned_to(i, begin, None) or self._goes_on(i, begin)
        if whose := self._first_of(owner(self.document, begin), i, begin, None):
            return whose
        led = next(map(self.read.describe, introduced(self.document, self.ends, begin)), None)
        return self._pronoun(led, i, begin) if led and led.pronoun else self._turned_to(i, begin, None, 1)

    def _around(self, i: int, at: int) -> Entity | None:
        """Who speaks both before and behind a paragraph that is too long for another's remark."""
        above, one, source = self.spoken.get(i - 1), self.found[i].content, self.sources[i + 1]
        asks = i > 0 and self.found[i - 1].content[-1].of(self.document.text).rstrip().endswith("?")
        if above is None or asks or one[-1].end - one[0].start < _REMARK:
            return None
        named = source is not None and source.kind == "person" and source.article != "both"
        below = self._person(source, at, i + 1) if source and named else None
        return above if below and below.speaker.name == above.speaker.name else None

    def _passing_on(self, at: int) -> Entity | None:
        """The outlet that a line of its own names before a paragraph in marks."""
        place = passing_on(self.document, at)
        found = self.read.describe(place) if place else None
        return Entity.of(found) if found and found.kind == "outlet" else None

    def _goes_on(self, i: int, at: int) -> Entity | None:
        """The last speaker, if the last words were neither a part of another's sentence nor a mere report."""
        told, by = (self.found[i - 1], self.sources[i - 1]) if i else (None, None)
        if told and by and told.kind == "indirect":
            whole = (
                self.sources[i - 2] if i > 1 and is_within(self.document, told, self.found[i - 2]) else None
            )
            if whole:
                return self._meant(whole, i - 2)
            if by.kind == "outlet":
                return None
        return self.heard.last or self._stated()

    def _stated(self) -> Entity | None:
        """Whose words an article is that begins with them and names a speaker in its headline alone."""
        place = self.found[self.told[0]].source if len(self.told) == 1 else None
        source = self.sources[self.told[0]] if place and self._in_headline(place.start) else None
        return self._meant(source, self.told[0]) if source and source.kind == "person" else None
