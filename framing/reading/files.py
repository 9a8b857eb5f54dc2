"""The records of a file, by its kind; standard input shows by its beginning what it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path

from framing.files import is_special
from framing.reading.containers.databases import read_database
from framing.reading.containers.feeds import read_feed
from framing.reading.containers.pdf import read_pdf
from framing.reading.containers.saved_pages import read_saved_page
from framing.reading.containers.unpacking import inner_source, unpacked
from framing.reading.containers.warc import read_warc
from framing.reading.day_order import DayOrder
from framing.reading.documents import read_docx, read_rtf, read_xml
from framing.reading.encoding import decode
from framing.reading.json_objects import read_json, read_json_lines, records_of_lines
from framing.reading.kinds import ALIASES, kind_of
from framing.reading.notices import Notice, Tell, Unreadable, closed, listed, unforeseen
from framing.reading.pages import read_page
from framing.reading.parquet import read_parquet
from framing.reading.record import ArticleRecord
from framing.reading.sources import STANDARD_INPUT, Source, sources
from framing.reading.spreadsheets import read_spreadsheet
from framing.reading.tables import has_text_column, is_table, read_csv, records_of_table
from framing.reading.texts import read_text


def _inside(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of the files in an archive, which are read as those of a folder."""
    with unpacked(source, tell) as (folder, hear, seen):
        for inner in sources(folder, hear, ENDINGS, day_first=source.day_first):
            yield from map(seen, records_of(inner_source(source, inner), hear))


READERS: Mapping[str, Callable[[Source, Tell], Iterator[ArticleRecord]]] = {
    ".txt": read_text,
    ".html": read_page,
    ".docx": read_docx,
    ".rtf": read_rtf,
    ".xml": read_xml,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_spreadsheet,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".parquet": read_parquet,
    ".gz": _inside,
    ".zip": _inside,
    ".sqlite": read_database,
    ".feed": read_feed,
    ".mhtml": read_saved_page,
    ".warc": read_warc,
    ".pdf": read_pdf,
}
"""The kind of a file, as an ending, and what reads it."""

_OLD = {
    ".doc": ("this is a file of an old version of Word or Excel", "save it as .docx or .xlsx"),
    ".odt": ("this is an OpenDocument file", "save it as .docx or .xlsx"),
}
_NOTES = frozenset({".md", ".markdown", ".text"})
"""Endings of texts that are read where somebody names the file; in folders they mostly say what is there."""

ENDINGS = (*READERS, *(ending for ending, kind in ALIASES.items() if kind in READERS), *_OLD)
"""Endings of files that can be read, or are refused with what to do."""

LARGEST_INPUT = 256_000_000
"""Bytes of standard input, which is held in memory."""


def records_of(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of a file; what makes the file unreadable is reported."""
    silent = True

    def hear(notice: Notice) -> None:
        nonlocal silent
        silent = False
        tell(notice)

    name, (group, spot) = str(source), (str(source.path.parent), source.path.name)
    try:
        for record in records_in(source, hear):
            silent = False
            yield record if source.day_first is None else _dated(record, source.day_first)
        if silent:
            what = "it contains no article"
            mend = "add a row or line for each article, below the header if there is one"
            tell(Notice(name, what, mend, group=group, spot=spot))
    except Unreadable as problem:
        tell(problem.notice)
    except OSError as fault:
        tell(closed(source.path, fault))
    except Exception as fault:
        # a net: whatever one file does to the code that reads it, the others are read
        tell(unforeseen(name, fault, group, spot))


def _dated(record: ArticleRecord, day_first: bool) -> ArticleRecord:
    """A record with its date as somebody said that dates such as 04/01/2020 are meant."""
    if not (written := record.fields.get("published")):
        return record
    published = DayOrder(day_first, said=True).settled(written, record.spot)
    return replace(record, fields={**record.fields, "published": published})


def records_in(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of a file; raises `Unreadable` when it holds none."""
    if source.path == STANDARD_INPUT:
        return _from_standard_input(source, tell)
    if is_special(source.path):
        what = "this is a pipe, a socket or a device, so it is left out"
        raise Unreadable(source.notice(what, "name a file, or pass its content on standard input with -"))
    kind = kind_of(source.path)
    kind = ".txt" if kind in _NOTES else kind
    if kind not in READERS or kind == ".txt":
        kind = ".csv" if is_table(source.path) else kind
    if kind in _OLD:
        raise Unreadable(source.notice(*_OLD[kind]))
    reader = READERS.get(kind)
    if reader is None:
        what = f"the ending is not one of {listed(ENDINGS, 9)}"
        raise Unreadable(source.notice(what, "convert the file"))
    return reader(source, tell)


def _from_standard_input(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """One text; JSON lines when a brace begins it, a table when its first line has a column text."""
    here = Path("standard input")
    data = sys.stdin.buffer.read(LARGEST_INPUT + 1)
    if len(data) > LARGEST_INPUT:
        most = f"this is more than {LARGEST_INPUT // 1_000_000} MB"
        raise Unreadable(Notice(str(here), most, "save it as a file, which is read piece by piece"))
    try:
        text = decode(data)
    except ValueError as problem:
        raise Unreadable(Notice(str(here), *str(problem).split("; ", 1))) from None
    if text.lstrip().startswith("{"):
        return records_of_lines(Source(here, "stdin"), StringIO(text, newline="\n"), tell)
    if has_text_column(text):
        return records_of_table(Source(here, "stdin"), StringIO(text, newline=""), tell)
    return iter(
        [ArticleRecord(text, str(here), str(here), str(here), "the text", {"id": "stdin", "source": "stdin"})]
    )
