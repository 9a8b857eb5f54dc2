"""ZIP and GZ: their files in a folder for a while, within bounds, and named as in the archive."""

from __future__ import annotations

import gzip
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import Protocol, TypeVar

from framing.reading.notices import Notice, Tell, Unreadable
from framing.reading.record import ArticleRecord
from framing.reading.sources import Source

MOST_TIMES = 200
"""An archive unpacks to at most this many times its own size."""

_ALWAYS_FINE = 64_000_000
_LARGEST = 20_000_000_000
_MOST_FILES = 200_000
_DEEPEST = 3
_CHUNK = 1 << 20
_LONGEST_NAME = 200
_ENCRYPTED = 0x1

Named = TypeVar("Named", Notice, ArticleRecord)
Seen = Callable[[ArticleRecord], ArticleRecord]


@contextmanager
def unpacked(source: Source, tell: Tell) -> Iterator[tuple[Path, Tell, Seen]]:
    """The folder with the files of an archive, and what gives notices and records the archive's name.

    Raises `Unreadable` for an archive that is broken, locked, nested too deeply, or unpacks to too much.
    """
    if source.depth >= _DEEPEST:
        what = f"there are more than {_DEEPEST} archives inside one another, so the inner one is left out"
        raise Unreadable(source.notice(what, "unpack them, and give the folder"))
    with TemporaryDirectory(prefix="framing-") as made:
        folder = Path(made).resolve()
        room = _Room(source)
        try:
            with zipfile.ZipFile(source.path) if _is_zip(source.path) else gzip.open(source.path) as packed:
                if isinstance(packed, zipfile.ZipFile):
                    shown = {f"{folder}": f"{source}"}
                    _unzip(packed, folder, room, tell)
                else:
                    plain = folder / (_without_gz(source.path.name) or "file")
                    shown = {f"{plain}": f"{source}", f"{folder}": f"{source.path.parent}"}
                    room.copy(packed, plain)
        except (zipfile.BadZipFile, gzip.BadGzipFile, EOFError, zlib.error, NotImplementedError) as fault:
            reason = str(fault).rstrip(".") or type(fault).__name__
            what = "this is not a whole archive ({detail})"
            raise Unreadable(source.notice(what, "pack it again, or give the folder", reason)) from None
        yield folder, lambda notice: tell(_renamed(notice, shown)), lambda record: _renamed(record, shown)


def inner_source(source: Source, inner: Source) -> Source:
    """A file of an archive: its name is within that of the archive, and what is said of that holds for it."""
    name = f"{source.name}/{inner.name}" if _is_zip(source.path) else _without_gz(source.name)
    of_archive = {name: value for name, value in source.fields.items() if name not in ("id", "file")}
    said = {**of_archive, **{name: value for name, value in inner.fields.items() if value}}
    made = replace(source, path=inner.path, name=name, fields=said, given=inner.given or source.given)
    return replace(made, depth=source.depth + 1)


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Room:
    """How much an archive may still unpack to."""

    def __init__(self, source: Source) -> None:
        self._source = source
        size = source.path.stat().st_size
        self._most = self._left = min(_LARGEST, max(_ALWAYS_FINE, MOST_TIMES * size))

    def copy(self, packed: _Stream, target: Path) -> None:
        """Unpack one file; raises `Unreadable` when there is no more room."""
        with target.open("xb") as file:
            while data := packed.read(_CHUNK):
                self._left -= len(data)
                if self._left < 0:
                    most = f"{self._most // 1_000_000:,} MB"
                    what = f"this unpacks to more than {most}, far more than its size, so it is left out"
                    raise Unreadable(self._source.notice(what, "unpack it yourself if it is meant to"))
                file.write(data)

    def left_out(self, name: str, what: str, mend: str) -> Notice:
        """The notice of a file inside."""
        group = str(self._source)
        return Notice(f"{group}/{name}", what, mend, group=group, spot=name)


def _unzip(packed: zipfile.ZipFile, folder: Path, room: _Room, tell: Tell) -> None:
    """Unpack the files of an archive; raises `Unreadable` where there is none that may be."""
    problems: list[Notice] = []
    for number, entry in enumerate(packed.infolist()):
        if number >= _MOST_FILES:
            what = f"there are more than {_MOST_FILES:,} files in it; the rest is left out"
            tell(room.left_out("", what, "unpack it, and give the folder"))
            return
        parts = PurePosixPath(entry.filename).parts
        if entry.is_dir() or any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts):
            continue
        target = folder / entry.filename
        if problem := _problem(entry):
            problems.append(room.left_out(entry.filename, *problem))
        elif target.exists():
            what = "a file of the same name stands before it in the archive, so it is left out"
            problems.append(room.left_out(entry.filename, what, "rename one"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            with packed.open(entry) as file:
                room.copy(file, target)
    if problems and not any(folder.iterdir()):
        raise Unreadable(problems[0])
    for problem_told in problems:
        tell(problem_told)


def _problem(entry: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Why a file of an archive is not unpacked, and what to do."""
    name = PurePosixPath(entry.filename)
    if name.is_absolute() or ".." in name.parts or PureWindowsPath(entry.filename).drive:
        return "its path leads out of the archive, so it is left out", "pack it again from within its folder"
    if any(len(part.encode()) > _LONGEST_NAME for part in name.parts) or "\0" in entry.filename:
        return "its name is too long, so it is left out", "rename it"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "this is a link, so it is left out", "pack the file that it leads to"
    if entry.flag_bits & _ENCRYPTED:
        return "it is locked with a password, so it is left out", "unpack it, and give the folder"
    return None


def _renamed(told: Named, shown: Mapping[str, str]) -> Named:
    """A notice or record with the archive's name in place of the folder that its files lie in for a while."""
    changed: dict[str, str] = {}
    for name in (field.name for field in fields(told) if field.name not in ("text", "fields")):
        value = getattr(told, name)
        if isinstance(value, str):
            for place, name_shown in shown.items():
                value = value.replace(place, name_shown)
            changed[name] = value
    return replace(told, **changed)  # type: ignore[arg-type]


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"PK"


def _without_gz(name: str) -> str:
    return name[:-3] if name.lower().endswith(".gz") else name
