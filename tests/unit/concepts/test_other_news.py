"""The library on other news: what looks like one of its words and means something else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.finders.terms import terms
from framing.language.document import Document

SECTIONS = tomllib.loads(Path(__file__).with_name("other_news.toml").read_text("utf-8"))
SENTENCES = [pair for section in SECTIONS.values() for pair in section.items()]
PLAIN = tuple(concept for concept in concepts() if not concept.of_killing)


def test_there_are_a_hundred_sentences() -> None:
    assert len(SENTENCES) >= 100


@pytest.mark.parametrize(("text", "held"), SENTENCES)
def test_what_only_looks_like_a_mention_is_none(text: str, held: list[str]) -> None:
    document = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    assert [f"{term.concept} {term.variant}" for term in terms(document, PLAIN)] == held
