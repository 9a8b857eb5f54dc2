"""When a web page says that its article was published: never its modified date, its text or its footer."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from framing.reading.dates import when
from framing.reading.day_order import DayOrder

_META = frozenset(
    "article:published_time article.published article:published og:published_time og:article:published_time "
    "og:pubdate datepublished date_published published publication_date publication-date publish-date "
    "publish_date publishdate published-date pubdate pub_date originalpublicationdate parsely-pub-date "
    "sailthru.date cxenseparse:recs:publishtime citation_publication_date dc.date.issued dcterms.issued "
    "dc.issued dcterms.created dc.date.created article.created displaydate ptime".split()
)
_ARTICLES = ("Article", "Posting", "Report", "WebPage")
_OTHERS = "ancestor::aside or ancestor::footer or ancestor::nav or ancestor::*[contains(@class, 'related')]"
_LEAD = 100
"""Characters of a paragraph with which the running text begins."""

_LABEL = re.compile(r"(?:first |originally )?(?:published|posted)(?: on)?\s*:?\s*", re.IGNORECASE)
_NEXT = re.compile(
    r"[\s,.;|·•()/–—-]+(?=(?:(?:first|last|originally) )?"
    r"(?:published|posted|updated|modified|edited|corrected|changed|revised)\b)",
    re.IGNORECASE,
)
"""Where another date begins: "Updated 9 June 2021 | Published 7 June 2021"."""
_BYLINE = re.compile(r"by\s[^|·•–—]+[|·•–—]\s*", re.IGNORECASE)
_LONGEST_DATE = 60
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UNLABELLED = frozenset({"date", "dc.date", "dcterms.date"})
"""Names under which a page gives a date without saying of what: mostly that of publication."""

_CHANGED = ("updat", "modif", "edited", "correct", "chang", "revis")


def published_in(page: str, day_first: bool | None = None) -> str | None:
    """The date of publication as a page states it, or None when it does not or contradicts itself.

    What it states for machines goes first (JSON-LD, then `meta` elements and microdata), then `time`
    elements and lines such as "Published: 4 January 2020" above the running text, and at last a line
    there or a `meta` element that holds a date and does not say of what. `day_first` says what
    04/01/2020 means, which is no date where nobody says so.

    >>> published_in('<meta name="pubdate" content="2020-01-04"><meta name="modified" content="2020-01-09">')
    '2020-01-04'
    """
    root, order = parsed(page), DayOrder(day_first, said=True)
    for found in (
        _in_json(root),
        _in_meta(root, _META),
        _in_microdata(root),
        _stated_above(root),
        _bare_above(root),
        _in_meta(root, _UNLABELLED),
    ):
        settled = (order.settled(one, "") for one in found)
        stated = {moment: one for one in settled if (moment := when(one))}
        if stated:
            agree = max(stated) - min(stated) < timedelta(days=1)
            return next(iter(stated.values())) if agree else None
    return None


def stated_in(lines: Iterable[str]) -> datetime | None:
    """When lines above a text say that it was published; None where none does or they differ.

    >>> stated_in(["By Ann Lee", "Published: 4 January 2020 | Updated: 9 January 2020"])
    datetime.datetime(2020, 1, 4, 0, 0)
    """
    parts = (part for line in lines for part in _NEXT.split(line) if _LABEL.match(part))
    stated = {moment for part in parts if (moment := when(_LABEL.sub("", part, count=1)))}
    return stated.pop() if len(stated) == 1 else None


def parsed(page: str) -> HtmlElement:
    """The elements of a page."""
    return document_fromstring(page.encode("utf-8", "replace"), parser=HTMLParser(encoding="utf-8"))


def _in_json(root: HtmlElement) -> Iterator[str]:
    for thing in articles_in_json(root):
        date = thing.get("datePublished")
        yield from [date] if isinstance(date, str) else []


def articles_in_json(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """What a page says of articles in JSON-LD; those that an article only mentions are within it."""
    for script in root.xpath("//script[@type='application/ld+json']"):
        try:
            told = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):  # pages hold broken JSON; their meta elements may do
            continue
        graph = told.get("@graph", [told]) if isinstance(told, dict) else told
        for thing in graph if isinstance(graph, list) else [graph]:
            if isinstance(thing, dict) and any(kind.endswith(_ARTICLES) for kind in _kinds(thing)):
                yield thing


def _kinds(thing: dict[str, Any]) -> list[str]:
    kinds = thing.get("@type")
    return list(map(str, kinds if isinstance(kinds, list) else [kinds]))


def _in_meta(root: HtmlElement, sought: frozenset[str]) -> Iterator[str]:
    for meta in root.iter("meta"):
        names = (meta.get(name, "").strip().lower() for name in ("property", "name", "itemprop"))
        if any(name in sought for name in names):
            yield meta.get("content", "")


def _in_microdata(root: HtmlElement) -> Iterator[str]:
    for one in root.xpath(f"//*[@itemprop='datePublished' or (self::time and @pubdate)][not({_OTHERS})]"):
        yield one.get("datetime") or one.get("content") or one.text_content()


def _stated_above(root: HtmlElement) -> Iterator[str]:
    """`time` elements and labelled dates above the running text."""
    for one, words in _above_text(root):
        if one.tag == "time" and not _says_changed(one, words):
            yield one.get("datetime") or words
        elif len(words) <= _LEAD:
            parts = (part for part in _NEXT.split(words) if _LABEL.match(part))
            yield from (_LABEL.sub("", part, count=1) for part in parts)


def _bare_above(root: HtmlElement) -> Iterator[str]:
    """Lines above the running text that hold a date and nothing else, or the author before it."""
    for one, words in _above_text(root):
        line, *_ = _NEXT.split(_BYLINE.sub("", words, count=1))
        if one.tag != "time" and len(line) <= _LONGEST_DATE and not _says_changed(one, line):
            yield line


def _above_text(root: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The elements of the article before its first long paragraph, each with its first words.

    Without an `article`, they stand below the headline: above it is the site's own date, today's.
    """
    article = next(iter(root.xpath("//article")), None)
    begun = article is not None
    for one in (root if article is None else article).iter("h1", "p", "time", "div", "span", "li"):
        words = _opening(one)
        if one.tag == "p" and len(words) > _LEAD:
            return
        begun = begun or one.tag == "h1"
        if begun and not one.xpath(_OTHERS):
            yield one, words


def _opening(one: HtmlElement) -> str:
    """The first words of an element, a few more than a line has."""
    words = ""
    for piece in one.itertext():
        words += " ".join(piece[: 10 * _LEAD].split()) + " "
        if len(words) > _LEAD + 1:
            break
    return words.strip()


def _says_changed(one: HtmlElement, words: str) -> bool:
    """Whether the class of a date or the words in or before it say that it is the date of a change."""
    before, parent = one.getprevious(), one.getparent()
    label = "" if before is None else _opening(before)
    label = "" if _YEAR.search(label) else label  # of a date of its own
    near = (parent.text or "") if before is None else f"{label} {before.tail or ''}"
    marks = [one.get("class", ""), one.get("itemprop", ""), parent.get("class", ""), near, words]
    return any(word in " ".join(marks).casefold() for word in _CHANGED)
