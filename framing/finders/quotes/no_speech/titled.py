"""Titles of works and programmes, which nobody says: 'in his memoir, "The Long Way Home," Roe argued'."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.bounds.clause_words import is_finite
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small

_WORK = re.compile(
    rf"\b{any_of('programmes', 'works')}(?:,|\s(?:called|titled|entitled))?\s[“\"'‘]{{1,2}}$", re.IGNORECASE
)
_LED = re.compile(r"(?:[\w’'-]+\s){0,6}[\w’'-]+,?\s[“\"'‘]{1,2}")
"""What stands before a title in what is no more than its phrase: "In the song "."""
_NEAR = 40
_WORDS = re.compile(r"\w[\w’'-]*")
_SMALL = frozenset({"a", "an", "the", "and", "or", "but", "nor"})


def is_titled(text: str, one: Attribution) -> bool:
    """Whether all that is quoted are titles, and nothing else but their phrase.

    >>> text = 'In his memoir, "The Long Way Home," Roe recalled the farm.'
    >>> title = Span(16, 34)
    >>> is_titled(text, Attribution("direct", (title,), (title,), Span(40, 48), Span(36, 39)))
    True
    """
    if not one.quoted or not all(_is_title(text, mark) for mark in one.quoted):
        return False
    first, mark = one.content[0], one.quoted[0]
    if any(map(is_finite, text[one.quoted[-1].end : one.content[-1].end].split())):
        return False
    if len(one.content) > 1 or mark.start - first.start <= 2:
        return len(one.content) == len(one.quoted)
    return one.content[0].end - mark.end <= 2 and _LED.fullmatch(text, first.start, mark.start) is not None


def is_on_air(text: str, one: Attribution) -> bool:
    """Whether words in marks name the programme to which something was told: 'told “Morning Talk,” “No”'."""
    if one.cue is None or len(one.content) > 1 or not one.quoted:
        return False
    part = one.content[0]
    titled = re.fullmatch(r"(?:[A-Z][\w.’'-]*\s?|(?:the|of|and|with|in)\s){1,6},?", part.of(text)) is not None
    led = one.cue.of(text).lower() in ("told", "tells") and not re.search(
        r"\w", text[one.cue.end : part.start]
    )
    return titled and led and re.match(r",?[”\"],?\s(?:[“\"]|that\b)", text[part.end :][:12]) is not None


def _is_title(text: str, mark: Span) -> bool:
    """Whether words in marks are written as a title, right behind a word for a work."""
    if not _WORK.search(text, max(0, mark.start - _NEAR), mark.start):
        return False
    return in_title_case(mark.of(text), least=2)


def in_title_case(content: str, least: int) -> bool:
    """Whether words are written as a title, with so many that begin large: "The Fall of Old Rome".

    >>> in_title_case("The Fall of Old Rome", 3), in_title_case("The fall of old Rome", 2)
    (True, False)
    """
    words = [word for word in _WORDS.findall(content) if word.lower() not in small("prepositions") | _SMALL]
    closed = content.rstrip("”\"'’ ").endswith((".", "!", "?"))
    return (
        not closed and len(words) >= least and all(word[0].isupper() or word[0].isdigit() for word in words)
    )
