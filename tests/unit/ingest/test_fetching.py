"""Pages are fetched from a server on this machine: politely, once each, and kept as they came."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from framing.ingest.addresses import addresses_in
from framing.ingest.fetching import Fetched, fetch
from framing.ingest.requests import Pace
from framing.reading import InputError, read_all

TEXT = "The dam above Brod held on Monday, and the army left the town before the evening came."
PAGE = (
    '<html><head><meta property="article:published_time" content="2020-01-04"><title>Dam holds</title></head>'
    f"<body><article><h1>Dam holds</h1><p>{TEXT}</p><p>Doğan said that {TEXT}</p></article></body></html>"
)
Answers = dict[str, tuple[int, Mapping[str, str], bytes]]
HTML = {"Content-Type": "text/html"}


class Site:
    """A server with its answers by path, and what was asked of it."""

    def __init__(self) -> None:
        self.answers: Answers = {}
        self.asked: list[str] = []
        self.names: set[str] = set()
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.names.add(self.headers["User-Agent"])
                status, headers, data = site.answers.get(self.path, (404, HTML, b"<p>none</p>"))
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None: ...

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.at = f"http://127.0.0.1:{self.server.server_port}"

    def page(self, path: str, page: str = PAGE, charset: str = "utf-8") -> str:
        kind = {"Content-Type": f"text/html; charset={charset}"}
        self.answers[path] = (200, kind, page.encode(charset))
        return f"{self.at}{path}"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    made = Site()
    thread = threading.Thread(target=made.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    made.server.shutdown()
    thread.join()
    made.server.server_close()


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    @property
    def pace(self) -> Pace:
        return Pace(sleep=self.sleep, clock=lambda: self.now)


def fetched(
    folder: Path, addresses: str, clock: Clock | None = None, name: str = "a.txt"
) -> tuple[Fetched, list[str]]:
    (folder / name).write_text(addresses)
    told: list[str] = []
    pace = (clock or Clock()).pace
    made = fetch(
        folder / name, folder / "out", told.append, pace=pace, now=lambda: datetime(2020, 1, 4, tzinfo=UTC)
    )
    return made, told


def test_pages_become_a_corpus(site: Site, tmp_path: Path) -> None:
    turkish = site.page("/opinion/a.html", charset="windows-1254")
    made, told = fetched(tmp_path, f"# my list\n\n{turkish}\n{site.page('/b')}#top\n{turkish}\n")
    assert (made.fetched, told) == (2, [])
    pages = [path.read_bytes() for path in sorted((tmp_path / "out" / "pages").iterdir())]
    assert pages == [PAGE.encode("cp1254"), PAGE.encode()]
    found = read_all([tmp_path / "out"])
    assert [one.source for one in found.articles] == [turkish, f"{site.at}/b"]
    for article in found.articles:
        assert (article.outlet, article.published) == ("127.0.0.1", datetime(2020, 1, 4))
        assert f"Doğan said that {TEXT}" in article.text
    assert dict(found.articles[0].attributes) == {"genre": "opinion"}
    assert [name for name in site.names if not name.startswith("framing/")] == []
    log = (tmp_path / "out" / "fetch.log").read_text().splitlines()
    assert log[1].startswith(f"2020-01-04T00:00:00Z {site.at}/b -> pages/127.0.0.1-b-")


def test_a_second_between_requests_to_one_host(site: Site, tmp_path: Path) -> None:
    clock = Clock()
    fetched(tmp_path, "\n".join(site.page(f"/{n}") for n in range(3)), clock)
    assert site.asked == ["/robots.txt", "/0", "/1", "/2"]
    assert clock.slept == [1.0, 1.0, 1.0]


def test_hosts_take_turns(site: Site, tmp_path: Path) -> None:
    clock = Clock()
    own = [site.page(f"/{n}") for n in range(3)]
    other = [one.replace("127.0.0.1", "localhost") for one in own]
    fetched(tmp_path, "\n".join(own + other), clock)
    assert [one for one in site.asked if one != "/robots.txt"][:3] == ["/0", "/0", "/1"]
    assert sum(clock.slept) < 5


def test_the_pause_that_a_site_asks_for(site: Site, tmp_path: Path) -> None:
    clock = Clock()
    site.answers["/robots.txt"] = (200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    fetched(tmp_path, f"{site.page('/a')}\n{site.page('/b')}", clock)
    assert clock.slept == [1.0, 7.0]


def test_robots_are_obeyed(site: Site, tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /private\nDisallow: /*?print\n\nUser-agent: other\nDisallow: /\n"
    site.answers["/robots.txt"] = (200, {}, rules)
    site.answers["/moved"] = (302, {"Location": "/private/x"}, b"")
    paths = ["/a", "/private/x", "/a?print=1", "/moved"]
    made, told = fetched(tmp_path, "\n".join([site.page("/a"), *(f"{site.at}{one}" for one in paths[1:])]))
    assert (made.fetched, made.missing) == (1, 3)
    assert site.asked == ["/robots.txt", "/a", "/moved"]
    assert all(
        "the robots.txt of its site does not allow it, so the page is not fetched" in one for one in told
    )


def test_a_site_whose_robots_cannot_be_read_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = (503, {}, b"")
    with pytest.raises(InputError, match="none of its 1 pages could be fetched"):
        fetched(tmp_path, site.page("/a"))
    assert site.asked == ["/robots.txt"]


def test_what_is_there_is_not_asked_for_again(site: Site, tmp_path: Path) -> None:
    first, second = site.page("/a"), f"{site.at}/b"
    made, _ = fetched(tmp_path, f"{first}\n{second}")
    assert (made.fetched, made.missing) == (1, 1)
    corpus = tmp_path / "out" / "corpus.csv"
    edited = corpus.read_text("utf-8-sig").replace("file,url,outlet", "file;url;outlet").replace(",", ";")
    corpus.write_text(edited.replace("127.0.0.1;", "Star;").rstrip(), "cp1252")
    site.asked.clear()
    site.page("/b")
    made, told = fetched(tmp_path, f"{first}\n{second}")
    assert (made.fetched, made.before, told) == (1, 1, [])
    assert site.asked == ["/robots.txt", "/b"]
    assert [one.outlet for one in read_all([tmp_path / "out"]).articles] == ["Star", "127.0.0.1"]


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((404, HTML, b"x"), "status 404"),
        ((200, {"Content-Type": "application/pdf"}, b"%PDF"), "no web page but application/pdf"),
        ((200, HTML, b" "), "the page is empty"),
        ((302, {"Location": "/bad"}, b""), "redirected again and again"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "redirected to no web page"),
        ((302, {}, b""), "redirected to nowhere"),
        ((200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"no gzip"), "does not answer"),
    ],
)
def test_what_is_no_page_is_told(
    site: Site, tmp_path: Path, answer: tuple[int, dict[str, str], bytes], says: str
) -> None:
    site.answers["/bad"] = answer
    made, (told,) = fetched(tmp_path, f"{site.page('/a')}\n{site.at}/bad")
    assert (made.fetched, made.missing) == (1, 1)
    assert says in told
    assert says in (tmp_path / "out" / "fetch.log").read_text()


def test_a_redirect_leads_to_the_page(site: Site, tmp_path: Path) -> None:
    site.page("/b")
    site.answers["/a"] = (301, {"Location": "b"}, b"")
    fetched(tmp_path, f"{site.at}/a")
    assert read_all([tmp_path / "out"]).articles[0].source == f"{site.at}/a"
    assert f"from {site.at}/b" in (tmp_path / "out" / "fetch.log").read_text()


def test_what_a_table_says_of_a_page_is_kept(site: Site, tmp_path: Path) -> None:
    table = f'Link,Media_Name,event,leaning,text\n{site.page("/a")},Star,"Dam, the",left,A teaser.\n'
    fetched(tmp_path, table, name="a.csv")
    (article,) = read_all([tmp_path / "out"]).articles
    assert (article.outlet, article.event, article.published) == ("Star", "Dam, the", datetime(2020, 1, 4))
    assert dict(article.attributes) == {"leaning": "left"}


def test_a_folder_with_other_things_is_refused(site: Site, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("work")
    with pytest.raises(ValueError, match="holds files that framing fetch did not write"):
        fetched(tmp_path, site.page("/a"))
    assert site.asked == []


def test_lines_that_are_no_addresses(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("post.com/a\nhttps://post.com/b extra words\n<https://post.com/c>\nfile:///etc/passwd\n")
    told: list[str] = []
    found = addresses_in(path, lambda notice: told.append(str(notice)))
    assert [one["url"] for one in found] == ["https://post.com/b", "https://post.com/c"]
    assert [one.partition(": ")[2][:12] for one in told] == ['"post.com/a"', '"file:///etc']
    path.write_text("nothing here\n")
    with pytest.raises(InputError, match="no web address in it"):
        addresses_in(path, lambda _: None)


@pytest.mark.parametrize("lines", [False, True])
def test_addresses_in_answers_of_interfaces(tmp_path: Path, lines: bool) -> None:
    entry = {
        "url": "https://post.com/a",
        "title": "Dam",
        "seendate": "20200104T054600Z",
        "domain": "post.com",
    }
    path = tmp_path / "a.json"
    path.write_text("\n".join([json.dumps(entry)] * 2) if lines else json.dumps({"articles": [entry]}))
    expected = {
        "url": "https://post.com/a",
        "title": "Dam",
        "published": "20200104T054600Z",
        "outlet": "post.com",
    }
    assert addresses_in(path, lambda _: None) == [expected]
