"""A record becomes an article, once it has been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from framing.article import Article
from framing.reading.agencies import agency_of
from framing.reading.dates import when
from framing.reading.notices import InputError, Tell
from framing.reading.zones import zones

LONGEST = 1_000_000
"""An article has at most so many characters."""

COLUMNS = ("id", "outlet", "event", "published", "title", "text", "agency", "source", "url")
"""The columns of a table of articles that have a meaning; others become attributes."""

LONGEST_LABEL = 200
"""A longer value is text of some kind, by which nobody groups articles."""

UNKNOWN = "unknown"
"""The outlet of an article for which none is given."""


@dataclass(frozen=True, slots=True)
class Record:
    """One article as its file gives it, before anything is checked.

    `place` names it in notices, `given` what its fields were read from; `group` and `spot` are the
    folder or table it lies in and where there.
    """

    text: str
    place: str
    given: str
    group: str
    spot: str
    fields: Mapping[str, str] = field(default_factory=dict)


def article_of(record: Record, tell: Tell) -> Article:
    """The article of a record; raises `InputError` when it cannot be one."""
    text, fields = record.text, record.fields
    _check(record)
    title = fields.get("title") or None
    parts = zones(text, title)
    if not any(zone.kind == "body" for zone in parts):
        raise InputError(
            f"{record.place}: there is no body, only a headline or page furniture; add the article's text"
        )
    headline = next((zone.of(text) for zone in parts if zone.kind == "headline"), None)
    published = when(fields["published"]) if fields.get("published") else None
    if fields.get("published") and published is None:
        tell(
            f'{record.given}, field published: "{fields["published"]}" cannot be read as a date; '
            "write it as 2020-01-04 or 4 January 2020"
        )
    return Article(
        id=fields["id"],
        outlet=fields.get("outlet") or UNKNOWN,
        text=text,
        zones=parts,
        event=fields.get("event") or None,
        published=published,
        title=title or (" ".join(headline.split()) if headline else None),
        agency=fields.get("agency") or agency_of(text, parts),
        source=fields.get("source") or fields.get("url") or None,
        attributes=tuple((name, value) for name, value in fields.items() if _is_attribute(name, value)),
    )


def _is_attribute(name: str, value: str) -> bool:
    return bool(name and value) and name not in (*COLUMNS, "file") and len(value) <= LONGEST_LABEL


def _check(record: Record) -> None:
    """Raise `InputError` for a text that is none, or is too long to be one article."""
    if not record.text.strip():
        raise InputError(f"{record.place}: the text is empty; add the article's text or remove the entry")
    if "\0" in record.text:
        raise InputError(
            f"{record.place}: the text holds a NUL character, so it is not plain text; save it anew as UTF-8"
        )
    if len(record.text) > LONGEST:
        raise InputError(
            f"{record.place}: {len(record.text):,} characters are more than an article has ({LONGEST:,}); "
            "split it into one file or row for each article"
        )
