"""Whom the text turns to before it lets somebody speak: the subjects of the sentences in between."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from framing.article import Span
from framing.language.document import Document

_NEAR = 30
"""Characters into a sentence in which a name is its subject, if the syntax knows no other."""


def introduced(document: Document, start: int, end: int) -> Iterator[Span]:
    """The subjects of the sentences that lie between two places, the last first.

    A name set behind a subject is a part of it: "Her sister, Ruth,".
    """
    sentences = document.sentences
    last = bisect_left([sentence.start for sentence in sentences], end)
    for sentence in reversed(sentences[:last]):
        if sentence.start < start:
            return
        subject = _subject(document, sentence)
        if subject and subject.end <= end:
            yield subject


def _subject(document: Document, sentence: Span) -> Span | None:
    if not any(map(str.isalnum, sentence.of(document.text))):
        return None
    subject = document.subject(sentence)
    if subject and sentence.holds(subject):
        return _with_name(document, subject)
    opening = Span(sentence.start, sentence.start + _NEAR)
    first = next((name for name in document.names if sentence.holds(name) and name.start < opening.end), None)
    return Span(sentence.start, first.end) if first else None


def _with_name(document: Document, subject: Span) -> Span:
    """The phrase with a name that is set behind it between commas."""
    behind = subject.end + len(", ")
    for name in document.names:
        if name.start == behind and document.text[subject.end : behind] == ", ":
            return Span(subject.start, name.end)
    return subject
