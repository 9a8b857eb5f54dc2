"""SQLite databases: the one table that holds an article in each row."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any

from framing.reading.column_names import meanings
from framing.reading.encoding import decode
from framing.reading.notices import InputError, Tell, Unreadable, listed
from framing.reading.record import COLUMNS, ArticleRecord
from framing.reading.sources import Source
from framing.reading.tables import Cells, checked, records_of_cells

_LARGEST_CELL = 16_000_000
_TABLES = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"


def read_database(source: Source, tell: Tell) -> Iterator[ArticleRecord]:
    """The rows of the table that has a column of texts; raises `Unreadable` where none or several have."""
    waiting = source.path.with_name(f"{source.path.name}-wal")
    if waiting.exists() and waiting.stat().st_size:
        what = f"the last changes are not in it but still in {waiting.name}, so they are not read"
        tell(source.notice(what, "close the program that writes it"))
    address = f"{source.path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            database.execute("PRAGMA trusted_schema = OFF")
            database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LARGEST_CELL)
            database.text_factory = _text
            table = _chosen(source, database, tell)
            yield from records_of_cells(source, _cells(source, database, table, tell), tell)
    except sqlite3.Error as fault:
        what = "this database cannot be read ({detail})"
        raise Unreadable(source.notice(what, "save the table as CSV", str(fault))) from None


def _text(data: bytes) -> str:
    try:
        return decode(data) if data else ""
    except InputError:
        return data.decode("utf-8", "replace")


def _chosen(source: Source, database: sqlite3.Connection, tell: Tell) -> str:
    """The table that has a text and says most of it: by the number of columns with a meaning."""
    tables: list[str] = [name for (name,) in database.execute(_TABLES) if not name.startswith("sqlite_")]
    meant = {table: _meant(source, _columns(database, table)) for table in tables}
    texts = [table for table, found in meant.items() if "text" in found]
    several = [table for table in texts if len(meant[table]) > 1] or texts
    if not several:
        what = f"no table has a column text (tables: {listed(tables, 9) or 'none'})"
        raise Unreadable(source.notice(what, "rename the column, or name it as in --columns text=content"))
    if len(several) > 1:
        what = f"the tables {listed(several, 9)} all hold texts"
        raise Unreadable(
            source.notice(what, "save the one that you mean as CSV, or in a database of its own")
        )
    if len(meant) > 1:
        others = listed([table for table in meant if table != several[0]], 9)
        tell(source.notice(f'of its tables, "{several[0]}" is read and not {others}', "save those apart"))
    return several[0]


def _meant(source: Source, names: Sequence[str]) -> set[str]:
    """What is known of the columns of a table; nothing where it lacks one that --columns names."""
    try:
        return {*meanings(source, names, lambda _: None).values()} & {*COLUMNS}
    except Unreadable:
        return set()


def _columns(database: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in database.execute("SELECT name FROM pragma_table_info(?)", (table,))]


def _cells(source: Source, database: sqlite3.Connection, table: str, tell: Tell) -> Cells:
    names = _columns(database, table)
    header: Sequence[str] = checked(source, names, tell)
    kept = [(name, meant) for name, meant in zip(names, header, strict=True) if meant]
    asked = ", ".join(_quoted(name) for name, _ in kept)
    for number, row in enumerate(database.execute(f"SELECT {asked} FROM {_quoted(table)}"), start=1):
        cells = {meant: _plain(value) for (_, meant), value in zip(kept, row, strict=True)}
        yield f"{table}, row {number}", number, cells


def _plain(value: Any) -> Any:
    return _text(value) if isinstance(value, bytes) else value


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
