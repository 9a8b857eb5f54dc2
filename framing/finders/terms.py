"""Mentions of contested concepts, each by the wording that was chosen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from framing.article import Span, Term
from framing.concepts.library import Concept, Variant, concepts
from framing.concepts.matching import Phrases, longest, plain, small
from framing.finders.addresses import addresses
from framing.finders.killing.person import person_terms
from framing.finders.killing.reference import references
from framing.finders.named_as_word import declined
from framing.finders.names_of_bodies import in_name_of_body
from framing.finders.referents import referring
from framing.language.document import Document, remembered


class Meaning(NamedTuple):
    """What a form says: concept and variant, or no variant where it only sets an expression apart."""

    concept: str
    variant: Variant | None
    lone: bool = False


Forms = dict[str, list[Meaning]]

ALONE = "no name beside it"
"""Why a description that counts only beside a name is set aside."""
ANOTHER = "part of another name"
"""Why a mention is set aside that is part of what somebody else is called: "ISIS-K"."""
APART = "a name in its sentence, but not beside it"
"""Why it is, where the sentence has the name, so that it may mean the same or another."""

_NEXT = re.compile(
    r"(?:['’]s?)?[ \xa0\n-](?:known as |called )?|, (?:an?|the) |, which is an? "
    r"| (?:(?:affiliated|aligned|allied|linked|loyal|tied) (?:to|with)|from|of) (?:the )?"
)

_OF_ANOTHER = re.compile(r"-[A-Z](?!\w)")
"""What makes a name part of another's: "ISIS-K"."""

_KNOWN = re.compile(r"\s*(?:the|this|that) ", re.IGNORECASE)


def terms(document: Document, library: tuple[Concept, ...] | None = None) -> tuple[Term, ...]:
    """The mentions of concepts, by default the built-in ones, in the editorial zones of an article.

    Words in addresses, handles and file names are no mentions. Mentions of one concept never overlap: the
    longest counts. For each person whom a concept about a victim is about two more are added:
    `<surname>_name` and `<surname>_desc`.
    """
    return _sorted(document, concepts() if library is None else library)[0]


def asides(document: Document, library: tuple[Concept, ...] | None = None) -> tuple[Term, ...]:
    """The words of concepts that mean something else here, each with the reason why it does not count."""
    return _sorted(document, concepts() if library is None else library)[1]


@remembered
def _sorted(document: Document, library: tuple[Concept, ...]) -> tuple[tuple[Term, ...], tuple[Term, ...]]:
    inside = addresses(document)
    outside = (term for term in _found(document, library) if not inside.touches(term))
    found = sorted(outside, key=lambda term: (term.start, term.end, term.concept))
    return tuple(term for term in found if not term.aside), tuple(term for term in found if term.aside)


def _found(document: Document, library: tuple[Concept, ...]) -> Iterator[Term]:
    named = {concept.id: concept.whom for concept in library if concept.whom and not concept.of_killing}
    plain_terms = defaultdict[str, list[Term]](list)
    for term in _matches(document, tuple(concept for concept in library if not concept.of_killing)):
        plain_terms[term.concept].append(term)
    for name, found in plain_terms.items():
        yield from referring(document, named[name], found) if name in named else found
    for concept in library:
        if concept.of_killing:
            for hit, aside in references(document, concept):
                yield Term(hit.start, hit.end, concept.id, hit.variant, aside)
            yield from person_terms(document, concept)


def _matches(document: Document, library: tuple[Concept, ...]) -> Iterator[Term]:
    hits: dict[str, list[tuple[Span, Meaning]]] = defaultdict(list)
    for fold, phrases, forms in _searches(library):
        text = fold(document.text)
        for zone in document.article.editorial():
            for span, form in phrases.find(text, zone):
                for meaning in forms[form]:
                    hits[meaning.concept].append((span, meaning))
    own = _own_name(document)
    for concept, found in hits.items():
        aside = ((span, Meaning(concept, None)) for span in own)
        kept = list(_plain(document, longest([*found, *aside])))
        named = (span for span, variant in kept if not variant.beside)
        names = [span for span in named if not _is_of_another(document, span)]
        for span, variant in kept:
            alone = variant.beside and not _beside(document.text, span, names)
            reason = _alone(document, span, names) if alone else _declined(document, span, variant)
            yield Term(span.start, span.end, concept, variant.name, reason)


def _alone(document: Document, span: Span, names: list[Span]) -> str:
    number = document.sentence_number(span.start)
    near = number >= 0 and any(map(document.sentences[number].holds, names))
    return APART if near else ALONE


def _declined(document: Document, span: Span, variant: Variant) -> str | None:
    if _is_of_another(document, span):
        return ANOTHER
    number = document.sentence_number(span.start)
    if number < 0:
        return None
    sentence, is_name = document.sentences[number], span.of(document.text) in variant.exact
    if in_name_of_body(document, sentence, span, is_name):
        return ANOTHER
    return declined(document.text, sentence, span)


def _is_of_another(document: Document, span: Span) -> bool:
    return _OF_ANOTHER.match(document.text, span.end) is not None


def _plain(document: Document, found: list[tuple[Span, Meaning]]) -> Iterator[tuple[Span, Variant]]:
    """The finds of a concept without those that the text does not make plain (see `Variant.lone`).

    What a text has made plain it may take up again: "a fine for those without insurance ... the fine".
    """
    named = any(variant and not (lone or variant.beside) for _, (_, variant, lone) in found)
    plain_before: set[str] = set()
    for span, (_, variant, lone) in sorted(found, key=lambda one: one[0]):
        if variant and lone and variant.near and not _near(document, span, variant.near):
            if variant.name in plain_before and _definite(document.text, span):
                yield span, variant
        elif variant and (not lone or variant.near or named):
            plain_before.add(variant.name)
            yield span, variant


def _definite(text: str, span: Span) -> bool:
    """Whether it stands as something known: "the fine", "this tax"."""
    before = text.rfind(" ", 0, max(0, span.start - 1)) + 1
    return any(_KNOWN.match(text, start, span.end) for start in (before, span.start))


def _near(document: Document, find: Span, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands in the sentence of a find or in one beside it."""
    number = document.sentence_number(find.start)
    around = (small(one.of(document.text)) for one in document.sentences[max(0, number - 1) : number + 2])
    return any(True for text in around for _ in _phrases(words).find(text, Span(0, len(text))))


@cache
def _phrases(words: tuple[str, ...]) -> Phrases:
    return Phrases(map(small, words))


def _own_name(document: Document) -> list[Span]:
    """Where an outlet names itself, in a name of several words: "told the American Herald"."""
    name = document.article.outlet.removeprefix("The ")
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document.text) if " " in name else ()
    return [Span(*match.span()) for match in found]


def _beside(text: str, span: Span, names: list[Span]) -> bool:
    """Whether a description stands directly beside a name, or in apposition to it."""
    gaps = [(name.end, span.start) for name in names] + [(span.end, name.start) for name in names]
    return any(0 < end - start < 25 and _NEXT.fullmatch(text, start, end) for start, end in gaps)


@cache
def _searches(library: tuple[Concept, ...]) -> list[tuple[Callable[[str], str], Phrases, Forms]]:
    loose: Forms = defaultdict(list)
    strict: Forms = defaultdict(list)
    for concept in library:
        for form in concept.apart:
            loose[small(form)].append(Meaning(concept.id, None))
        for variant in concept.variants:
            for form in variant.forms:
                loose[small(form)].append(Meaning(concept.id, variant))
            for form in variant.lone:
                loose[small(form)].append(Meaning(concept.id, variant, lone=True))
            for form in variant.exact:
                strict[plain(form)].append(Meaning(concept.id, variant))
    return [(small, Phrases(loose), loose), (plain, Phrases(strict), strict)]
