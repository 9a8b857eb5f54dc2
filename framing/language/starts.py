"""Tells spaCy where sentences start, before it parses."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

from framing.article import Span
from framing.language.sentences import split


@Language.component("framing_starts", assigns=["token.is_sent_start"])
def starts(doc: Doc) -> Doc:
    """Sentences start where the rule says, unless somebody marked the document before."""
    if doc.has_annotation("SENT_START"):
        return doc
    return mark(doc, (sentence.start for sentence in split(doc.text, Span(0, len(doc.text)))))


def mark(doc: Doc, offsets: Iterable[int]) -> Doc:
    """A sentence starts at the first word that ends after each of these characters, and nowhere else."""
    waiting = sorted(set(offsets), reverse=True)
    for token in doc:
        token.is_sent_start = False
        end = token.idx + len(token)
        if waiting and not token.is_space and waiting[-1] < end:
            token.is_sent_start = True
            while waiting and waiting[-1] < end:
                waiting.pop()
    return doc
