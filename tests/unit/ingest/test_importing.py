"""Anything that can be read becomes a folder that gives the same articles."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import Article
from framing.ingest.corpus_folder import line_of
from framing.ingest.importing import Imported, Wanted, import_articles
from framing.reading import InputError, read_all

ROOT = Path(__file__).parents[3]
TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."


def imported(path: Path, out: Path, wanted: Wanted | None = None) -> tuple[Imported, list[str]]:
    told: list[str] = []
    return import_articles([str(path)], out, told.append, wanted=wanted or Wanted()), told


def a_table(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(json.dumps({"outlet": "Star", "text": TEXT, **row}) + "\n" for row in rows))
    return path


ROWS = [
    {},
    {"title": "Dam holds in Brod", "event": "Dam", "published": "2020-01-04T05:46:07", "section": "World"},
    {"title": "Dam holds", "text": f"Dam holds\n\n{TEXT}"},
    {"title": "Dam holds - The Star", "text": f"By Ann Lee\r\n\r\nDam holds\r\n\r\n{TEXT}\r\n\r\n(Reuters)"},
    {
        "title": "R&amp;D <b>x</b>",
        "text": f"{TEXT} It said R&amp;amp;D &amp;lt;b&amp;gt; was there.",
        "outlet": "",
    },
    {
        "source": "a wire",
        "url": "https://star.com/opinion/a?b=1#c",
        "domain": "x",
        "day": "y",
        "Leaning": "left",
    },
    {"url": "https://star.com/" + "a" * 400, "outlet": "", "agency": "AP", "link": "z", "file": "f"},
    {
        "id": "long " * 99,
        "text column": "x",
        "publication": "p",
        "content": "c",
        "headline": "h",
        "genre": "g",
    },
    {
        "title": "x " * 400,
        "text": f"  {TEXT}\n\n\n{TEXT} \u2028 Tea \ud83d half.",
        "author": "=1+1",
        "n": "'=x",
    },
]


@pytest.mark.parametrize("row", ROWS, ids=range(len(ROWS)))
def test_reading_the_folder_gives_the_same_articles(tmp_path: Path, row: dict[str, str]) -> None:
    path = a_table(tmp_path / "t.jsonl", row)
    imported(path, tmp_path / "out")
    direct, again = (read_all([one]).articles for one in (path, tmp_path / "out"))
    assert again == direct


def test_the_seeds_come_back_as_they_are(tmp_path: Path) -> None:
    made, told = imported(ROOT / "seeds", tmp_path / "out")
    assert (made.n, told) == (5, [])
    direct, again = read_all([ROOT / "seeds"]), read_all([tmp_path / "out"])
    assert again.articles == direct.articles
    assert again.notices == ()


@settings(max_examples=25)
@given(
    text=st.text(max_size=200),
    title=st.none() | st.text(min_size=1, max_size=80),
    further=st.dictionaries(
        st.sampled_from(["domain", "url", "section", "Topic", "day"]), st.text(max_size=30)
    ),
)
def test_any_article_comes_back(
    tmp_path_factory: pytest.TempPathFactory, text: str, title: str | None, further: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = a_table(folder / "t.jsonl", {"text": f"{TEXT}\n\n{text}", "title": title or "", **further})
    try:
        direct = read_all([path]).articles
    except InputError:
        return
    imported(path, folder / "out")
    assert read_all([folder / "out"]).articles == direct


def test_the_log_says_what_was_taken_and_left_out(tmp_path: Path) -> None:
    rows = [{"published": "2020-01-04"}, {"published": "2020-02-01"}, {"outlet": "Sun"}, {"text": ""}]
    path = a_table(tmp_path / "t.jsonl", *rows)
    made, (notice,) = imported(path, tmp_path / "out")
    assert "line 4: the text is empty" in notice
    assert (tmp_path / "out" / "import.log").read_text() == (
        f"From\n    {path}\nTaken: 3 of 3 articles that could be read\n"
        "    Star: 2, 2020-01-04 to 2020-02-01\n    Sun: 1, 1 without a date\n"
        f"Left out, changed or not known\n    {notice}\n"
    )
    assert str(made).startswith(f"{tmp_path / 'out' / 'articles.jsonl'}: 3 articles of 2 outlets\n")


def test_only_some_sites_and_days(tmp_path: Path) -> None:
    rows = [
        {"url": "https://www.star.com/a", "published": "2020-01-04"},
        {"url": "https://news.star.com/b", "published": "2020-01-06T23:59:00"},
        {"url": "https://mystar.com/c", "published": "2020-01-05"},
        {"url": "https://star.com/d", "published": "2020-01-07"},
        {"url": "https://star.com/e"},
    ]
    path = a_table(tmp_path / "t.jsonl", *rows)
    wanted = Wanted(["star.com"], since=date(2020, 1, 4), until=date(2020, 1, 6))
    made, _ = imported(path, tmp_path / "out", wanted)
    assert [one.source for one in read_all([tmp_path / "out"]).articles] == [one["url"] for one in rows[:2]]
    assert made.unwanted == {
        "not from --domain": 1,
        "not between --since and --until": 1,
        "without a date, which --since and --until need": 1,
    }


def test_a_folder_with_other_things_is_never_written(tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.jsonl", {})
    out = tmp_path / "out"
    out.mkdir()
    (out / "mine.docx").write_text("work")
    with pytest.raises(ValueError, match="is not empty, and nothing in it is replaced"):
        imported(path, out)
    assert [one.name for one in out.iterdir()] == ["mine.docx"]


def test_what_a_stopped_run_left_is_in_nobodys_way(tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.jsonl", {})
    out = tmp_path / "out"
    out.mkdir()
    (out / ".articles.jsonl.unfinished").write_text("{")
    imported(path, out)
    assert sorted(one.name for one in out.iterdir()) == ["articles.jsonl", "import.log"]


def test_a_folder_inside_what_is_read_is_refused(tmp_path: Path) -> None:
    a_table(tmp_path / "t.jsonl", {})
    with pytest.raises(ValueError, match=r"lies in .*, which is read"):
        imported(tmp_path, tmp_path / "out")


def test_without_an_article_nothing_is_written(tmp_path: Path) -> None:
    path = a_table(tmp_path / "t.jsonl", {"published": "2020-01-04"})
    with pytest.raises(InputError, match=r"no article is left \(1 not between --since and --until\)"):
        imported(path, tmp_path / "out", Wanted(since=date(2021, 1, 1)))
    assert list((tmp_path / "out").iterdir()) == []


def test_an_article_from_python_comes_back_too() -> None:
    (article,) = read_all([ROOT / "seeds" / "rappler.txt"]).articles
    line = line_of(replace(article, published=datetime(2020, 1, 4), source=None))
    assert line["published"] == "2020-01-04T00:00:00"
    assert isinstance(article, Article)
