"""Deeds that reporting verbs tell without anybody's words: "praised Ann Roe", "called the guard to help"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of, told
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document
from framing.language.word_classes import FINITE, NAMES, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_PLEAS = re.compile(
    rf"(?:the|an?|his|her|their|its|\S+['’]s?)\s(?:[\w’'-]+\s){{0,3}}(?:{any_of('pleas')}s?|{any_of('leaves')})\b",
    re.IGNORECASE,
)
"""What courts and offices decide on: "denied the town's request"."""
_CLAIMED = re.compile(
    rf"(?!that\b|to\b)(?:[\w’'-]+\s){{0,6}}?{any_of('attacks')}s?\b(?!\s(?:was|were|is|are|had|has)\b)"
)
"""What a group takes upon itself: "claimed the bomb attack and showed a video"."""
_SUMMONED = re.compile(
    r"(?:(?:the|his|her|their|its)\s(?:(?!an?\s)[\w’'-]+\s){1,4}?|[A-Z][\w’'-]*\s(?:[A-Z][\w’'-]*\s){0,4}|him\s|her\s|them\s|police\s)"
    r"to\s"
)
"""Who is called to do something: "called the sheriff's office to confirm the warrant"."""
_NEAR = frozenset({"of", "in", "on", "at", "from", "during"})
"""Prepositions that tell where or when, not what for."""


def is_wordless(document: Document, one: Attribution) -> bool:
    """Whether words without marks only tell whom or what a deed was done to."""
    if one.quoted or one.cue is None or len(one.content) > 1:
        return False
    content, text = one.content[0], document.text
    verb = one.cue.of(text).split()[-1]
    form = cue(verb)
    lemma = form.lemma if form else None
    said = content.of(text)
    if (lemma in told("ruling") and _PLEAS.match(said)) or (lemma == "claim" and _CLAIMED.match(said)):
        return True
    if lemma == "add" and re.match(r"(?:it|them|him|her)\s(?:in|to|on|up)\b", said):
        return True
    words = document.doc.char_span(content.start, content.end, alignment_mode="expand")
    if words is None or not len(words):
        return False
    if lemma == "call" and (summoned := _SUMMONED.match(said)):
        return _is_infinitive(document, content.start + summoned.end())
    if any(word_class(word) in FINITE or word.lower_ == "to" for word in words):
        return False
    if verb == "of" or lemma in told("giving"):
        return True
    torn = lemma == "say" or (lemma == "accuse" and " of " in said)  # a page's own words tear the sentence
    return not torn and _only_names(words)


def _is_infinitive(document: Document, at: int) -> bool:
    """Whether a verb in its base form stands there."""
    word = document.doc.char_span(at, at + 1, alignment_mode="expand")
    return word is not None and word_class(word[0]) == "base form"


def _only_names(words: TokenSpan) -> bool:
    """Whether the words are a name or "him" and no more than where or when: no reason, no judgement."""
    head = words.root
    alone = len(words) == 1 or word_class(words[1]) == "preposition"
    named = word_class(head) in NAMES or (words[0].lower_ in {"him", "her", "them"} and alone)
    others = {word.lower_ for word in words if word_class(word) == "preposition"} - _NEAR
    classes = {word_class(word) for word in words}
    return named and not others and classes.isdisjoint({"gerund", "participle", "relative", "number"})
