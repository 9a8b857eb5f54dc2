"""A folder of results that takes the place of an earlier one only when it is whole."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from filelock import FileLock, Timeout

from framing.files.records import RECORD, in_the_way, is_ours, read_record, write_record

WORK = ".framing-unfinished"
"""The folder within the target in which the new files are made; hidden folders are never read as articles."""

_ABOUT, _LOCK, _NEW, _WHOLE = "about.txt", "lock", "new", "whole"
_EXPLAINED = (
    "framing makes new results here and moves them up when they are whole.\n"
    "If a run was stopped, the next one with the same --out finishes or removes what lies here.\n"
)


@contextmanager
def replacing(
    folder: Path,
    names: Sequence[str],
    tell: Callable[[str], None],
    inputs: Iterable[Path] = (),
    alone: Sequence[str] = (),
) -> Iterator[Path]:
    """An empty folder to write into; its files take the place of the earlier ones at the end.

    `names` are the files and, with a slash at their end, the folders that will be written; in those of
    `alone` nothing else may lie. Only files that an earlier run recorded and nobody changed since are
    replaced or removed. If the work fails, everything stays as it was; a run that is killed while it moves
    its files is finished by the next one. `tell` takes notices. Raises ValueError, before the work where it
    can be known, if an input or somebody else's file would be replaced, or if another run writes there.
    """
    _refuse_inputs(folder, names, inputs)
    folder.mkdir(parents=True, exist_ok=True)
    work = folder / WORK
    with _locked(folder, work):
        _mend(folder, work, tell)
        old = read_record(folder)
        _refuse([*_blocked(folder, names), *in_the_way(folder, _expected(folder, names, alone), old)])
        new = work / _NEW
        try:
            (work / _ABOUT).write_text(_EXPLAINED, "utf-8")
            new.mkdir()
            yield new
            write_record(new)
            _refuse(in_the_way(folder, read_record(new), old, read_record(new)))
            (work / _WHOLE).touch()
        except BaseException as fault:
            if old:
                fault.add_note(f"{folder} still holds the earlier results, unchanged.")
            _drop(work, ignore_errors=True)
            raise
        _move(folder, work, tell)
        _drop(work)


def _refuse_inputs(folder: Path, names: Iterable[str], inputs: Iterable[Path]) -> None:
    places = [(folder / name).resolve() for name in {*names, *read_record(folder)}]
    for path in inputs:
        source = path.resolve()
        if any(place == source or place in source.parents for place in places):
            raise ValueError(
                f"{path}: is the input, and would be replaced by what is written to {folder}; "
                "name another folder with --out."
            )


def _blocked(folder: Path, names: Iterable[str]) -> list[Path]:
    """Whatever stands, or links elsewhere, where a folder is to be."""
    places = [folder / name for name in names if name.endswith("/")]
    return [place for place in places if place.is_symlink() or (place.exists() and not place.is_dir())]


def _expected(folder: Path, names: Iterable[str], alone: Iterable[str]) -> list[str]:
    """The files that, as far as it is known before the work, must be ours or absent."""
    within = [path for name in alone for path in sorted((folder / name).rglob("*")) if path.is_file()]
    lodgers = [path.relative_to(folder).as_posix() for path in within if not path.name.startswith(".")]
    return [*(name for name in names if not name.endswith("/")), *read_record(folder), *lodgers]


def _refuse(places: Iterable[Path]) -> None:
    if found := list(dict.fromkeys(places)):
        more = f" and {len(found) - 1} more" if len(found) > 1 else ""
        them = "they are" if more else "it is"
        raise ValueError(
            f"{found[0]}{more}: framing has no record of writing this, or it was changed since, so {them} "
            f"not replaced; move {'them' if more else 'it'} elsewhere or name another folder with --out."
        )


@contextmanager
def _locked(folder: Path, work: Path) -> Iterator[None]:
    """Let one run at a time work here; the lock of a run that was killed is free."""
    if (strange := _not_ours(work)) is not None:
        raise ValueError(f"{strange}: is not from framing, which works in {work}; move it elsewhere.")
    work.mkdir(exist_ok=True)
    try:
        with FileLock(work / _LOCK, timeout=0):
            try:
                yield
            finally:
                with suppress(OSError):  # some systems remove no open file, and the lock removes its own
                    (work / _LOCK).unlink()
    except Timeout:
        raise ValueError(
            f"{folder}: another run is writing there now; wait for it, or name another folder with --out."
        ) from None
    finally:
        with suppress(OSError):  # another run may have begun there already
            work.rmdir()


def _not_ours(work: Path) -> Path | None:
    """What somebody else put where we work: a file, a link, or what lies there without our explanation."""
    if work.is_symlink() or (work.exists() and not work.is_dir()):
        return work
    if (work / _NEW).exists() and not (work / _ABOUT).exists():  # we write that first and remove it last
        return work / _NEW
    return next((path for path in work.glob("*") if path.name not in (_ABOUT, _LOCK, _NEW, _WHOLE)), None)


def _mend(folder: Path, work: Path, tell: Callable[[str], None]) -> None:
    """Finish what a run that was killed while it moved its files left, or remove what it left before."""
    if (work / _WHOLE).exists() and (work / _NEW / RECORD).exists():
        _move(folder, work, tell)
        tell(f"{folder}: an earlier run was stopped while it put its files in place; they are in place now.")
    elif (work / _NEW).exists() and not (work / _WHOLE).exists():
        tell(
            f"{folder}: an earlier run was stopped before its results were complete; its unfinished files "
            f"were removed, and the folder still has the older results."
        )
    _drop(work)


def _move(folder: Path, work: Path, tell: Callable[[str], None]) -> None:
    try:
        _swap(folder, work, tell)
    except OSError as fault:
        fault.add_note(
            f"{folder} now contains new and earlier files; close the programs that use them and run this "
            f"again."
        )
        raise


def _swap(folder: Path, work: Path, tell: Callable[[str], None]) -> None:
    """Move the new files into place and remove the old ones that have no successor; may be done again."""
    new = work / _NEW
    made, old = read_record(new), read_record(folder)
    left = [name for name in made if (new / name).exists()]
    _refuse(in_the_way(folder, left, old, made))
    for name in left:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        os.replace(new / name, folder / name)
    for name in old.keys() - made.keys():
        path = folder / name
        if is_ours(folder, name, old):
            path.unlink()
            _remove_empty(path.parent, folder)
        elif path.exists():
            tell(
                f"{path}: was changed since framing wrote it, so it is kept; it does not belong to this run."
            )
    os.replace(new / RECORD, folder / RECORD)


def _remove_empty(place: Path, folder: Path) -> None:
    """Remove a folder that held our files, and those above it, if nothing is left in it."""
    while place != folder and not any(place.iterdir()):
        place.rmdir()
        place = place.parent


def _drop(work: Path, ignore_errors: bool = False) -> None:
    """Remove what lies in the work folder but the lock, which is held; the files before their marks."""
    if (work / _NEW).exists():
        rmtree(work / _NEW, ignore_errors=ignore_errors)
    for name in (_WHOLE, _ABOUT):
        (work / name).unlink(missing_ok=True)
