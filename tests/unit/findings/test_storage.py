from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.concepts.library import concepts
from framing.findings import Parts, collect, concatenate, load
from framing.findings.passages import passages
from framing.plan import Plan
from framing.record import Record

SETTINGS = Record.of(Plan())


def article(name: str, text: str = "“It is out,” Maria Lopez said. The fire was put out.") -> Article:
    return Article(name, "Herald", text, (Zone(0, len(text), "body"),))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    found = collect([article("a"), article("b")], concepts())
    parts = Parts(tmp_path, SETTINGS)
    parts.write(collect([article("a")], concepts()))
    parts.write(collect([article("b")], concepts()))
    for name, table in load(tmp_path).tables().items():
        assert table.equals(found.tables()[name]), name


def test_what_is_held_is_not_missing(tmp_path: Path) -> None:
    parts = Parts(tmp_path, SETTINGS)
    parts.write(collect([article("a")], concepts()))
    assert [each.id for each in parts.missing([article("a"), article("b")])] == ["b"]


def test_a_part_that_was_killed_is_done_again(tmp_path: Path) -> None:
    parts = Parts(tmp_path, SETTINGS)
    parts.write(collect([article("a")], concepts()))
    (tmp_path / "part-00000" / "articles.parquet").unlink()
    assert [each.id for each in parts.missing([article("a")])] == ["a"]
    parts.write(collect([article("a")], concepts()))
    assert list(load(tmp_path).articles["article"]) == ["a"]


def test_a_changed_text_is_refused(tmp_path: Path) -> None:
    parts = Parts(tmp_path, SETTINGS)
    parts.write(collect([article("a")], concepts()))
    with pytest.raises(ValueError, match="'a' is not the one analysed before"):
        parts.missing([article("a", "Another text.")])


def test_other_settings_are_refused(tmp_path: Path) -> None:
    Parts(tmp_path, SETTINGS)
    with pytest.raises(ValueError, match="another version"):
        Parts(tmp_path, replace(SETTINGS, versions={"framing": "0.0.1"}))


def test_a_folder_without_findings_says_how_to_make_some(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="framing find"):
        load(tmp_path)


def test_no_findings_at_all_still_have_their_columns() -> None:
    nothing = concatenate([])
    assert "voice" in nothing.terms
    assert passages(nothing, "quoted_share").empty


def test_passages_stand_in_their_line() -> None:
    text = "Fire in town\n\nThe US said it had helped. " + "Nothing else happened. " * 10
    found = collect([article("a", text)], concepts())
    (row,) = passages(found, "us_actor").itertuples()
    assert (row.line, row.left, row.text) == (3, "The ", "US")
    assert str(row.right).endswith("…")
    assert "\n" not in str(row.right)


def test_passages_are_narrowed_by_a_column_that_is_there() -> None:
    found = collect([article("a")], concepts())
    assert len(passages(found, "quoted_share", outlet="Herald")) == 1
    with pytest.raises(ValueError, match="no outlet is 'Post'; there are: Herald"):
        passages(found, "quoted_share", outlet="Post")
    with pytest.raises(ValueError, match="no column 'owner'"):
        passages(found, "quoted_share", owner="me")


def test_a_table_is_read_when_it_is_asked_for(tmp_path: Path) -> None:
    parts = Parts(tmp_path, SETTINGS)
    parts.write(collect([article("a")], ()))
    parts.write(collect([article("b")], ()))
    (tmp_path / "part-00000" / "quotes.parquet").unlink()
    held = load(tmp_path)
    assert [list(part["article"].unique()) for part in held.parts("words")] == [["a"], ["b"]]
    assert "words" not in vars(held)
    assert list(held.words["article"].unique()) == ["a", "b"]
    assert [len(part) for part in held.parts("words")] == [len(held.words)]
    with pytest.raises(FileNotFoundError):
        _ = held.quotes
    with pytest.raises(AttributeError):
        _ = held.nothing  # type: ignore[attr-defined]


def test_saved_findings_with_another_table_are_findings(tmp_path: Path) -> None:
    Parts(tmp_path, SETTINGS).write(collect([article("a")], ()))
    held = load(tmp_path)
    none = replace(held, quotes=held.quotes[:0])
    assert len(held.quotes) == 1
    assert none.quotes.empty
    assert none.words.equals(held.words)
