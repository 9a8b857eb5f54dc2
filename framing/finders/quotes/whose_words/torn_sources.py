"""Sources torn or run on: a piece of one told as words, a noun apart from its clause, a subject in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution

_GOES_ON = re.compile(r",\s(?:an?|the|who)\s|\sand\s(?:others|[A-Z])")
_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "they"})
_LONGEST = 500
"""No source has more characters."""


def whole_sources(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances without those whose words are a piece of another's source, each source with its noun.

    >>> text = "“It is old,” said Ann Roe, head of the mill, reports the Tribune."
    >>> roe = Attribution("direct", (Span(1, 11),), (Span(1, 11),), Span(13, 17), Span(18, 43))
    >>> torn = Attribution("indirect", (Span(22, 43),), (), Span(45, 52), Span(53, 64))
    >>> whole_sources(text, [roe, torn]) == [roe]
    True
    """
    speaking = sorted(
        (one for one in found if one.source and one.cue), key=lambda one: one.source or one.content[0]
    )
    starts = [one.source.start for one in speaking if one.source]
    return [
        _with_noun(text, _without_subject(text, one))
        for one in found
        if one.quoted or not (_is_torn(one, speaking, starts) or _is_apposition(text, one))
    ]


def _with_noun(text: str, one: Attribution) -> Attribution:
    """An utterance whose source is a clause, with its noun: "all the guards | I met | said it was late"."""
    first, *rest = one.content
    if one.source is None or one.cue is None or not rest or any(first.overlaps(mark) for mark in one.quoted):
        return one
    pronoun, *verb = one.source.of(text).lower().split()
    if pronoun not in _PRONOUNS or not verb:
        return one
    if first.end + 1 != one.source.start or not one.source.end < one.cue.start < rest[0].start:
        return one
    return replace(one, content=tuple(rest), source=Span(first.start, one.source.end))


def _without_subject(text: str, one: Attribution) -> Attribution:
    """An utterance whose source runs on into it: "According to the Times, | Roe and Lee | will wed"."""
    first, *rest = one.content
    if one.cue is None or one.source is None or not one.cue.of(text).startswith("According"):
        return one
    comma = text.find(", ", one.source.start, one.source.end)
    runs_on = one.cue.end < one.source.start and text[one.source.end : first.start] == " "
    if comma < 0 or not runs_on or not text[comma + len(", ")].isupper():
        return one
    content = (Span(comma + len(", "), first.end), *rest)
    return replace(one, source=Span(one.source.start, comma), content=content)


def _is_torn(one: Attribution, speaking: Sequence[Attribution], starts: Sequence[int]) -> bool:
    """Whether words reach into a source without the verb that it is the subject of."""
    for part in one.content:
        near = speaking[bisect_left(starts, part.start - _LONGEST) : bisect_left(starts, part.end)]
        for other in near:
            if other is one or other.source is None or other.cue is None or part.holds(other.cue):
                continue
            if _is_piece(part, other.source) and not (_in_order(one) and not _in_order(other)):
                return True
    return False


def _is_apposition(text: str, one: Attribution) -> bool:
    """Whether words only go on with their source: "was criticized by Roe, | a member of the board"."""
    if one.cue is None or one.source is None or not one.cue.end < one.source.start:
        return False
    start, end = one.source.start, one.source.end
    beside = text[start - 3 : start] == "by " and 0 <= one.content[0].start - end <= len(", ")
    return beside and _GOES_ON.match(text, end) is not None


def _is_piece(part: Span, source: Span) -> bool:
    """Whether most of a part stands in a source."""
    shared = min(part.end, source.end) - max(part.start, source.start)
    return 2 * shared > part.end - part.start


def _in_order(one: Attribution) -> bool:
    """Whether the source stands before the verb, and the words behind it."""
    return bool(one.source and one.cue and one.source.end <= one.cue.start <= one.content[0].start)
