"""Tables that hold an article in each row: CSV, and the records of any rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO

from framing.files import unguarded
from framing.reading.column_names import meanings
from framing.reading.day_order import with_settled_dates
from framing.reading.encoding import NOT_TEXT, encoding_of, text_of_head
from framing.reading.notices import InputError, Notice, Tell, Unreadable, listed, nearest, unforeseen
from framing.reading.outlets import site_of
from framing.reading.record import COLUMNS, ArticleRecord
from framing.reading.rows import delimiter_of, hinted, table_rows
from framing.reading.sources import Source

_TITLE = 8
"""Rows that a title above the header has at most."""

_BELOW = 2
"""Rows below names of groups of columns, among which the header is."""

_HEADER = 4_096
"""Bytes in which a header ends."""

_CONTROLS = "".join(map(chr, [*range(33), *range(0x7F, 0xA1)]))
"""Signs that nobody sees; a cell that holds no others is empty."""

_MISSING = frozenset("nan NaN NaT <NA> NA N/A n/a #N/A null NULL None".split())
"""What pandas, R and spreadsheets write into a cell that has no value."""

MOST_COLUMNS = 1_000
"""A table has at most this many columns that become attributes of its articles."""

Cells = Iterable[tuple[str, int, Mapping[str, Any]]]
"""The spot, number and cells of each row."""


def read_csv(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The rows of a CSV file; the header is row 1, as in a spreadsheet."""
    with opened(source.path) as file:
        yield from records_of_table(source, file, tell)


def records_of_table(source: Source, file: TextIO, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of a table with a header; a row of another length is reported and skipped."""
    try:
        yield from records_of_cells(source, _cells(source, file, tell), tell)
    except UnicodeDecodeError:
        raise Unreadable(source.notice(*halves(NOT_TEXT))) from None


def _cells(source: Source, file: TextIO, tell: Tell) -> Cells:
    names, rows = below_title(source, table_rows(str(source.path), file, tell), tell)
    header = checked(source, [unguarded(name) for name in names], tell)
    named = max((at for at, name in enumerate(header, start=1) if name), default=0)
    for number, row in rows:
        row = _fitted(row, named, len(header))
        if len(row) == len(header):
            cells = {name: unguarded(cell) for name, cell in zip(header, row, strict=True) if name}
            yield f"row {number}", number, cells
        else:
            what = f"there are {{detail}} cells where the header has {len(header)}, so it is left out"
            mend = "put cells that hold commas or line breaks into quotation marks"
            spot = f"row {number}"
            group, n = str(source.path), str(len(row))
            tell(Notice(f"{group}, {spot}", what, mend, detail=n, group=group, spot=spot))


def _fitted(row: list[str], named: int, width: int) -> list[str]:
    """A row as wide as the header where only empty cells, or cells without a name, are too many or few."""
    if len(row) > width and not any(cell.strip() for cell in row[width:]):
        return row[:width]
    return [*row, *[""] * (width - len(row))] if named <= len(row) < width else row


def below_title(
    source: Source, rows: Iterator[tuple[int, list[str]]], tell: Tell
) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    """The header and the rows below it; a title above it, or names of groups of columns, are passed over."""
    first = list(islice(rows, 1 + _BELOW))
    if not any(_known(source, names) for _, names in first):
        first += islice(rows, _TITLE - _BELOW)
    known = [_known(source, names) for _, names in first]
    at = next((at for at, n in enumerate(known) if n), 0)
    at = max(range(at, min(len(first), at + 1 + _BELOW)), key=known.__getitem__, default=0)
    if at:
        what = f"the header is row {first[at][0]}, and what stands above it is passed over"
        tell(source.notice(what, "remove that if it is not right"))
    return (first[at][1] if first else []), chain(first[at + 1 :], rows)


def _known(source: Source, names: Sequence[str]) -> int:
    """How many columns have a meaning; 0 where none is the text."""
    try:
        found = set(meanings(source, map(unguarded, names), lambda _: None).values())
    except Unreadable:  # the columns that somebody named are not there
        return 0
    return len(found & set(COLUMNS)) if "text" in found else 0


def has_text_column(text: str) -> bool:
    r"""Whether the first line of something is the header of a table of articles.

    >>> has_text_column("id,outlet,text"), has_text_column("Police said, in a text, that it was over.")
    (True, False)
    """
    line, _, rest = text.partition("\n")
    delimiter = hinted(line)
    line = rest.partition("\n")[0] if delimiter else line
    names = [name.strip().strip('"') for name in line.split(delimiter or delimiter_of(line))]
    return has_text(names)


def is_table(path: Path) -> bool:
    """Whether a file that is not called so is a table: a header with a text and two other known columns."""
    with path.open("rb") as file:
        line = text_of_head(file.read(_HEADER)).lstrip("\ufeff").partition("\n")[0].strip()
    names = [name.strip().strip('"') for name in line.split(delimiter_of(line))]
    known = set(meanings(Source(Path(), ""), names, lambda _: None).values()) & set(COLUMNS)
    return "text" in known and len(known) > (1 if "\t" in line else 2)


def has_text(names: Iterable[str]) -> bool:
    """Whether these are the columns of a table of articles: a text, and something that is said of it."""
    source = Source(Path(), "")
    found = set(meanings(source, names, lambda _: None).values())
    return "text" in found and len(found & set(COLUMNS)) > 1


def opened(path: Path, newline: str = "") -> TextIO:
    """A text file in its encoding; raises `Unreadable` for one that is no text."""
    try:
        with path.open("rb") as file:
            encoding = encoding_of(file)
    except InputError as problem:
        raise Unreadable(Notice(str(path), *halves(str(problem)))) from None
    return path.open(encoding=encoding, newline=newline)


def halves(sentence: str) -> list[str]:
    """What is wrong and the fix."""
    return sentence.split("; ", 1)


def checked(source: Source, names: Sequence[str], tell: Tell) -> list[str]:
    """The plain names of a table's columns; raises `Unreadable` unless there is one text column.

    A column beyond the bound has an empty name, which is passed over.
    """
    plain = [_plain(name) for name in names]
    known = meanings(source, plain, tell)
    header = [known[name] for name in plain]
    if not header:
        mend = "add a header with text, outlet and id, and a row for each article"
        raise Unreadable(source.notice("the table is empty", mend))
    twice = [name for name, n in Counter(header).items() if n > 1 and name in COLUMNS]
    if twice:
        what = f"column {listed(twice)} is there twice"
        raise Unreadable(Notice(f"{source.path}, row 1", what, "rename one"))
    if "text" not in header:
        free = [name for name in header if name not in COLUMNS]
        what = f"there is no column text among {listed(header, 12)}{nearest('text', free)}"
        fetch = ", or get the pages of its addresses with framing fetch" if "url" in header else ""
        raise Unreadable(source.notice(what, f"rename the one that holds the articles{fetch}"))
    further = [i for i, name in enumerate(header) if name not in COLUMNS]
    if len(further) > MOST_COLUMNS:
        what = f"there are {len(further):,} further columns; only the first {MOST_COLUMNS:,} are read"
        tell(source.notice(what, "remove those that you do not need for comparisons"))
        for i in further[MOST_COLUMNS:]:
            header[i] = ""
    return header


def _plain(name: str) -> str:
    return name.strip().lower()


def records_of_cells(source: Source, rows: Cells, tell: Tell) -> Iterator[ArticleRecord]:
    """The records of rows; one that cannot be made is reported, and the next follows."""
    for spot, number, entry in with_settled_dates(source, rows, tell):
        try:
            record = _record(source, spot, number, entry, tell)
        except Exception as fault:
            # a net: whatever one row does to the code that reads it, the others are read
            tell(unforeseen(f"{source.path}, {spot}", fault, str(source.path), spot))
            continue
        yield record


def _record(source: Source, spot: str, number: int, entry: Mapping[str, Any], tell: Tell) -> ArticleRecord:
    """The record of a row; what the row says goes before what a corpus file says of the table."""
    place = f"{source.path}, {spot}"
    said = {name: _written(value) for name, value in entry.items() if name != "text" and _is_one(value)}
    of_table = {name: value for name, value in source.fields.items() if name not in ("id", "file")}
    fields = {"id": f"{source.path.stem}-{number}", "source": f"{source.name}, {spot}", **of_table}
    if said.get("url") and not said.get("source"):
        fields["source"] = said["url"]
    fields |= {name: value for name, value in said.items() if value}
    if not fields.get("outlet") and (site := site_of(said.get("url", ""))):
        what, mend = "no outlet is named, so it is the site of the address", "fill the column outlet"
        tell(Notice(place, what, mend, "outlet", group=str(source.path), spot=spot))
        fields["outlet"] = site
    text = entry["text"]
    return ArticleRecord(
        text="" if text is None else str(text),
        place=place,
        given=place,
        group=str(source.path),
        spot=spot,
        fields=fields,
        numbered=not said.get("id"),
    )


def _is_one(value: Any) -> bool:
    """Whether a cell holds one value; lists and tables in a cell are skipped."""
    return not isinstance(value, list | tuple | dict | set | bytes)


def _written(value: Any) -> str:
    """A cell as text; missing values of any kind are empty."""
    if value is None or value != value:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    written = str(value).strip().strip(_CONTROLS).strip()
    return "" if written in _MISSING else written
