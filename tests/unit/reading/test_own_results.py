"""A report or findings inside a corpus are results, not articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing import Study
from framing.reading import InputError, read_all

TEXT = "Bridge shut for repairs\n\nThe bridge was shut on Monday, police said. It will open in May.\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for outlet in ("Herald", "Post"):
        (tmp_path / outlet).mkdir()
        (tmp_path / outlet / "bridge.txt").write_text(TEXT.replace("Monday", f"Monday, {outlet} wrote"))
    return tmp_path


@pytest.mark.parametrize(("inside", "named"), [("", False), ("out", True)])
def test_a_report_inside_the_corpus_is_not_read(corpus: Path, inside: str, named: bool) -> None:
    if named:
        rows = "file,outlet\nHerald/bridge.txt,Herald\nPost/bridge.txt,Post\n"
        (corpus / "corpus.csv").write_text(rows)
    before = read_all([corpus])
    Study(corpus).report(corpus / inside)
    after = read_all([corpus])
    assert after == before
    assert len(after.articles) == 2


def test_findings_inside_the_corpus_are_not_read(corpus: Path) -> None:
    before = read_all([corpus])
    Study(corpus).find(corpus / "findings")
    assert read_all([corpus]) == before


def test_a_file_beside_results_is_an_article(corpus: Path) -> None:
    Study(corpus).report(corpus / "out")
    (corpus / "out" / "tables" / "mine.txt").write_text(TEXT)
    assert [article.id for article in read_all([corpus]).articles][-1] == "out/tables/mine"


@pytest.mark.parametrize(
    "text", ["", "[" * 100_000, '{"files": {"a\\u0000": "x"}}', '{"files": {"\\ud83d": "x"}}']
)
def test_what_only_looks_like_a_record_hides_nothing(corpus: Path, text: str) -> None:
    before = read_all([corpus])
    (corpus / ".framing.json").write_text(text)
    assert read_all([corpus]) == before


def test_a_report_given_as_articles_is_told_apart(corpus: Path) -> None:
    report = Study(corpus).report(corpus / "out")
    with pytest.raises(
        InputError, match=r"out: the folder holds only what framing wrote.*give .*findings by"
    ):
        Study(report)
    with pytest.raises(InputError, match="only what framing wrote"):
        Study([report])
    with pytest.raises(InputError, match=r"tables: .*contains no article|tables"):
        Study(report / "tables")
    assert len(Study(report / "findings").findings.articles) == 2
    assert len(read_all([corpus, report]).articles) == 2


@pytest.mark.parametrize("empty", ["", " ", ["", "b"]])
def test_an_empty_path_is_not_the_current_folder(empty: object, corpus: Path) -> None:
    with pytest.raises(ValueError, match=r"the path is empty; write the name of a file or folder"):
        Study(empty)  # type: ignore[arg-type]
    study = Study(corpus)
    for write in (study.report, study.find):
        with pytest.raises(ValueError, match="the path is empty"):
            write("")
