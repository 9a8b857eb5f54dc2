"""Claims that an article only quotes: shown inside marks and with who said so, never as plain statements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from framing.article import Span
from framing.finders.voice import Voices
from framing.findings import Findings
from framing.findings.spans import quotes_of, voices_of

Place = tuple[str, int, int]
"""An article, and where a passage begins and ends in it."""

_WORD = re.compile(r"\w+")
_MARKS = " \"“”„«»‘’'"


def as_said(findings: Findings, places: Iterable[tuple[Place, Iterable[Place]]]) -> list[str]:
    """The text of each claim, by the passage that stands for it and all its passages.

    What is quoted keeps its marks, and its speaker if all passages have the same one.
    """
    text, quotes = findings.text, quotes_of(findings.quotes)
    voices = {article: voices_of(found, (), lambda span: span) for article, found in quotes.items()}
    shown = []
    for (article, start, end), every in places:
        passage = text[article][start:end]
        words = [Span(start + word.start(), start + word.end()) for word in _WORD.finditer(passage)]
        if article in voices and words and {voices[article].of(word) for word in words} == {"quoted"}:
            names = {_speaker(voices, place) for place in every}
            name = names.pop() if len(names) == 1 else None
            passage = f"“{passage.strip(_MARKS)}”" + (f" ({name})" if name else "")
        shown.append(passage)
    return shown


def _speaker(voices: Mapping[str, Voices], place: Place) -> str | None:
    """The name of who says most of a passage, if it is told."""
    article, start, end = place
    speaker = voices[article].speaker(Span(start, end)) if article in voices else None
    return speaker.name if speaker else None
