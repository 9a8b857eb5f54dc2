"""Dates such as 04/01/2020: their column shows the order, or somebody says it; they are never guessed."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from framing import Study
from framing.reading import InputError, read_all, stream
from framing.reading.input_options import DateOrder

TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."


def days(folder: Path, *dates: str, order: DateOrder | None = None) -> tuple[list[str], list[str]]:
    """The days that a column of dates is read as, and the notices."""
    path = folder / "t.jsonl"
    path.write_text("".join(json.dumps({"outlet": "S", "text": TEXT, "date": one}) + "\n" for one in dates))
    notices: list[str] = []
    articles = list(stream([path], notices.append, dates=order))
    assert len(articles) == len(dates)
    return [f"{one.published:%d.%m.%y %H:%M}" if one.published else "" for one in articles], [
        one for one in notices if "what people call them" not in one
    ]


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (("04/01/2020", "27/10/2019"), ["04.01.20 00:00", "27.10.19 00:00"]),
        (("04/01/2020", "10/27/2019"), ["01.04.20 00:00", "27.10.19 00:00"]),
        (("4.1.2020", "27.10.2019"), ["04.01.20 00:00", "27.10.19 00:00"]),
        (("4-1-20", "10-27-19"), ["01.04.20 00:00", "27.10.19 00:00"]),
        (
            ("04/01/2020 05:46", "2020-02-01", "27/10/2019 5:46 PM"),
            ["04.01.20 05:46", "01.02.20 00:00", "27.10.19 17:46"],
        ),
        (("5/5/2020",), ["05.05.20 00:00"]),
        (("2020-02-01", "", "13/01/2020"), ["01.02.20 00:00", "", "13.01.20 00:00"]),
        (("3/4/99", "30/4/99"), ["03.04.99 00:00", "30.04.99 00:00"]),
    ],
)
def test_the_column_shows_the_order(tmp_path: Path, dates: tuple[str, ...], read: list[str]) -> None:
    assert days(tmp_path, *dates) == (read, [])


def test_a_column_in_doubt_is_told_once_with_a_count(tmp_path: Path) -> None:
    read, (notice,) = days(tmp_path, "04/01/2020", "05/01/2020", "5/5/2020", "2020-01-04")
    assert read == ["", "", "05.05.20 00:00", "04.01.20 00:00"]
    assert 'field published: 2 dates such as "04/01/2020" may mean two days and are not read; write' in notice


ORDERS: list[tuple[DateOrder, int]] = [("day-first", 4), ("month-first", 1)]


@pytest.mark.parametrize(("order", "day"), ORDERS)
def test_the_order_may_be_said(tmp_path: Path, order: DateOrder, day: int) -> None:
    read, notices = days(tmp_path, "04/01/2020", "27/10/2019", order=order)
    assert (read, notices) == ([f"0{day}.0{5 - day}.20 00:00", "27.10.19 00:00"], [])


@pytest.mark.parametrize(("order", "day"), ORDERS)
def test_what_was_said_holds_for_files_of_every_kind(tmp_path: Path, order: DateOrder, day: int) -> None:
    body = f"<p>{TEXT} {TEXT}</p>"
    (tmp_path / "page.html").write_text(
        '<html><head><meta name="pubdate" content="04/01/2020"></head><body><article><h1>Dam holds</h1>'
        f"{body}</article></body></html>"
    )
    (tmp_path / "feed.xml").write_text(
        '<rss version="2.0"><channel><title>S</title><item><title>Dam holds</title>'
        f"<pubDate>04/01/2020</pubDate><description>{escape(body * 8)}</description></item></channel></rss>"
    )
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "a.txt").write_text(TEXT)
    (inner / "corpus.csv").write_text("file,outlet,published\na.txt,S,04/01/2020\n")
    with ZipFile(tmp_path / "z.zip", "w") as packed:
        for name in ("a.txt", "corpus.csv"):
            packed.write(inner / name, name)
    (tmp_path / "t.csv").write_text(f'outlet,published,text\nS,04/01/2020,"{TEXT}"\n')
    found = read_all([tmp_path], dates=order)
    assert len(found.articles) == 5
    assert {one.published.day if one.published else 0 for one in found.articles} == {day}


def test_another_order_is_refused(tmp_path: Path) -> None:
    wrong: Any = "day_first"
    with pytest.raises(InputError, match='did you mean "day-first"'):
        days(tmp_path, "04/01/2020", order=wrong)


def test_two_orders_in_one_column_are_told(tmp_path: Path) -> None:
    read, notices = days(tmp_path, "13/01/2020", "01/02/2020", "01/13/2020", "01/02/2020")
    assert read == ["13.01.20 00:00", "01.02.20 00:00", "13.01.20 00:00", ""]
    assert any(
        "line 3, field published: here the month comes first and above it does not" in one for one in notices
    )
    assert any('1 date such as "01/02/2020" may mean two days' in one for one in notices)


@pytest.mark.parametrize("date", ["1/2/3/2020", "99/99/2020", "31/31/2020", "01/2020", "v1.2.2020.5"])
def test_what_is_no_date_stays_none(tmp_path: Path, date: str) -> None:
    read, (notice,) = days(tmp_path, date)
    assert read == [""]
    assert f'"{date}" cannot be read as a date' in notice


def test_what_is_no_date_shows_no_order(tmp_path: Path) -> None:
    assert days(tmp_path, "31/31/2020", "10/27/2019", "04/01/2020")[0] == [
        "",
        "27.10.19 00:00",
        "01.04.20 00:00",
    ]


def test_the_dates_of_a_corpus_file(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(TEXT)
    (tmp_path / "corpus.csv").write_text("file,outlet,published\na.txt,S,04/01/2020\nb.txt,S,13/01/2020\n")
    found = read_all([tmp_path])
    assert [one.published.day for one in found.articles if one.published] == [4, 13]
    assert not found.notices
    (tmp_path / "corpus.csv").write_text("file,outlet,published\na.txt,S,04/01/2020\nb.txt,S,\n")
    (notice,) = read_all([tmp_path]).notices
    assert notice.startswith(f'{tmp_path / "corpus.csv"}, field published: 1 date such as "04/01/2020"')


def test_the_dates_of_a_frame() -> None:
    import pandas as pd

    frame = pd.DataFrame({"outlet": "S", "text": TEXT, "published": ["04/01/2020", "13/01/2020"]})
    assert [one.published.month for one in Study(frame).articles if one.published] == [1, 1]
    articles = Study(frame[:1], dates="month-first").articles
    assert [one.published.month for one in articles if one.published] == [4]
