"""Whatever the text: finds lie in editorial zones, inside the text, and never overlap within a concept."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.finders.terms import terms
from framing.finders.tone import tones
from framing.finders.words import words
from framing.language.document import Document

FORMS = sorted(
    {
        form
        for concept in concepts()
        for variant in concept.variants
        for form in (*variant.forms, *variant.exact)
    }
)
PIECES = st.sampled_from(
    [*FORMS, "Ann Lee", "Lee’s", "the", "of", "a", "was", "general", "Gen.", "İ", ",", ".", "\n", "“", "\xa0"]
)
TEXTS = st.lists(PIECES | st.text(max_size=5), max_size=40).map(" ".join)


def cut(text: str, at: int) -> Document:
    edge = min(at, len(text))
    zones = (Zone(0, edge, "headline"), Zone(edge, len(text), "boilerplate" if at % 2 else "body"))
    return Document(Article("a", "Outlet", text, zones))


@settings(max_examples=100)
@given(TEXTS, st.integers(0, 200))
def test_terms_lie_in_editorial_zones_and_do_not_overlap(text: str, at: int) -> None:
    document = cut(text, at)
    found = terms(document)
    assert list(found) == sorted(found, key=lambda term: (term.start, term.end, term.concept))
    for term in found:
        assert 0 <= term.start < term.end <= len(text)
        assert document.article.zone_at(term.start) != "boilerplate"
        assert term.variant
    for concept in {term.concept for term in found}:
        mine = [term for term in found if term.concept == concept]
        assert all(a.end <= b.start for a, b in pairwise(mine))


@settings(max_examples=60)
@given(TEXTS, st.integers(0, 200))
def test_tones_and_words_lie_in_the_text(text: str, at: int) -> None:
    document = cut(text, at)
    for tone in tones(document):
        assert -1 <= tone.score <= 1
        assert all(tone.holds(word) for word in tone.words)
    assert all(word.word and word.of(text) for word in words(document))
