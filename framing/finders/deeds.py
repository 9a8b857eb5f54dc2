"""How a text words a deed: active, passive or as a noun, with or without those who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from framing.article import Deed, DeedForm, Span, Term
from framing.concepts.library import concepts as library
from framing.finders.actors import is_time
from framing.finders.doing.agents import agency
from framing.finders.doing.clauses import is_passive, object_
from framing.finders.doing.gerunds import is_act
from framing.finders.doing.patients import named_beside, patient
from framing.finders.doing.phrases import span_of
from framing.finders.terms import terms
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL
from framing.language.names import Name
from framing.language.word_classes import NOUNS, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_CAPITAL_BEHIND = re.compile(rf"(?<=\w)[ \u00a0]({CAPITAL}[\w’'-]+)")
_BETWEEN = frozenset({"past", "participle", "conjunction", "adverb"})  # "who chased and then killed"
_PRESENT = frozenset({"base form", "present", "third person", "gerund"})


@remembered
def deeds(document: Document, concepts: tuple[str, ...] = ("event_killing",)) -> tuple[Deed, ...]:
    """The mentions of a deed in the editorial zones, each with its form, agent and patient."""
    told = [term for term in terms(document) if term.concept in concepts]
    found = [
        worded(document, one)
        for one, two in zip_longest(told, told[1:])
        if not _is_before(document, one, two)
    ]
    sufferers = {surname for deed in found if deed.patient for surname in _surnames(document, deed.patient)}
    return tuple(_with_name_before(document, deed, sufferers) for deed in found)


def _is_before(document: Document, term: Term, other: Term | None) -> bool:
    """Whether a noun for the deed only says how another came about: "the *shooting* death of Lee"."""
    if other is None or document.text[term.end : other.start] not in (" ", "\u00a0"):
        return False
    nouns = (word_class(document.predicate(one)) in NOUNS | {"gerund"} for one in (term, other))
    return all(nouns)


def _surnames(document: Document, phrase: Span) -> Iterator[str]:
    """The last word of each person named in a phrase."""
    for name in document.names:
        if name.kind == "person" and phrase.holds(name):
            yield name.bare.split()[-1].casefold()


def _with_name_before(document: Document, deed: Deed, sufferers: set[str]) -> Deed:
    """With the person set before a noun for the deed who suffers it elsewhere: "the *Lee* shooting"."""
    if deed.patient or deed.form != "nominal":
        return deed
    text, near = document.text, (name for name in document.names if name.end == deed.start - 1)
    name = next((one for one in near if sufferers.intersection(_surnames(document, one))), None)
    return replace(deed, patient=Span(name.start, name.end)) if name and text[name.end].isspace() else deed


def worded(document: Document, term: Term) -> Deed:
    """How one mention is worded: its form, who acts and who suffers."""
    word = document.predicate(term)
    kind = _kind(term)
    if kind in ("deed", "means") and is_act(word):
        kind = "act"
    form = _form(word, kind)
    how, who = agency(word, form, kind)
    whom = patient(document, word, form, kind, who)
    if whom is not None and (term.start <= whom.idx < term.end or is_time(whom)):
        whom = None
    named = None if kind == "means" or form == "active" else named_beside(document, term)
    acts, suffers = (_with_whole_name(document, span_of(one, term), term) for one in (who, whom))
    return Deed(term.start, term.end, term.concept, form, how, acts, suffers or named)


def _with_whole_name(document: Document, phrase: Span | None, term: Term) -> Span | None:
    """A phrase with the rest of the name in which it ends: "commander Ann | Lee"."""
    if phrase is None:
        return None
    cut = (name.end for name in document.names if name.start < phrase.end < name.end)
    end = max(cut, default=phrase.end)
    described = document.text[phrase.start : end].rsplit(" ", 1)[-1]
    if described.islower() and described.isalpha():
        end = max((one.end for one in document.names if _is_behind(document, end, one)), default=end)
    after = _CAPITAL_BEHIND.match(document.text, end)
    if after and after[1] in {name.bare.split()[-1] for name in document.names if name.kind == "person"}:
        end = after.end()
    return phrase if phrase.end <= term.start < end else Span(phrase.start, end)


def _is_behind(document: Document, end: int, name: Name) -> bool:
    """Whether a person's name follows the word that says who it is: "the teenager | Ann Lee"."""
    return name.kind == "person" and name.start == end + 1 and document.text[end] in " \u00a0"


def _kind(term: Term) -> str:
    """Whether a wording is an act, a deed, a fate or a means, as its concept says; "" where it does not."""
    variants = (
        variant for concept in library() if concept.id == term.concept for variant in concept.variants
    )
    return next((variant.kind for variant in variants if variant.name == term.variant), "")


def _form(word: Token, kind: str) -> DeedForm:
    """Verbs are active or passive, all else is nominal; a transitive verb without object is passive."""
    if kind in ("deed", "means") or (kind != "act" and word_class(word) not in VERBS):
        return "nominal"
    if kind == "fate":
        return "active"
    if _after_relative(word):
        return "active"
    if is_passive(word):
        return "passive"
    left_out = word_class(word) not in _PRESENT and object_(word) is None
    return "passive" if left_out else "active"


def _after_relative(verb: Token) -> bool:
    """Whether "who" or "that" stands before the verb without "was": "who chased and *killed* Lee"."""
    at = verb.i - 1
    while at > verb.sent.start and word_class(verb.doc[at]) in _BETWEEN:
        if verb.doc[at].lemma_ in ("be", "get"):
            return False
        at -= 1
    return at < verb.i and word_class(verb.doc[at]) == "relative" and verb.doc[at].lower_ != "whom"
