"""Mentions of contested concepts, each by the wording that was chosen."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from framing.article import Span, Term
from framing.finders.concepts import Concept, Variant, concepts
from framing.finders.matching import Phrases, longest, plain, small
from framing.finders.persons import person_terms
from framing.finders.reference import event_mentions
from framing.language.document import Document, remembered

Forms = dict[str, list[tuple[str, Variant | None]]]
"""What a form says: concept and variant, or no variant where it only sets an expression apart."""

_NEXT = re.compile(r"(?:['’]s?)?[ \xa0\n-](?:known as |called )?|, (?:an?|the) |, which is an? ")


def terms(document: Document, library: tuple[Concept, ...] | None = None) -> tuple[Term, ...]:
    """The mentions of concepts, by default the built-in ones, in the editorial zones of an article.

    Mentions of one concept never overlap: the longest counts. For the person of a concept about a victim
    two more are added: `<surname>_name` and `<surname>_desc`.
    """
    return _terms(document, concepts() if library is None else library)


@remembered
def _terms(document: Document, library: tuple[Concept, ...]) -> tuple[Term, ...]:
    found = list(_matches(document, tuple(concept for concept in library if not concept.about)))
    for concept in library:
        if concept.about:
            found += (
                Term(hit.start, hit.end, concept.id, hit.variant) for hit in event_mentions(document, concept)
            )
            found += person_terms(document, concept)
    return tuple(sorted(found, key=lambda term: (term.start, term.end, term.concept)))


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
            if variant and (not variant.beside or _beside(document.text, span, names)):
                yield Term(span.start, span.end, concept, variant.name)


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
