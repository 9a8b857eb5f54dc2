"""Which files are to be read: paths, folders, and what `corpus.csv` or `corpus.toml` says about them."""

from __future__ import annotations

import csv
import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import StringIO
from pathlib import Path

from framing.reading.encoding import decode
from framing.reading.notices import InputError, Tell, listed, nearest

ENDINGS = (".txt", ".html", ".htm", ".csv", ".jsonl", ".parquet")
MANIFESTS = ("corpus.csv", "corpus.toml")
_SILENT = frozenset({*MANIFESTS, "concepts.toml", "plan.toml", "makefile"})
_SILENT_STEMS = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing"})


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read: `name` is its path within the folder that was asked for.

    `fields` are what a corpus file says about it, in the row named by `given`.
    """

    path: Path
    name: str
    fields: Mapping[str, str] = field(default_factory=dict)
    given: str | None = None


def sources(path: Path, tell: Tell) -> Iterator[Source]:
    """The files behind a path, in the order of the corpus file or of their names."""
    if path.is_dir():
        yield from _in_folder(path, "", tell)
    else:
        yield _described(path)


def check_paths(paths: Sequence[Path]) -> None:
    """Raise `InputError` for the first path that does not exist."""
    for path in paths:
        if not path.exists():
            folder = path.parent if path.parent.is_dir() else Path()
            near = nearest(path.name, (entry.name for entry in folder.iterdir()))
            raise InputError(f"{path}: there is no such file or folder{near}; check the path")


def _in_folder(folder: Path, prefix: str, tell: Tell) -> Iterator[Source]:
    """The files of a folder, then those of its folders; a corpus file speaks for all of them."""
    manifest = _manifest_in(folder)
    if manifest:
        yield from _named(folder, prefix, manifest, tell)
        return
    entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith((".", "__")))
    found = [entry for entry in entries if entry.is_file() and not _is_silent(entry)]
    strange = [entry.name for entry in found if entry.suffix.lower() not in ENDINGS]
    if strange:
        tell(
            f"{folder}: {listed(strange)} left out, because the ending is not one of "
            f"{listed(ENDINGS, 9)}; convert it"
        )
    for file in found:
        if file.suffix.lower() in ENDINGS:
            yield Source(file, prefix + file.name)
    inner = [entry for entry in entries if entry.is_dir() and not entry.is_symlink()]
    if not found and not inner:
        tell(f"{folder}: the folder holds no article; put files with the ending {listed(ENDINGS, 9)} into it")
    for entry in inner:
        yield from _in_folder(entry, f"{prefix}{entry.name}/", tell)


def _named(folder: Path, prefix: str, manifest: Path, tell: Tell) -> Iterator[Source]:
    """The files that a corpus file names, and a notice of those that it does not."""
    entries = read_manifest(manifest)
    below = _files_below(folder)
    for given, fields in entries:
        file = folder / fields["file"]
        if file.is_file():
            yield Source(file, prefix + fields["file"], fields, given)
        else:
            name = fields["file"] or "name"
            tell(f"{given}, field file: there is no {name} in {folder}{nearest(name, below)}; correct it")
    named = {Path(fields["file"]).as_posix() for _, fields in entries}
    rest = [name for name in below if name not in named]
    if rest:
        tell(f"{manifest}: {listed(rest)} left out, because no row names it; add a row or remove the file")


def _files_below(folder: Path) -> list[str]:
    """The names of all files that could be articles, in the folder and below."""
    found = []
    for place, inner, names in os.walk(folder):
        inner[:] = sorted(name for name in inner if not name.startswith((".", "__")))
        files = (Path(place, name) for name in sorted(names) if not name.startswith("."))
        found += [file.relative_to(folder).as_posix() for file in files if not _is_silent(file)]
    return found


def _described(path: Path) -> Source:
    """A file that was asked for by name, with what a corpus file beside it says."""
    manifest = None if path.name in MANIFESTS else _manifest_in(path.parent)
    entries = _by_name(manifest, manifest.stat().st_mtime_ns) if manifest else {}
    given, fields = entries.get(path.name, (None, {}))
    return Source(path, path.name, fields, given)


@lru_cache(maxsize=8)
def _by_name(manifest: Path, _changed: int) -> dict[str, tuple[str, dict[str, str]]]:
    """The entries of a corpus file by file name, read once for many files named one by one."""
    return {fields["file"]: (given, fields) for given, fields in read_manifest(manifest)}


def _manifest_in(folder: Path) -> Path | None:
    return next((folder / name for name in MANIFESTS if (folder / name).is_file()), None)


def _is_silent(file: Path) -> bool:
    """Whether a file is known to be no article, so that nobody needs a notice."""
    return file.name.lower() in _SILENT or file.stem.lower() in _SILENT_STEMS


def read_manifest(path: Path) -> list[tuple[str, dict[str, str]]]:
    """The entries of a corpus file, each with its place; raises `InputError` when it is no such file."""
    try:
        text = decode(path.read_bytes())
    except InputError as problem:
        raise InputError(f"{path}: {problem}") from None
    return _toml_entries(path, text) if path.suffix == ".toml" else _csv_entries(path, text)


def _csv_entries(path: Path, text: str) -> list[tuple[str, dict[str, str]]]:
    rows = csv.reader(StringIO(text, newline=""))
    header = [name.strip().lower() for name in next(rows, [])]
    if "file" not in header:
        raise InputError(
            f"{path}: there is no column file among {listed(header, 9) or 'its columns'}"
            f"{nearest('file', header)}; add one that names each text, "
            "or rename the table if it holds the articles themselves"
        )
    found = []
    for number, row in enumerate(rows, start=2):
        if any(cell.strip() for cell in row):
            fields = {name: cell.strip() for name, cell in zip(header, row, strict=False)}
            found.append((f"{path}, row {number}", {"file": "", **fields}))
    return found


def _toml_entries(path: Path, text: str) -> list[tuple[str, dict[str, str]]]:
    """Tables `[[article]]`, with what stands above them said of all."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise InputError(f"{path}: this is not TOML ({problem}); correct it") from None
    entries = table.pop("article", None)
    if not isinstance(entries, list) or not all(
        isinstance(entry, dict) and "file" in entry for entry in entries
    ):
        raise InputError(f"{path}: there are no [[article]] tables with a file each; add one for each text")
    return [
        (f"{path}, article {i}", {name: str(value) for name, value in (table | entry).items()})
        for i, entry in enumerate(entries, start=1)
    ]
