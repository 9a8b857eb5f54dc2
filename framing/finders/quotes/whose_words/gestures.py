"""Quotations that a gesture gives to somebody: “Two for one, my dear.” Ann Roe winked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace

from framing.article import Span
from framing.finders.cues import lemma
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.names.full_names import mentions_of
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document

_WORD = re.compile(r"\w")
_CLOSES = re.compile(r"\W*")
_GESTURE = re.compile(rf"[^“”\"]*?\b{any_of('gestures')}\b[^“”\"]*")

_LED = re.compile(r"\w[^.!?“”\"\n]*:\s?[“\"]$")
_STOPPED = re.compile(r"\.[”\"]\s")


def gestured(document: Document, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The utterances, one without a verb given to the person who makes a gesture right behind it.

    >>> from framing.article import Article, Zone
    >>> text = "“Two for one, my dear.” Ann Roe smiled and winked."
    >>> one = Attribution("direct", (Span(1, 22),), (Span(1, 22),))
    >>> document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    >>> [given.source.of(text) for given in gestured(document, [one])]
    ['Ann Roe']
    """
    for one in found:
        alone = one.kind == "direct" and one.cue is None and one.source is None
        yield replace(one, source=_behind(document, one)) if alone else one


def is_led(text: str, one: Attribution) -> bool:
    """Whether a gesture stands behind words that a colon led in to: "A sign read: “Gone.” Roe laughed."."""
    if one.cue is None or one.source is None or not one.quoted or one.source.end > one.cue.start:
        return False
    start, end = one.content[0].start, one.content[-1].end
    apart = one.source.start > end and _STOPPED.fullmatch(text, end - 1, one.source.start) is not None
    led = _LED.search(text, text.rfind("\n", 0, start) + 1, start) is not None
    return apart and led and _GESTURE.fullmatch(one.cue.of(text)) is not None


def answers_another(text: str, one: Attribution) -> bool:
    """Whether a sentence behind words tells that another agrees with them: "“It is late.” Roe agreed."."""
    if one.cue is None or one.source is None or not one.quoted or one.source.end > one.cue.start:
        return False
    apart = _STOPPED.fullmatch(text, one.content[-1].end - 1, one.source.start) is not None
    ends = text[one.cue.end : one.cue.end + 1] == "."
    return apart and ends and lemma(one.cue.of(text)) in ("agree", "concur", "disagree")


def _behind(document: Document, one: Attribution) -> Span | None:
    """The person who is the subject of the sentence behind a quotation that opens its paragraph."""
    text, start, end = document.text, one.content[0].start, one.content[-1].end
    line = document.paragraphs[document.paragraph_number(start)]
    closed = _CLOSES.match(text, end, line.end)
    at = closed.end() if closed else end
    if _WORD.search(text, line.start, start) or at >= line.end:
        return None
    number = bisect_left(document.sentences, at, key=lambda each: each.start)
    sentence = document.sentences[number] if number < len(document.sentences) else None
    if sentence is None or sentence.start != at or not _GESTURE.fullmatch(text, at, sentence.end):
        return None
    mentions = mentions_of(document)
    first = bisect_left(mentions, at, key=lambda each: each.at)
    if first < len(mentions) and mentions[first].at == at and text.startswith(mentions[first].name, at):
        return Span(at, at + len(mentions[first].name))
    subject = subject_of(document, sentence)
    named = subject is not None and subject.start == at and describe(subject.of(text)).kind == "person"
    return subject if named else None
