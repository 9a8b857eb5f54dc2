"""Sentences cut into statements: one sentence often tells two facts."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.coverage.wording import content_words
from framing.lexicon import load

SHORTEST = 4
"""A statement has at least so many content words; a shorter piece stays with its neighbour,
since a few common words ("he said on Monday") are alike everywhere."""


def clauses(text: str, sentence: Span) -> list[Span]:
    """The statements of a sentence: cut at conjunctions, relatives, participles, ends of quotes.

    It goes by words and punctuation, without syntax, so a cut is sometimes missing or one too many.

    >>> text = "The mayor of Lima resigned on Monday after police charged city hall aides."
    >>> [span.of(text) for span in clauses(text, Span(0, len(text)))]
    ['The mayor of Lima resigned on Monday', 'after police charged city hall aides.']
    """
    cuts = [match.end() for match in _start().finditer(text, sentence.start, sentence.end)]
    pieces: list[Span] = []
    for start, end in zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True):
        if pieces and min(_size(text, pieces[-1]), _size(text, Span(start, end))) < SHORTEST:
            pieces[-1] = Span(pieces[-1].start, end)
        else:
            pieces.append(Span(start, end))
    return [_trimmed(text, piece) for piece in pieces]


def _size(text: str, piece: Span) -> int:
    return sum(1 for _ in content_words(text, piece))


def _trimmed(text: str, piece: Span) -> Span:
    """Without the blanks and commas at its ends."""
    inside = piece.of(text)
    start = piece.start + len(inside) - len(inside.lstrip(" ,;:\n\t\r\xa0–—"))
    return Span(start, max(start, piece.start + len(inside.rstrip(" ,;\n\t\r\xa0–—"))))


@cache
def _start() -> re.Pattern[str]:
    """Matches what stands before a clause; the clause begins at the end of the match."""
    words = load("clauses")
    anywhere = "|".join(word.replace(" ", r"\s+") for word in words["anywhere"])
    after_comma = "|".join(words["after_comma"])
    return re.compile(
        rf",\s+(?=(?:{after_comma}|\w{{2,}}ing)\b)"
        rf"|\b(?=(?:{anywhere})\b)"
        r"|[;:]\s+|\s[–—-]\s+"
        r"|[,.!?][\"”’']\s+"
    )
