"""Quotations that go on where the network stops: behind the verb, in the next paragraph, below a colon."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Cover, Span
from framing.finders.quotes.bounds.continued import TURN
from framing.finders.quotes.marks import Mark
from framing.finders.quotes.network_quotes import of_speech
from framing.finders.quotes.rules.attributions import (
    Attribution,
    attributions,
    is_sentence,
    led_in,
)
from framing.finders.quotes.rules.folded import Paragraph, Row, paragraphs
from framing.finders.quotes.rules.without_cues import is_alone
from framing.language.document import Document

_THAT = "that "
_SINGLE = frozenset("'‘’‚‹")
_SENTENCE = 5
"""A paragraph of fewer quoted words is a heading or a title."""
_NEAR = 9
"""Words, a colon among them, between a reporting verb and the quotation below it."""


def resumed(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, each with the quoted sentences in which its voice goes on.

    >>> from framing.article import Article, Zone
    >>> text = "“It is late,” Roe said, closing the door. “We can wait no longer.”"
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> first = Attribution("direct", (Span(0, 13),), (Span(1, 12),), Span(18, 22), Span(14, 17))
    >>> [part.of(text) for part in resumed(Document(article), [first])[0].content]
    ['“It is late,”', '“We can wait no longer.”']
    """
    taken = Cover(part for one in found for part in one.content)
    voices, above = _Voices(document, found), None
    for number, line in enumerate(paragraphs(document)):
        for row in line.sentences:
            for mark in (token.mark for token in row if token.mark and not taken.touches(token.mark)):
                voice: int | Attribution | None = voices.beside(mark, row, number)
                if voice is None and above is not None and _is_one(document.text, line, mark):
                    voice = voices.before(line, above, number - 1)
                voices.give(mark, voice, number)
        above = line
    return sorted(voices.told, key=lambda one: one.content)


def ruled(document: Document) -> list[Attribution]:
    """What rules alone find, in the form of attributions: with marks, and with "that" before a clause."""
    marks = {mark.inner: mark for line in paragraphs(document) for mark in line.marks}

    def whole(part: Span) -> Span:
        mark = marks.get(part)
        start = part.start - len(_THAT)
        that = document.text[max(0, start) : part.start] == _THAT
        return Span(mark.start, mark.end) if mark else Span(start, part.end) if that else part

    found = attributions(document)
    return [replace(one, content=tuple(map(whole, one.content))) for one in found if one.cue]


def _is_one(text: str, line: Paragraph, mark: Mark) -> bool:
    """Whether a paragraph is one quotation, and neither a heading nor a turn of a talk."""
    if len(line.marks) > 1 or text[mark.start] in _SINGLE or not all(map(is_alone, line.sentences)):
        return False
    said = mark.inner.of(text)
    ends = said.endswith((".", "!", "?", "…")) or not mark.closed
    return ends and len(said.split()) >= _SENTENCE and TURN.match(said) is None


class _Voices:
    """The attributions of an article by the paragraph in which they end, while they grow."""

    def __init__(self, document: Document, found: Sequence[Attribution]) -> None:
        self.text, self.told = document.text, list(found)
        self._at: dict[int, list[int]] = defaultdict(list)
        for i, one in enumerate(found):
            at = bisect_right(document.paragraphs, one.content[-1].start, key=lambda line: line.start)
            self._at[at - 1].append(i)
        self._verbs = {
            part: rule.cue
            for rule in attributions(document)
            for part in rule.quoted
            if rule.cue and rule.cue.end < part.start and is_sentence(document.text, part)
        }

    def give(self, mark: Mark, voice: int | Attribution | None, number: int) -> None:
        """Put a quotation behind the words of a voice, or take it as words of a new one."""
        if isinstance(voice, int):
            one, span = self.told[voice], Span(mark.start, mark.end)
            self.told[voice] = replace(one, content=(*one.content, span), quoted=(*one.quoted, mark.inner))
            self._at[number].append(voice)
        elif voice is not None:
            self._at[number].append(len(self.told))
            self.told.append(replace(voice, content=(Span(mark.start, mark.end),)))

    def beside(self, mark: Mark, row: Row, number: int) -> int | None:
        """Whose words before in the paragraph go on: those of the same verb, or the last ones."""
        voices = [i for i in self._at[number] if self._begins(i) and _end(self.told[i]) <= mark.start]
        verb = self._verbs.get(mark.inner)
        same = (i for i in voices if verb and (cue := self.told[i].cue) and cue.overlaps(verb))
        last = max(voices, key=lambda i: _end(self.told[i]), default=None)
        alone = is_alone(row) and " " in mark.inner.of(self.text)
        return next(same, last if alone and last is not None and self._goes_on(last) else None)

    def before(self, line: Paragraph, above: Paragraph, number: int) -> int | Attribution | None:
        """Whose words in the paragraph above go on in this one, or are led in by it."""
        last = max(self._at[number], key=lambda i: _end(self.told[i]), default=None)
        if line.runs_on:
            open_ = last is not None and above.marks[-1].overlaps(self.told[last].content[-1])
            return last if open_ else None
        closing = above.span.of(self.text).rstrip()[-1:]
        if closing == ":" and above.sentences:
            lead = led_in(self.text, above.sentences[-1], line.sentences[0])
            return self._leading(lead, above) if lead else None
        if last is None or (above.marks and above.marks[-1].end >= above.span.end - 1):
            return None  # beyond a quotation that closes its paragraph anybody may speak
        cue = self.told[last].cue
        told = cue and cue.start >= above.sentences[-1][0].start
        return last if told and self._begins(last) and self._goes_on(last) else None

    def _leading(self, lead: Attribution, above: Paragraph) -> Attribution | None:
        """The words below a colon, where a verb of speech stands near it: "Roe wrote to the mayor:"."""
        cue = lead.cue
        if cue is None or not of_speech(cue.of(self.text)):
            return None
        if len(self.text[cue.end : above.span.end].split()) > _NEAR:
            return None
        colon = self.text[cue.end] == ":"  # as PolNeAR has it
        return replace(lead, cue=Span(cue.start, cue.end + colon))

    def _begins(self, i: int) -> bool:
        """Whether an attribution begins with a quotation mark."""
        one = self.told[i]
        return any(mark.start - 2 <= one.content[0].start < mark.start for mark in one.quoted)

    def _goes_on(self, i: int) -> bool:
        """Whether the words stand before a verb of speech, so that more may follow."""
        one = self.told[i]
        return (
            one.cue is not None and one.content[0].start < one.cue.start and of_speech(one.cue.of(self.text))
        )


def _end(one: Attribution) -> int:
    return max(part.end for part in (one.content[-1], one.cue, one.source) if part)
