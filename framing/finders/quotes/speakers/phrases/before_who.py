"""The persons before "who" where the syntax has a thing: "protests from | shopkeepers, who say"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Token

from framing.article import Span
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document
from framing.language.word_classes import NOUNS, word_class

_BEFORE = re.compile(r"(?:\s(?:alike|alone|themselves|too|abroad|here|there))?,?\s$")
_SET_BEFORE = frozenset({"amod", "compound", "det", "flat", "nmod", "nummod"})
"""What a noun phrase begins with."""
_LONGEST = 12
"""Characters of what may stand between the last noun and "who"."""
_NEAR = 4
"""Nouns on which the last one may hang: "a judge | at the court | of appeal in Leeds"."""


def persons_near(document: Document, pronoun: Span) -> Span | None:
    """The nearest phrase for persons among that right before a pronoun and those on which it hangs."""
    before = _BEFORE.search(document.text, max(0, pronoun.start - _LONGEST), pronoun.start)
    words = (
        document.doc.char_span(before.start() - 1, before.start(), alignment_mode="expand")
        if before
        else None
    )
    if not before or not words:
        return None
    for noun in _nouns(words[-1]):
        phrase = Span(_first(noun).idx, before.start())
        if _are_persons(phrase.of(document.text)) and not _is_in_name(document, phrase):
            return phrase
    return None


def _first(noun: Token) -> Token:
    """The first word of a noun phrase, behind the verb and the subject that the noun may have."""
    return min(
        (noun, *(child.left_edge for child in noun.lefts if child.dep_ in _SET_BEFORE)),
        key=lambda word: word.i,
    )


def _is_in_name(document: Document, phrase: Span) -> bool:
    """Whether a phrase begins within a name: "House of | Representatives"."""
    at = bisect_right(document.names, phrase.start - 1, key=lambda name: name.start) - 1
    return at >= 0 and document.names[at].end > phrase.start


def _nouns(word: Token) -> Iterator[Token]:
    """A noun and those on which it hangs, the first of several that are joined in the place of all."""
    for _ in range(_NEAR):
        while word.dep_ in ("conj", "flat", "compound") and word.head.i < word.i:
            word = word.head
        if word_class(word) not in NOUNS:
            return
        yield word
        if word.dep_ not in ("nmod", "obl", "pobj", "appos"):
            return
        word = word.head.head if word.dep_ == "pobj" else word.head


def _are_persons(phrase: str) -> bool:
    found = describe(phrase)
    if found.kind == "organisation":
        return found.plural
    return found.kind in ("person", "official", "anonymous")
