"""Findings whose tables have other columns are refused with one sentence."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from framing.article import Article, Zone
from framing.findings import Parts, collect, load
from framing.plan import Plan
from framing.record import Record

TEXT = "“It is out,” Maria Lopez said."


def older(folder: Path, table: str, column: str) -> None:
    """A folder of findings as a version of framing wrote it that did not know this column."""
    found = collect([Article("a", "Herald", TEXT, (Zone(0, len(TEXT), "body"),))], ())
    Parts(folder, Record.of(Plan())).write(found)
    path = folder / "part-00000" / f"{table}.parquet"
    pd.read_parquet(path).drop(columns=column).to_parquet(path)


@pytest.mark.parametrize(
    ("table", "column"),
    [("quotes", "content_spans"), ("quotes", "cue_span"), ("sentences", "tone_spans"), ("terms", "aside")],
)
def test_a_table_without_a_column_is_refused(tmp_path: Path, table: str, column: str) -> None:
    older(tmp_path, table, column)
    with pytest.raises(ValueError, match=f"{table}.parquet: was written by another version") as caught:
        load(tmp_path).tables()
    assert f"no column '{column}'; make these findings again with `framing find" in str(caught.value)


def test_nothing_is_added_to_findings_with_other_tables(tmp_path: Path) -> None:
    older(tmp_path, "quotes", "content_spans")
    with pytest.raises(
        ValueError, match="an earlier version of framing, which nothing can be added to; name"
    ):
        Parts(tmp_path, Record.of(Plan()))
