"""Who suffered a deed: the object, the subject of a passive, or what a noun for the deed is tied to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from framing.article import DeedForm, Span, Term
from framing.finders.actors import can_act, is_done_to, is_time
from framing.finders.doing.clauses import object_, subject
from framing.language import syntax
from framing.language.document import Document
from framing.language.offices import fields_of
from framing.language.ties import head_of_name, is_joined
from framing.language.word_classes import NAMES, NOUNS, VERBS, word_class
from framing.lexicon import load

if TYPE_CHECKING:
    from spacy.tokens import Token

_AIMS = frozenset({"on", "against", "at", "upon"})
_BEFORE = re.compile(r"(?:['’]s?)?\s+")
_OF = re.compile(r"\s+of\s+")
_OWNER = re.compile(r"(\w+)['’]s\s+$", re.IGNORECASE)
_NEAR = 30
"""Characters before a deed in which its owner is looked for."""


def patient(document: Document, word: Token, form: DeedForm, kind: str, agent: Token | None) -> Token | None:
    """Who suffered it: object, subject of the passive, of-phrase, or a possessor who is not the agent."""
    if kind == "means":
        return _struck(document, word) or (_shot(document, word, agent) if is_done_to(word) else None)
    if form == "active":
        if kind != "fate":
            return object_(word)
        found = subject(word)
        return _seen_as(found) or found
    if form == "passive":
        found = subject(word) or _one_before(document, word) or syntax.modified(word)
        found = _seen_as(found) or found
        told = syntax.complement(found, "of") if found is not None and not can_act(found) else None
        return told if told is not None and can_act(told) else found  # "the story of Lee, who was killed"
    if word_class(word) == "adjective":
        return _dead(word)
    named = _of_whom(word)
    if named is not None:
        return None if _is_verb_behind_name(document, named) else named  # the name beside it tells
    owner = syntax.possessor(word)
    persons = (one for one in syntax.modifiers(word) if _person(document, one))
    others: Iterable[Token | None] = (owner if owner is None or can_act(owner) else None, *persons)
    return next((one for one in others if one is not None and one != agent), None)


def named_beside(document: Document, term: Term) -> Span | None:
    """The person named right before or behind "of", where the parser sees no tie: "after Roe's killing"."""
    text = document.text
    persons = [name for name in document.names if name.kind == "person"]
    for name in persons:
        before = name.end <= term.start and _BEFORE.fullmatch(text, name.end, term.start)
        behind = name.start >= term.end and _OF.fullmatch(text, term.end, name.start)
        if before or behind:
            return Span(name.start, name.end)
    owner = _OWNER.search(text, max(0, term.start - _NEAR), term.start)  # "ROE'S KILLING"
    known = {name.bare.split()[-1].casefold() for name in persons}
    return Span(*owner.span(1)) if owner and owner[1].casefold() in known else None


def _of_whom(noun: Token) -> Token | None:
    """The noun after "of", beyond a day or a month that stands between: "the death this month of a guard"."""
    named = syntax.complement(noun, "of")
    if named is not None:
        return named
    after = noun.doc[noun.i + 1 : noun.sent.end]
    time = next((word for word in after if word_class(word) not in ("determiner", "adjective")), None)
    return syntax.complement(time, "of") if time is not None and is_time(time) else None


def _is_verb_behind_name(document: Document, noun: Token) -> bool:
    """Whether a verb is read as a noun: "the death of Lee *marks* the end"."""
    after = noun.nbor(1) if noun.i + 1 < noun.sent.end else None
    takes = after is not None and word_class(after) in ("determiner", "possessive pronoun", "pronoun")
    return takes and noun.text.islower() and _named_person(document, noun.nbor(-1))


def _dead(adjective: Token) -> Token | None:
    """Who is dead: "*Lee* is dead", or the noun or number before: "left nine *people* dead", "*5* dead"."""
    told = subject(adjective) if syntax.own_subjects(adjective) else None
    if told is not None and (can_act(told) or word_class(told) in NAMES):
        return told
    before = adjective.doc[adjective.i - 1] if adjective.i > adjective.sent.start else None
    told = adjective.head if adjective.head.i < adjective.i else before
    if told is not None and word_class(told) in NOUNS:
        # "left *a guard* and two others dead"
        return told.head if is_joined(told) and word_class(told.head) in NOUNS else told
    if before is None:
        return None
    return before if word_class(before) in NOUNS or before.text.isdigit() or before.like_num else None


def _one_before(document: Document, word: Token) -> Token | None:
    """The person right before a participle: "after Iran general slain", "relatives of *those* killed"."""
    before = word.doc[word.i - 1] if word.i else None
    if before is None:
        return None
    return head_of_name(before) if before.lower_ == "those" or _person(document, before) else None


def _struck(document: Document, means: Token) -> Token | None:
    """At what an attack is aimed: "the convoy" in "a strike on the convoy"; after "at" stands a place."""
    above = next((word for word in means.ancestors if word_class(word) in VERBS), None)
    if above is not None and above.i < means.i and above.lemma_.lower() in _lays_on():
        return None
    for word, noun in syntax.phrases(means):
        if word.lower_ in _AIMS and word.i == means.i + 1:
            return noun if word.lower_ != "at" or _person(document, noun) else None
    return None


@cache
def _lays_on() -> frozenset[str]:
    return frozenset(load("agency")["lays_on"])


def _seen_as(noun: Token | None) -> Token | None:
    """Who is described by a noun: "sought to portray *Roe* as a coward who died"."""
    if noun is None or not any(word.lower_ == "as" for word, one in syntax.phrases(noun.head) if one == noun):
        return None
    return syntax.object_(noun.head)


def _shot(document: Document, means: Token, agent: Token | None) -> Token | None:
    """Who suffers a means that is told by a verb: "the shooting of *Lee*", "*Lee*'s stabbing"."""
    named = _of_whom(means) or syntax.possessor(means)
    return named if named is not None and named != agent and can_act(named) else None


def _person(document: Document, word: Token) -> bool:
    """Whether a word before a noun is for a person, and for no place or body."""
    return _named_person(document, word) if word_class(word) in NAMES else bool(fields_of(word.lower_))


def _named_person(document: Document, word: Token) -> bool:
    return any(name.kind == "person" and name.start <= word.idx < name.end for name in document.names)
