"""Nexis, Nexis Uni and Lexis Advance: documents between "1 of 40 DOCUMENTS" or "End of Document" lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from framing.reading.dates import when
from framing.reading.exports.entries import Entry, entry
from framing.reading.exports.nexis_lines import (
    ABOVE,
    BELOW,
    BODY,
    BODY_LABEL,
    COUNT,
    DAY,
    EDITION,
    EDITION_BEHIND,
    END,
    FIELD_LABEL,
    LINK,
    PAGE,
    RIGHTS,
    field_in,
)

_MONTH = re.compile(r"(?:[^\W\d]+ )?([^\W\d]+)(?: de)? (\d{4})")
_LONGEST = 80
_NEAR = 8
"""Paragraphs above the date of a document, or between a caption and the end."""

_FIELDS = 24
"""Paragraphs between the date of a document and its text."""


def nexis(paragraphs: Sequence[str]) -> list[Entry]:
    """The articles of a file of documents; none where none tells its length or its date of loading."""
    if any(COUNT.fullmatch(one) for one in paragraphs):
        found = [_old(document) for document in _after_counts(paragraphs)]
    elif any(END.fullmatch(one) for one in paragraphs):
        found = [_new(document) for document in _before_ends(paragraphs)]
    else:
        found = []
    return list(filter(None, found))


def _after_counts(paragraphs: Sequence[str]) -> Iterator[Sequence[str]]:
    starts = [at for at, one in enumerate(paragraphs) if COUNT.fullmatch(one)]
    for start, stop in zip(starts, [*starts[1:], len(paragraphs)], strict=True):
        yield paragraphs[start + 1 : stop]


def _before_ends(paragraphs: Sequence[str]) -> Iterator[Sequence[str]]:
    start = 0
    for at, one in enumerate(paragraphs):
        if END.fullmatch(one):
            yield list(_with_lines_above(paragraphs[start:at]))
            start = at + 1


def _with_lines_above(document: Sequence[str]) -> Iterator[str]:
    """The paragraphs with each line above the text as one: pasted files have no blank lines there."""
    body = next((at for at, one in enumerate(document) if BODY.fullmatch(one)), 0)
    for paragraph in document[:body]:
        yield from filter(None, map(str.strip, paragraph.split("\n")))
    yield from document[body:]


def _old(document: Sequence[str]) -> Entry:
    """Outlet, date, headline, fields and text, in this order."""
    document = list(_flat(document))
    dated = next((at for at, one in enumerate(document[:_NEAR]) if _date(one)), None)
    if not dated:
        return {}
    outlet = next((one for one in document[:dated] if not RIGHTS.match(one)), "")
    at = dated + 1
    while at < len(document) and (EDITION.fullmatch(document[at]) or DAY.fullmatch(document[at])):
        at += 1
    title = ""
    if at < len(document) and _may_be_title(document[at], document[at + 1 : at + _NEAR]):
        title, at = document[at], at + 1
    return _entry(outlet, document[dated], title, document[at:])


def _flat(document: Sequence[str]) -> Iterator[str]:
    """The paragraphs with lines of their own down to the date, and fields apart that no blank line parts."""
    dated = False
    for paragraph in document:
        for piece in FIELD_LABEL.split(paragraph):
            yield from filter(None, [BODY_LABEL.sub("", piece, count=1)] if dated else piece.split("\n"))
            dated = dated or bool(_date(piece))


def _may_be_title(paragraph: str, below: Sequence[str]) -> bool:
    """Whether a paragraph is the headline: no field, or one that comes again below as a field."""
    name = _name(paragraph)
    return len(paragraph) < 4 * _LONGEST and (not name or name in map(_name, below))


def _new(document: Sequence[str]) -> Entry:
    """Headline, outlet, date, fields and text; a page with the contents may stand before."""
    bodies = (at for at, one in enumerate(document) if BODY.fullmatch(one))
    lengths = (at for at, one in enumerate(document) if _name(one) == "length")
    for last in chain(bodies, lengths):
        dated = next((at for at in range(last - 1, max(1, last - _FIELDS), -1) if _date(document[at])), 0)
        if dated > 1:
            break
    else:
        return {}
    start = last if BODY.fullmatch(document[last]) else dated + 1
    above = document[dated + 1 : start]
    return _entry(document[dated - 1], document[dated], document[dated - 2], document[start:], above)


def _entry(outlet: str, dated: str, title: str, rest: Sequence[str], above: Sequence[str] = ()) -> Entry:
    """An article from what stands above its fields, and what follows from them on.

    `above` are lines of which those that are fields count, and no other is text.
    """
    fields = dict(filter(None, map(field_in, above)))
    at = 0
    while at < len(rest):
        name, value = field_in(rest[at]) or ("", "")
        if name in fields or (name not in ABOVE and not RIGHTS.match(rest[at])):
            break  # a second "LENGTH:" is the text's own
        if name:
            fields[name] = value
        at += 1
    at += at < len(rest) and BODY.fullmatch(rest[at]) is not None
    while at < len(rest) and LINK.fullmatch(rest[at]):
        at += 1
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
    return "; ".join([part for part in parts if not PAGE.match(part)] or parts[:1])


def _end(rest: Sequence[str], start: int) -> int:
    """Where the text ends: before the fields below it, and the captions before these."""
    end = len(rest)
    while end > start and (_name(rest[end - 1]) or RIGHTS.match(rest[end - 1])):
        end -= 1
    for at in range(end - 1, max(start, end - _NEAR), -1):
        if BELOW.fullmatch(rest[at]) or _name(rest[at]) == "graphic":
            return _end(rest[:at], start)
    return end


def _name(paragraph: str) -> str:
    """The meaning of a field, "" for a paragraph that is none."""
    found = field_in(paragraph)
    return found[0] if found else ""


def _date(paragraph: str) -> str:
    """The line of a paragraph that is a date, or a month and a year; "" where none is."""
    lines = (EDITION_BEHIND.sub("", line) for line in paragraph.split("\n") if len(line) < _LONGEST)
    return next((line for line in lines if when(line) is not None or _is_month(line)), "")


def _is_month(line: str) -> bool:
    found = _MONTH.fullmatch(line)
    return found is not None and when(f"1 {found[1]} {found[2]}") is not None
