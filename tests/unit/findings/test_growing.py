"""A folder that grows, and is corrected, holds what one run over all its articles gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import combinations
from pathlib import Path

import pandas as pd
import pytest

from framing import Article, Findings, Study, Zone
from framing.findings import COLUMNS, load
from framing.options import REPEATS, Repeats

WIRE = "The ferry sank late on Friday off the northern coast after a fire broke out in its engine room."
OWN = {
    "a": "Harbour workers here remember the ship well, since it called every week for eleven years.",
    "b": "Its owner has lost three vessels since spring, and the board has never said a word about it.",
    "c": "Critics of the line had asked for stricter rules long before anybody was in danger.",
    "d": "The minister resigned on Monday, and nobody in the capital was surprised to hear it.",
}


def article(name: str, *paragraphs: str, outlet: str, day: int) -> Article:
    """An article with a headline, and a zone for each paragraph as readers make them."""
    zones, text = [], ""
    for paragraph in (f"Ferry sinks {name}", *paragraphs):
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{paragraph}" if text else paragraph
        zones.append(Zone(start, len(text), "body" if start else "headline"))
    return Article(name, outlet, text, tuple(zones), published=datetime(2021, 5, day))


ARTICLES = [
    article("c", OWN["c"], WIRE, outlet="X", day=3),
    article("a", OWN["a"], WIRE, OWN["a"], outlet="X", day=1),
    article("d", OWN["d"], WIRE, outlet="Y", day=2),
    article("b", WIRE, OWN["b"], outlet="X", day=2),
]


def rows(findings: Findings) -> dict[str, pd.DataFrame]:
    """The tables as text, in an order that does not depend on the order of articles."""
    tables = {name: table.astype("str") for name, table in findings.tables().items()}
    return {n: t.sort_values(list(t.columns), ignore_index=True) for n, t in tables.items()}


def assert_same(one: Findings, other: Findings) -> None:
    ours, theirs = rows(one), rows(other)
    for name in COLUMNS:
        pd.testing.assert_frame_equal(ours[name], theirs[name], obj=name)


@pytest.fixture(scope="module", params=REPEATS)
def option(request: pytest.FixtureRequest) -> Repeats:
    chosen: Repeats = request.param
    return chosen


@pytest.fixture(scope="module")
def whole(option: Repeats) -> Findings:
    return Study(ARTICLES, repeats=option, events="given").findings


def grown(folder: Path, steps: Sequence[Sequence[Article]], option: Repeats = "once") -> Findings:
    for step in steps:
        Study(step, repeats=option).find(folder)
    return load(folder)


@pytest.mark.parametrize("first", list(combinations(range(4), 2)), ids=str)
def test_grown_in_two_steps(tmp_path: Path, option: Repeats, whole: Findings, first: tuple[int, ...]) -> None:
    steps = [ARTICLES[i] for i in first], [ARTICLES[i] for i in range(4) if i not in first]
    assert_same(grown(tmp_path, steps, option), whole)


def test_grown_one_by_one_or_all_given_again(tmp_path: Path, option: Repeats, whole: Findings) -> None:
    assert_same(grown(tmp_path / "one", [[each] for each in ARTICLES], option), whole)
    again = [ARTICLES[:2], ARTICLES[:3], ARTICLES]
    assert_same(grown(tmp_path / "again", again, option), whole)


def test_what_is_there_is_not_written_again(tmp_path: Path) -> None:
    grown(tmp_path, [ARTICLES])
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("part-*/*")}
    grown(tmp_path, [ARTICLES, ARTICLES[:1]])
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.glob("part-*/*")}


def test_parts_whose_articles_are_all_found_anew_are_removed(tmp_path: Path) -> None:
    grown(tmp_path, [ARTICLES[:1], ARTICLES])
    assert [path.name for path in sorted(tmp_path.glob("part-*"))] == ["part-00001"]


CORRECTIONS = [
    {"outlet": "Y"},
    {"published": datetime(2021, 5, 9)},
    {"agency": "AFP"},
    {"published": None},
    {"title": "Another title"},
    {"titled": True},
    {"event": "sinking"},
    {"source": "https://example.org/b"},
    {"attributes": (("country", "Malta"), ("owner", "Z"))},
    {"zones": (Zone(0, len(ARTICLES[3].text), "body"),)},
]


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda correction: next(iter(correction)))
def test_corrections_of_a_known_article_are_taken_over(tmp_path: Path, correction: dict[str, object]) -> None:
    corrected = replace(ARTICLES[3], **correction)  # type: ignore[arg-type]
    steps = [ARTICLES[:2], ARTICLES[2:], [corrected]]
    assert_same(grown(tmp_path, steps), Study([*ARTICLES[:3], corrected], events="given").findings)


@pytest.mark.parametrize("correction", CORRECTIONS[:3], ids=lambda correction: next(iter(correction)))
def test_corrections_that_change_what_is_set_apart(tmp_path: Path, correction: dict[str, object]) -> None:
    corrected = [*ARTICLES[:3], replace(ARTICLES[3], **correction)]  # type: ignore[arg-type]
    expected = Study(corrected, repeats="apart", events="given").findings
    assert_same(grown(tmp_path, [ARTICLES, corrected], "apart"), expected)


def test_a_correction_and_a_new_article_at_once(tmp_path: Path, option: Repeats) -> None:
    corrected = replace(ARTICLES[1], outlet="Y", attributes=(("country", "Malta"),))
    steps = [ARTICLES[:3], [corrected, ARTICLES[3]]]
    every = [ARTICLES[0], corrected, *ARTICLES[2:]]
    expected = Study(every, repeats=option, events="given").findings
    assert_same(grown(tmp_path, steps, option), expected)


def test_a_removed_further_column_is_gone(tmp_path: Path) -> None:
    with_column = [replace(each, attributes=(("country", "Malta"),)) for each in ARTICLES]
    assert grown(tmp_path, [with_column, ARTICLES]).attributes.empty


def test_another_text_of_a_known_article_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    found = grown(tmp_path, [ARTICLES])
    changed = replace(ARTICLES[0], text=ARTICLES[0].text.replace("Critics", "Friends"))
    with pytest.raises(ValueError, match="the text of article 'c' is not the one analysed before"):
        Study([changed]).find(tmp_path)
    assert_same(load(tmp_path), found)


@pytest.mark.parametrize("deleted", [0, 1, 2, 3])
def test_a_part_that_was_deleted_is_made_again(tmp_path: Path, deleted: int) -> None:
    found = rows(grown(tmp_path, [[ARTICLES[i]] for i in (1, 3, 2, 0)]))
    parts = sorted(tmp_path.glob("part-*"))
    assert len(parts) == 4
    for file in parts[deleted].iterdir():
        file.unlink()
    parts[deleted].rmdir()
    assert len(load(tmp_path).articles) == 3
    again = rows(grown(tmp_path, [ARTICLES]))
    assert all(again[name].equals(found[name]) for name in COLUMNS)
    assert {*parts} - {parts[deleted]} <= {*tmp_path.glob("part-*")}
