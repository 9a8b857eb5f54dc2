"""Posts of social networks as pages embed them: "We won! — Ann Lee (@annlee) May 3, 2018"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution, Laid
from framing.language.document import Document

LONGEST = 700
"""Characters; what is longer is no post, but a paragraph with one at its end."""

_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_SIGNED = re.compile(
    r"(?<!\S)(?:[—–―]|--?)\s*(?P<name>[^()@\n]{2,60}?)\s*\(\s*@\s?\w{1,30}\s*\)"
    rf"(?:\s+(?:(?:{_MONTHS})[a-z]*\.?\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+(?:{_MONTHS})[a-z]*\.?\s+\d{{4}}))?\s*$"
)
_REPORTED = re.compile(r"[”\"]\s*,?\s*(?:\w+\s){0,4}(?:said|wrote|told|tweeted)\b|:$")


def posts(document: Document) -> Laid:
    """The posts, and longer paragraphs that end with a signature, of which a part may be the outlet's."""
    said: list[Attribution] = []
    unsure: list[Span] = []
    before: Span | None = None
    for span in document.paragraphs:
        signed = _SIGNED.search(document.text, max(span.start, span.end - 160), span.end)
        if signed is None:
            before = span
            continue
        body = _body(document.text, Span(span.start, signed.start()), before)
        if body and body.end - body.start > LONGEST:
            unsure.append(body)
        elif body:
            source = Span(*signed.span("name"))
            said.append(Attribution("direct", (body,), (body,), None, source))
        before = None
    return Laid(said, unsure)


def _body(text: str, own: Span, before: Span | None) -> Span | None:
    """The words of a post: those before its signature, or the paragraph above that is nobody else's."""
    if any(map(str.isalnum, own.of(text))):
        return _trimmed(text, own)
    return _trimmed(text, before) if before and not _REPORTED.search(before.of(text)) else None


def _trimmed(text: str, span: Span) -> Span:
    """Without blanks and without marks that hold all of it."""
    start, end = span.start, span.end
    while start < end and text[end - 1].isspace():
        end -= 1
    if text[start] in '“"' and text[end - 1] in '”"' and not set(text[start + 1 : end - 1]) & set('“”"'):
        return Span(start + 1, end - 1)
    return Span(start, end)
