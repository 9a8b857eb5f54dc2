"""How a text words a deed: active, passive or as a noun, with or without those who did it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from framing.article import Agency, Deed, DeedForm, Span, Term
from framing.concepts.library import concepts as library
from framing.finders.actors import can_act, causes, is_means, is_time, leads_to_means, stands_for_actor
from framing.finders.killing.victims import NOBODYS
from framing.finders.terms import terms
from framing.language import syntax
from framing.language.document import Document, remembered
from framing.language.offices import fields_of
from framing.language.word_classes import FINITE, NAMES, NOUNS, VERBS, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_BETWEEN = frozenset({"past", "participle", "conjunction", "adverb"})  # "who chased and then killed"
_PRESENT = frozenset({"base form", "present", "third person", "gerund"})
_AIMS = frozenset({"on", "against", "at", "upon"})

_BEFORE = re.compile(r"(?:['’]s?)?\s+")
_OF = re.compile(r"\s+of\s+")
_OWNER = re.compile(r"(\w+)['’]s\s+$", re.IGNORECASE)
_NEAR = 30
"""Characters before a deed in which its owner is looked for."""


@remembered
def deeds(document: Document, concepts: tuple[str, ...] = ("event_killing",)) -> tuple[Deed, ...]:
    """The mentions of a deed in the editorial zones, each with its form, agent and patient."""
    return tuple(_deed(document, term) for term in terms(document) if term.concept in concepts)


def _deed(document: Document, term: Term) -> Deed:
    word = document.predicate(term)
    kind = _kind(term)
    form = _form(word, kind)
    agency, who = _agency(word, form, kind)
    patient = _struck(word) if kind == "means" else _patient(document, word, form, who)
    if patient is not None and (term.start <= patient.idx < term.end or is_time(patient)):
        patient = None
    named = None if kind == "means" or form == "active" else _named_beside(document, term)
    return Deed(term.start, term.end, term.concept, form, agency, _span(who), _span(patient) or named)


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
    if syntax.is_passive(word):
        return "passive"
    left_out = word_class(word) not in _PRESENT and syntax.object_(word) is None
    return "passive" if left_out else "active"


def _after_relative(verb: Token) -> bool:
    """Whether "who" or "that" stands before the verb without "was": "who chased and *killed* Lee"."""
    at = verb.i - 1
    while at > verb.sent.start and word_class(verb.doc[at]) in _BETWEEN:
        if verb.doc[at].lemma_ in ("be", "get"):
            return False
        at -= 1
    return at < verb.i and word_class(verb.doc[at]) == "relative" and verb.doc[at].lower_ != "whom"


def _agency(word: Token, form: DeedForm, kind: str) -> tuple[Agency, Token | None]:
    """Whether an agent is named, and the word that names agent or means."""
    means: Token | None = None
    for candidate in _candidates(word, form, kind):
        if is_means(candidate):
            behind = next((one for one in _owners(candidate) if can_act(one)), None)
            if behind is not None:
                return "explicit", behind
            means = means or candidate
        elif can_act(candidate):
            return "explicit", candidate
    return ("instrument", means) if means is not None else ("none", None)


def _candidates(word: Token, form: DeedForm, kind: str) -> Iterator[Token]:
    """The words in those places of a clause where agents and means stand."""
    if form == "active" and kind != "fate":
        subject = syntax.subject(word) or _noun_before(word)
        if subject is not None:
            means = list(_meant_by_which(word))
            # "a strike on cars near the airport, which killed": what kills is the means, not the nearest noun
            yield from (subject, *means) if subject.head is word else (*means, subject)
        return
    if form == "nominal":
        yield from () if word.lower_ in NOBODYS else _owners(word, of_means=kind == "means" or is_means(word))
    yield from _by_phrases(word, anyone=kind != "fate")
    if form == "nominal":
        yield from _causes(word)


def _owners(noun: Token, *, of_means: bool = True) -> Iterator[Token]:
    """Possessors and modifiers that say whose deed it is.

    The possessor of a means acts; that of a killing acts only where the victim is named apart, or
    where it stands for a state or a body.
    """
    owner = syntax.possessor(noun)
    if owner is not None and (
        of_means or syntax.complement(noun, "of") is not None or stands_for_actor(owner)
    ):
        yield owner
    yield from (word for word in syntax.modifiers(noun) if stands_for_actor(word))


def _by_phrases(word: Token, *, anyone: bool) -> Iterator[Token]:
    """Nouns after "by", and means after "in", "with" and the like, that follow in the same clause.

    They hang on the word, on its victim or on the verb above; a means after "by" may, by a fault of
    the parser, hang anywhere.
    """
    below = [noun for _, noun in syntax.phrases(word)]
    near = [word, *below, *(noun for head in below for _, noun in syntax.phrases(head))]
    above = [one for one in word.ancestors if word_class(one) not in VERBS or one is word.head]
    for head in word.sent:
        for preposition, noun in syntax.phrases(head):
            if preposition.i < word.i or not _same_clause(word, preposition):
                continue
            named = syntax.complement(noun, "of") if noun.lemma_ in ("way", "means") else noun
            by = preposition.lower_ == "by"
            known = named is not None and leads_to_means(preposition) and is_means(named)
            if named is not None and known and (by or head in near or head in above):
                yield named
            elif anyone and by and (head in near or _runs_on(word, preposition)):
                yield noun


def _same_clause(word: Token, later: Token) -> bool:
    """Whether no finite verb stands between the two."""
    between = word.doc[word.i + 1 : later.i]
    return not any(word_class(one) in FINITE for one in between)


def _runs_on(word: Token, later: Token) -> bool:
    """Whether no verb at all stands between the two: "the killing of a man in Oslo *by*"."""
    noun = word_class(word) in NOUNS
    return noun and not any(word_class(one) in VERBS for one in word.doc[word.i + 1 : later.i])


def _meant_by_which(verb: Token) -> Iterator[Token]:
    """Means named before a relative clause, nearest first: "a strike on a car in Oslo, which killed ..."."""
    which = next((child for child in verb.lefts if child.lower_ in ("which", "that")), None)
    if which is not None:
        yield from (one for one in reversed(verb.doc[verb.sent.start : which.i]) if is_means(one))


def _noun_before(verb: Token) -> Token | None:
    """The noun directly before a finite verb, for want of a subject."""
    before = verb.doc[verb.i - 1] if verb.i else None
    finite = word_class(verb) in FINITE
    return before if finite and before is not None and word_class(before) in NOUNS else None


def _causes(noun: Token) -> Iterator[Token]:
    """What led to it: "the raid that resulted in his death", "the raid caused his death"."""
    verb = noun.head
    if causes(verb):
        subject = syntax.subject(verb)
        if subject is not None:
            yield subject


def _patient(document: Document, word: Token, form: DeedForm, agent: Token | None) -> Token | None:
    """Who suffered it: object, subject of the passive, of-phrase, or a possessor who is not the agent."""
    if form == "active":
        return syntax.object_(word) or (syntax.subject(word) if agent is None else None)
    if form == "passive":
        subject = syntax.subject(word) or _person_before(document, word)
        told = syntax.complement(subject, "of") if subject is not None and not can_act(subject) else None
        return told if told is not None and can_act(told) else subject  # "the story of Lee, who was killed"
    named = syntax.complement(word, "of")
    if named is not None:
        return named
    owner = syntax.possessor(word)
    persons = (one for one in syntax.modifiers(word) if _person(document, one))
    others: Iterable[Token | None] = (owner if owner is None or can_act(owner) else None, *persons)
    return next((one for one in others if one is not None and one != agent), None)


def _person_before(document: Document, word: Token) -> Token | None:
    """The person right before a participle, as headlines have it: "after Iran general slain"."""
    before = word.doc[word.i - 1] if word.i else None
    return before if before is not None and _person(document, before) else None


def _named_beside(document: Document, term: Term) -> Span | None:
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


def _struck(means: Token) -> Token | None:
    """At what an attack is aimed: "the convoy" in "a strike on the convoy"."""
    aims = (noun for word, noun in syntax.phrases(means) if word.lower_ in _AIMS and word.i == means.i + 1)
    return next(aims, None)


def _person(document: Document, word: Token) -> bool:
    """Whether a word before a noun is for a person, and for no place or body."""
    if word_class(word) not in NAMES:
        return bool(fields_of(word.lower_))
    return any(name.kind == "person" and name.start <= word.idx < name.end for name in document.names)


def _span(head: Token | None) -> Span | None:
    if head is None:
        return None
    first, last = syntax.phrase(head)
    return Span(first.idx, last.idx + len(last))
