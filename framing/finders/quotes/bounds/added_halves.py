"""What an outlet adds behind "it is shut, Roe said": what came of it, when it was, who Roe is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_OPENERS = frozenset({"that", "which", "who", "whom", "what", "where", "when", "how", "why", "as", "after"})
_JOINTS = frozenset({"and", "or", "but"})
_THEN = re.compile(
    r"(?:(?:just|only)\s(?:hours\s|days\s|weeks\s)?|(?:hours|days|weeks|months|moments)\s)(?:after|before)\s"
)
"""When it was said: "just days after she left"; "after she left" may be when it was."""
_THOUGH = re.compile(r"(?:al|even\s)?though\s")
_WHO = re.compile(r"(?:who|whose|which|where|one\sof|also\san?|part\sof)\b")
"""What tells of a source right before it: "said Roe, | one of the lawyers"."""


def without_added_half(document: Document, one: Attribution) -> Attribution:
    """The utterance without what is no part of it behind a verb that stands behind a whole clause.

    >>> from framing.article import Article, Zone
    >>> text = "The port will close, Roe said on Friday, setting off a fight."
    >>> one = Attribution("indirect", (Span(0, 19), Span(41, 60)), (), Span(25, 29), Span(21, 24))
    >>> document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    >>> [part.of(text) for part in without_added_half(document, one).content]
    ['The port will close']
    """
    if len(one.content) < 2 or one.cue is None or one.source is None:
        return one
    *before, last = one.content
    start, end = min(one.cue.start, one.source.start), max(one.cue.end, one.source.end)
    if before[-1].end > start or last.start < end or any(map(last.overlaps, one.quoted)):
        return one
    first = document.doc.char_span(before[-1].start, before[-1].end, alignment_mode="expand")
    rest = document.doc.char_span(last.start, last.end, alignment_mode="expand")
    if first is None or rest is None or not _is_clause(first):
        return one
    behind = one.source.start > one.cue.start
    joins = any(sign.match(document.text, last.start) for sign in (_THEN, _THOUGH))
    of_source = behind and _tells_of_source(document.text, rest, last, one.source)
    added = joins or of_source or _acts(rest)
    return replace(one, content=tuple(before)) if added else one


def _is_clause(words: TokenSpan) -> bool:
    """Whether words hold a verb and need no more: not "The costs were, | they wrote, | making it worse"."""
    waits = words[0].lower_ in small("fronting") or words[-1].lower_ in small("be", "have") | _JOINTS
    return any(word_class(word) in FINITE for word in words) and not waits


def _acts(words: TokenSpan) -> bool:
    """Whether a form in "-ing" tells what came of the words: "setting off a fight", "contradicting Lee"."""
    verb = words[1:2] if word_class(words[0]) == "adverb" else words[0:1]
    lists = load("outlet_clauses")
    known = {*lists["effects"], *lists["manners"], *lists["turns"]} - {"following"}  # that is a time
    return any(word_class(word) == "gerund" and word.lower_ in known for word in verb) and not _has_verb(
        words
    )


def _has_verb(words: TokenSpan) -> bool:
    """Whether a form in "-ing" is the subject of a verb: "replacing Roe | would be hard"."""
    for word in words:
        if word.lower_ in _OPENERS:
            return False
        if word_class(word) in FINITE:
            return True
    return False


def _tells_of_source(text: str, words: TokenSpan, part: Span, source: Span) -> bool:
    """Whether words behind a source tell of it: "said Roe, | who left", "said the letter, | drawn up"."""
    if _WHO.match(text, part.start):
        return True
    return text[source.end : part.start] == ", " and word_class(words[0]) == "participle"
