"""The records of a file, by its ending; standard input shows by its beginning what it is."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from framing.files import is_special
from framing.reading.documents import read_docx, read_rtf, read_xml
from framing.reading.encoding import decode
from framing.reading.json_objects import read_json, read_json_lines, records_of_lines
from framing.reading.notices import Notice, Tell, Unreadable, listed
from framing.reading.parquet import read_parquet
from framing.reading.record import ArticleRecord
from framing.reading.sources import STANDARD_INPUT, Source
from framing.reading.spreadsheets import read_spreadsheet
from framing.reading.tables import has_text_column, read_csv, records_of_table
from framing.reading.texts import read_page, read_text

READERS: Mapping[str, Callable[[Source, Tell], Iterator[ArticleRecord]]] = {
    ".txt": read_text,
    ".html": read_page,
    ".htm": read_page,
    ".docx": read_docx,
    ".rtf": read_rtf,
    ".xml": read_xml,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_spreadsheet,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".parquet": read_parquet,
}
"""The ending of a file, and what reads it."""

LARGEST_INPUT = 256_000_000
"""Bytes of standard input, which is held in memory."""


def records_in(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of a file; raises `Unreadable` when it holds none."""
    if source.path == STANDARD_INPUT:
        return _from_standard_input(source, tell)
    if is_special(source.path):
        what = "this is a pipe, a socket or a device, so it is left out"
        raise Unreadable(source.notice(what, "name a file, or pass its content on standard input with -"))
    reader = READERS.get(source.path.suffix.lower())
    if reader is None:
        what = f"the ending is not one of {listed([*READERS], 9)}"
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
