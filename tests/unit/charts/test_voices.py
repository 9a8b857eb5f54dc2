"""Speakers and their sides."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.charts.voices import NOBODY, OTHERS, UNNAMED, _grid


def quotes(*rows: tuple[str, str | None, str, str | None, int]) -> pd.DataFrame:
    columns = ["group", "speaker", "speaker_kind", "affiliation", "quoted_words"]
    made = pd.DataFrame(rows, columns=columns)
    return made.assign(start=0, words=made["quoted_words"] + 5)


def test_speakers_of_one_side_stand_together_the_most_quoted_first() -> None:
    grid = _grid(
        ["A", "B"],
        quotes(
            ("A", "Ann", "person", "Navy", 3),
            ("B", "Bob", "person", "Navy", 0),
            ("B", "Bob", "person", "Navy", 4),
            ("A", "Eve", "person", "Church", 0),
        ),
    )
    assert grid.rows == ["Bob", "Ann", "Eve (Church)"]
    assert grid.labels == [["", "2 (4)"], ["1 (3)", ""], ["1", ""]]
    assert grid.bands == {0: "Navy", 2: OTHERS}
    assert grid.under == ["n = 2", "n = 2"]


def test_anonymous_rows_are_hatched_and_nobody_comes_last() -> None:
    grid = _grid(["A"], quotes(("A", None, "unknown", None, 1), ("A", "a diplomat", "anonymous", None, 0)))
    assert grid.rows == ["a diplomat", NOBODY]
    assert grid.hatched == {0}


def test_many_speakers_share_a_row_and_those_without_names_another() -> None:
    army = [("A", f"S{i}", "person", "Army", 1) for i in range(30)]
    grid = _grid(["A"], quotes(*army))
    assert len(grid.rows) == 15
    assert grid.rows[-1] == "further (16 speakers)"
    assert grid.labels[-1] == ["16 (16)"]
    grid = _grid(["A"], quotes(*army, *[("A", f"a source {i}", "anonymous", None, 1) for i in range(3)]))
    assert grid.rows[-2:] == ["further (16 speakers)", "further (3 anonymous)"]
    assert grid.hatched == {15}


def test_bars_are_as_long_as_the_words_of_each_speaker() -> None:
    grid = _grid(["A", "B"], quotes(("A", "Ann", "person", None, 15), ("B", "Bob", "person", None, 0)))
    assert grid.rows == ["Ann", "Bob"]
    assert grid.bars == [[(0.75, 1.0), (0.0, 0.0)], [(0.0, 0.0), (0.0, 0.25)]]
    many = _grid(["A"], quotes(*[("A", f"S{i}", "person", None, i) for i in range(30)]))
    assert many.bars[-1] == [(0.0, 0.0)]  # of many together: beside it those of one would be tiny


def test_many_anonymous_together_shorten_no_bar() -> None:
    named = [("A", f"S{i}", "person", None, 15) for i in range(20)]
    grid = _grid(["A"], quotes(*named, *[("A", f"a source {i}", "anonymous", None, 5) for i in range(8)]))
    assert grid.rows[-2:] == ["further (6 speakers)", "further (8 anonymous)"]
    assert grid.bars[0] == [(0.75, 1.0)]
    assert grid.bars[-2:] == [[(0.0, 0.0)], [(0.0, 0.0)]]


def test_who_is_not_named_stands_apart_from_those_without_a_side() -> None:
    rows = [("A", "critics", "person", None, 9), ("A", "a source", "anonymous", None, 5)]
    rows += [("A", "Eve", "person", None, 3), ("A", "周", "person", None, 2)]
    of_nobody = ("A", None, "unknown", None, 9)
    grid = _grid(["A"], quotes(*rows, of_nobody, ("A", "police officer", "official", "Navy", 1)))
    assert grid.rows == ["Eve", "周", "police officer (Navy)", "critics", "a source", NOBODY]
    assert grid.bands == {0: OTHERS, 3: UNNAMED}


def test_whom_an_outlet_quotes_most_often_stands_alone() -> None:
    quoted = [("A", f"S{i}", "person", None, 9) for i in range(30)]
    for n in (2, 3):
        grid = _grid(["A", "B"], quotes(*quoted, *[("B", "Zoe", "person", None, 0)] * n))
        assert ("Zoe" in grid.rows) == (n == 3)


def test_whose_words_an_outlet_quotes_most_stands_alone_among_many_of_others() -> None:
    others = [("A", f"S{i}", "person", None, 60) for i in range(30)]
    few = [("B", "Ann Roe", "person", None, 21), ("B", "Bob Lee", "person", None, 9)]
    assert "Ann Roe" in _grid(["A", "B"], quotes(*others, *few)).rows
    assert "Bob Lee" not in _grid(["A", "B"], quotes(*others, *few)).rows


def test_quotes_without_a_speaker_are_no_further_speaker() -> None:
    grid = _grid(
        ["A"],
        quotes(*[("A", f"S{i}", "person", None, 9) for i in range(20)], ("A", None, "unknown", None, 0)),
    )
    assert grid.rows[-2:] == ["further (7 speakers)", NOBODY]


def test_rows_of_several_and_of_nobody_stay_last_in_every_order() -> None:
    rows = [("A", f"S{i}", "person", None, 9) for i in range(20)]
    rows += [("A", f"a source {i}", "anonymous", None, 5) for i in range(3)]
    grid = _grid(["A"], quotes(*rows, ("A", None, "unknown", None, 40)))
    assert grid.last is not None
    assert [grid.rows[at] for at in sorted(grid.last)] == ["further (7 speakers)", NOBODY]


def test_a_body_stands_among_those_who_speak_for_it() -> None:
    rows = [("A", "Ann", "person", "Navy", 3), ("A", "Navy", "organisation", None, 2)]
    grid = _grid(["A"], quotes(*rows, ("A", "Eve", "person", None, 1)))
    assert grid.rows == ["Ann", "Navy", "Eve"]
    assert grid.bands == {0: "Navy", 2: OTHERS}


@pytest.mark.parametrize(
    ("speaker", "side", "row"),
    [
        ("Navy officer", "Navy", "Navy officer"),
        ("Lake News poll", "Lake News", "Lake News poll"),
        ("House Democrats", "Democratic Party", "House Democrats"),
        ("GOP leaders", "Republican Party", "GOP leaders"),
        ("Chadian officials", "Chad", "Chadian officials"),
        ("Ann", "Navy", "Ann (Navy)"),
    ],
)
def test_a_side_that_the_name_tells_is_not_told_again(speaker: str, side: str, row: str) -> None:
    assert _grid(["A"], quotes(("A", speaker, "organisation", side, 1))).rows == [row]


@pytest.mark.parametrize("kind", ["organisation", "document", "official", "person", "unknown"])
def test_only_what_counts_as_anonymous_is_hatched(kind: str) -> None:
    rows = ("A", "office", kind, None, 1), ("A", "an aide", "anonymous", None, 9)
    grid = _grid(["A"], quotes(*rows))
    assert [grid.rows[at] for at in sorted(grid.hatched)] == ["an aide"]
