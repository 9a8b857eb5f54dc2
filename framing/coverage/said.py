"""Claims that an article only quotes: shown inside marks and with who said so, never as plain statements."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.article import Span
from framing.findings import Findings
from framing.findings.spans import quotes_of, voices_of
from framing.reading.line_forms import dateline

_WORD = re.compile(r"\w+")
_MARKS = " \"“”„«»‘’'"


def as_said(findings: Findings, places: Iterable[tuple[str, int, int]]) -> list[str]:
    """The text of each passage without a dateline; what is quoted keeps its marks and its speaker."""
    text, quotes = findings.text, quotes_of(findings.quotes)
    voices = {article: voices_of(found, (), lambda span: span) for article, found in quotes.items()}
    shown = []
    for article, start, end in places:
        passage, span = text[article][start:end], Span(start, end)
        words = [Span(start + word.start(), start + word.end()) for word in _WORD.finditer(passage)]
        if article in voices and words and {voices[article].of(word) for word in words} == {"quoted"}:
            speaker = voices[article].speaker(span)
            passage = f"“{passage.strip(_MARKS)}”" + (
                f" ({speaker.name})" if speaker and speaker.name else ""
            )
        shown.append(passage[dateline(passage) :])
    return shown
