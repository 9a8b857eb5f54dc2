"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile

from framing.files.texts import encodable


def write_whole(path: Path, data: bytes | str) -> None:
    """Write a file beside its place and move it there, so that a stopped run leaves the old one whole.

    Text is written as UTF-8 with its line ends as they are.
    """
    content = encodable(data).encode() if isinstance(data, str) else data
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as file:
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            os.chmod(file.name, 0o666 & ~_umask())
            os.replace(file.name, path)
        except BaseException:
            os.unlink(file.name)
            raise


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet, none if one is in the way; one that holds the same stays as it is.

    Raises ValueError that names a file which holds something else: people may have worked in it.
    """
    for path, data in files.items():
        if path.is_symlink() or (path.exists() and not (path.is_file() and path.read_bytes() == data)):
            raise ValueError(
                f"{path}: exists with other content, perhaps somebody's work, so it is kept; move it "
                f"elsewhere or give another name with --out."
            )
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists():
            write_whole(path, data)


def named(path: str | os.PathLike[str]) -> Path:
    """The path that somebody wrote; raises ValueError for an empty one, which would mean the current folder.

    >>> named("out/report").name
    'report'
    """
    if isinstance(path, str) and not path.strip():
        raise ValueError(
            "the path is empty; write the name of a file or folder, or . for the current folder."
        )
    return Path(path)


def writable(folder: Path) -> Path:
    """The folder, if it can be made and written; raises ValueError otherwise. Nothing is left behind."""
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    try:
        with TemporaryFile(dir=place):
            return folder
    except OSError as fault:
        reason = f"{place} is a file" if place.is_file() else fault.strerror
        raise ValueError(f"{folder}: cannot be written ({reason}); name another place with --out.") from fault


def writable_file(path: Path) -> Path:
    """The path of a file that can be made; raises ValueError otherwise. Nothing is left behind."""
    if path.is_dir():
        raise ValueError(f"{path}: is a folder; name a file with --out.")
    writable(path.parent)
    return path


def _umask() -> int:
    """The permissions that this process leaves out of new files; temporary files have fewer."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
