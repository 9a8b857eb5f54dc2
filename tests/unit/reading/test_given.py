"""What Python code gives to be read: paths, articles, DataFrames, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from framing import Article, Study, Zone
from framing.reading import InputError
from framing.reading.given import read_frame, read_given

ARTICLE = Article("a", "Herald", "A fire.", (Zone(0, 7, "body"),))
ROWS = {
    "ID": ["a", "b"],
    "Outlet ": ["Herald", "Post"],
    "text": ["The US helped to put out the fire.", "The United States helped. “It is out,” he said."],
    "event": ["fire", None],
    "published": [pd.Timestamp("2020-01-04"), pd.NaT],
    "leaning": ["left", pd.NA],
}


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ([1, 2], "item 1 of the list is of the type int; give a path or several"),
        (["a.txt", None], "item 2 of the list is of the type NoneType"),
        ([pd.DataFrame()], "item 1 of the list is of the type DataFrame"),
        (["a.txt", ARTICLE], "holds both paths and articles"),
        (5, "cannot be read from the type int"),
        (None, "cannot be read from the type NoneType"),
        (b"a.txt", "cannot be read from the type bytes"),
        ({"a.txt": 1}, "cannot be read from the type dict"),
    ],
)
def test_what_cannot_be_read_is_told_what_can(given: Any, says: str) -> None:
    with pytest.raises(InputError, match=says) as told:
        Study(given)
    assert "a pandas DataFrame with the columns of a CSV file" in str(told.value)


def test_a_table_in_memory_is_read_as_its_file_is(tmp_path: Path) -> None:
    frame = pd.DataFrame(ROWS)
    frame.to_csv(tmp_path / "t.csv", index=False)
    here, there = read_frame(frame).articles, read_given(tmp_path / "t.csv").articles
    for one, two in zip(here, there, strict=True):
        assert (one.id, one.outlet, one.text, one.zones) == (two.id, two.outlet, two.text, two.zones)
        assert (one.event, one.published, one.attributes) == (two.event, two.published, two.attributes)
    assert here[0].attributes == (("leaning", "left"),)
    assert here[1].source == "DataFrame, row 2"


@pytest.mark.parametrize(
    ("frame", "says"),
    [
        (pd.DataFrame({"Text ": [None, 5.0], "outlet": ["a", "b"]})[:1], "row 1: the text is empty"),
        (pd.DataFrame({"words": ["A fire."], "outlet": ["a"]}), "no column text among words and outlet"),
        (pd.DataFrame({"text": [], "outlet": []}), "DataFrame: it contains no article"),
        (pd.DataFrame(), "DataFrame: the table is empty"),
        (pd.DataFrame([["a", "b"]], columns=["text", "text"]), "column text is there twice"),
    ],
)
def test_a_table_without_articles_says_what_it_lacks(frame: pd.DataFrame, says: str) -> None:
    with pytest.raises(InputError, match=says):
        read_given(frame)


def test_a_row_that_is_none_does_not_stop_the_others() -> None:
    frame = pd.DataFrame({"text": ["A fire broke out in town.", float("nan")], "outlet": ["Herald", "Post"]})
    read = read_given(frame)
    assert [article.id for article in read.articles] == ["DataFrame-1"]
    assert read.notices[0].startswith("DataFrame, row 2: the text is empty")
