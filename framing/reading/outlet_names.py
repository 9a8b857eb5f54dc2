"""Which names are one outlet, as somebody says in a table of names and outlets."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from framing.files import named, read_bounded, unguarded
from framing.reading.encoding import decode
from framing.reading.notices import InputError, Notice, nearest
from framing.reading.outlets import outlet_key
from framing.reading.rows import table_rows

_COLUMNS = ("name", "outlet")
_LARGEST = 64_000_000


@dataclass(frozen=True)
class OutletName:
    """A name as articles have it, the outlet that it is to be, and where this is said."""

    name: str
    outlet: str
    place: str
    spot: str

    def error(self, field: str, value: str, what: str, mend: str) -> InputError:
        """What is wrong with a field of it."""
        return InputError(str(Notice(f"{self.place}, {self.spot}", what, mend, field, value)))


def outlet_names(given: Mapping[str, str] | str | os.PathLike[str] | None) -> Mapping[str, OutletName]:
    """Key of a name -> what it is to be; the names of a CSV file, or of a dictionary from Python.

    Raises `InputError` for a file that cannot be read, an empty field, a name with two outlets, and an outlet
    in two spellings or with another outlet of its own; the message names file, row and field.
    """
    if given is None:
        return {}
    rows = _of_mapping(given) if isinstance(given, Mapping) else _of_file(named(given))
    return _checked(rows)


def _of_mapping(given: Mapping[str, str]) -> Iterator[OutletName]:
    for name, outlet in given.items():
        if not isinstance(name, str) or not isinstance(outlet, str):
            raise InputError(f"outlets: {name!r}: {outlet!r} is not a name and an outlet; give two texts")
        yield OutletName(name.strip(), outlet.strip(), "outlets", f"name {name!r}")


def _of_file(path: Path) -> Iterator[OutletName]:
    try:
        text = decode(read_bounded(path, _LARGEST))
    except ValueError as problem:
        raise InputError(str(Notice(str(path), *str(problem).split("; ", 1)))) from None
    if "\0" in text:
        raise InputError(str(Notice(str(path), "this is not a CSV file", "save it as CSV in UTF-8")))
    problems: list[Notice] = []
    rows = table_rows(str(path), StringIO(text, newline=""), problems.append)
    _, names = next(rows, (1, []))
    header = [unguarded(name).strip().lower() for name in names]
    for name in _COLUMNS:
        if header.count(name) != 1:
            there = "is no column" if name not in header else "is more than one column"
            what = f"there {there} {name}{nearest(name, header) if name not in header else ''}"
            mend = "give the columns name (as articles have it) and outlet"
            raise InputError(str(Notice(f"{path}, row 1", what, mend)))
    for number, row in rows:
        cells = dict(zip(header, (unguarded(cell).strip() for cell in row), strict=False))
        yield OutletName(cells.get("name", ""), cells.get("outlet", ""), str(path), f"row {number}")
    if problems:
        raise InputError(str(problems[0]))


def _checked(rows: Iterable[OutletName]) -> dict[str, OutletName]:
    found: dict[str, OutletName] = {}
    spelled: dict[str, OutletName] = {}
    for row in rows:
        for field in _COLUMNS:
            if not outlet_key(getattr(row, field)):
                raise row.error(field, getattr(row, field), "is empty", "fill it, or remove the row")
        earlier = found.setdefault(outlet_key(row.name), row)
        if outlet_key(earlier.outlet) != outlet_key(row.outlet):
            what = f'is "{earlier.outlet}" in {earlier.spot} and "{row.outlet}" here'
            raise row.error("name", row.name, what, "keep one of the two rows")
        first = spelled.setdefault(outlet_key(row.outlet), row)
        if first.outlet != row.outlet:
            what = f'is spelled "{first.outlet}" in {first.spot}'
            raise row.error("outlet", row.outlet, what, "spell each outlet in one way")
    for row in found.values():
        further = found.get(outlet_key(row.outlet), row)
        if outlet_key(further.outlet) != outlet_key(row.outlet):
            what = f'is itself a name, of "{further.outlet}" in {further.spot}'
            raise row.error("outlet", row.outlet, what, "name the last one in both rows")
    return found
