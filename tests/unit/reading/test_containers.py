"""Files inside files: archives, databases, and content that does not match its ending."""

from __future__ import annotations

import gzip
import json
import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

import docx
import openpyxl
import pytest

from framing import Article
from framing.reading import InputError, read_all

TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."
OTHER = "Two sisters from Velm have opened a school for shipwrights in the former customs house."
CSV = f'id,outlet,text\na,Star,"{TEXT}"\nb,Sun,"{OTHER}"\n'


def read(*paths: Path) -> tuple[list[Article], list[str]]:
    found = read_all(paths)
    return list(found.articles), list(found.notices)


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read_all([path])
    said = str(caught.value)
    assert "\n" not in said, said
    return said


def a_zip(path: Path, **files: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/"), content)
    return path


def test_a_zip_is_read_as_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("in/corpus.csv", "file,outlet,event\none.txt,Star,Dam\ntwo.txt,Sun,School\n")
        packed.writestr("in/one.txt", TEXT)
        packed.writestr("in/two.txt", OTHER)
        packed.writestr("__MACOSX/in/._one.txt", b"\x00\x05")
        packed.writestr("in/.DS_Store", b"\x00\x05")
    articles, notices = read(path)
    assert [(one.id, one.outlet, one.event) for one in articles] == [
        ("all.zip/in/one", "Star", "Dam"),
        ("all.zip/in/two", "Sun", "School"),
    ]
    assert notices == []


def test_zips_with_files_of_one_name_keep_every_article(tmp_path: Path) -> None:
    for number, text in enumerate((TEXT, OTHER)):
        a_zip(tmp_path / f"{number}.zip", **{"articles.csv": f'outlet,text\nStar,"{text}"\n'})
    articles, notices = read(tmp_path)
    assert [(one.id, one.text) for one in articles] == [("articles-2", TEXT), ("articles-2 (2)", OTHER)]
    assert notices == []


def test_notices_name_the_place_inside_the_archive(tmp_path: Path) -> None:
    path = a_zip(tmp_path / "all.zip", **{"in__a.csv": CSV + "c,Star,\n"})
    _, (notice,) = read(path)
    assert notice == f"{path}/in/a.csv, row 4: the text is empty; add the article's text or remove the entry"


@pytest.mark.parametrize("name", ["a.csv.gz", "a.CSV.GZ", "download"])
def test_a_gz_is_read_as_what_it_packs(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    lines = "".join(json.dumps({"outlet": "Star", "text": one}) + "\n" for one in (TEXT, OTHER))
    path.write_bytes(gzip.compress((CSV if "." in name else lines).encode()))
    articles, notices = read(path)
    assert [one.text for one in articles] == [TEXT, OTHER]
    assert notices == []
    assert str(tmp_path) not in (articles[0].source or "")


def test_an_archive_in_an_archive(tmp_path: Path) -> None:
    inner = a_zip(tmp_path / "inner.zip", **{"a.csv": CSV}).read_bytes()
    path = a_zip(tmp_path / "outer.zip", **{"inner.zip": inner, "b.txt.gz": gzip.compress(TEXT.encode())})
    articles, notices = read(path)
    assert [one.id for one in articles] == ["outer.zip/b", "a", "b"]
    assert [one for one in notices if "outlet" not in one] == []


def test_archives_without_end_are_refused(tmp_path: Path) -> None:
    data = TEXT.encode()
    for _ in range(9):
        data = gzip.compress(data)
    path = tmp_path / "a.gz"
    path.write_bytes(data)
    assert "more than 3 archives inside one another" in refused(path)


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("framing.reading.containers.unpacking._ALWAYS_FINE", 100_000)
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(b"word " * 400_000))
    assert f"{path}: this unpacks to more than" in refused(path)
    path = a_zip(tmp_path / "b.zip", **{f"{number}.txt": b"word " * 40_000 for number in range(9)})
    assert f"{path}: this unpacks to more than" in refused(path)


def test_what_leads_out_of_an_archive_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "all.zip"
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("good.txt", TEXT)
        packed.writestr("../evil.txt", OTHER)
        packed.writestr("/evil.txt", OTHER)
        packed.writestr("a/../../evil.txt", OTHER)
        packed.writestr(link, "/etc/passwd")
    articles, notices = read(path)
    assert [one.text for one in articles] == [TEXT]
    assert sum("leads out of the archive" in one for one in notices) == 3
    assert any("link.txt: this is a link" in one for one in notices)
    assert not (tmp_path / "evil.txt").exists()


def test_a_locked_file_is_named(tmp_path: Path) -> None:
    path = a_zip(tmp_path / "all.zip", **{"a.txt": TEXT})
    data = bytearray(path.read_bytes())
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    path.write_bytes(data)
    assert "a.txt: it is locked with a password" in refused(path)


def test_a_broken_archive_is_named(tmp_path: Path) -> None:
    whole = a_zip(tmp_path / "a.zip", **{"a.txt": TEXT * 99}).read_bytes()
    (tmp_path / "a.zip").write_bytes(whole[:200])
    assert "a.zip: this is not a whole archive" in refused(tmp_path / "a.zip")
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress((TEXT * 99).encode())[:60])
    assert "b.txt.gz: this is not a whole archive" in refused(tmp_path / "b.txt.gz")


def a_database(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)
    return path


ARTICLES = "CREATE TABLE articles (id INTEGER, source TEXT, content TEXT, publish_date TEXT)"
ROW = f"INSERT INTO articles VALUES (7, 'Star', '{TEXT}', '2021-05-03')"


@pytest.mark.parametrize("name", ["a.sqlite", "a.db", "news.sqlite3", "dump"])
def test_the_table_of_a_database_that_has_texts_is_read(tmp_path: Path, name: str) -> None:
    others = ("CREATE TABLE outlets (id INTEGER, name TEXT)", "CREATE TABLE runs (at TEXT)")
    path = a_database(tmp_path / name, ARTICLES, ROW, *others)
    (article,), notices = read(path)
    assert (article.id, article.outlet, article.text) == ("7", "Star", TEXT)
    assert article.published is not None
    assert any('"articles" is read and not outlets and runs' in one for one in notices)


def test_the_index_of_a_search_is_no_second_table(tmp_path: Path) -> None:
    index = "CREATE VIRTUAL TABLE found USING fts5(title, content, source)"
    path = a_database(
        tmp_path / "a.db", ARTICLES, ROW, index, f"INSERT INTO found VALUES ('', '{OTHER}', '')"
    )
    (article,), _ = read(path)
    assert article.text == TEXT


def test_several_tables_with_texts_are_named(tmp_path: Path) -> None:
    path = a_database(tmp_path / "a.db", ARTICLES, ROW, "CREATE TABLE old (id, outlet, text)")
    assert "the tables articles and old all hold texts" in refused(path)


def test_a_database_without_texts_names_its_tables(tmp_path: Path) -> None:
    path = a_database(tmp_path / "a.db", "CREATE TABLE runs (at TEXT)")
    assert "no table has a column text (tables: runs)" in refused(path)


def test_odd_cells_of_a_database(tmp_path: Path) -> None:
    path = a_database(
        tmp_path / "a.db",
        'CREATE TABLE "my ""news" (outlet, text, n REAL, none)',
        f"""INSERT INTO "my ""news" VALUES
        (CAST('Caf' || X'E9' AS TEXT), CAST('{TEXT}' AS BLOB), 1.5, NULL)""",
    )
    (article,), _ = read(path)
    assert (article.outlet, article.text, dict(article.attributes)) == ("Café", TEXT, {"n": "1.5"})


def test_changes_that_are_not_in_the_database_yet_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute(ARTICLES)
        database.commit()
        database.execute(ROW)
        database.commit()
        assert any("still in a.db-wal" in one for one in refused_lines(path))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["a.db"]
    assert len(read(path)[0]) == 1


def refused_lines(path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_all([path])
    return str(caught.value).splitlines()


def test_content_goes_before_the_ending(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["outlet", "text"])
    book.active.append(["Star", TEXT])
    book.save(tmp_path / "a.xls")
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(str(tmp_path / "b.doc"))
    (tmp_path / "c.doc").write_bytes(rb"{\rtf1\ansi " + TEXT.encode() + rb"\par}")
    (tmp_path / "d.txt").write_text(
        f"<!DOCTYPE html><html><body><article><h1>Dam</h1><p>{TEXT}</p></article>"
    )
    (tmp_path / "e.json").write_text("".join(json.dumps({"text": TEXT, "outlet": "S"}) + "\n" for _ in "ab"))
    (tmp_path / "f.jsonl").write_text(json.dumps([{"text": TEXT, "outlet": "S"}], indent=1))
    (tmp_path / "g.xls").write_text("outlet\ttext\nStar\t" + TEXT + "\n")
    articles, _ = read(tmp_path)
    assert [one.id[0] for one in articles] == list("abcdeefg")
    assert all(TEXT in one.text for one in articles)


@pytest.mark.parametrize("name", ["a.xls", "a.doc"])
def test_old_office_files_are_refused_with_what_to_do(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "old version of Word or Excel; save it as .docx or .xlsx" in refused(tmp_path / name)
