"""Plain text and web pages: files of one article, or of many that an archive put into one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePath

from framing.files import read_bounded
from framing.reading.documents import in_page, in_text, records_of_export
from framing.reading.encoding import decode, decode_page
from framing.reading.exports.entries import Entry
from framing.reading.markup import in_marks
from framing.reading.notices import Tell, Unreadable
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

LARGEST = 20_000_000
"""Bytes of a file of one article, or of some hundreds that an archive put into one."""

_DEEPEST = 200
_CONTAINER = re.compile(
    r"<(/?)(?:div|span|section|article|main|center|font|b|i|em|strong|u|blockquote|ul|ol|li|dl|dd|table"
    r"|tbody|tr|td|a|p)\b[^<>]*>",
    re.I,
)
_NESTING = re.compile(
    r"</?(?:div|span|section|center|font|b|i|em|strong|u|blockquote|ul|ol|dl|table|tbody|tr)\b[^<>]*>", re.I
)
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)\s[^<>]{10000,}>")


def read_text(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The article of a text file, exactly as it is there; the articles that an archive put into one."""
    text = _decoded(source, decode)
    archive, found = in_text(text)
    if len(found) > 1:
        yield from records_of_export(source, archive, found, tell)
    else:  # the text of a file of one article stays as it is; what an archive says in it is furniture
        yield _record(source, text, _said(found[0]) if found else {})


def _said(entry: Entry) -> dict[str, str]:
    """What an archive says of the one article of a file."""
    return {name: entry[name] for name in ("outlet", "published", "section") if entry.get(name)}


def read_page(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The article of a web page with what the page says of it; the articles that an archive put into one."""
    page = _LONG_TAG.sub(r"<\1>", _decoded(source, decode_page))
    archive, found = in_page(page) if _depth(page) <= _DEEPEST else ("", [])
    if found:
        yield from records_of_export(source, archive, found, tell)
        return
    if _depth(page) > _DEEPEST:
        what = f"the page nests more than {_DEEPEST} elements, so it is read without its structure"
        tell(source.notice(what, "save the article's text as .txt"))
        page = _NESTING.sub(" ", page)
    about = _extracted(page) if page.strip() else {}
    text = about.pop("text", "")
    if text and not (about.get("published") or source.fields.get("published")):
        what = "the page does not say clearly when it was published"
        tell(source.notice(what, "give the date in a corpus.csv with the columns file and published"))
    if page.strip() and not text:
        what, mend = "the web page contains no article", "save the article's own page, or its text as .txt"
        raise Unreadable(source.notice(what, mend))
    yield _record(source, text, about)


def _depth(page: str) -> int:
    """How deeply the elements of a page are nested at most, as far as their tags tell."""
    depth = deepest = 0
    for tag in _CONTAINER.finditer(page):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _extracted(page: str) -> dict[str, str]:
    """The main text of a web page, and what the page says about it."""
    from trafilatura import bare_extraction  # slow to load, and needed for web pages alone
    from trafilatura.settings import Document

    from framing.reading.published import published_in

    found = bare_extraction(in_marks(page), with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        return {}
    about = {
        "text": found.text,
        "outlet": found.sitename,
        "published": published_in(page),
        "title": found.title,
        "url": found.url,
    }
    return {name: value.strip() for name, value in about.items() if value and value.strip()}


def _record(source: Source, text: str, about: dict[str, str]) -> ArticleRecord:
    """The record of a file; what a corpus file says goes before what a page says."""
    said = {name: value for name, value in source.fields.items() if value}
    name = PurePath(source.name)
    return ArticleRecord(
        text=text,
        place=str(source.path),
        given=source.given or str(source.path),
        group=str(source.path.parent),
        spot=source.path.name,
        fields={
            "id": name.with_suffix("").as_posix(),
            "source": about.get("url", source.name),
            **about,
            **said,
        },
    )


def _decoded(source: Source, decode: Callable[[bytes], str]) -> str:
    try:
        return decode(read_bounded(source.path, LARGEST))
    except ValueError as problem:
        raise Unreadable(source.notice(*str(problem).split("; ", 1))) from None
