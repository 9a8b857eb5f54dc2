"""What the web is saved as: feeds, pages in one file, web archives; and PDF."""

from __future__ import annotations

import io
import sys
import zlib
from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from framing import Article
from framing.reading import InputError, read_all, stream

MILL = "The old mill in Orsk burned down on Monday night, and nobody was hurt, the fire chief said."
SCHOOL = "Two sisters from Velm have opened a school for shipwrights in the former customs house."
LONG = " ".join([MILL, SCHOOL] * 4)


def read(*paths: Path) -> tuple[list[Article], list[str]]:
    found = read_all(paths)
    return list(found.articles), list(found.notices)


RSS = f"""<?xml version="1.0" encoding="windows-1252"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World | The Orsk Herald</title><link>https://www.orskherald.com/world</link>
<item><title>Mill burns &amp; falls — a loss</title><link>https://www.orskherald.com/opinion/2020/mill</link>
<dc:creator>Ann Lee</dc:creator><pubDate>Sat, 04 Jan 2020 23:46:00 -0500</pubDate><category>Opinion</category>
<description>A teaser.</description>
<content:encoded><![CDATA[<figure><img src="a.jpg"><figcaption>The mill in May.</figcaption></figure>
<p>{MILL}</p><blockquote><p>It was old.</p></blockquote>
<p>R&amp;D was there.</p><script>var x = 1;</script>]]></content:encoded>
</item>
<item><title>School opens</title><link>https://www.orskherald.com/news/school</link>
<pubDate>Mon, 06 Jan 2020 08:00:00 GMT</pubDate><description>&lt;p&gt;{LONG}&lt;/p&gt;</description></item>
<item><title>Only a teaser</title><link>https://www.orskherald.com/x</link>
<description>Read more here &nbsp; ...</description></item>
</channel></rss>"""


def test_the_items_of_a_feed_with_their_texts(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_bytes(RSS.encode("cp1252"))
    (mill, school), notices = read(path)
    assert mill.text.split("\n\n") == ["Mill burns & falls — a loss", MILL, "“It was old.”", "R&D was there."]
    assert (mill.outlet, mill.source) == ("orskherald.com", "https://www.orskherald.com/opinion/2020/mill")
    assert mill.published == datetime(2020, 1, 5, 4, 46)
    assert dict(mill.attributes) == {"section": "Opinion", "author": "Ann Lee", "genre": "opinion"}
    assert school.text == f"School opens\n\n{LONG}"
    assert any("item 3, field text: the feed has only a teaser" in one for one in notices)


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Velm Post</title><link rel="self" href="https://x.org/f"/>
<link href="https://velmpost.org/"/><entry><title type="html">&lt;b&gt;School&lt;/b&gt; opens</title>
<id>tag:velm,1</id>
<link rel="enclosure" href="https://cdn.org/a.mp3"/><link href="https://velmpost.org/a"/>
<published>2020-01-06T08:00:00Z</published><updated>2020-02-01T00:00:00Z</updated>
<author><name>Bo Li</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{SCHOOL}</p><p>{MILL}</p></div></content></entry>
</feed>"""

RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>V</title><link>https://velmpost.org/</link></channel>
<item><title>School opens</title><link>https://velmpost.org/a</link><dc:date>2020-01-06T08:00:00Z</dc:date>
<dc:creator>Bo Li</dc:creator><description>{LONG}</description></item></rdf:RDF>"""


@pytest.mark.parametrize(("name", "feed"), [("a.atom", ATOM), ("b.xml", ATOM), ("c.rss", RDF), ("d", RDF)])
def test_other_kinds_of_feeds(tmp_path: Path, name: str, feed: str) -> None:
    (tmp_path / name).write_text(feed)
    (article,), notices = read(tmp_path)
    assert (article.outlet, article.title, article.source) == (
        "velmpost.org",
        "School opens",
        "https://velmpost.org/a",
    )
    assert article.published == datetime(2020, 1, 6, 8)
    assert article.text.startswith("School opens\n\n")
    assert notices == []


def test_a_feed_that_collects_names_the_outlet_of_each_item(tmp_path: Path) -> None:
    item = f'<item><link>https://g.com/1</link><source url="https://s.com">Star</source><description>{LONG}</description></item>'
    (tmp_path / "a.xml").write_text(f"<rss><channel><link>https://g.com</link>{item}</channel></rss>")
    (article,), _ = read(tmp_path / "a.xml")
    assert article.outlet == "Star"


@pytest.mark.parametrize(
    ("feed", "says"),
    [
        ("<rss><channel><title>x</title></channel></rss>", "this feed has no items"),
        ('<!DOCTYPE r [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><rss><channel>&b;</channel></rss>', "no items"),
        ("<rss", "this feed has no items"),
    ],
)
def test_feeds_without_items(tmp_path: Path, feed: str, says: str) -> None:
    (tmp_path / "a.rss").write_text(feed)
    with pytest.raises(InputError, match=says):
        read_all([tmp_path / "a.rss"])


PAGE = """<html><head><meta property="og:type" content="article">
<meta property="og:site_name" content="Orsk Herald">
<meta property="article:published_time" content="2020-01-04T05:46:00Z">
<meta property="article:section" content="Comment">
<title>Mill burns</title></head><body><article><h1>Mill burns</h1>{}</article></body></html>"""
PARAGRAPHS = f"<p>{LONG}</p><p>Naïve – {SCHOOL}</p>"


def test_a_page_that_a_browser_saved_in_one_file(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://orskherald.com/a"
    message["Subject"] = "Mill burns"
    message.set_content(
        PAGE.format(PARAGRAPHS), subtype="html", charset="windows-1252", cte="quoted-printable"
    )
    message.make_related()
    message.add_related(b"GIF89a", "image", "gif")
    for name in ("a.mhtml", "b.mht", "c"):
        (tmp_path / name).write_bytes(bytes(message))
    articles, notices = read(tmp_path)
    for article in articles:
        assert (article.outlet, article.source) == ("Orsk Herald", "https://orskherald.com/a")
        assert "Naïve – Two" in article.text
        assert article.published == datetime(2020, 1, 4, 5, 46)
        assert dict(article.attributes) == {"section": "Comment", "genre": "opinion"}
    assert len(articles) == 3
    assert notices == []


def test_a_saved_page_without_html(tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_text(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n"
    )
    with pytest.raises(InputError, match="this holds no web page"):
        read_all([tmp_path / "a.mhtml"])


OF_WARCIO = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
"""The writer of warcio leaves temporary files to the garbage collector."""


def a_warc(path: Path, *pages: tuple[str, str, str, bytes], packed: bool = True) -> Path:
    """A web archive of addresses with status, content type and content."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=packed)
        writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
        for address, status, kind, content in pages:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    address, "response", payload=io.BytesIO(content), http_headers=headers
                )
            )
    return path


A_PAGE = PAGE.format(PARAGRAPHS)
HTML = "text/html; charset=windows-1252"
PAGES = [
    ("https://orskherald.com/", "200 OK", HTML, A_PAGE.replace('article"', 'website"').encode("cp1252")),
    ("https://www.orskherald.com/a", "200 OK", HTML, A_PAGE.encode("cp1252")),
    ("https://www.orskherald.com/a", "200 OK", HTML, A_PAGE.encode("cp1252")),
    ("https://orskherald.com/gone", "404 Not Found", HTML, A_PAGE.encode("cp1252")),
    ("https://orskherald.com/a.png", "200 OK", "image/png", b"\x89PNG"),
    ("https://velmpost.org/b", "200 OK", "text/html", A_PAGE.replace("Orsk Herald", "Velm Post").encode()),
]


@pytest.mark.parametrize(("name", "packed"), [("a.warc", False), ("a.warc.gz", True), ("download", True)])
@OF_WARCIO
def test_the_articles_of_a_web_archive(tmp_path: Path, name: str, packed: bool) -> None:
    articles, notices = read(a_warc(tmp_path / name, *PAGES, packed=packed))
    assert [(one.outlet, one.source) for one in articles] == [
        ("Orsk Herald", "https://www.orskherald.com/a"),
        ("Velm Post", "https://velmpost.org/b"),
    ]
    assert all("Naïve – Two" in one.text for one in articles)
    assert any("page 1 (https://orskherald.com/): this page is no article" in one for one in notices)
    assert any("archived before" in one for one in notices)


@OF_WARCIO
def test_a_page_counts_once_whatever_its_address_adds(tmp_path: Path) -> None:
    page = ("200 OK", HTML, A_PAGE.encode("cp1252"))
    same = ("https://www.o.com/news/a", "http://o.com/news/a/", "https://o.com/news/a?utm_source=x#top")
    addresses = [
        *same,
        "https://m.o.com/news/a?fbclid=1",
        "https://o.com/news/a?id=2",
        "https://o.com/news/b",
    ]
    articles, _ = read(a_warc(tmp_path / "a.warc", *((one, *page) for one in addresses)))
    assert [one.source for one in articles] == [addresses[0], *addresses[4:]]


@OF_WARCIO
def test_only_some_sites_of_a_web_archive(tmp_path: Path) -> None:
    told: list[str] = []
    path = a_warc(tmp_path / "a.warc.gz", *PAGES)
    (article,) = stream([path], told.append, domains=["velmpost.org"])
    assert article.outlet == "Velm Post"
    assert told == []


@OF_WARCIO
def test_a_web_archive_that_breaks_off_keeps_what_comes_before(tmp_path: Path) -> None:
    path = a_warc(tmp_path / "a.warc.gz", *PAGES[1:2], *PAGES[5:])
    path.write_bytes(path.read_bytes()[:-300])
    articles, _ = read(path)
    assert articles[0].outlet == "Orsk Herald"


def a_pdf(path: Path, *pages: Sequence[str]) -> Path:
    """A PDF with these lines on its pages, as small as one can be written."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj T* " for line in lines)
        content = f"BT /F1 10 Tf 12 TL 50 780 Td {shown}ET" if lines else ""
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        resources = "/Resources << /Font << /F1 3 0 R >> >> /MediaBox [0 0 595 842]"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {len(objects)} 0 R >>")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, places = "%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    n = len(objects) + 1
    body += f"xref\n0 {n}\n0000000000 65535 f \n{table}trailer << /Size {n} /Root 1 0 R >>\nstartxref\n"
    path.write_bytes(f"{body}{body.index('xref')}\n%%EOF".encode("latin-1"))
    return path


LINES = [
    ["The Orsk Herald, 4 January 2020", "The old mill in Orsk burned down on Monday night, and no-"],
    [
        "The Orsk Herald, 4 January 2020",
        "The Anglo-Russian owner, a well-known ship-",
        "wright, came to the well-",
    ],
    ["The Orsk Herald, 4 January 2020", "known place in the evening, and went home again."],
]
LINES[0] += ["body was hurt, the fire chief said. It had stood empty since the", "last miller left.", "1"]
LINES[1].append("2")
LINES[2].append("3")


def test_the_text_of_a_pdf_with_divided_words_joined(tmp_path: Path) -> None:
    (article,), _ = read(a_pdf(tmp_path / "a.pdf", *LINES))
    assert " ".join(article.text.split()) == (
        "The old mill in Orsk burned down on Monday night, and nobody was hurt, the fire chief said. It had "
        "stood empty since the last miller left. The Anglo-Russian owner, a well-known shipwright, came to "
        "the well-known place in the evening, and went home again."
    )


def test_a_scan_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(
        InputError, match="no text but only pictures, as a scan has; run character recognition"
    ):
        read_all([a_pdf(tmp_path / "a.pdf", [], [])])


def test_a_broken_pdf_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n" + zlib.compress(b"x"))
    with pytest.raises(InputError, match="this is not a whole PDF"):
        read_all([path])


@pytest.mark.parametrize(("name", "package"), [("a.pdf", "pypdf"), ("a.warc", "warcio.archiveiterator")])
def test_a_missing_package_names_the_extra(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / name).write_bytes(b"%PDF-1.7" if name == "a.pdf" else b"WARC/1.0")
    with pytest.raises(InputError, match=r'not installed; pip install "framing\[archives\]"'):
        read_all([tmp_path / name])
