"""Nexis, Nexis Uni and Lexis Advance: documents between "1 of 40 DOCUMENTS" or "End of Document" lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from framing.lexicon import load
from framing.reading.dates import when
from framing.reading.exports.entries import Entry, entry

_COUNT = re.compile(r"\d+ of \d+ DOCUMENTS?")
_END = re.compile(r"End of Document", re.I)
_ABOVE = frozenset(load("archives")["nexis"]["above"])
_NAMES = "|".join(sorted({*_ABOVE, *load("archives")["nexis"]["below"]}, key=len, reverse=True))
_FIELD = re.compile(rf"(?P<name>{_NAMES}):\s*(?P<value>.*)", re.I | re.S)
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\) ?\d|all rights reserved)", re.I)
_EDITION = re.compile(r".{0,40}\bedition|.{0,30}\bfinal|correction appended", re.I)
_EDITION_BEHIND = re.compile(r"(?<=\w) +(?:\w+ ){0,3}edition\b.*", re.I)
_BELOW = re.compile(r"classification|graphic|notes|correction", re.I)
_PAGE = re.compile(r"(?:section|column|col\.|pg\.?|pages?|p\.)\s*[\w-]*$", re.I)
_LONGEST = 80
_NEAR = 8
"""Paragraphs between the date of a document and its text, or between a caption and the end."""


def nexis(paragraphs: Sequence[str]) -> list[Entry]:
    """The articles of a file of documents; none where none tells its length or its date of loading."""
    if any(_COUNT.fullmatch(one) for one in paragraphs):
        found = [_old(document) for document in _after_counts(paragraphs)]
    elif any(_END.fullmatch(one) for one in paragraphs):
        found = [_new(document) for document in _before_ends(paragraphs)]
    else:
        found = []
    return list(filter(None, found))


def _after_counts(paragraphs: Sequence[str]) -> Iterator[Sequence[str]]:
    starts = [at for at, one in enumerate(paragraphs) if _COUNT.fullmatch(one)]
    for start, stop in zip(starts, [*starts[1:], len(paragraphs)], strict=True):
        yield paragraphs[start + 1 : stop]


def _before_ends(paragraphs: Sequence[str]) -> Iterator[Sequence[str]]:
    start = 0
    for at, one in enumerate(paragraphs):
        if _END.fullmatch(one):
            yield paragraphs[start:at]
            start = at + 1


def _old(document: Sequence[str]) -> Entry:
    """Outlet, date, headline, fields and text, in this order."""
    dated = next((at for at, one in enumerate(document[:_NEAR]) if _date(one)), None)
    if not dated:
        return {}
    outlet = next((one for one in document[:dated] if not _RIGHTS.match(one)), "")
    at = dated + 1
    while at < len(document) and _EDITION.fullmatch(document[at]):
        at += 1
    title = ""
    if at < len(document) and _may_be_title(document[at], document[at + 1 : at + _NEAR]):
        title, at = document[at], at + 1
    return _entry(outlet, document[dated], title, document[at:])


def _may_be_title(paragraph: str, below: Sequence[str]) -> bool:
    """Whether a paragraph is the headline: no field, or one that comes again below as a field."""
    name = _name(paragraph)
    return len(paragraph) < 4 * _LONGEST and (not name or name in map(_name, below))


def _new(document: Sequence[str]) -> Entry:
    """Headline, outlet, date, fields and text; a page with the contents may stand before."""
    last = next((at for at, one in enumerate(document) if one == "Body"), None)
    if last is None:
        last = next((at for at, one in enumerate(document) if _name(one) == "length"), None)
    if last is None:
        return {}
    dated = next((at for at in range(last - 1, max(1, last - _NEAR - 1), -1) if _date(document[at])), None)
    if dated is None or dated < 2:
        return {}
    return _entry(document[dated - 1], document[dated], document[dated - 2], document[dated + 1 :])


def _entry(outlet: str, dated: str, title: str, rest: Sequence[str]) -> Entry:
    """An article from what stands above its fields, and what follows from them on."""
    fields: dict[str, str] = {}
    at = 0
    while at < len(rest):
        name = _name(rest[at])
        if name in fields or (name not in _ABOVE and not _RIGHTS.match(rest[at])):
            break  # a second "LENGTH:" is the text's own
        if name:
            fields[name] = _FIELD.fullmatch(rest[at])["value"]  # type: ignore[index]
        at += 1
    at += at < len(rest) and rest[at] == "Body"
    end = _end(rest, at)
    loaded = any(_name(one) == "load-date" for one in rest[end:])
    if at >= end or not ("length" in fields or loaded):
        return {}
    return entry(
        list(rest[at:end]),
        outlet=outlet,
        published=_date(dated),
        title=fields.get("headline") or title,
        byline=fields.get("byline", ""),
        section=_section(fields.get("section", "")),
    )


def _section(field: str) -> str:
    """The name of a section, without its letter, column and page.

    >>> _section("Section A; Column 0; Foreign Desk; Pg. 1"), _section("NEWS; Pg. A4")
    ('Foreign Desk', 'NEWS')
    """
    parts = [part.strip() for part in field.split(";")]
    return "; ".join([part for part in parts if not _PAGE.match(part)] or parts[:1])


def _end(rest: Sequence[str], start: int) -> int:
    """Where the text ends: before the fields below it, and the captions before these."""
    end = len(rest)
    while end > start and (_name(rest[end - 1]) or _RIGHTS.match(rest[end - 1])):
        end -= 1
    for at in range(end - 1, max(start, end - _NEAR), -1):
        if _BELOW.fullmatch(rest[at]) or _name(rest[at]) == "graphic":
            return at if not _name(rest[at - 1]) else _end(rest[:at], start)
    return end


def _name(paragraph: str) -> str:
    """The name of a field, "" for a paragraph that is none."""
    found = _FIELD.fullmatch(paragraph)
    return found["name"].lower() if found else ""


def _date(paragraph: str) -> str:
    """The line of a paragraph that is a date, "" where none is."""
    lines = (_EDITION_BEHIND.sub("", line) for line in paragraph.split("\n"))
    return next((line for line in lines if len(line) < _LONGEST and when(line) is not None), "")
