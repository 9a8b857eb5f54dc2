"""Tables for a terminal are no wider than it, and say what they leave out."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.results.fitting import fitted, lines_of

TABLE = pd.DataFrame(
    {
        "outlet": ["The Harbour Post", "Herald"],
        "n": [3, None],
        "content": ["the dam at Arlen is safe and will hold, as long as nobody opens it. " * 3, "x" * 200],
        "last": ["one", "two"],
    }
)


@pytest.mark.parametrize("width", [10, 20, 40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    with lines_of(width):
        lines = fitted(TABLE).splitlines()
    assert max(map(len, lines)) <= width
    shown = "".join(lines).replace(" ", "")
    assert all(name in shown for name in TABLE.columns)  # above their cells, or named as left out


def test_without_a_width_a_row_is_a_line() -> None:
    with lines_of(None):
        assert len(fitted(TABLE).splitlines()) == 3


def test_nothing_of_a_shown_cell_is_lost() -> None:
    with lines_of(80):
        text = fitted(TABLE)
    assert text.count("x") == 200
    assert text.count("Arlen") == 3


def test_the_terminal_says_how_wide_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    assert max(map(len, fitted(TABLE).splitlines())) <= 50


def test_missing_values_and_numbers() -> None:
    lines = fitted(TABLE[["outlet", "n"]]).splitlines()
    assert lines == ["outlet              n", "The Harbour Post  3.0", "Herald              –"]


def test_a_table_without_rows_has_its_headings() -> None:
    assert fitted(TABLE[:0]) == "outlet  n  content  last"


def test_a_table_without_columns_is_nothing() -> None:
    assert fitted(TABLE[[]]) == ""
