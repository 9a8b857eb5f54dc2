"""What a relative pronoun stands for, and whom the phrase before one describes."""

from __future__ import annotations

from bisect import bisect_right

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document

_RELATIVES = frozenset({"who", "whom", "which", "that"})


def is_relative(text: str, source: Span) -> bool:
    """Whether a source is a relative pronoun."""
    return source.of(text).lower() in _RELATIVES


def meant(document: Document, one: Attribution) -> Span | None:
    """The phrase that tells who speaks: "Roe, the nurse" in "Roe, the nurse who said".

    It is nothing for a relative pronoun of which the syntax does not tell what it stands for.
    """
    if one.source is None:
        return None
    found: Span | None = one.source
    if is_relative(document.text, one.source):
        found = document.subject(one.cue) if one.cue else None
    if found is None or is_relative(document.text, found):
        return None
    if document.text.startswith((" who", ", who"), found.end):
        last = bisect_right(document.names, found.start - len(", "), key=lambda name: name.end) - 1
        named = document.names[last] if last >= 0 else found
        beside = document.text[named.end : found.start] == ", "
        return Span(named.start, found.end) if beside else found
    return found
