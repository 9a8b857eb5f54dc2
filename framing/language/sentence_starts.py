"""Tells spaCy where sentences start, before it parses."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
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
    places = doc.to_array(["IDX", "LENGTH", "IS_SPACE"]).astype(int).reshape(-1, 3)
    words = np.flatnonzero(places[:, 2] == 0)
    ends = places[words, 0] + places[words, 1]
    firsts = np.searchsorted(ends, list(offsets), side="right")
    marks = np.full((len(doc), 1), -1)
    marks[words[firsts[firsts < len(words)]]] = 1
    return doc.from_array(["SENT_START"], marks.astype(np.uint64))  # type: ignore[arg-type]
