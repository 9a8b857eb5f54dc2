"""Headlines that name their source: "Bridge was unsafe: police", "Bridge was unsafe – report"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.article import Span
from framing.finders.quotation.attributions import Attribution
from framing.finders.quotation.descriptions import describe
from framing.finders.quotation.marks import marks
from framing.language.document import Document

_SOURCED = re.compile(r"(?P<content>\S+(?:\s+\S+){2,}?)\s*(?::|\s[–—-])\s+(?P<source>[^:–—.!?,\n]{2,40})")


def headlined(document: Document) -> Iterator[Attribution]:
    """What headlines give to a source behind a colon or a dash; a person must be named in the text again."""
    text = document.text
    for zone in document.article.editorial():
        match = _SOURCED.fullmatch(text, zone.start, zone.end) if zone.kind == "headline" else None
        if match and _speaks(text, match["source"]):
            content, source = Span(*match.span("content")), Span(*match.span("source"))
            quoted = tuple(mark.inner for mark in marks(text, content))
            yield Attribution("mixed" if quoted else "indirect", (content,), quoted, None, source)


def _speaks(text: str, source: str) -> bool:
    found = describe(source)
    if found.kind == "person":
        return text.count((found.name or source).split()[-1]) > 1
    return found.kind != "unknown" and found.pronoun is None
