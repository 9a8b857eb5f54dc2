"""Plain text: files of one article, or of many that an archive put into one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePath

from framing.files import read_bounded
from framing.reading.documents import in_text, records_of_export
from framing.reading.encoding import decode
from framing.reading.exports.entries import Entry
from framing.reading.notices import Tell, Unreadable
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

LARGEST = 20_000_000
"""Bytes of a file of one article, or of some hundreds that an archive put into one."""


def read_text(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The article of a text file, exactly as it is there; the articles that an archive put into one."""
    text = decoded(source, decode)
    archive, found = in_text(text)
    if len(found) > 1:
        yield from records_of_export(source, archive, found, tell)
    else:  # the text of a file of one article stays as it is; what an archive says in it is furniture
        yield record_of_file(source, text, _said(found[0]) if found else {})


def _said(entry: Entry) -> dict[str, str]:
    """What an archive says of the one article of a file."""
    return {name: entry[name] for name in ("outlet", "published", "section") if entry.get(name)}


def record_of_file(source: Source, text: str, about: dict[str, str]) -> ArticleRecord:
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
            "source": said.get("url") or about.get("url") or source.name,
            **about,
            **said,
        },
        numbered="id" not in said,
    )


def decoded(source: Source, decode: Callable[[bytes], str]) -> str:
    """The text of a file; raises `Unreadable` for one that is none or too large."""
    try:
        return decode(read_bounded(source.path, LARGEST))
    except ValueError as problem:
        raise Unreadable(source.notice(*str(problem).split("; ", 1))) from None
