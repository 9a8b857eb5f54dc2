"""Articles whole on paper: marked by kind, numbered as the passages are, linked both ways."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from framing.findings import Findings
from framing.plan import Plan
from framing.report import Report, annotated, build, pdf
from framing.report.content import Annotated


def lines(article: Annotated) -> list[str]:
    return ["".join(piece.text for piece in line) for line in article.lines]


def test_an_article_is_whole_line_by_line_without_what_does_not_count(
    findings: Findings, plan: Plan, built: Report
) -> None:
    assert [one.group for one in built.annotated] == list(findings.articles["outlet"])
    texts = findings.text
    assert lines(built.annotated[2]) == [line for line in texts["c"].splitlines() if line]
    zones = findings.zones
    cut = zones.assign(start=zones["start"].where(zones["zone"] == "caption", 23))
    less = build(replace(findings, zones=cut), plan).annotated[2]
    assert lines(less) == [line for line in texts["c"][23:].splitlines() if line]


def test_finds_have_their_kind_and_the_number_of_their_passage(built: Report) -> None:
    passages = {one.number: one for part in built.evidence for group in part.groups for one in group.shown}
    pieces = [piece for article in built.annotated for line in article.lines for piece in line]
    marked = [piece for piece in pieces if piece.number]
    assert len(marked) >= 7
    for piece in marked:
        assert piece.kinds
        assert passages[piece.number].text.startswith(piece.text[:4])
    assert {piece.kinds for piece in pieces if piece.text == "rebels"} == {"w"}
    assert all(set(piece.kinds) <= set(built.kinds) for piece in pieces)


def test_of_many_articles_the_most_cited_are_shown(
    findings: Findings, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(annotated, "MOST", 2)
    monkeypatch.setattr(annotated, "WORDS", 30)
    shown = build(findings, plan).annotated
    assert len(shown) == 2
    assert [one.always for one in shown].count(True) == 1  # each has 20 words
    assert len(PdfReader(BytesIO(pdf(build(findings, plan)))).pages) > 1


def test_numbers_on_paper_lead_to_the_article_and_back(built: Report) -> None:
    reader = PdfReader(BytesIO(pdf(built)))
    told = [page.extract_text() for page in reader.pages]
    own = max(at for at, text in enumerate(told) if "The articles, annotated" in text)
    assert any(first == own and 1 < last < own for first, last in links(reader))
    assert any(1 < first < own and last == own for first, last in links(reader))


def links(reader: PdfReader) -> Iterator[tuple[int, int]]:
    """From which page to which each link leads, from 0."""
    for at, page in enumerate(reader.pages):
        for note in (one.get_object() for one in page.get("/Annots", ())):
            to = note.get("/Dest") or note["/A"]["/D"]
            found = reader.named_destinations[to].page if isinstance(to, str) else to[0]
            assert found is not None
            yield at, next(n for n, one in enumerate(reader.pages) if one.get_object() == found.get_object())
