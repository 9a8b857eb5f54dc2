"""Every concept of the library on a text that must hit each variant, and on homographs that must hit none."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.concepts.library import Concept, concepts
from framing.finders.terms import terms
from framing.language.document import Document

SENTENCES = tomllib.loads(Path(__file__).with_name("concept_sentences.toml").read_text("utf-8"))
PLAIN = [concept for concept in concepts() if not concept.about]


def found(text: str, concept: Concept) -> list[str]:
    document = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    return [term.variant for term in terms(document, (concept,)) if term.concept == concept.id]


def test_the_library_is_as_wide_as_the_debate() -> None:
    assert len(concepts()) >= 60
    assert len({concept.domain for concept in concepts()}) >= 16


def test_every_concept_has_its_sentences() -> None:
    assert set(SENTENCES) == {concept.id for concept in PLAIN}


@pytest.mark.parametrize("concept", PLAIN, ids=lambda concept: str(concept.id))
def test_every_variant_is_hit_in_its_turn(concept: Concept) -> None:
    hits = found(SENTENCES[concept.id]["hit"], concept)
    assert list(dict.fromkeys(hits)) == [variant.name for variant in concept.variants]


@pytest.mark.parametrize("concept", PLAIN, ids=lambda concept: str(concept.id))
def test_homographs_are_not_hit(concept: Concept) -> None:
    assert found(SENTENCES[concept.id]["miss"], concept) == []


@pytest.mark.parametrize("concept", concepts(), ids=lambda concept: str(concept.id))
def test_every_concept_is_told_in_full(concept: Concept) -> None:
    assert concept.title[0].isupper()
    assert concept.title[-1] not in "?.:"
    assert concept.gloss
    assert concept.shares
    assert concept.domain
    assert len(concept.variants) >= 3
    assert all(variant.note for variant in concept.variants)
