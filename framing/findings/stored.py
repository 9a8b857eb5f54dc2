"""Findings on disk, read again: all parts as one, each table when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pyarrow import parquet
from pyarrow.lib import ArrowException

from framing.files import is_special
from framing.findings.repeats.finding import marked
from framing.findings.settings import SETTINGS, record_in
from framing.findings.tables import COLUMNS, Findings, stacked, table

REPEATS = "repeats.parquet"
PART = re.compile(r"part-(\d{5,})")
LAYOUT = "layout"
"""A further table of a part: the zones as they were read, of articles whose repeats were set apart."""

_LATER = frozenset({"event_from"})
"""Columns that earlier findings lack, in which empty cells say what was true of all of these."""


@dataclass(frozen=True)
class Part:
    """A part of a folder of findings; of its articles, `superseded` were found again in a later part."""

    folder: Path
    superseded: frozenset[str]

    def table(self, name: str, only: Collection[str] | None = None) -> pd.DataFrame:
        """The rows of a table, of all articles or of some, without those that are superseded."""
        frame = _table(self.folder, name)
        if not self.superseded and only is None:
            return frame
        if name == "concepts":
            kept = frame["concept"].isin(self.table("terms", only)["concept"])
        else:
            kept = ~frame["article"].isin(self.superseded)
            kept &= True if only is None else frame["article"].isin(only)
        frame = frame[kept].reset_index(drop=True)
        coded = [column for column, kind in frame.dtypes.items() if kind == "category"]
        return frame.assign(**{str(c): frame[c].cat.remove_unused_categories() for c in coded})

    def rows(self, name: str) -> int:
        """How many rows a table has; where none is superseded, the table is not read."""
        path = self.folder / f"{name}.parquet"
        if self.superseded or not path.exists() or is_special(path):
            return len(self.table(name))
        try:
            return int(parquet.read_metadata(path).num_rows)
        except (OSError, ArrowException):  # reading it says what is wrong
            return len(self.table(name))


class Stored(Findings):
    """Findings on disk: a table is read when it is asked for, and then kept."""

    _held: list[Part] | None

    def __init__(self, held: list[Part] | None = None, **tables: pd.DataFrame) -> None:
        object.__setattr__(self, "_held", held)
        for name, frame in tables.items():
            object.__setattr__(self, name, frame)

    def __getattr__(self, name: str) -> pd.DataFrame:
        """A table that is not read yet."""
        if name not in COLUMNS or self._held is None:
            raise AttributeError(name)
        frame = stacked(name, [part.table(name) for part in self._held])
        object.__setattr__(self, name, frame)
        return frame

    def parts(self, name: str) -> Iterator[pd.DataFrame]:
        """A table in the parts it is kept in; what was not read before is not kept now."""
        if name in self.__dict__ or self._held is None:
            return super().parts(name)
        return (part.table(name) for part in self._held)

    def together(self, *names: str) -> Iterator[tuple[pd.DataFrame, ...]]:
        """Tables in the parts they are kept in, with the same articles in each."""
        if self._held is None or any(name in self.__dict__ for name in names):
            return iter([tuple(getattr(self, name) for name in names)])
        return (tuple(part.table(name) for name in names) for part in self._held)

    def _size(self, name: str) -> int:
        """How many rows a table has; it is not read for that."""
        if name in self.__dict__ or self._held is None or name == "concepts":  # parts have them in common
            return super()._size(name)
        return sum(part.rows(name) for part in self._held)


def load(folder: Path) -> Findings:
    """The findings that a folder holds, all parts together; tables are read when they are asked for.

    Raises ValueError if there are none, and for a file that is missing or damaged.
    """
    if not holds_findings(folder):
        raise ValueError(f"{folder}: holds no findings; make some with `framing find PATH --out {folder}`.")
    parts = parts_of([part for part in part_folders(folder) if _is_begun(part)])
    record = record_in(folder, finished(folder))
    found = _stored(folder, parts)
    return found if record is None else found.made_by(record)


def _stored(folder: Path, parts: list[Part]) -> Stored:
    repeats = folder / REPEATS
    if not repeats.exists() and not any((part.folder / f"{LAYOUT}.parquet").exists() for part in parts):
        return Stored(parts)  # as a report writes them: each part has its own repeats
    every = stacked("articles", [part.table("articles") for part in parts])
    articles, here = marked(every, _read(repeats, COLUMNS["repeats"]))
    return Stored(parts, articles=articles, repeats=here)


def holds_findings(folder: Path) -> bool:
    """Whether a path is a folder of findings, even one that lacks a file."""
    return any(map(_is_begun, part_folders(folder)))


def _is_begun(part: Path) -> bool:
    """Whether a folder with the name of a part has a table: others are not ours."""
    return any(file.stem in COLUMNS for file in part.glob("*.parquet"))


def part_folders(folder: Path) -> list[Path]:
    """The folders of a folder that are parts by their name, in their order."""
    found = [part for part in folder.glob("part-*") if PART.fullmatch(part.name) and part.is_dir()]
    return sorted(found, key=number)


def finished(folder: Path) -> list[Path]:
    """The parts that are whole: those with a table of articles."""
    return [part for part in part_folders(folder) if (part / "articles.parquet").exists()]


def has_all_columns(part: Path) -> bool:
    """Whether the tables of a part are those of this version; not of those that cannot be read."""
    for name, columns in COLUMNS.items():
        path = part / f"{name}.parquet"
        with suppress(OSError, ArrowException):
            if not is_special(path) and not columns.keys() <= set(parquet.read_schema(path).names):
                return False
    return True


def is_older(part: Path) -> bool:
    """Whether a part was made before parts had settings and a table of what was left out."""
    return not (part / SETTINGS).exists() and not (part / "left_out.parquet").exists()


def number(part: Path) -> int:
    """The number of a part, finished or not."""
    return int(part.stem.removeprefix("part-"))


def parts_of(folders: list[Path]) -> list[Part]:
    """These parts; of an article that several of them hold, the last one's rows count."""
    ids = [
        pd.concat([_table(part, name)["article"] for name in ("articles", "left_out")]) for part in folders
    ]
    every = pd.concat([one.drop_duplicates() for one in ids], keys=range(len(ids))) if ids else pd.Series()
    again = every[every.duplicated(keep="last")]
    superseded: dict[int, set[str]] = {}
    for number, article in zip(again.index.get_level_values(0), again, strict=True):
        superseded.setdefault(number, set()).add(article)
    return [Part(part, frozenset(superseded.get(at, ()))) for at, part in enumerate(folders)]


def _table(part: Path, name: str) -> pd.DataFrame:
    """A table of a part as it lies on disk."""
    path = part / f"{name}.parquet"
    if name == "left_out" and is_older(part):
        return table(name, [])
    return _read(path, COLUMNS["zones" if name == LAYOUT else name])


def _read(path: Path, columns: dict[str, str]) -> pd.DataFrame:
    """A Parquet file with these columns; a file that is missing or damaged is named with its fix."""
    damaged = path.parent if PART.fullmatch(path.parent.name) else path
    run = "run the command that made it again with the same articles."
    mend = f"delete {damaged} and {run}"
    try:
        if is_special(path):
            raise ValueError("a pipe, a socket or a device")
        frame = pd.read_parquet(path, page_checksum_verification=True)
    except FileNotFoundError as fault:
        raise FileNotFoundError(f"{path}: is missing; {run if damaged == path else mend}") from fault
    except PermissionError as fault:
        raise ValueError(f"{path}: cannot be read ({fault.strerror}); check its permissions.") from fault
    except (ArrowException, ValueError, KeyError, TypeError, OSError) as fault:
        raise ValueError(f"{path}: is damaged or cut short; {mend}") from fault
    frame = frame.assign(**{column: None for column in _LATER & columns.keys() if column not in frame})
    if lacking := [column for column in columns if column not in frame]:
        raise ValueError(
            f"{path}: was written by another version of framing and has no column {lacking[0]!r}; make these "
            "findings again with `framing find PATH --out NEW-FOLDER`."
        )
    try:
        return frame[list(columns)].astype(columns)
    except (ValueError, TypeError) as fault:
        raise ValueError(f"{path}: is damaged or cut short; {mend}") from fault
