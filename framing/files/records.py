"""Which files of a folder `framing` wrote: a record of their digests, kept beside them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

from framing.files.reading import LARGEST_JSON, parse_json, read_bounded
from framing.files.texts import encodable

RECORD = ".framing.json"

_ABOUT = "The files here that framing wrote, with their SHA-256. It replaces and removes no other file."


def read_record(folder: Path) -> dict[str, str]:
    """Path within the folder -> SHA-256 of what was written there; empty without a record.

    Raises ValueError for a file that is no record.
    """
    path = folder / RECORD
    try:
        files = parse_json(read_bounded(path, LARGEST_JSON))["files"]
        if not all(_is_inside(name) and isinstance(digest, str) for name, digest in files.items()):
            raise ValueError("it names a file that cannot be in the folder")
    except FileNotFoundError:
        return {}
    except (IsADirectoryError, ValueError, LookupError, TypeError, AttributeError) as fault:
        raise ValueError(
            f"{path}: is not a record that framing wrote ({fault}); name another folder, or remove this "
            "file, and all files beside it count as yours."
        ) from fault
    return dict(files)


def results_in(folder: Path) -> set[Path]:
    """The files that a report or findings wrote into a folder and below it: results are no articles."""
    try:
        found = {folder / name for name in read_record(folder)}
    except (ValueError, OSError):  # what cannot be told to be a result is read as any other file
        found = set()
    if any(folder.glob("part-*/articles.parquet")):
        found |= {folder / "repeats.parquet", folder / "settings.json", *folder.glob("part-*/*")}
    return found


def write_record(folder: Path) -> None:
    """Record every file that lies in the folder now."""
    files = {
        path.relative_to(folder).as_posix(): digest_of(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / RECORD
    }
    text = json.dumps({"about": _ABOUT, "files": files}, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / RECORD).write_text(text + "\n", "utf-8", newline="\n")


def digest_of(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_ours(folder: Path, name: str, *records: Mapping[str, str]) -> bool:
    """Whether a file is one of the records' and still as it was written; a link never is."""
    path, known = folder / name, {record.get(name) for record in records}
    return path.is_file() and not path.is_symlink() and digest_of(path) in known


def in_the_way(folder: Path, names: Iterable[str], *records: Mapping[str, str]) -> list[Path]:
    """What would be lost if these files were written: whatever stands there and is not in the records."""
    found = []
    for name in names:
        path = folder / name
        above = [folder / part for part in PurePosixPath(name).parents if part.name]
        blocked = [place for place in above if place.is_symlink() or (place.exists() and not place.is_dir())]
        if blocked:
            found.append(blocked[-1])
        elif (path.exists() or path.is_symlink()) and not is_ours(folder, name, *records):
            found.append(path)
    return found


def _is_inside(name: str) -> bool:
    """Whether a recorded name can be a file of its folder on every system, and of no other."""
    if "\0" in name or any(len(part.encode("utf-8", "replace")) > 255 for part in PurePosixPath(name).parts):
        return False
    if encodable(name) != name:
        return False
    parts = {*PurePosixPath(name).parts, *PureWindowsPath(name).parts}
    rooted = name.startswith(("/", "\\")) or PureWindowsPath(name).drive
    return bool(parts) and ".." not in parts and not rooted
