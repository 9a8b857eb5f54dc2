"""The words of a quote that stand inside quotation marks, apart from those that the layout makes a quote."""

from __future__ import annotations

from framing.article import Quote, Span
from framing.finders.quotes.layout import laid_out
from framing.language.document import Document

_OPENING, _CLOSING = frozenset("“\"„«‘'"), frozenset("”\"“»’'")


def inside_marks(document: Document, quote: Quote) -> tuple[Span, ...]:
    """The stretches of a quote inside quotation marks: of answers, posts and block quotations none.

    They are the speaker's own words, and yet an article that is an interview quotes nobody with marks.
    """
    laid = {part for one in laid_out(document).said for part in one.quoted}
    return tuple(part for part in quote.quoted if part not in laid or _is_marked(document.text, part))


def _is_marked(text: str, part: Span) -> bool:
    """Whether marks stand around a stretch, or are its first and last sign."""
    inner, outer = part.of(text).strip(), text[max(0, part.start - 1) : part.start]
    return outer in _OPENING or (inner[0] in _OPENING and inner[-1] in _CLOSING)
