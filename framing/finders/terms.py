"""Mentions of contested concepts, each by the wording that was chosen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from framing.article import Span, Term
from framing.finders.addresses import addresses
from framing.finders.concepts import Concept, Variant, concepts
from framing.finders.matching import Phrases, longest, plain, small
from framing.finders.persons import person_terms
from framing.finders.reference import references
from framing.finders.referents import referring
from framing.language.document import Document, remembered

Forms = dict[str, list[tuple[str, Variant | None]]]
"""What a form says: concept and variant, or no variant where it only sets an expression apart."""

ALONE = "no name beside it"
"""Why a description that counts only beside a name is set aside."""

_NEXT = re.compile(r"(?:['’]s?)?[ \xa0\n-](?:known as |called )?|, (?:an?|the) |, which is an? ")


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
    hits: dict[str, list[tuple[Span, Variant | None]]] = defaultdict(list)
    for fold, phrases, forms in _searches(library):
        text = fold(document.text)
        for zone in document.article.editorial():
            for span, form in phrases.find(text, zone):
                for concept, variant in forms[form]:
                    hits[concept].append((span, variant))
    own = [(span, None) for span in _own_name(document)]
    for concept, found in hits.items():
        kept = longest([*found, *own])
        names = [span for span, variant in kept if variant and not variant.beside]
        for span, variant in kept:
            if variant:
                alone = variant.beside and not _beside(document.text, span, names)
                yield Term(span.start, span.end, concept, variant.name, ALONE if alone else None)


def _own_name(document: Document) -> list[Span]:
    """Where an outlet names itself, in a name of several words: "told the American Herald"."""
    name = document.article.outlet.removeprefix("The ")
    found = re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", document.text) if " " in name else ()
    return [Span(*match.span()) for match in found]


def _beside(text: str, span: Span, names: list[Span]) -> bool:
    """Whether a description stands directly beside a name, or in apposition to it."""
    gaps = [(name.end, span.start) for name in names] + [(span.end, name.start) for name in names]
    return any(0 < end - start < 20 and _NEXT.fullmatch(text, start, end) for start, end in gaps)


@cache
def _searches(library: tuple[Concept, ...]) -> list[tuple[Callable[[str], str], Phrases, Forms]]:
    loose: Forms = defaultdict(list)
    strict: Forms = defaultdict(list)
    for concept in library:
        for form in concept.apart:
            loose[small(form)].append((concept.id, None))
        for variant in concept.variants:
            for form in variant.forms:
                loose[small(form)].append((concept.id, variant))
            for form in variant.exact:
                strict[plain(form)].append((concept.id, variant))
    return [(small, Phrases(loose), loose), (plain, Phrases(strict), strict)]
