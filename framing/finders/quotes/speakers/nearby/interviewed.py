"""Whom an interviewer asked before a quotation that answers: "Roe pressed Lee on the dam. “It holds.”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import name_from, subject_of
from framing.language.document import Document
from framing.language.letters import CAPITAL

_NAME = rf"(?:{CAPITAL}[\w’'-]*\.?\s){{0,3}}{CAPITAL}[\w’'-]*"
_ASKS = re.compile(
    rf"\s(?:then |also |later )?{any_of('interviewing')}"
    rf"(?:\s(?P<whom>him|her|{_NAME}))?\s(?:about|whether|if|why|how|what|when|where|who|over|on)\b"
)
_MET = re.compile(r"\s(?:s?he|they)\b")
_ANYBODY = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
"""Of whom somebody asks, who is no other than whoever is asked: "a guard asked if | she was Ann Roe"."""
_MARKS = re.compile(r"[“”\"?:]")
_INTERVIEW = re.compile(rf"\b{any_of('interviews')}\b", re.IGNORECASE)
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
_BACK = 700
"""Characters before a question in which an interview is told of."""


class Question(NamedTuple):
    """Who asks, and who is asked, as far as the sentence tells: a name, or "him" and "her".

    `of_him` tells that the question is about a "he" or "she", who is asked: "asked if he was Roe".
    """

    by: Span
    whom: Span | None
    end: int
    of_him: bool = False


def question_before(document: Document, one: Attribution, at: int) -> Question | None:
    """The question of an interviewer that the sentence before a quotation reports."""
    sentence = sentence_before(document, at)
    if sentence is None or sentence.end > at or _MARKS.search(sentence.of(document.text)):
        return None
    said = one.content[-1].of(document.text).rstrip("”\"’' ")
    if one.kind != "direct" or said.endswith("?"):
        return None
    subject = subject_of(document, sentence)
    asks = _ASKS.match(document.text, subject.end, sentence.end) if subject else None
    if subject is None or asks is None:
        return None
    whom = Span(*asks.span("whom")) if asks["whom"] else None
    near = document.text[max(0, sentence.start - _BACK) : subject.end]
    anybody = _ANYBODY.match(document.text, subject.start) is not None
    met = _MET.match(document.text, asks.end(), sentence.end) if anybody else None
    asked = whom or met or _INTERVIEW.search(near)
    return Question(subject, whom, asks.end(), met is not None) if asked else None


def asked_about(document: Document, one: Attribution, question: Question) -> Iterator[Span]:
    """Whom the question names first, if the answer is about whoever speaks: "asked if Lee would go"."""
    name = name_from(document, question.end)
    beside = name is not None and name.start <= question.end + len(" former President ")
    if name and beside and any(_FIRST_PERSON.search(part.of(document.text)) for part in one.content):
        yield Span(name.start, name.end)


def names_before(document: Document, at: int) -> list[Span]:
    """The persons whom the two sentences before that of a place name."""
    number = document.sentence_number(at)
    start = document.sentences[max(0, number - 2)].start
    begin = bisect_left(document.names, start, key=lambda name: name.start)
    end = bisect_left(document.names, at, key=lambda name: name.start)
    return [Span(one.start, one.end) for one in document.names[begin:end] if one.kind == "person"]
