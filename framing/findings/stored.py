"""Findings on disk, read again: all parts as one, each table when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
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


@dataclass(frozen=True)
class Part:
    """A part of a folder of findings; of its articles, `superseded` were found again in a later part."""

    folder: Path
    articles: pd.DataFrame
    left_out: pd.DataFrame
    superseded: frozenset[str]

    def table(self, name: str, only: Collection[str] | None = None) -> pd.DataFrame:
        """The rows of a table, of all articles or of some, without those that are superseded."""
        known = {"articles": self.articles, "left_out": self.left_out}
        frame = known[name] if name in known else _table(self.folder, name)
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


class Stored(Findings):
    """Findings on disk: a table is read when it is asked for, and then kept."""

    _read: Callable[[str], Iterator[pd.DataFrame]] | None

    def __init__(
        self, read: Callable[[str], Iterator[pd.DataFrame]] | None = None, **tables: pd.DataFrame
    ) -> None:
        object.__setattr__(self, "_read", read)
        for name, frame in tables.items():
            object.__setattr__(self, name, frame)

    def __getattr__(self, name: str) -> pd.DataFrame:
        """A table that is not read yet."""
        if name not in COLUMNS or self._read is None:
            raise AttributeError(name)
        frame = stacked(name, list(self._read(name)))
        object.__setattr__(self, name, frame)
        return frame

    def parts(self, name: str) -> Iterator[pd.DataFrame]:
        """A table in the parts it is kept in; what was not read before is not kept now."""
        if name in self.__dict__ or self._read is None:
            return super().parts(name)
        return self._read(name)


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

    def read(name: str) -> Iterator[pd.DataFrame]:
        return (part.table(name) for part in parts)

    repeats = folder / REPEATS
    if not repeats.exists() and not any((part.folder / f"{LAYOUT}.parquet").exists() for part in parts):
        return Stored(read)  # as a report writes them: each part has its own repeats
    articles, here = marked(stacked("articles", list(read("articles"))), _read(repeats, COLUMNS["repeats"]))
    return Stored(read, articles=articles, repeats=here)


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
    found: list[Part] = []
    later: set[str] = set()
    for part in reversed(folders):
        articles, left_out = _table(part, "articles"), _table(part, "left_out")
        here = {*articles["article"], *left_out["article"]}
        found.append(Part(part, articles, left_out, frozenset(here & later)))
        later |= here
    return found[::-1]


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
    if lacking := [column for column in columns if column not in frame]:
        raise ValueError(
            f"{path}: was written by another version of framing and has no column {lacking[0]!r}; make these "
            "findings again with `framing find PATH --out NEW-FOLDER`."
        )
    try:
        return frame[list(columns)].astype(columns)
    except (ValueError, TypeError) as fault:
        raise ValueError(f"{path}: is damaged or cut short; {mend}") from fault
