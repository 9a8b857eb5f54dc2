"""What a relative pronoun stands for, and whom the phrase before one describes."""

from __future__ import annotations

from framing.article import Span
from framing.finders.quotation.attributions import Attribution
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
        before = (name for name in document.names if name.end == found.start - len(", "))
        named = next((name for name in before if document.text.startswith(", ", name.end)), None)
        return Span(named.start, found.end) if named else found
    return found
