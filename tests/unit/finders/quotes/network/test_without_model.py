"""An installation without the network's file: rules alone find quotes, and a notice says so."""

from __future__ import annotations

from pathlib import Path

import pytest

import framing
from framing.article import Article, Zone
from framing.finders.quotes import attributions, network, quotes
from framing.finders.quotes.network import model
from framing.language.document import Document

TEXT = (
    "“It is late,” Mayor Ann Roe said, closing the door. “We can wait no longer.”\n\n"
    "Tom Lind said that the dam would hold. He called it “the work of a town”."
)


@pytest.fixture(autouse=True)
def _without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(model, "shipped_file", lambda: tmp_path / "model.npz")


def document() -> Document:
    return Document(Article("1", "The Gazette", TEXT, (Zone(0, len(TEXT), "body"),)))


def test_the_network_finds_nothing_and_says_what_is_missing() -> None:
    assert not network.is_there()
    assert network.attributions(document()) == ()
    assert "model.npz" in network.lacking()


def test_rules_find_speech_with_its_speakers() -> None:
    found = [(one.kind, one.speaker.name) for one in quotes(document())]
    assert found == [("direct", "Ann Roe"), ("indirect", "Tom Lind"), ("mixed", "Tom Lind")]


def test_attributions_are_those_of_the_rules_with_marks_and_that() -> None:
    found = [[part.of(TEXT) for part in one.content] for one in attributions(document())]
    assert found[0] == ["“It is late,”", "“We can wait no longer.”"]
    assert found[1] == ["that the dam would hold"]


def test_a_study_says_it_once_and_keeps_it_with_its_findings(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT * 3, encoding="utf-8")
    study = framing.Study(tmp_path)
    assert len(study.findings.quotes) > 0
    assert [notice for notice in study.notices if "rules alone" in notice] == [network.lacking()]
    assert study.findings.record is not None
    assert study.findings.record.versions["quotes"] == "rules alone"


def test_findings_of_rules_are_not_mixed_with_those_of_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(TEXT * 3, encoding="utf-8")
    framing.Study(tmp_path / "articles").find(tmp_path / "findings")
    monkeypatch.undo()
    assert network.lacking() == ""
    (tmp_path / "articles" / "two.txt").write_text(TEXT * 4, encoding="utf-8")
    with pytest.raises(ValueError, match="another version"):
        framing.Study(tmp_path / "articles").find(tmp_path / "findings")
