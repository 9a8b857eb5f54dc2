"""What the page of concepts promises to a user who adds one of their own."""

from __future__ import annotations

import re
from pathlib import Path

from framing.article import Article, Zone
from framing.concepts.library import check, concepts
from framing.finders.terms import terms
from framing.language.document import Document

PAGE = (Path(__file__).parents[2] / "docs" / "concepts.md").read_text("utf-8")


def test_the_example_has_five_lines_and_works(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    assert len(example.splitlines()) == 5
    file = tmp_path / "mine.toml"
    file.write_text(example, "utf-8")
    assert check(file) == []
    text = "Curfews were lifted; the night‑time ban stayed, a house arrest for all."
    document = Document(Article("a", "Outlet", text, (Zone(0, len(text), "body"),)))
    found = [term.variant for term in terms(document, concepts(file)) if term.concept == "night_rules"]
    assert found == ["curfew", "night-time ban", "house arrest for all"]


def test_every_concept_stands_on_the_page_with_its_variants() -> None:
    for concept in concepts():
        assert f"### {concept.id}\n" in PAGE
        assert all(f"- **{variant.name}**. " in PAGE for variant in concept.variants)
