"""Sections as sources tell them, and what is said where opinion stands beside news."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.reading import read_all
from framing.reading.sections import genre_of

TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."


@pytest.mark.parametrize(
    ("section", "address", "genre"),
    [
        ("NEWS", "", "news"),
        ("News; Domestic", "", "news"),
        ("OPINION", "", "opinion"),
        ("Letters to the Editor", "", "opinion"),
        ("OPED COLUMNS", "", "opinion"),
        ("Editorials/Op-Ed", "", "opinion"),
        ("World news - Comment", "", "opinion"),
        ("Sports Desk", "", "sport"),
        ("Editorial Desk; OP-ED COLUMNIST", "", "opinion"),
        ("Business", "", ""),
        ("The Arts", "", ""),
        ("Public opinion research", "", ""),
        ("", "https://www.post.com/opinions/2020/01/04/the-dam/", "opinion"),
        ("", "https://post.com/2020/01/04/opinion/the-dam.html", "opinion"),
        ("", "https://post.co.uk/commentisfree/2020/jan/04/dam", "opinion"),
        ("", "https://post.com/world/live/2020/jan/04/dam", "live"),
        ("", "https://post.com/world/public-opinion-on-dams", "news"),
        ("", "https://post.com/opinion", ""),
        ("Middle East", "https://post.com/world/dam", "news"),
        ("Opinion", "https://post.com/news/dam", "opinion"),
        ("", "a/opinion/1.txt", ""),
    ],
)
def test_the_genre_of_a_section(section: str, address: str, genre: str) -> None:
    assert genre_of(section, address) == genre


def a_table(folder: Path, *sections: str) -> Path:
    path = folder / "t.csv"
    rows = "".join(
        f'Star,{section},"{TEXT} It was day {number}."\n' for number, section in enumerate(sections)
    )
    path.write_text("outlet,section,text\n" + rows)
    return path


def test_opinion_beside_news_is_told(tmp_path: Path) -> None:
    found = read_all([a_table(tmp_path, "Opinion", "World", "Editorials", "")])
    assert [dict(one.attributes).get("genre") for one in found.articles] == [
        "opinion",
        "news",
        "opinion",
        None,
    ]
    assert [dict(one.attributes).get("section") for one in found.articles][:2] == ["Opinion", "World"]
    (notice,) = found.notices
    assert notice.startswith("articles: 2 of 4 are opinion by section or address")


@pytest.mark.parametrize("sections", [("Opinion", "Comment"), ("World", "")])
def test_opinion_alone_and_news_alone_are_not(tmp_path: Path, sections: tuple[str, ...]) -> None:
    assert not read_all([a_table(tmp_path, *sections)]).notices


def test_a_genre_that_is_given_stays(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text(f'outlet,section,genre,text\nStar,Opinion,essay,"{TEXT}"\n')
    (article,) = read_all([path]).articles
    assert dict(article.attributes)["genre"] == "essay"


HEAD = {
    "json": '<script type="application/ld+json">{"@type": "NewsArticle", "articleSection": ["Comment", "UK"]}'
    "</script>",
    "meta": '<meta property="article:section" content="Comment">',
}


@pytest.mark.parametrize("head", HEAD.values(), ids=list(HEAD))
def test_the_section_that_a_page_names(tmp_path: Path, head: str) -> None:
    path = tmp_path / "a.html"
    body = f"<article><h1>Dam holds</h1><p>{TEXT}</p><p>{TEXT} Nobody was hurt there.</p></article>"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>")
    (article,) = read_all([path]).articles
    assert dict(article.attributes) == {"section": "Comment", "genre": "opinion"}
