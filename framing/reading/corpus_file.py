"""What `corpus.csv` and `corpus.toml` say about the files of a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from framing.files import LARGEST_TOML, parse_toml, read_bounded
from framing.reading.day_order import DayOrder, Figures
from framing.reading.encoding import decode
from framing.reading.notices import Notice, Tell, Unreadable, listed, nearest
from framing.reading.rows import table_rows

MANIFESTS = ("corpus.csv", "corpus.toml")
_LARGEST_TABLE = 64_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What a corpus file says of one file; `file` is among the fields."""

    manifest: str
    spot: str
    fields: dict[str, str]

    @property
    def place(self) -> str:
        """Where it is said."""
        return f"{self.manifest}, {self.spot}"

    def notice(self, what: str, mend: str, detail: str = "") -> Notice:
        """A notice of the file's name."""
        value = self.fields["file"]
        return Notice(self.place, what, mend, "file", value, detail, self.manifest, self.spot)


def read_manifest(path: Path, tell: Tell, day_first: bool | None = None) -> list[Entry]:
    """The entries of a corpus file; raises `Unreadable` when it is no such file.

    `day_first` says what dates such as 04/01/2020 mean (default: what their column shows).
    """
    try:
        text = decode(read_bounded(path, LARGEST_TOML if path.suffix == ".toml" else _LARGEST_TABLE))
    except ValueError as problem:
        raise Unreadable(Notice(str(path), *str(problem).split("; ", 1))) from None
    entries = _toml_entries(path, text) if path.suffix == ".toml" else _csv_entries(path, text, tell)
    return _with_settled_dates(path, list(entries), tell, day_first)


def _with_settled_dates(path: Path, entries: list[Entry], tell: Tell, day_first: bool | None) -> list[Entry]:
    """The entries with dates whose year comes first, as the whole column shows the order of day and month."""
    order = DayOrder(day_first, said=day_first is not None)
    for entry in entries:
        order.see(Figures.of(entry.fields.get("published")), entry.spot)
    for entry in entries:
        if written := entry.fields.get("published"):
            entry.fields["published"] = order.settled(written, entry.spot)
    order.tell(str(path), tell)
    return entries


def _csv_entries(path: Path, text: str, tell: Tell) -> Iterator[Entry]:
    rows = table_rows(str(path), StringIO(text, newline=""), tell)
    _, names = next(rows, (1, []))
    header = [name.strip().lower() for name in names]
    if "file" not in header:
        what = f"there is no column file among {listed(header, 9) or 'its columns'}{nearest('file', header)}"
        mend = "add one that names each text, or rename the table if it holds the articles themselves"
        raise Unreadable(Notice(str(path), what, mend))
    for number, row in rows:
        if len(row) > len(header):
            what = f"there are {len(row)} cells where the header has {len(header)}, so the last are left out"
            mend = "put cells that hold commas into quotation marks"
            tell(Notice(f"{path}, row {number}", what, mend, group=str(path), spot=f"row {number}"))
        fields = {name: cell.strip() for name, cell in zip(header, row, strict=False)}
        yield Entry(str(path), f"row {number}", {"file": "", **fields})


def _toml_entries(path: Path, text: str) -> Iterator[Entry]:
    """Tables `[[article]]`, with what stands above them said of all."""
    try:
        table = parse_toml(text)
    except ValueError as problem:
        raise Unreadable(Notice(str(path), f"this is not TOML ({problem})", "correct it")) from None
    entries = table.pop("article", None)
    if not isinstance(entries, list) or not all(
        isinstance(entry, dict) and "file" in entry for entry in entries
    ):
        what, mend = "there are no [[article]] tables with a file each", "add one for each text"
        raise Unreadable(Notice(str(path), what, mend))
    shared = _plain(table)
    for number, entry in enumerate(entries, start=1):
        yield Entry(str(path), f"article {number}", {"file": "", **shared, **_plain(entry)})


def _plain(table: dict[str, Any]) -> dict[str, str]:
    """The values that are one value each, as text."""
    return {name: str(value) for name, value in table.items() if not isinstance(value, list | dict)}
