"""Tables and answers of interfaces as people have them: titles above, other names, nested objects."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from framing import Article
from framing.reading import InputError, read_all

TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."
OTHER = "Two sisters from Velm have opened a school for shipwrights in the former customs house."


def read(path: Path) -> tuple[list[Article], list[str]]:
    found = read_all([path])
    return list(found.articles), [one for one in found.notices if "what people call them" not in one]


def said(article: Article) -> tuple[str, str | None, str]:
    """Outlet, title and day."""
    return article.outlet, article.title, f"{article.published:%Y-%m-%d}" if article.published else ""


ANSWERS: dict[str, Any] = {
    "NewsAPI": {
        "status": "ok",
        "articles": [
            {
                "source": {"id": None, "name": "Post"},
                "title": "Dam holds",
                "url": "https://post.com/a",
                "publishedAt": "2020-01-04T05:46:00Z",
                "content": TEXT,
            }
        ],
    },
    "results within articles": {
        "articles": {
            "results": [
                {
                    "dateTime": "2020-01-04T05:46:00Z",
                    "title": "Dam holds",
                    "body": TEXT,
                    "source": {"title": "Post"},
                }
            ],
            "totalResults": 1,
        }
    },
    "fields within results": {
        "response": {
            "tags": [{"id": "a"}, {"id": "b"}],
            "results": [
                {
                    "webPublicationDate": "2020-01-04T05:46:00Z",
                    "webUrl": "https://post.com/a",
                    "fields": {"headline": "Dam holds", "bodyText": TEXT, "publication": "Post"},
                }
            ],
        }
    },
    "WordPress": [
        {
            "id": 3,
            "date": "2020-01-04T05:46:00",
            "link": "https://post.com/a",
            "title": {"rendered": "Dam holds"},
            "content": {"rendered": f"<p>{TEXT}</p>\n", "protected": False},
            "site": "Post",
        }
    ],
    "one object with an empty text": {
        "maintext": TEXT,
        "text": None,
        "title": "Dam holds",
        "date_publish": "2020-01-04 05:46:00",
        "source_domain": "Post",
    },
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
def test_answers_of_interfaces(tmp_path: Path, answer: Any) -> None:
    (tmp_path / "a.json").write_text(json.dumps(answer))
    (article,), _ = read(tmp_path / "a.json")
    assert said(article) == ("Post", "Dam holds", "2020-01-04")
    assert article.text == f"Dam holds\n\n{TEXT}"


def test_a_text_that_breaks_off_is_left_out(tmp_path: Path) -> None:
    rows = [{"outlet": "Post", "text": f"{TEXT[:60]}… [+2345 chars]"}, {"outlet": "Post", "text": TEXT}]
    (tmp_path / "a.json").write_text(json.dumps(rows))
    (article,), (notice,) = read(tmp_path / "a.json")
    assert article.text == TEXT
    assert 'object 1, field text: the text breaks off ("[+2345 chars]"), so it is left out; get the' in notice


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", json.dumps({"articles": [{"url": "https://post.com/a", "title": "Dam"}]})),
        ("a.csv", "media_name,title,url\nPost,Dam,https://post.com/a\n"),
    ],
)
def test_addresses_without_texts_lead_to_fetching(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(InputError, match="get the pages of its addresses with framing fetch"):
        read_all([tmp_path / name])


@pytest.mark.parametrize(
    "header",
    [
        "Media Outlet,Article Text,Publish Date,Headline",
        "news-source,Full Text,Date Published,Article Title",
        "Publication.Name,ArticleBody,publicationDate,webTitle",
    ],
)
def test_blanks_and_signs_in_names_do_not_matter(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.csv").write_text(f'{header}\nPost,"{TEXT}",2020-01-04,Dam holds\n')
    (article,), _ = read(tmp_path / "a.csv")
    assert said(article) == ("Post", "Dam holds", "2020-01-04")


def test_a_title_above_the_header(tmp_path: Path) -> None:
    rows = [
        ["Export of 2 articles", "", ""],
        ["", "", ""],
        ["Source", "Text", "Date"],
        ["Post", TEXT, "2020-01-04"],
    ]
    (tmp_path / "a.csv").write_text(
        "".join(",".join(f'"{cell}"' if cell else "" for cell in row) + "\n" for row in rows)
    )
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell or None for cell in row])
    book.save(tmp_path / "a.xlsx")
    for name in ("a.csv", "a.xlsx"):
        (article,), (notice,) = read(tmp_path / name)
        assert said(article) == ("Post", None, "2020-01-04")
        assert article.source == f"{name}, row 4"
        assert "the header is row 3, and what stands above it is passed over" in notice


def test_bars_part_cells_too(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f"id|outlet|text\n1|Post|{TEXT}\n2|Star|{OTHER}\n")
    articles, notices = read(tmp_path / "a.csv")
    assert [(one.outlet, one.text) for one in articles] == [("Post", TEXT), ("Star", OTHER)]
    assert not notices


def test_empty_cells_that_are_too_many_or_too_few(tmp_path: Path) -> None:
    rows = f'"{TEXT}",Post,,\n"{OTHER}",Star\n"{TEXT} Yes.",Sun,,,,\n"{OTHER} No.",Sun,x,y,z,w\n'
    (tmp_path / "a.csv").write_text("text,outlet,,\n" + rows)
    articles, (notice,) = read(tmp_path / "a.csv")
    assert [one.outlet for one in articles] == ["Post", "Star", "Sun"]
    assert "row 5: there are 6 cells where the header has 4" in notice


def test_scripts_in_a_cell_are_no_text(tmp_path: Path) -> None:
    cell = (
        f"<style>p {{x: y}}</style><p>{TEXT}</p><script type='a'>var x = '<p>no</p>';</script><p>{OTHER}</p>"
    )
    (tmp_path / "a.csv").write_text(f'outlet,text\nPost,"{cell}"\n')
    (article,), _ = read(tmp_path / "a.csv")
    assert article.text == f"{TEXT}\n\n{OTHER}"


@pytest.mark.parametrize(
    ("outlet", "encoding"),
    [
        ("Gündem Şehir", "cp1254"),
        ("Işık Doğan", "cp1254"),
        ("Morgunblaðið í Þórshöfn", "cp1252"),
        ("Sigurðsson", "cp1252"),
        ("Le Cœur à 5 €", "iso8859_15"),
        ("Правда", "cp1251"),
        ("«Новая газета» – Москва", "cp1251"),
    ],
)
def test_names_in_other_encodings(tmp_path: Path, outlet: str, encoding: str) -> None:
    (tmp_path / "a.csv").write_bytes(f'outlet;text\n{outlet};"{TEXT}"\n'.encode(encoding))
    (article,), _ = read(tmp_path / "a.csv")
    assert article.outlet == outlet
