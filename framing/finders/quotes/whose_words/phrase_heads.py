"""Whose words they are where a clause or a place parts a noun from its verb: "a friend who knew Roe said"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.relatives import without_time
from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.language import syntax
from framing.language.document import Document
from framing.language.word_classes import FINITE, word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAME_CLAUSE = re.compile(r"[^,.;:!?“”\"\n–—]*(?:,[^,.;:!?“”\"\n–—]*)?")
"""At most one comma, and no other sign, between a noun and a name in its clause."""
_GAP = re.compile(r"\b(?:who|whom|which|that|whose)\s$")
"""A pronoun right before the name makes that name the subject: "the bill, which | Roe called"."""
_LINKED = re.compile(r"\b(?:on|at|for|of|with|in|from|to)\s(?:the\s|an?\s)?$")
_PRONOUN = re.compile(r"\b(?:who|that|which)\s(?:(?:had|has|have)\s)?")
_RELATIVE = re.compile(r"\s(?:who|that|which)\s")
_WHO = re.compile(
    r"(?P<noun>\w+) (?:who|that) (?!(?:the|an?|his|her|its|their|they|he|she|it|we|I) )"
    r"(?P<clause>(?:(?!and\b|or\b|but\b)[\w’'-]+ )*)$"
)
"""Those of whom a clause without a subject of its own tells, up to a thing in it."""
_EACH = frozenset({"all", "both", "each"})
_AUXILIARIES = re.compile(r"(?:,|\s(?:have|had|has|are|were|also))*\s*$")
_FAR = 80
_RELATIVES = frozenset({"who", "whom", "which", "that"})
_PLACED = re.compile(r", (?:of|from|in) $")
_PASSED_ON = re.compile(r"\bas (?:\w+ )?(?:reported|quoted|cited|recounted|relayed|noted) by (?:the )?$")
"""Who only passes the words on: "Roe, as reported by | Gale News, | called it late"."""
_SPEAKERS = frozenset({"anonymous", "official", "person"})


def with_heads(document: Document, one: Attribution) -> Attribution:
    """An utterance given to the noun on whose clause or phrase its source hangs.

    So in "a clerk who had met Roe said", "mayors fighting the Port Authority say", "the top member of
    the Water Committee urged" and "Bishop Roe, of Bend, Ore., wrote".
    """
    if one.source is None or one.cue is None or one.source.end > one.cue.start:
        return one
    if _PASSED_ON.search(document.text, max(0, one.source.start - _FAR), one.source.start):
        told = document.subject(one.cue)
        return replace(one, source=told) if told and told.end <= one.source.start else one
    first, *rest = one.source.of(document.text).lower().split()
    if first in _EACH and not rest:
        return replace(one, source=_counted_behind(document, one.source) or one.source)
    if rest and (whose := _of_clause(document, one.cue, one.source)):
        return replace(one, source=whose)
    own = first in _RELATIVES or first in small("subjects") - small("determiners")
    if own or not _is_beside(document.text, one.source.end, one.cue.start):
        return one
    if named := _placed(document, one.source):
        return replace(one, source=named)
    verb = document.predicate(one.cue)
    head = syntax.subject(verb)
    behind = head is not None and head.idx <= one.source.start
    source = None
    if head is not None and behind:
        source = _behind_head(document, verb, head, one.source) or _with_clause(document, head, one.source)
    source = source or _before_relative(document, verb, one.source)
    return replace(one, source=source) if source else one


def _counted_behind(document: Document, source: Span) -> Span | None:
    """Several who are counted behind their names: "Mr. Roe and the union have | both | said"."""
    number = document.sentence_number(source.start)
    if number < 0:
        return None
    start = document.sentences[number].start
    end = start + len(_AUXILIARIES.sub("", document.text[start : source.start]))
    begins = [start, *(start + mark.end() for mark in re.finditer(", ", document.text[start:end]))]
    phrases = (Span(begin, end) for begin in begins if begin < end)
    clause = word_class(document.predicate(Span(start, end))) in FINITE if start < end else True
    both = (one for one in phrases if describe(one.of(document.text)).article == "both")
    return None if clause else next(both, None)


def _of_clause(document: Document, verb: Span, source: Span) -> Span | None:
    """The subject of a verb of which a source is but the clause: "the head of the club | that rows"."""
    start = _clause_start(document, source)
    subject = document.subject(verb) if start is not None else None
    if start is None or subject is None or subject.start >= start:
        return None
    beside = not re.search(r"\w", document.text[subject.end : start])  # "Sen. Roe (R-Utah) — | who rows"
    told = document.text[subject.start : start if beside else min(subject.end, start)].rstrip(", –—-")
    return _if_speaks(document, Span(subject.start, subject.start + len(told)))


def _clause_start(document: Document, source: Span) -> int | None:
    """Where a relative clause begins that is a source, or of which it is all but the pronoun."""
    text = document.text
    if _PRONOUN.match(text, source.start):
        return source.start if without_time(text, source) == source else None
    before = _PRONOUN.search(text, max(0, source.start - len(" which have ")), source.start)
    return before.start() if before and before.end() == source.start and _acts(document, source) else None


def _acts(document: Document, source: Span) -> bool:
    """Whether a source begins with a verb: "who | met Roe"."""
    words = document.doc.char_span(source.start, source.end, alignment_mode="expand")
    return words is not None and words[0].is_lower and word_class(words[0]) in FINITE


def _is_beside(text: str, end: int, start: int) -> bool:
    """Whether nothing but a comma, an adverb and auxiliaries stands between a source and its verb."""
    between = text[end:start].lower().strip("., ").split()
    return all(word in small("have", "be", "modals", "adverbs") or word.endswith("ly") for word in between)


def _placed(document: Document, source: Span) -> Span | None:
    """The person whose place stands before the verb, between commas: "Ann Roe, of | Bend, Ore., | said"."""
    before = _PLACED.search(document.text, max(0, source.start - len(", from ")), source.start)
    if before is None or not document.text.startswith((",", ".,"), source.end):
        return None
    name = next((name for name in document.names if name.end == before.start()), None)
    return Span(name.start, name.end) if name and name.kind == "person" else None


def _behind_head(document: Document, verb: Token, head: Token, source: Span) -> Span | None:
    """The phrase of a noun that a name in its clause, or a body behind it, was taken for."""
    text, begin = document.text, head.idx + len(head)
    if begin > source.start or _SAME_CLAUSE.fullmatch(text, begin, source.start) is None:
        return None
    between = text[begin : source.start]
    if _GAP.search(between) or ("," in between and not text.startswith(",", source.end)):
        return None
    word = document.predicate(source)
    if word in syntax.own_subjects(verb) and _RELATIVE.match(between):
        return _if_speaks(document, Span(syntax.phrase(head)[0].idx, begin))
    branch = syntax.branch(word, head)
    if branch is not None and syntax.is_in_clause_of(word, head):
        return _if_speaks(document, _before(document, head, branch))
    if branch is None or _LINKED.search(between) is None:
        return None
    whole = Span(syntax.phrase(head)[0].idx, source.end)
    counted = head.lower_ in persons() or head.lower_ in small("quantities") | listed("parties")
    return whole if counted else _if_speaks(document, whole)


def _before_relative(document: Document, verb: Token, source: Span) -> Span | None:
    """Those of whom a clause before a thing tells, beside the syntax: "mayors who fought | the law"."""
    found = _WHO.search(document.text, max(0, source.start - _FAR), source.start)
    word = document.predicate(source)
    if found is None:
        return None
    acts = _acts(document, source)  # "who | met Roe | said"
    named = word in syntax.own_subjects(verb) or describe(source.of(document.text)).kind == "person"
    if not acts and (named or found["clause"] == ""):
        return None
    noun = document.predicate(Span(*found.span("noun")))
    phrase = Span(syntax.phrase(noun)[0].idx, found.end("noun"))
    return _if_speaks(document, phrase) if describe(noun.text).plural else None


def _with_clause(document: Document, head: Token, source: Span) -> Span | None:
    """The noun of a source whose clause names another: "mayors | fighting the Port Authority"."""
    if not source.start <= head.idx < source.end:
        return None
    behind = next((word for word in head.rights if syntax.is_in_clause_of(word, head)), None)
    if behind is None or behind.idx + len(behind) >= source.end:
        return None
    named = describe(source.of(document.text)).kind in ("organisation", "outlet", "person", "unknown")
    return _if_speaks(document, _before(document, head, behind)) if named else None


def _if_speaks(document: Document, phrase: Span) -> Span | None:
    """A phrase for those who speak."""
    found = describe(phrase.of(document.text))
    speaks = found.kind in _SPEAKERS or (found.plural and found.kind == "organisation")
    return phrase if speaks else None


def _before(document: Document, head: Token, branch: Token) -> Span:
    """The phrase of a noun up to a clause or phrase behind it."""
    first, _ = syntax.phrase(head)
    end = max(branch.left_edge.idx, head.idx + len(head))
    start = first.nbor(-1).idx if first.i and first.nbor(-1).lower_ == "at" else first.idx  # "at least one"
    return Span(start, start + len(document.text[start:end].rstrip(", –—-")))
