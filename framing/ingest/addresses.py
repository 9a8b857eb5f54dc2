"""Lists of web addresses: a line each, or a table with a column url and what is known of each page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

from framing.files import read_bounded, unguarded
from framing.reading.column_names import meanings
from framing.reading.encoding import decode
from framing.reading.json_objects import objects_in
from framing.reading.notices import InputError, Notice, Tell
from framing.reading.record import COLUMNS
from framing.reading.rows import delimiter_of, table_rows
from framing.reading.sources import Source

_LARGEST = 200_000_000
_KEPT = frozenset(COLUMNS) - {"id", "text", "source", "url"}
"""Columns whose values go before what a page says of itself; the further ones are kept too."""

Entry = Mapping[str, str]
"""The address of a page under `url`, and what a table says of it."""


def addresses_in(path: Path, tell: Tell) -> list[Entry]:
    """The addresses of a list, each once; raises `InputError` for a file without any."""
    try:
        text = decode(read_bounded(path, _LARGEST))
    except ValueError as problem:
        raise InputError(f"{path}: {problem}") from None
    found: dict[str, Entry] = {}
    for number, entry in _entries(path, text, tell):
        address = entry["url"].split("#")[0]
        if is_address(address):
            found.setdefault(address, {**entry, "url": address})
        elif address:
            spot = f"line {number}"
            what = "is no web address, so it is left out"
            mend = "write it as https://..."
            tell(Notice(f"{path}, {spot}", what, mend, "", address, group=str(path), spot=spot))
    if not found:
        raise InputError(f"{path}: there is no web address in it; write one on each line")
    return list(found.values())


def is_address(text: str) -> bool:
    """Whether a text is an address that can be fetched.

    >>> is_address("https://post.com/a"), is_address("ftp://post.com/a"), is_address("post.com")
    (True, False, False)
    """
    scheme, _, rest = text.partition("://")
    return scheme.lower() in ("http", "https") and bool(rest) and text.isprintable() and " " not in text


def _entries(path: Path, text: str, tell: Tell) -> Iterator[tuple[int, Entry]]:
    """Number of the line or row, and what it says."""
    if text.lstrip()[:1] in ("{", "["):
        yield from enumerate(_of_objects(path, text), start=1)
        return
    names = _header(text)
    if "url" not in names.values():
        for number, line in enumerate(text.splitlines(), start=1):
            if not line.lstrip().startswith("#"):
                yield number, {"url": next(iter(line.split()), "").strip("<>,;\"'")}
        return
    rows = table_rows(str(path), StringIO(text, newline=""), tell)
    header = [names.get(name.strip().lower(), "") for name in next(rows, (1, []))[1]]
    for number, row in rows:
        cells = {name: unguarded(cell).strip() for name, cell in zip(header, row, strict=False)}
        further = {name: cell for name, cell in cells.items() if name in _KEPT or name not in COLUMNS}
        yield number, {"url": cells.get("url", ""), **{name: cell for name, cell in further.items() if name}}


def _of_objects(path: Path, text: str) -> Iterator[Entry]:
    """What the objects of JSON say of pages, such as the answers of GDELT and other interfaces."""
    try:
        found = objects_in(text)
    except ValueError as fault:
        raise InputError(f"{path}: this is not JSON ({fault}); save it again") from None
    for one in found:
        said = {
            name: str(value) for name, value in one.items() if isinstance(value, str | int) and value != ""
        }
        kept = {name: value for name, value in said.items() if name in _KEPT and name != "text"}
        yield {"url": said.get("url", ""), **kept}


def _header(text: str) -> Mapping[str, str]:
    """What the columns of a table mean, by their names in small letters; nothing for a plain list."""
    line = text.partition("\n")[0].strip("\ufeff \r")
    names = [name.strip().strip('"').lower() for name in line.split(delimiter_of(line))]
    return {} if is_address(names[0]) else meanings(Source(Path(), ""), names, lambda _: None)
