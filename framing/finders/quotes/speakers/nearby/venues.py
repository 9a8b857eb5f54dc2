"""Who speaks where the venue stands between name and verb: "Ann Roe in a talk with the Post | said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from framing.article import Span
from framing.finders.quotes.listed_words import either
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document

_REACH = 100
"""Characters before a verb in which the venue may begin."""
_LONG = 4
"""Characters of an article before a name: "the "."""


def before_venue(document: Document, one: Attribution, source: Span | None) -> Span | None:
    """The source, or the subject of the verb before the venue that was taken for it.

    A body's name is given without the venue: "The Harbour Board | in a statement | said".
    """
    if source is None or one.cue is None or source.end + 1 != one.cue.start:
        return source
    venue = _venue().search(document.text, max(0, source.end - _REACH), source.end)
    if venue is None:
        return source
    at = bisect_right(document.names, venue.start(), key=lambda name: name.end) - 1
    name = document.names[at] if at >= 0 else None
    if name is None or name.end != venue.start():
        return source
    if source.start <= name.start:
        return Span(source.start, name.end) if name.start - source.start <= _LONG else source
    subject = document.subject(one.cue)
    if source.start < venue.start() or subject is None or subject.start >= name.end:
        return source
    whole = Span(min(subject.start, name.start), name.end)
    named = subject.start >= name.start or describe(whole.of(document.text)).kind == "person"
    return whole if named else source


@cache
def _venue() -> re.Pattern[str]:
    venue = either(small("venues"))
    return re.compile(
        rf" (?:in|at|during|on|via) (?:an?|the|his|her|its|their) (?:[\w-]+ ){{0,2}}?{venue}"
        r"(?: (?:with|to|on|for|at|from) [^.,;:“”\"\n]{1,40})?$"
    )
