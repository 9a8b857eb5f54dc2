"""Who tells of a scene in which another speaks: "Roe recalled how a man told her to “go”"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document

_RECOUNTS = re.compile(rf"\b{any_of('recounting')}\b")


def teller(document: Document, told: Attribution) -> Iterator[Span]:
    """The subject of a verb that tells of a scene, before the person of the scene who speaks in it."""
    number = document.sentence_number(told.content[0].start)
    if number < 0 or told.source is None:
        return
    for verb in _RECOUNTS.finditer(document.text, document.sentences[number].start, told.source.start):
        subject = document.subject(Span(*verb.span()))
        if subject and subject.end <= verb.start():
            yield subject
