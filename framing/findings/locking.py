"""One run at a time writes to a folder of findings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import SoftFileLock, Timeout

from framing.files import is_special

LOCK = ".lock"
"""The file that is there while a run writes; it holds the process and the name of its computer."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder, which is made if need be.

    Raises ValueError when another run works there. What a process that is dead left behind on this
    computer keeps nobody out.
    """
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / LOCK
    if place.is_symlink() or place.is_dir() or is_special(place):
        raise ValueError(f"{place}: is not from framing, which keeps its lock there; move it elsewhere.")
    lock = SoftFileLock(place, timeout=0)
    try:
        lock.acquire()
    except Timeout as taken:
        raise ValueError(
            f"{folder}: another run is writing there ({_holder(place)}); wait until it is finished, or "
            f"delete {place} if there is no such process."
        ) from taken
    try:
        yield
    finally:
        lock.release()


def _holder(lock: Path) -> str:
    """Who holds a lock, as its file says it."""
    try:
        process, host = lock.read_text("utf-8").split("\n")[:2]
    except (OSError, ValueError):
        return "which one is not known"
    return f"process {process} on {host}"
