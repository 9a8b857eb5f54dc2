"""Letters and their readers: "wrote a memo to the council arguing that" has the words of who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document

_TO = re.compile(
    rf"\b(?P<paper>{any_of('papers')})\s+to\s+(?:[^.;:\n]{{1,60}}\s)?(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
_WROTE = re.compile(r"\b(?P<verb>wrote|written|appealed)\s+to\s+[^.;:!?“”\"\n]{0,90}$")
"""A verb of writing before those who read it: "Roe wrote to the mayor and | Sheriff Lee | asking"."""
_BEFORE = 120


def written(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances, those of the reader of a letter given to its writer, or to the letter."""
    return [_written(document, one) for one in found]


def _written(document: Document, one: Attribution) -> Attribution:
    if one.cue is None or one.source is None or one.source.end + 1 != one.cue.start:
        return one
    text = document.text
    if not text[one.cue.start : one.cue.end].split()[0].endswith("ing"):
        return one
    start = max(0, one.source.start - _BEFORE)
    letter = _TO.search(text[start : one.source.start])
    if letter is None:
        wrote = _WROTE.search(text, start, one.source.start)
        writer = document.subject(Span(*wrote.span("verb"))) if wrote else None
        return replace(one, source=writer) if wrote and writer and writer.end <= wrote.start() else one
    paper = Span(start + letter.start("paper"), start + letter.end("paper"))
    noun = document.predicate(paper)
    writer = document.subject(Span(noun.head.idx, noun.head.idx + len(noun.head)))
    return replace(one, source=writer if writer and writer.start <= paper.start else paper)
