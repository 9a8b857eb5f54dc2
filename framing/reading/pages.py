"""Web pages: files of one article with what the page says of it, or of many that an archive put into one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from framing.reading.documents import in_page, records_of_export
from framing.reading.encoding import decode_page
from framing.reading.markup import in_marks
from framing.reading.notices import Tell, Unreadable
from framing.reading.outlets import site_of
from framing.reading.published import articles_in_json, parsed, published_in
from framing.reading.record import ArticleRecord
from framing.reading.sections import section_in
from framing.reading.sources import Source
from framing.reading.texts import decoded, record_of_file

_DEEPEST = 200
_CONTAINER = re.compile(
    r"<(/?)(?:div|span|section|article|main|center|font|b|i|em|strong|u|blockquote|ul|ol|li|dl|dd|table"
    r"|tbody|tr|td|a|p)\b[^<>]*>",
    re.I,
)
_NESTING = re.compile(
    r"</?(?:div|span|section|center|font|b|i|em|strong|u|blockquote|ul|ol|dl|table|tbody|tr)\b[^<>]*>", re.I
)
_HOME = re.compile(r"https?://[^/]+/?(?:index\.\w+)?(?:[?#].*)?")
_LONG_TAG = re.compile(r"<([a-zA-Z][\w:-]*)\s[^<>]{10000,}>")


def read_page(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The article of a web page with what the page says of it; the articles that an archive put into one."""
    charset = source.fields.get("charset", "")
    yield from records_of_page(source, decoded(source, partial(decode_page, charset=charset)), tell)


def records_of_page(
    source: Source, page: str, tell: Tell, sent: Mapping[str, str] | None = None
) -> Iterator[ArticleRecord]:
    """The articles of a page; `sent` is what is known of it from elsewhere, such as its address."""
    archive, found = in_page(page) if _depth(page) <= _DEEPEST else ("", [])
    if found:
        yield from records_of_export(source, archive, found, tell)
        return
    if _depth(page) > _DEEPEST:
        what = f"the page nests more than {_DEEPEST} elements, so it is read without its structure"
        tell(source.notice(what, "save the article's text as .txt"))
    address = (sent or {}).get("url") or source.fields.get("url", "")
    about = extracted(page, address, source.day_first)
    text = about.pop("text", "")
    if text and not (about.get("published") or source.fields.get("published")):
        what = "the page does not say clearly when it was published"
        tell(source.notice(what, "give the date in a corpus.csv with the columns file and published"))
    if page.strip() and not text:
        what, mend = "the web page contains no article", "save the article's own page, or its text as .txt"
        raise Unreadable(source.notice(what, mend))
    yield record_of_file(source, text, about | dict(sent or {}))


def extracted(page: str, address: str = "", day_first: bool | None = None) -> dict[str, str]:
    """The main text of a web page and what the page says about it; empty where it holds no text.

    `address` is where it was found, if that is known, and `day_first` says what 04/01/2020 means.
    """
    from trafilatura import bare_extraction  # slow to load, and needed for web pages alone
    from trafilatura.settings import Document

    page = _LONG_TAG.sub(r"<\1>", page)
    page = _NESTING.sub(" ", page) if _depth(page) > _DEEPEST else page
    if not page.strip():
        return {}
    found = bare_extraction(in_marks(page), url=address or None, with_metadata=True, include_comments=False)
    if not isinstance(found, Document):
        return {}
    root = parsed(page)
    about = {
        "text": found.text,
        "outlet": found.sitename or site_of(found.url or ""),
        "published": published_in(page, day_first),
        "title": found.title,
        "url": address or found.url,
        "section": section_in(root),
    }
    return {name: value.strip() for name, value in about.items() if value and value.strip()}


def is_article(page: str, address: str) -> bool:
    """Whether a page of a site may be an article: it says so for machines, or nothing says otherwise."""
    if not page.strip():
        return False
    root = parsed(page)
    if any("WebPage" not in str(thing.get("@type")) for thing in articles_in_json(root)):
        return True
    kinds = {one.get("content", "").strip().lower() for one in root.xpath("//meta[@property='og:type']")}
    return "article" in kinds or not (kinds or _HOME.fullmatch(address))


def _depth(page: str) -> int:
    """How deeply the elements of a page are nested at most, as far as their tags tell."""
    depth = deepest = 0
    for tag in _CONTAINER.finditer(page):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest
