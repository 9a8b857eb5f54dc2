from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pandas as pd
import pytest

from framing.reading import InputError, InputNotice, read, read_all, stream
from framing.results.tabular import csv_file

TEXT = "Dam holds in Brod\n\nThe dam above Brod held on Monday, and the army left the town."
OTHER = "Dam breaks in Brod\n\nThe dam above Brod broke on Monday, and the army came to help."

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write a file into an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)

    def to(name: str, content: str | bytes) -> Path:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return to


def table(*rows: str) -> str:
    return "\n".join(["id,outlet,published,text", *rows]) + "\n"


def row(name: str, outlet: str = "Star", published: str = "2021-10-11", text: str = TEXT) -> str:
    return f'{name},{outlet},{published},"{text}"'


def the_notice(*paths: str) -> str:
    """The only notice of reading these, in which one good article is left."""
    reading = read_all(paths)
    assert [article.text for article in reading.articles] == [TEXT]
    assert len(reading.notices) == 1, reading.notices
    assert "\n" not in reading.notices[0]
    return reading.notices[0]


def the_error(*paths: str) -> str:
    with pytest.raises(InputError) as caught:
        read_all(paths)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_folder_with_corpus_csv(write: Write) -> None:
    write("a.txt", TEXT)
    write("b.txt", OTHER)
    write("README.md", "# About")
    write(
        "corpus.csv",
        "file,outlet,event,published,title,agency\n"
        "b.txt,Star,Flood,2021-10-11,Dam breaks in Brod,AFP\n"
        "a.txt,Sun,,,,\n",
    )
    b, a = read_all(["."]).articles
    assert (b.id, b.outlet, b.event, b.published) == ("b", "Star", "Flood", datetime(2021, 10, 11))
    assert (b.title, b.agency, b.source, b.text) == ("Dam breaks in Brod", "AFP", "b.txt", OTHER)
    assert (a.id, a.outlet, a.event, a.published, a.agency) == ("a", "Sun", None, None, None)
    assert a.title == "Dam holds in Brod"


def test_folder_with_corpus_toml(write: Write) -> None:
    write("in/a.txt", TEXT)
    write(
        "corpus.toml",
        'event = "Flood"\n[[article]]\nfile = "in/a.txt"\noutlet = "Sun"\npublished = 2021-10-11\n',
    )
    [article] = read_all(["."]).articles
    assert (article.id, article.outlet, article.event) == ("in/a", "Sun", "Flood")
    assert article.published == datetime(2021, 10, 11)


def test_file_by_name_is_described_by_the_corpus_file_beside_it(write: Write) -> None:
    write("a.txt", TEXT)
    write("corpus.csv", "file,outlet\na.txt,Sun\n")
    assert read_all(["a.txt"]).articles[0].outlet == "Sun"


def test_folders_in_folders_in_order_of_names(write: Write) -> None:
    for name in ("z.txt", "b/1.txt", "a/1.txt", ".hidden/1.txt", "a/.2.txt"):
        write(name, TEXT)
    reading = read_all(["."])
    assert [article.id for article in reading.articles] == ["z", "a/1", "b/1"]


def test_folder_without_outlets_gets_one_notice(write: Write) -> None:
    write("t/a.txt", TEXT)
    write("t/b.txt", OTHER)
    reading = read_all(["t"])
    assert [article.outlet for article in reading.articles] == ["unknown", "unknown"]
    assert reading.notices == (
        't, field outlet: a.txt and b.txt without an outlet, read as "unknown"; '
        "put a corpus.csv with the columns file and outlet into it",
    )


def test_csv(write: Write) -> None:
    write("t.csv", table(row("a"), row("b", "Sun", "", OTHER)))
    a, b = read_all(["t.csv"]).articles
    assert (a.id, a.outlet, a.published, a.text, a.source) == (
        "a",
        "Star",
        datetime(2021, 10, 11),
        TEXT,
        "t.csv, row 2",
    )
    assert (b.id, b.outlet, b.published) == ("b", "Sun", None)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_csv_of_a_spreadsheet_elsewhere(write: Write, delimiter: str) -> None:
    write("t.csv", '\ufeffID;Outlet;Text\r\na;Star;"A; b."\r\n'.replace(";", delimiter))
    [article] = read_all(["t.csv"]).articles
    assert (article.outlet, article.text) == ("Star", f"A{delimiter} b.")


def test_row_without_id_is_named_after_file_and_row(write: Write) -> None:
    write("t.csv", "outlet,text\nStar,A sentence stands here.\n")
    write("t.jsonl", '{"outlet": "Star", "text": "A sentence stands here."}\n')
    assert [article.id for article in read_all(["t.csv"]).articles] == ["t-2"]
    assert [article.id for article in read_all(["t.jsonl"]).articles] == ["t-1"]


def test_json_lines(write: Write) -> None:
    write(
        "t.jsonl",
        json.dumps({"id": 7, "outlet": "Star", "text": TEXT, "url": "example.org/7", "n": None}) + "\n\n",
    )
    [article] = read_all(["t.jsonl"]).articles
    assert (article.id, article.outlet, article.text, article.source) == ("7", "Star", TEXT, "example.org/7")


def test_parquet(write: Write) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    write("x", "")
    columns = {
        "Id": ["a", "b"],
        "outlet": ["Star", None],
        "text": [TEXT, OTHER],
        "published": [datetime(2021, 10, 11), None],
    }
    parquet.write_table(pa.table(columns), "t.parquet")
    reading = read_all(["t.parquet"])
    a, b = reading.articles
    assert (a.id, a.outlet, a.published, a.text) == ("a", "Star", datetime(2021, 10, 11), TEXT)
    assert (b.outlet, b.published) == ("unknown", None)
    assert reading.notices == (
        't.parquet, field outlet: row 2 without an outlet, read as "unknown"; fill the column outlet',
    )


PAGE = """<html><head><title>Dam holds in Brod</title><meta property="og:site_name" content="Daily Star">
<meta property="article:published_time" content="2021-10-11"></head><body>
<nav>Home</nav><article><h1>Dam holds in Brod</h1>
<p>{0}</p><p>{0}</p></article></body></html>"""
PARAGRAPH = (
    "The dam above Brod held on Monday, and the army left the town before the evening, the mayor said. " * 3
)


def test_web_page(write: Write) -> None:
    write("a.html", PAGE.format(PARAGRAPH))
    [article] = read_all(["a.html"]).articles
    assert (article.id, article.outlet, article.title) == ("a", "Daily Star", "Dam holds in Brod")
    assert article.published == datetime(2021, 10, 11)
    assert article.text.startswith("Dam holds in Brod\n")
    assert "The dam above Brod held" in article.text
    assert "Home" not in article.text
    assert article.zones[0].kind == "headline"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def given(content: str) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        return [article.id for article in read_all(["-"]).articles]

    assert given(TEXT) == ["stdin"]
    assert given(
        "\n" + json.dumps({"id": "a", "text": TEXT}) + "\n" + json.dumps({"id": "b", "text": OTHER})
    ) == ["a", "b"]


def test_text_is_kept_as_it_stands(write: Write) -> None:
    text = "\r\n“Dam” holds\r\n\r\nIt\xa0held 'well', \"they\" said.\r\n  \r\n"
    write("a.txt", b"\xef\xbb\xbf" + text.encode())
    assert read_all(["a.txt"]).articles[0].text == text


@pytest.mark.parametrize("padding", ["", "\0\0\0", "\0" * 80])
def test_a_nul_costs_neither_its_text_nor_the_fields_beside_it(write: Write, padding: str) -> None:
    held = row("a\0", outlet="The\0Star\0", text="The dam of Brod\0held on Monday." + padding)
    write("t.csv", table(held, row("b")))
    first, second = (reading := read_all(["t.csv"])).articles
    assert (first.id, first.outlet, second.id) == ("a", "The Star", "b")
    assert first.text.rstrip() == "The dam of Brod held on Monday."
    assert any("row 2" in one and "NUL characters, read as spaces" in one for one in reading.notices)


@pytest.mark.parametrize(
    "text", ["“It held, the mayor said.", 'It "held, the mayor said."', "It held,” they said. “No."]
)
def test_unbalanced_quotation_marks_need_no_notice(write: Write, text: str) -> None:
    write("t.jsonl", json.dumps({"id": "a", "outlet": "Star", "text": text}))
    reading = read_all(["t.jsonl"])
    assert [article.text for article in reading.articles] == [text]
    assert reading.notices == ()


def test_read_warns_and_returns_the_rest(write: Write) -> None:
    write("t.jsonl", json.dumps({"id": "a", "text": TEXT}))
    with pytest.warns(InputNotice, match="without an outlet"):
        articles = read("t.jsonl")
    assert [article.id for article in articles] == ["a"]


def test_several_paths(write: Write) -> None:
    write("a.csv", table(row("a")))
    write("b.csv", table(row("b")))
    assert [article.id for article in read([Path("b.csv"), "a.csv"])] == ["b", "a"]


def test_stream_gives_articles_before_all_is_read(write: Write) -> None:
    write("t.jsonl", json.dumps({"id": "a", "text": TEXT}) + "\nbroken")
    notices: list[str] = []
    articles = stream(["t.jsonl"], notices.append)
    assert next(articles).id == "a"
    assert notices == []
    assert list(articles) == []
    assert len(notices) == 2


BAD_FILES = {
    "empty": ("bad.txt", b"", "the text is empty; add"),
    "blank": ("bad.txt", b" \n\xc2\xa0\n", "the text is empty; add"),
    "binary": ("bad.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "not text; save it"),
    "NUL": ("bad.txt", b"The\0 dam\0 \0hel\0d.", "full of NUL characters"),
    "headline alone": ("bad.txt", b"Dam holds in Brod\n", "no body, only a headline"),
    "one long line": ("bad.txt", b"The dam held. " * 375_000, "5,250,000 characters .* split it"),
    "unknown ending": (
        "bad.epub",
        b"?",
        "ending is not one of .txt, .html, .docx, .rtf, .xml, .csv, .tsv, .xlsx, .json and .* more; convert",
    ),
    "corrupt Parquet": ("bad.parquet", b"PAR1 and no more", "not a whole Parquet file .*; save it again"),
    "page without article": (
        "bad.html",
        b"<html><body></body></html>",
        "no article; save the article's own page",
    ),
    "empty table": ("bad.csv", b"", "the table is empty; add a header"),
    "no text column": (
        "bad.csv",
        b"id,outlet,txt\na,Star,x\n",
        r'no column text among id, outlet and txt \(did you mean "txt"\?\)',
    ),
    "no text column, none like it": (
        "bad.csv",
        b"id,outlet,words\na,Star,x\n",
        "no column text among id, outlet and words; rename the one",
    ),
    "column twice": ("bad.csv", b"id,text,Text\na,x,y\n", "row 1: column text is there twice; rename one"),
    "binary table": ("bad.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "not text; save it"),
    "broken JSON": ("bad.jsonl", b'\n{"text": "x"\n', "line 2: this is not JSON .*; write one object"),
    "JSON without object": ("bad.jsonl", b"[1]\n", "line 1: this is JSON but not an object.*; write one"),
    "JSON without text": (
        "bad.jsonl",
        b'{"id": "a", "texts": "x"}',
        r'line 1, field text: there is no text .*mean "texts"\?\); add',
    ),
}


@pytest.mark.parametrize(("name", "content", "reason"), BAD_FILES.values(), ids=list(BAD_FILES))
def test_bad_file_beside_a_good_one(write: Write, name: str, content: bytes, reason: str) -> None:
    write("good.csv", table(row("good")))
    write(name, content)
    notice = the_notice("good.csv", name)
    assert notice.startswith(name)
    with pytest.raises(InputError, match=reason):
        raise InputError(notice)
    assert the_error(name) == notice


BAD_ROWS = {
    "text missing": (row("bad", text=""), "t.csv, row 3: the text is empty; add"),
    "NUL": (row("bad", text="The\0 da\0m."), "t.csv, row 3: the text is full of NUL"),
    "too many cells": (row("bad") + ",x", "t.csv, row 3: there are 5 cells where the header has 4, .*; put"),
    "too few cells": ("bad,Star", "t.csv, row 3: there are 2 cells where the header has 4, .*; put"),
    "broken marks": ('bad,"Star"x,,y', "t.csv, row 3: the quotation marks are broken .*; close"),
    "never closed": ('bad,Star,,"It held', "t.csv, row 3: the quotation marks are broken .*; close"),
    "id twice": (
        row("good", text=OTHER),
        't.csv, row 3, field id: "good" is already the id of t.csv, row 2, .*; give',
    ),
}


@pytest.mark.parametrize(("line", "reason"), BAD_ROWS.values(), ids=list(BAD_ROWS))
def test_bad_row_after_a_good_one(write: Write, line: str, reason: str) -> None:
    write("t.csv", table(row("good"), line))
    notice = the_notice("t.csv")
    with pytest.raises(InputError, match=reason):
        raise InputError(notice)


def test_broken_row_before_a_good_one(write: Write) -> None:
    write("t.csv", table('bad,"Star"x,,y', row("good")))
    assert "t.csv, row 2" in the_notice("t.csv")


def test_unreadable_date_keeps_the_article(write: Write) -> None:
    write("t.csv", table(row("a", published="11/10/2021")))
    notice = the_notice("t.csv")
    assert notice == (
        't.csv, field published: 1 date such as "11/10/2021" may mean two days and is not read; '
        "write them as 2020-01-04, or say the order with --dates"
    )


def test_unreadable_date_in_the_corpus_file(write: Write) -> None:
    write("t/a.txt", TEXT)
    write("t/corpus.csv", "file,outlet,published\na.txt,Star,soon\n")
    assert the_notice("t").startswith('t/corpus.csv, row 2, field published: "soon"')


def test_missing_outlet_in_a_row(write: Write) -> None:
    write("t.csv", table(row("a", outlet="")))
    assert the_notice("t.csv").startswith("t.csv, field outlet: row 2 without an outlet")


def test_same_name_in_two_folders(write: Write) -> None:
    write("t/a.txt", TEXT)
    write("u/a.txt", OTHER)
    for folder in "tu":
        write(f"{folder}/corpus.csv", "file,outlet\na.txt,Star\n")
    reading = read_all(["t", "u"])
    assert [(one.id, one.text) for one in reading.articles] == [("a", TEXT), ("a (2)", OTHER)]
    assert not reading.notices


def test_a_file_that_is_given_twice_is_read_once(write: Write) -> None:
    write("t.csv", f'outlet,text\nStar,"{TEXT}"\n')
    reading = read_all(["t.csv", "t.csv"])
    assert [one.id for one in reading.articles] == ["t-2"]
    assert "is already the id of t.csv, row 2" in reading.notices[0]


def test_corpus_file_names_a_file_that_is_not_there(write: Write) -> None:
    write("t/good.txt", TEXT)
    write("t/corpus.csv", "file,outlet\ngood.txt,Star\ngod.txt,Sun\n")
    assert (
        the_notice("t")
        == 't/corpus.csv, row 3, field file: "god.txt" is not in t (did you mean "good.txt"?), '
        "so it is left out; correct it"
    )


def test_corpus_file_does_not_name_a_file(write: Write) -> None:
    write("t/good.txt", TEXT)
    write("t/new.txt", OTHER)
    write("t/corpus.csv", "file,outlet\ngood.txt,Star\n")
    assert (
        the_notice("t")
        == "t/corpus.csv: new.txt left out, because no row names it; add a row or remove the file"
    )


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("corpus.csv", "name,outlet\na.txt,Star\n", "no column file among name and outlet"),
        ("corpus.csv", "", "no column file among its columns; add one"),
        ("corpus.toml", "[[article", "this is not TOML"),
        ("corpus.toml", "[[article]]\noutlet = 'Star'\n", "no .*article.* tables with a file each"),
    ],
)
def test_broken_corpus_file(write: Write, name: str, content: str, reason: str) -> None:
    write("t/a.txt", TEXT)
    write(f"t/{name}", content)
    with pytest.raises(InputError, match=reason):
        read_all(["t"])


def test_unknown_endings_in_a_folder_get_one_notice(write: Write) -> None:
    write("t/good.csv", table(row("good")))
    for name in ("a.epub", "b.xyz", "README.md", "concepts.toml", "LICENSE"):
        write(f"t/{name}", "x")
    assert the_notice("t").startswith("t: a.epub and b.xyz left out")


def test_empty_folder(write: Write) -> None:
    write("x", "").unlink()
    Path("t").mkdir()
    assert the_error("t").startswith("t: the folder contains no article; put files")


def test_path_that_does_not_exist(write: Write) -> None:
    write("seeds/a.txt", TEXT)
    assert (
        the_error("sedes") == 'sedes: there is no such file or folder (did you mean "seeds"?); check the path'
    )
    assert the_error("nowhere/at/all").startswith("nowhere/at/all: there is no such file or folder")


def test_no_path() -> None:
    assert the_error() == "no path was given; name a file or a folder"


def test_all_reasons_are_given_when_nothing_is_left(write: Write) -> None:
    for i in range(30):
        write(f"t/{i}/a.txt", "")
    with pytest.raises(InputError) as caught:
        read_all(["t"])
    lines = str(caught.value).splitlines()
    assert len(lines) == 21
    assert lines[-1] == "and 10 more notices"


def test_reading_text_loads_nothing_large() -> None:
    code = (
        "import sys, framing.reading; print(sorted({'trafilatura', 'pandas', 'pyarrow'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        == "[]\n"
    )


def test_a_table_may_come_by_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    content = table(row("a"), row("b", "Sun", text=OTHER)).encode("utf-8-sig")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert [(article.id, article.outlet) for article in read("-")] == [("a", "Star"), ("b", "Sun")]


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl"])
def test_a_table_without_rows_is_told(write: Write, name: str) -> None:
    path = write(name, table() if name.endswith("csv") else "\n")
    with pytest.raises(InputError, match=f"^{name}: it contains no article; add"):
        read(path)


@pytest.mark.parametrize(
    "sign", ["=1+1 ", "'=1+1 ", "''=1+1 ", "'tis ", "\t= ", "＝", " @", "\n-", "\r=", "Й "]
)
def test_articles_come_back_from_a_table_that_we_wrote(write: Write, sign: str) -> None:
    written = pd.DataFrame({"id": ["=a"], "outlet": ["+Star"], "text": [sign + TEXT], "=owner": ["@x"]})
    write("t.csv", csv_file(written))
    (article,) = read_all(["t.csv"]).articles
    assert article.text == sign + TEXT
    assert (article.id, article.outlet, article.attributes) == ("=a", "+Star", (("=owner", "@x"),))
