"""Deeds that reporting verbs tell without anybody's words: "praised Ann Roe", "called the guard to help"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import told
from framing.finders.quotes.no_speech.deeds import is_deed
from framing.finders.quotes.no_speech.misread import are_things, counts, is_noun, is_reckoned
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import FINITE, NAMES, word_class

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan

_SUMMONED = re.compile(
    r"(?:(?:the|his|her|their|its)\s(?:(?!an?\s)[\w’'-]+\s){1,4}?|[A-Z][\w’'-]*\s(?:[A-Z][\w’'-]*\s){0,4}|him\s|her\s|them\s|police\s)"
    r"to\s"
)
"""Who is called to do something: "called the sheriff's office to confirm the warrant"."""
_TOO = re.compile(r"\S+\s(?:is|was|are|were|does|did|do|has|had|would|will)(?:\snot)?,?\s(?:too|as well)")
"""A clause that only likens somebody to another: "he is too"."""
_WHICH = re.compile(r"\b(?:which|that|who)\s$")
_CLOSED = re.compile(r",\s(?:which|who|whom)\s$")
"""What opens a clause of the verb that has its object: "the island, which Roe claims, | was sold"."""
_INSTEAD = (", saying ", ", writing ", ", arguing ")
"""Where a thing is only named, and told in what follows: "reported the theft, saying that"."""
_RUNS_ON = re.compile(r"[A-Z][a-z]+ing\b|Added to\b")
"""What opens a sentence whose own verb stands behind: "Adding Roe to the team could help"."""
_WORD = 3
"""More words in marks than these are no mere expression."""
_ADVERB = 10
"""Characters before a verb in which its adverb stands."""
_NEAR = frozenset({"of", "in", "on", "at", "from", "during"})
"""Prepositions that tell where or when, not what for."""


def is_wordless(document: Document, one: Attribution) -> bool:
    """Whether words without marks only tell whom or what a deed was done to."""
    if one.cue is None or (one.quoted and not _is_thought(document.text, one)):
        return False
    text = document.text
    if is_noun(document, one.cue) or is_reckoned(text, one) or _is_thought(text, one):
        return True
    if are_things(document, one) or _is_closed(text, one) or _is_how(document, one):
        return True
    return len(one.content) == 1 and _names_only(document, one, one.cue)


def _names_only(document: Document, one: Attribution, by: Span) -> bool:
    """Whether what stands behind the verb is its object alone, without a clause or a judgement."""
    content, text = one.content[0], document.text
    verb = by.of(text).split()[-1]
    form = cue(verb)
    lemma = form.lemma if form else None
    said = content.of(text)
    if lemma and is_deed(lemma, text[min(by.end, content.start) : content.end].strip()):
        return True
    words = document.doc.char_span(content.start, content.end, alignment_mode="expand")
    if words is None or not len(words):
        return False
    if lemma == "call" and (summoned := _SUMMONED.match(said)):
        return _is_infinitive(document, content.start + summoned.end())
    if any(word_class(word) in FINITE for word in words):
        return one.source is None and _RUNS_ON.match(by.of(text)) is not None
    as_ = text[: content.start].endswith(" as ")
    judged = as_ or any(word.lower_ == "as" for word in words)
    named = lemma in told("picturing") and text.startswith(_INSTEAD, content.end)
    alone = one.source is None and form is not None and not form.noun and _is_active(by.of(text))
    if not judged and (named or alone):
        return True
    headline = document.article.zone_at(content.start) == "headline"
    before = text[max(0, one.source.start - 7) : one.source.start] if one.source else ""
    behind = content.start >= by.end and not _WHICH.search(before)  # "which Roe says fails schools"
    if behind and lemma in told("saying") and not (headline or _may_be_clause(words)):
        return True
    if any(word.lower_ == "to" for word in words):
        return counts(text, one)
    if verb == "of" or lemma in told("giving") or counts(text, one):
        return True
    torn = lemma == "say" or (lemma == "accuse" and " of " in said)  # a page's own words tear the sentence
    return not (torn or as_) and _only_names(words)


def _is_how(document: Document, one: Attribution) -> bool:
    """Whether only how or to whom it was told stands there: "the plan that Roe announced | to his staff"."""
    text, content = document.text, one.content[0]
    words = document.doc.char_span(content.start, content.end, alignment_mode="expand")
    if one.source is None or one.cue is None or content.start < one.cue.end or not words:
        return False
    if not _WHICH.search(text, max(0, one.source.start - 7), one.source.start):
        return False
    first, second = words[0], words[1:2].text.lower()
    if first.lower_ == "to":
        return word_class(words[min(1, len(words) - 1)]) not in ("base form", "adverb")
    return word_class(first) == "adverb" and second in small("prepositions") | {"after", "before", ""}


def _is_active(verb: str) -> bool:
    """Whether a verb is no passive, which has no source: "asking many questions about the sea"."""
    return small("be").isdisjoint(verb.lower().split())


def _is_closed(text: str, one: Attribution) -> bool:
    """Whether a comma closes the clause of the verb: "the island, which Roe claims, | was sold"."""
    if one.source is None or one.cue is None or not one.source.end < one.cue.end <= one.content[-1].start:
        return False
    closed = text[one.cue.end] == ","
    return closed and _CLOSED.search(text[max(0, one.source.start - 10) : one.source.start]) is not None


def _is_thought(text: str, one: Attribution) -> bool:
    """Whether somebody only came to know something, hardly spoke of it, or left it to be guessed.

    A word of others may stand in it: "recognise the value of “fair fee” plans".
    """
    if one.cue is None or sum(len(part.of(text).split()) for part in one.quoted) > _WORD:
        return False
    *before, verb = text[max(0, one.cue.start - _ADVERB) : one.cue.end].lower().split()
    form = cue(verb)
    lemma = form.lemma if form else None
    alike = lemma in told("showing") and _TOO.fullmatch(one.content[0].of(text)) is not None
    return lemma in told("knowing") or not told("hardly").isdisjoint(before) or alike


def _may_be_clause(words: TokenSpan) -> bool:
    """Whether words may be a clause all the same: "said pushing his bill was right", "said it failed"."""
    verbs = any(word_class(word) in ("base form", "participle") for word in words)
    same = words.text.lower().startswith("the same")
    return same or verbs or word_class(words[0]) in ("gerund", "adverb") or len(words) < 2


def _is_infinitive(document: Document, at: int) -> bool:
    """Whether a verb in its base form stands there."""
    word = document.doc.char_span(at, at + 1, alignment_mode="expand")
    return word is not None and word_class(word[0]) == "base form"


def _only_names(words: TokenSpan) -> bool:
    """Whether the words are a name or "him" and no more than where or when: no reason, no judgement."""
    head = words.root
    alone = len(words) == 1 or word_class(words[1]) == "preposition"
    named = word_class(head) in NAMES or (words[0].lower_ in {"him", "her", "them", "it"} and alone)
    others = {word.lower_ for word in words if word_class(word) == "preposition"} - _NEAR
    classes = {word_class(word) for word in words}
    return named and not others and classes.isdisjoint({"gerund", "participle", "relative", "number"})
