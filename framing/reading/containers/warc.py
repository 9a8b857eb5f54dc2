"""WARC: the articles among the pages of a web archive, read one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import TYPE_CHECKING, BinaryIO

from framing.reading.encoding import decode_page
from framing.reading.notices import InputError, Notice, Tell, Unreadable
from framing.reading.outlets import is_of, page_key
from framing.reading.pages import extracted, is_article
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

_LARGEST_PAGE = 20_000_000
_FEWEST = 40
"""Words of an article; pages of a site that have fewer are lists, players and forms."""

_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The articles of the pages that were answered with 200; other records are passed over."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        what = "web archives are read with the package warcio, which is not installed"
        raise Unreadable(source.notice(what, 'pip install "framing[archives]"')) from None
    seen: set[str] = set()
    number = 0
    with source.path.open("rb") as file:
        try:
            for record in ArchiveIterator(file):
                address = record.rec_headers.get_header("WARC-Target-URI") or ""
                if _is_page(record) and is_of(address, source.domains):
                    number += 1
                    yield from _articles(source, number, address, record, seen, tell)
        except ArchiveLoadFailed as fault:
            what = "from here on this is not a whole web archive ({detail}), so the rest is left out"
            tell(source.notice(what, "copy it again", str(fault).strip().rstrip(".")))


def _is_page(record: ArcWarcRecord) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    return record.http_headers.get_statuscode() == "200" and kind in _PAGES


def _articles(
    source: Source, number: int, address: str, record: ArcWarcRecord, seen: set[str], tell: Tell
) -> Iterator[ArticleRecord]:
    spot = f"page {number}"
    where = {"group": str(source.path), "spot": spot}
    place = f"{source.path}, {spot} ({address})"
    if (page := page_key(address)) in seen:
        tell(
            Notice(
                place, "this address was archived before, so it is left out", "nothing needs doing", **where
            )
        )
        return
    try:
        about = _about(record, address, source.day_first)
    except InputError as problem:
        what, _, mend = str(problem).partition("; ")
        tell(Notice(place, what, mend, **where))
        return
    text = about.pop("text", "")
    if len(text.split()) < _FEWEST:
        what = "this page is no article, so it is left out"
        tell(Notice(place, what, "save its text as .txt if it is one", **where))
        return
    seen.add(page)
    stem = PurePath(source.name.removesuffix(".gz")).with_suffix("").as_posix()
    of_file = {name: value for name, value in source.fields.items() if value and name not in ("id", "file")}
    fields = {"id": f"{stem}-{number}", "source": address, **about, **of_file}
    yield ArticleRecord(text, place, place, str(source.path), spot, fields, numbered=True)


def _about(record: ArcWarcRecord, address: str, day_first: bool | None) -> dict[str, str]:
    """The text of a page and what it says of itself; empty where it is none."""
    content: BinaryIO = record.content_stream()
    data = content.read(_LARGEST_PAGE + 1)
    if len(data) > _LARGEST_PAGE:
        raise InputError(f"the page is larger than {_LARGEST_PAGE // 1_000_000} MB; save its text as .txt")
    kind = record.http_headers.get_header("Content-Type") or ""
    page = decode_page(data, kind.lower().partition("charset=")[2].partition(";")[0])
    return extracted(page, address, day_first) if is_article(page, address) else {}
