"""The date of a web page: that of publication where the page states it, none where it is in doubt."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from framing.reading.articles import read_all
from framing.reading.dates import when
from framing.reading.published import published_in

LONG = (
    "The dam above Brod held on 3 May 2012, and the army left the town before the evening, the mayor said. "
)


def page(head: str = "", top: str = "", end: str = "", wrap: str = "article") -> str:
    body = f"<h1>Dam holds</h1>{top}<p>{LONG * 3}</p><p>It was built on 4 June 1911. {LONG}</p>"
    return (
        f"<html><head><title>Dam holds</title>{head}</head><body><{wrap}>{body}</{wrap}>{end}</body></html>"
    )


def linked(*things: object) -> str:
    return (
        f'<script type="application/ld+json">{json.dumps(things[0] if len(things) == 1 else things)}</script>'
    )


NEWS = {"@type": "NewsArticle", "datePublished": "2021-03-09T17:05:00Z", "dateModified": "2021-04-01"}
MODIFIED = '<meta property="article:modified_time" content="2021-04-01T10:00:00Z">'


@pytest.mark.parametrize(
    "html",
    [
        page(linked(NEWS) + MODIFIED),
        page(linked({"@graph": [{"@type": "Organization"}, {**NEWS, "@type": ["ReportageNewsArticle"]}]})),
        page(linked({**NEWS, "@type": ["CreativeWork", "NewsArticle"]})),
        page(linked({**NEWS, "mentions": {**NEWS, "datePublished": "2001-01-01"}})),
        page(linked({"@type": "BreadcrumbList"}, NEWS)),
        page('<script type="application/ld+json">{broken</script><meta name="pubdate" content="2021-03-09">'),
        page(MODIFIED + '<meta property="article:published_time" content="2021-03-09T23:30:00+01:00">'),
        page(
            '<meta itemprop="datePublished" content="2021-03-09"><meta name="lastmod" content="2021-04-01">'
        ),
        page('<meta name="DC.date.issued" content="9 March 2021">'),
        page(
            top='<span itemprop="datePublished">9 March 2021</span>'
            '<time itemprop="dateModified">1 April 2021</time>'
        ),
        page(top='<time datetime="2021-03-09T12:00">Tue</time>', end="<footer><time>1 May 2021</footer>"),
        page(top="<p>Published <time>9 March 2021</time>, updated <time>1 April 2021</time></p>"),
        page(top="<p class='date'>Published: Mar. 9, 2021</p>"),
        page(top="<p class='date'>Published 9 March 2021, updated 1 April 2021</p>"),
        page(top="<p class='date'>Posted: March 9, 2021 | Last updated: April 1, 2021</p>"),
        page(top="<p class='date'>First published on 9 March 2021</p>"),
        page(top="<p>Updated 1 April 2021 | Published 9 March 2021</p>"),
        page(top="<p>First published at 10.15 GMT on 9 March 2021. Last modified on 1 April 2021.</p>"),
        page(top="<div class='post-date'>March 9, 2021</div>"),
        page(top="<p>By Ann Lee | Tuesday 9 March 2021, 9:15</p>"),
        page(top="<p>Tue 9 Mar 2021 09.15 GMT<br>Last modified on Thu 1 Apr 2021 10.00 GMT</p>"),
        page(top="<ul><li>By Ann Lee</li><li>Updated 1 April 2021</li><li>9 March 2021</li></ul>"),
        page(MODIFIED + '<meta name="date" content="2021-03-09">'),
        page(top="<div><b>Published:</b> 9 March 2021</div>", wrap="div"),
        page(end="<aside class='related'><time>1 May 2021</time></aside>", top="<time>9 March 2021</time>"),
    ],
)
def test_the_date_of_publication_is_read(html: str) -> None:
    stated = published_in(html)
    assert str(when(stated or "")).startswith("2021-03-09")


@pytest.mark.parametrize(
    "written", ["Published: 13/04/2021", "Posted on 04/13/2021", "First published 13.04.2021"]
)
def test_figures_that_can_mean_but_one_day_are_read(written: str) -> None:
    stated = published_in(page(top=f"<p class='date'>{written}</p>"))
    assert str(when(stated or "")).startswith("2021-04-13")


@pytest.mark.parametrize(
    "html",
    [
        page(),
        page(MODIFIED),
        page(linked({"@type": "NewsArticle", "dateModified": "2021-03-09"})),
        page(linked({"@type": "Organization", "datePublished": "2021-03-09"})),
        page(top="<p class='date'>Published: 03/04/2021</p>"),
        page(top="<p>Updated: 9 March 2021</p>"),
        page(top='<p>Last modified <time datetime="2021-03-09">9 March</time></p>'),
        page(top='<time class="updated" datetime="2021-03-09">9 March</time>'),
        page(top='<p class="updated">9 March 2021</p>'),
        page(top="<p>The fair of 9 March 2021</p>"),
        page(top="<p>03/04/2021</p>"),
        page(end="<p>9 March 2021</p>"),
        page(end="<footer><p>Copyright 2018. Published: 2 February 2019.</p></footer>"),
        page(end="<article class='teaser'><time>9 March 2021</time></article>"),
        page('<meta name="pubdate" content="2021-03-09"><meta name="dc.date.issued" content="2019-01-02">'),
        "<body><div><time>9 March 2021</time></div>" + page(wrap="div"),
    ],
)
def test_no_date_is_better_than_one_in_doubt(html: str) -> None:
    assert published_in(html) is None


def test_a_page_without_a_date_is_told_once_a_folder(tmp_path: Path) -> None:
    for name in "abcdef":
        (tmp_path / f"{name}.html").write_text(page(MODIFIED).replace("Dam", f"Dam {name}"))
    reading = read_all([tmp_path])
    assert [article.published for article in reading.articles] == [None] * 6
    [told] = [notice for notice in reading.notices if "published" in notice]
    assert "does not say clearly when it was published; give the date in a corpus.csv" in told


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        ("Published: 9 March 2021, 10:15 GMT | Updated: 3 April 2021", "2021-03-09"),
        ("By Ann Lee\n\nPosted on March 9, 2021", "2021-03-09"),
        ("By Ann Lee\n\nFirst published 9 March 2021", "2021-03-09"),
        ("Updated: 3 April 2021", None),
        ("Published: 03/04/2021", None),
        ("Published: 9 March 2021\n\nPublished: 10 March 2021", None),
    ],
)
def test_a_text_may_say_when_it_was_published(lines: str, day: str | None, tmp_path: Path) -> None:
    file = tmp_path / "mill.txt"
    file.write_text(f"Mill burns\n\n{lines}\n\nThe mill burned on Monday, and nobody was hurt.\n", "utf-8")
    (article,) = read_all([file]).articles
    assert article.published is None if day is None else str(article.published).startswith(day)


def test_a_date_below_the_text_is_not_its_own(tmp_path: Path) -> None:
    file = tmp_path / "mill.txt"
    file.write_text("Mill burns\n\nThe mill burned on Monday.\n\nPublished: 9 March 2021\n", "utf-8")
    (article,) = read_all([file]).articles
    assert article.published is None
