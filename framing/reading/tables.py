"""Files that hold an article in each row: CSV, JSON lines and Parquet."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TextIO

from framing.reading.encoding import NOT_TEXT, encoding_of
from framing.reading.notices import InputError, Tell, listed, nearest
from framing.reading.record import COLUMNS, Record
from framing.reading.sources import Source

_DELIMITERS = ",;\t"
_LONGEST_CELL = 2**31 - 1


def read_csv(source: Source, tell: Tell) -> Iterator[Record]:
    """The rows of a CSV file; the header is row 1, as in a spreadsheet."""
    with _opened(source.path) as file:
        yield from records_of_table(source, file, tell)


def records_of_table(source: Source, file: TextIO, tell: Tell) -> Iterator[Record]:
    """The records of a table with a header; a row of another length is told and passed over."""
    csv.field_size_limit(_LONGEST_CELL)  # Python's own limit is shorter than an article may be
    delimiter = _delimiter(file.readline())
    file.seek(0)
    rows = _csv_rows(source.path, csv.reader(file, delimiter=delimiter, strict=True), tell)
    _, names = next(rows, (1, []))
    header = _checked(source.path, names)
    for number, row in rows:
        if len(row) == len(header):
            yield _record(source, f"row {number}", number, dict(zip(header, row, strict=True)))
        else:
            tell(
                f"{source.path}, row {number}: there are {len(row)} cells where the header has "
                f"{len(header)}, so it is left out; put cells that hold commas or line breaks "
                "into quotation marks"
            )


def has_text_column(line: str) -> bool:
    r"""Whether the first line of something is the header of a table of articles.

    >>> has_text_column("id,outlet,text"), has_text_column("Police said, in a text, that it was over.")
    (True, False)
    """
    names = {_plain(name.strip('"')) for name in line.split(_delimiter(line))}
    return "text" in names and len(names & set(COLUMNS)) > 1


def _delimiter(header: str) -> str:
    return max(_DELIMITERS, key=header.count)


def read_json_lines(source: Source, tell: Tell) -> Iterator[Record]:
    """The lines of a JSON lines file, each an object."""
    with _opened(source.path, newline="\n") as file:
        yield from records_of_lines(source, file, tell)


def records_of_lines(source: Source, lines: Iterator[str] | TextIO, tell: Tell) -> Iterator[Record]:
    """The records of lines of JSON; a broken line is told and passed over."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{source.path}, line {number}"
        try:
            entry = json.loads(line)
        except ValueError as problem:
            tell(f"{place}: this is not JSON ({problem}), so it is left out; write one object on each line")
            continue
        if not isinstance(entry, dict):
            tell(f"{place}: this is JSON but no object, so it is left out; write one object on each line")
        elif not isinstance(entry.get("text"), str):
            have = listed(list(entry), 9) or "none"
            tell(f"{place}, field text: there is no text (fields: {have}){nearest('text', entry)}; add it")
        else:
            yield _record(source, f"line {number}", number, entry)


def read_parquet(source: Source) -> Iterator[Record]:
    """The rows of a Parquet file, a batch at a time."""
    from pyarrow import ArrowException
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(source.path) as file:
            _checked(source.path, file.schema_arrow.names)
            number = 0
            for batch in file.iter_batches(batch_size=1000):
                for entry in batch.to_pylist():
                    number += 1
                    yield _record(
                        source, f"row {number}", number, {_plain(name): entry[name] for name in entry}
                    )
    except (ArrowException, OSError) as problem:
        reason = str(problem).splitlines()[0].rstrip(".")
        raise InputError(
            f"{source.path}: this is not a whole Parquet file ({reason}); write it anew"
        ) from None


def _opened(path: Path, newline: str = "") -> TextIO:
    try:
        with path.open("rb") as file:
            encoding = encoding_of(file)
    except InputError as problem:
        raise InputError(f"{path}: {problem}") from None
    return path.open(encoding=encoding, newline=newline)


def _csv_rows(path: Path, rows: Any, tell: Tell) -> Iterator[tuple[int, list[str]]]:
    """The rows with their numbers; a broken one is told and passed over."""
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except UnicodeDecodeError:
            raise InputError(f"{path}, row {number}: {NOT_TEXT}") from None
        except csv.Error as problem:
            tell(
                f"{path}, row {number}: the quotation marks are broken ({problem}), so it is left out; "
                "close each one, and double those within a cell"
            )
            continue
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield number, row


def _checked(path: Path, names: Sequence[str]) -> list[str]:
    """The plain names of a table's columns; raises `InputError` unless there is one text column."""
    header = [_plain(name) for name in names]
    if not header:
        raise InputError(
            f"{path}: the table is empty; add a header with text, outlet and id, and a row for each article"
        )
    twice = [name for name, n in Counter(header).items() if n > 1 and name in COLUMNS]
    if twice:
        raise InputError(f"{path}, row 1: column {listed(twice)} is there twice; rename one")
    if "text" not in header:
        free = [name for name in header if name not in COLUMNS]
        raise InputError(
            f"{path}: there is no column text among {listed(header, 12)}{nearest('text', free)}; "
            "rename the one that holds the articles"
        )
    return header


def _plain(name: str) -> str:
    return name.strip().lower()


def _record(source: Source, spot: str, number: int, entry: Mapping[str, Any]) -> Record:
    """The record of a row; what the row says goes before what a corpus file says of the table."""
    place = f"{source.path}, {spot}"
    said = {name: _written(value) for name, value in entry.items() if name != "text" and _is_one(value)}
    of_table = {name: value for name, value in source.fields.items() if name not in ("id", "file")}
    fields = {"id": f"{source.path.stem}-{number}", "source": f"{source.name}, {spot}", **of_table}
    if said.get("url") and not said.get("source"):
        fields["source"] = said["url"]
    fields |= {name: value for name, value in said.items() if value}
    text = entry["text"]
    return Record(
        text="" if text is None else str(text),
        place=place,
        given=place,
        group=str(source.path),
        spot=spot,
        fields=fields,
    )


def _is_one(value: Any) -> bool:
    """Whether a cell holds one value; lists and tables in a cell are passed over."""
    return not isinstance(value, list | tuple | dict | set | bytes)


def _written(value: Any) -> str:
    """A cell as text; missing values of any kind are empty."""
    if value is None or value != value:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value).strip()
