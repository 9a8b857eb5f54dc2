"""Sentences cut into statements: one sentence often tells two facts."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.coverage.compared_words import content_words
from framing.coverage.whole import is_whole
from framing.lexicon import load

SHORTEST = 4
"""A statement has at least this many content words; a shorter piece stays with its neighbour,
since a few common words ("he said on Monday") are alike everywhere."""


_OPENER = re.compile(r"\s*(?:and|but|or|so|yet)\s+", re.IGNORECASE)


def clauses(text: str, sentence: Span) -> list[Span]:
    """The statements of a sentence: cut at conjunctions and ends of quotes into whole ones.

    It goes by words and punctuation, without syntax, so a cut is sometimes missing or one too many. A
    sentence that states nothing ("Not in May.", "Who knew?") has no statement.

    >>> text = "The mayor of Lima resigned on Monday, and police have charged three city hall aides."
    >>> [span.of(text) for span in clauses(text, Span(0, len(text)))]
    ['The mayor of Lima resigned on Monday', 'police have charged three city hall aides.']
    """
    cuts = [match.end() for match in _start().finditer(text, sentence.start, sentence.end)]
    pieces: list[Span] = []
    for start, end in zip([sentence.start, *cuts], [*cuts, sentence.end], strict=True):
        if pieces and not (_alone(text, pieces[-1]) and _alone(text, Span(start, end))):
            pieces[-1] = Span(pieces[-1].start, end)
        else:
            pieces.append(Span(start, end))
    return [piece for piece in (_trimmed(text, piece) for piece in pieces) if is_whole(text, piece)]


def _alone(text: str, piece: Span) -> bool:
    """Whether a piece is long enough and says something without its neighbour."""
    opener = _OPENER.match(text, piece.start, piece.end)
    rest = Span(opener.end(), piece.end) if opener else piece
    return sum(1 for _ in content_words(text, piece)) >= SHORTEST and is_whole(text, rest)


def _trimmed(text: str, piece: Span) -> Span:
    """Without the blanks and commas at its ends and the conjunction that opens it."""
    inside = piece.of(text)
    start = piece.start + len(inside) - len(inside.lstrip(" ,;:\n\t\r\xa0–—"))
    opener = _OPENER.match(text, start, piece.end)
    start = opener.end() if opener else start
    return Span(start, max(start, piece.start + len(inside.rstrip(" ,;\n\t\r\xa0–—"))))


@cache
def _start() -> re.Pattern[str]:
    """Matches what stands before a clause; the clause begins at the end of the match."""
    words = load("clauses")
    anywhere = "|".join(word.replace(" ", r"\s+") for word in words["anywhere"])
    after_comma = "|".join(words["after_comma"])
    return re.compile(
        rf",\s+(?=(?:{after_comma})\b)"
        rf"|\b(?=(?:{anywhere})\b)"
        r"|[;:]\s+|\s[–—-]\s+"
        r"|[,.!?][\"”’']\s+"
    )
