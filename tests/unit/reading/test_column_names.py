"""Tables as people have them: other names of columns, other kinds of files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

from framing import Article, Study
from framing.reading import InputError, read_all
from framing.reading.column_names import parse_columns

TEXT = "The old mill in Orsk burned down on Monday night, and nobody was hurt in the fire."
OTHER = "Two sisters from Velm have opened a school for shipwrights in the former customs house."


def read(path: Path, **columns: str) -> tuple[list[Article], list[str]]:
    found = read_all([path], columns=columns)
    return list(found.articles), list(found.notices)


def a_table(folder: Path, header: list[str], *rows: list[str]) -> Path:
    path = folder / "articles.csv"
    pd.DataFrame(rows, columns=header).to_csv(path, index=False)
    return path


@pytest.mark.parametrize(
    "header",
    [
        ["source", "content", "publish_date", "headline"],
        ["media_name", "full_text", "date", "title"],
        ["publication", "body", "published_at", "headline"],
        ["Domain", "Article", "seendate", "Title"],
        ["publisher", "maintext", "date_publish", "heading"],
        ["outlet", "text", "published", "title"],
    ],
    ids=lambda header: header[0],
)
def test_columns_are_known_by_what_people_call_them(tmp_path: Path, header: list[str]) -> None:
    (article,), notices = read(a_table(tmp_path, header, ["Herald", TEXT, "2021-05-03", "Mill burns"]))
    assert (article.outlet, article.title) == ("Herald", "Mill burns")
    assert TEXT in article.text
    assert article.published is not None
    assert article.published.day == 3
    told = [one for one in notices if "read by what people call them" in one]
    assert len(told) == (header[0] != "outlet")


def test_a_column_that_is_named_plainly_goes_before_one_that_is_guessed(tmp_path: Path) -> None:
    path = a_table(tmp_path, ["text", "content", "outlet", "source"], [TEXT, OTHER, "Herald", "a wire"])
    (article,), notices = read(path)
    assert (article.text, article.outlet, article.source) == (TEXT, "Herald", "a wire")
    assert not notices


def test_columns_may_be_said(tmp_path: Path) -> None:
    header = ["text", "translation", "source", "paper"]
    path = a_table(tmp_path, header, ["unbrauchbar", TEXT, "a file", "Herald"])
    (article,), _ = read(path, text="translation", outlet="Paper")
    assert (article.text, article.outlet, article.source) == (TEXT, "Herald", "a file")
    assert dict(article.attributes) == {"text column": "unbrauchbar"}


def test_a_column_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    path = a_table(tmp_path, ["content", "source"], [TEXT, "Herald"])
    with pytest.raises(InputError, match=r'there is no column "contnt" to be read as text \(did you mean'):
        read(path, text="contnt")


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("outlet", "not of the form"),
        ("outlet=", "not of the form"),
        ("outlett=source", 'did you mean "outlet"'),
    ],
)
def test_what_is_no_column_is_refused(given: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        parse_columns([given])


def test_the_site_of_the_address_is_the_outlet_where_none_is_named(tmp_path: Path) -> None:
    header = ["url", "text"]
    rows = [["https://www.herald.com/a/1", TEXT], ["https://post.org/2", OTHER]]
    articles, notices = read(a_table(tmp_path, header, *rows))
    assert [article.outlet for article in articles] == ["herald.com", "post.org"]
    assert "the site of the address" in notices[0]


ENTRY: dict[str, Any] = {
    "source": {"id": None, "name": "Herald"},
    "title": "Mill burns",
    "publishedAt": "2021-05-03T10:00:00Z",
    "content": TEXT,
}


@pytest.mark.parametrize(
    "value",
    [
        [ENTRY],
        {"status": "ok", "totalResults": 1, "articles": [ENTRY]},
        {"stories": [ENTRY], "tags": []},
        ENTRY,
    ],
    ids=["list", "articles", "stories", "one"],
)
def test_json_as_programs_answer(tmp_path: Path, value: Any) -> None:
    path = tmp_path / "answer.json"
    path.write_text(json.dumps(value))
    (article,), _ = read(path)
    assert (article.outlet, article.title) == ("Herald", "Mill burns")
    assert article.published is not None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{", "this is not JSON"),
        ("3", "holds no list of articles"),
        ("[1, 2]", "this is no object"),
        ('[{"a": 1}]', "there is no text"),
    ],
)
def test_json_without_articles_is_refused_in_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "answer.json"
    path.write_text(text)
    with pytest.raises(InputError, match=says):
        read(path)


def test_the_sheet_with_the_texts_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "About"
    book.active.append(["These articles were collected in May."])
    sheet = book.create_sheet("Articles")
    sheet.append(["Source", "Body", "Date"])
    sheet.append(["Herald", TEXT, pd.Timestamp("2021-05-03").to_pydatetime()])
    sheet.append([None, None, None])
    sheet.append(["Post", OTHER, "4 May 2021"])
    book.save(tmp_path / "articles.xlsx")
    articles, notices = read(tmp_path / "articles.xlsx")
    assert [(one.outlet, one.published and one.published.day) for one in articles] == [
        ("Herald", 3),
        ("Post", 4),
    ]
    assert any('"Articles" is read and not About' in one for one in notices)


def test_a_broken_workbook_is_named(tmp_path: Path) -> None:
    (tmp_path / "articles.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    with pytest.raises(InputError, match=r"articles\.xlsx: this is not a whole workbook"):
        read(tmp_path / "articles.xlsx")


def test_tabs_part_cells_too(tmp_path: Path) -> None:
    path = tmp_path / "articles.tsv"
    path.write_text(f"source\tcontent\nHerald\t{TEXT}\n")
    (article,), _ = read(path)
    assert (article.outlet, article.text) == ("Herald", TEXT)


def test_a_frame_with_other_columns() -> None:
    frame = pd.DataFrame({"paper": ["Herald", "Post"], "content": [TEXT, OTHER]})
    study = Study(frame, columns={"outlet": "paper"})
    assert [article.outlet for article in study.articles] == ["Herald", "Post"]


def test_findings_have_no_columns_to_name() -> None:
    with pytest.raises(ValueError, match=r"these are findings, .*, so columns means nothing here"):
        Study(Study([]).findings, columns={"text": "content"})
