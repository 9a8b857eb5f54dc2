"""RSS and Atom: the items of a feed that carry their whole text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from lxml import etree, html

from framing.files import read_bounded
from framing.reading.exports.paragraphs import of_page
from framing.reading.markup import in_marks
from framing.reading.notices import Notice, Tell, Unreadable
from framing.reading.outlets import site_of
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

_LARGEST = 200_000_000
_TEASER = 100
"""Words; a shorter description without a text of its own is a teaser."""

_BESIDE = ("figure", "aside", "script", "style", "iframe", "nav")
"""Elements of an item that are no part of its text."""


def read_feed(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The items of a feed with their texts; one that has only a teaser is left out with a notice."""
    try:
        root = _parsed(read_bounded(source.path, _LARGEST))
    except ValueError as problem:
        what, _, mend = str(problem).partition("; ")
        raise Unreadable(source.notice(what, mend)) from None
    items = [one for one in root.iter("{*}item", "{*}entry")]
    if not items:
        raise Unreadable(source.notice("this feed has no items", "save the pages, or their texts"))
    home = _home(root)
    stem = PurePath(source.name).with_suffix("").as_posix()
    of_file = {name: value for name, value in source.fields.items() if value and name not in ("id", "file")}
    for number, item in enumerate(items, start=1):
        spot = f"item {number}"
        place, group = f"{source.path}, {spot}", str(source.path)
        text = _text_of(item)
        if text is None:
            what = "the feed has only a teaser of this item, so it is left out"
            mend = "save its page, or put its address into a list for framing fetch"
            tell(Notice(place, what, mend, "text", group=group, spot=spot))
            continue
        said = {"source": f"{source.name}, {spot}", **_said(item, home)}
        fields = {"id": f"{stem}-{number}", **said, **of_file}
        yield ArticleRecord(text, place, place, group, spot, fields, numbered=True)


def _parsed(data: bytes) -> etree._Element:
    """The elements of a feed, mended as far as it goes; raises ValueError for what is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(f"this is not XML ({fault.msg}); save it again") from None
    if root is None:
        raise ValueError("this is not XML; save it again")
    return root


def _home(root: etree._Element) -> str:
    """The site of a feed."""
    channel = next(root.iter("{*}channel"), root)
    for link in channel.findall("{*}link"):
        if link.get("rel", "alternate") == "alternate" and (
            site := site_of(link.get("href") or link.text or "")
        ):
            return site
    return ""


def _said(item: etree._Element, home: str) -> dict[str, str]:
    """What an item says of itself beside its text."""
    address = _first(item, "origLink") or _link(item)
    named = _first(item, "source/{*}title") or _first(item, "source")
    said = {
        "title": " ".join(_plain(_first(item, "title")).split()),
        "url": address,
        "published": _first(item, "pubDate", "published", "date", "issued", "updated"),
        "section": _section(item),
        "outlet": named or site_of(address) or home,
        "author": _first(item, "creator", "author/{*}name", "author"),
    }
    if address:
        said["source"] = address
    return {name: value for name, value in said.items() if value}


def _first(item: etree._Element, *names: str) -> str:
    """The text of the first of these children that has one."""
    for name in names:
        for found in item.findall(f"{{*}}{name}"):
            if text := "".join(found.itertext()).strip():
                return text
    return ""


def _link(item: etree._Element) -> str:
    for link in item.findall("{*}link"):
        if link.get("rel", "alternate") == "alternate" and (
            address := (link.get("href") or link.text or "").strip()
        ):
            return address
    address = _first(item, "guid", "id")
    return address if site_of(address) else ""


def _section(item: etree._Element) -> str:
    category = item.find("{*}category")
    return "" if category is None else (category.get("term") or category.text or "").strip()


def _text_of(item: etree._Element) -> str | None:
    """The text of an item; a long description counts as one, a short one does not."""
    for content in item.findall("{*}encoded") + item.findall("{*}content"):
        if text := _plain(_inner(content)):
            return text
    text = _plain(_inner(found) if (found := _described(item)) is not None else "")
    return text if len(text.split()) >= _TEASER else None


def _described(item: etree._Element) -> etree._Element | None:
    return next(iter(item.findall("{*}description") + item.findall("{*}summary")), None)


def _inner(element: etree._Element) -> str:
    """What an element holds: text with HTML in it, or elements (XHTML)."""
    if len(element):
        return "".join([element.text or "", *(etree.tostring(one, encoding="unicode") for one in element)])
    return element.text or ""


def _plain(markup: str) -> str:
    """The text of HTML without pictures and what else stands beside it."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        root = html.document_fromstring(in_marks(markup))
    except (etree.ParserError, ValueError):
        return ""
    for beside in list(root.iter(*_BESIDE)):
        beside.drop_tree()
    return "\n\n".join(of_page(html.tostring(root, encoding="unicode")))
