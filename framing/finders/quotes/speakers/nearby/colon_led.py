"""Who leads in to a quotation with a colon but no verb of speech: "Roe issued a statement: “...”"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.article import Span
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.language.document import Document

_COLON = re.compile(r":\s*[“\"‘']*$")
_ACTS = re.compile(
    r"(?:,\s(?:who|whose|an?|the|[a-z]+ed)\s[^,:;“”\"]{2,80},)?"
    r"\s(?:(?:has|have|had|also|then|now|just|later|\w+ly)\s)*"
    r"(?:is|was|had|has|made|gave|gives|sent|put|went|[a-z]+(?:ed|[^s]s))\b[^“”\"]*"
)
"""What a subject does, up to a colon, behind what is told of him between commas."""
_BEHIND = re.compile(
    r"\b(?:of|to|for|from|by|with|against|about|on|and|or|than|that|which|as)\s(?:[A-Z][\w.]*\s)*$"
)
_FOR = re.compile(r"\b(?:sign|banner|headline|caption|text|title|tattoo|shirt)s?\b", re.IGNORECASE)


def colon_led(document: Document, at: int) -> Iterator[Span]:
    """The person who acts last in the words before a colon, or else the subject of the sentence."""
    sentence = sentence_before(document, at)
    if sentence is None or sentence.start >= at:
        return
    colon = _COLON.search(document.text, sentence.start, at)
    if colon is None or _FOR.search(document.text, sentence.start, at):
        return
    first = bisect_left(document.names, sentence.start, key=lambda name: name.start)
    last = bisect_left(document.names, colon.start(), key=lambda name: name.start)
    for name in reversed(document.names[first:last]):
        acts = _ACTS.fullmatch(document.text, name.end, colon.start())
        if acts and name.kind == "person" and not _BEHIND.search(document.text, sentence.start, name.start):
            yield Span(name.start, name.end)
            return
    subject = subject_of(document, sentence)
    if subject and _ACTS.fullmatch(document.text, subject.end, colon.start()):
        yield subject
