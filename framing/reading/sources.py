"""Which files are to be read: paths and folders, and the bounds that a folder sets."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from framing.files import is_regular, is_special, results_in
from framing.reading.corpus_file import MANIFESTS, Entry, read_manifest
from framing.reading.kinds import kind_of
from framing.reading.notices import InputError, Notice, Tell, Unreadable, listed, nearest, one_line, shown

STANDARD_INPUT = Path("-")
_SILENT = frozenset({*MANIFESTS, "concepts.toml", "plan.toml", "makefile", "import.log", "fetch.log"})
_SILENT_STEMS = frozenset({"readme", "license", "licence", "copying", "notice", "changelog", "contributing"})
_LONGEST_PATH = 500  # in a notice: the name of the file stands at its end
_LEADS_OUT = "this link leads out of the folder, so it is left out"
_FOLLOW = "put a copy into the folder, or read with --follow"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to be read: `name` is its path within the folder that was asked for.

    `fields` are what a corpus file says about it, in the row named by `given`; `columns` is, for a table,
    meaning -> name of the column that has it; `depth` counts the archives around it; `domains` are the
    sites that are read of a web archive, all if there are none; `day_first` says what 04/01/2020 means.
    """

    path: Path
    name: str
    fields: Mapping[str, str] = field(default_factory=dict)
    given: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    depth: int = 0
    domains: Sequence[str] = ()
    day_first: bool | None = None

    def __str__(self) -> str:
        return "standard input" if self.path == STANDARD_INPUT else str(self.path)

    def notice(self, what: str, mend: str, detail: str = "") -> Notice:
        """A notice of the file as a whole."""
        group, spot = str(self.path.parent), self.path.name
        return Notice(str(self), what, mend, detail=detail, group=group, spot=spot)


@dataclass(frozen=True)
class _Walk:
    """The folder that was asked for: nothing outside it is read unless links are to be followed."""

    root: Path
    tell: Tell
    follow: bool
    endings: Collection[str]
    day_first: bool | None = None
    seen: set[Path] = field(default_factory=set)
    results: set[Path] = field(default_factory=set)
    """Files that a report or findings wrote, which are no articles."""

    def reads(self, file: Path) -> bool:
        """Whether a file is of a kind that can be read."""
        try:
            return file.suffix.lower() in self.endings or kind_of(file) in self.endings
        except OSError:
            return False

    def allows(self, path: Path) -> bool:
        """Whether a path, wherever its links lead, lies below the folder; True for all when following."""
        return self.follow or path.resolve().is_relative_to(self.root)


def is_standard_input(path: Path) -> bool:
    """Whether a path stands for standard input."""
    return path in (STANDARD_INPUT, Path("/dev/stdin"))


def sources(
    path: Path, tell: Tell, endings: Collection[str], follow: bool = False, day_first: bool | None = None
) -> Iterator[Source]:
    """The files with one of the endings behind a path, in the order of the corpus file or of their names.

    A folder gives what lies below it; what links or a corpus file name outside of it only with `follow`.
    `day_first` says what dates such as 04/01/2020 mean in corpus files (default: what their column shows).
    """
    if path.is_dir():
        root, empty = path.resolve(), True
        above = {file for folder in root.parents for file in results_in(folder)}
        written = {path / file.relative_to(root) for file in above if file.is_relative_to(root)}
        walk = _Walk(root, tell, follow, endings, day_first, results=written)
        for source in _in_folder(path, "", walk):
            empty = False
            yield source
        if empty and walk.results:
            findings = path / "findings"
            other = f"{findings} by itself, or " if findings.is_dir() else ""
            what = "the folder holds only what framing wrote, and no article"
            tell(Notice(str(path), what, f"give {other}the articles that it was made from"))
    else:
        yield _described(path, _Walk(path.parent.resolve(), tell, follow, endings, day_first))


def check_paths(paths: Sequence[Path]) -> None:
    """Raise `InputError` for the first path that does not exist."""
    for path in paths:
        if not _exists(path):
            folder = path.parent if _exists(path.parent) and path.parent.is_dir() else Path()
            near = nearest(path.name, (entry.name for entry in folder.iterdir()))
            name = one_line(shown(str(path), _LONGEST_PATH))
            raise InputError(f"{name}: there is no such file or folder{near}; check the path")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _in_folder(folder: Path, prefix: str, walk: _Walk) -> Iterator[Source]:
    """The files of a folder, then those of its folders; a corpus file speaks for all of them."""
    manifest = _manifest_in(folder, walk)
    if manifest:
        yield from _named(folder, prefix, manifest, walk)
        return
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith((".", "__")))
    except OSError as fault:
        what, mend = "the folder cannot be opened ({detail})", "check its permissions"
        detail = fault.strerror or type(fault).__name__
        walk.tell(Notice(str(folder), what, mend, detail=detail, group=str(folder.parent), spot=folder.name))
        return
    walk.results.update(results_in(folder))
    entries = [one for one in _without_strangers(folder, entries, walk) if one not in walk.results]
    files = [entry for entry in entries if is_regular(entry) and not _is_silent(entry)]
    _tell_of(files, folder, walk)
    for file in files:
        if walk.reads(file):
            yield Source(file, prefix + file.name)
    inner = [entry for entry in entries if entry.is_dir() and (walk.follow or not entry.is_symlink())]
    if not files and not inner and not any(folder in result.parents for result in walk.results):
        mend = f"put files with the ending {listed([*walk.endings], 9)} into it"
        walk.tell(Notice(str(folder), "the folder contains no article", mend))
    walk.seen.add(folder.resolve())
    for entry in inner:
        if entry.resolve() not in walk.seen:  # links that are followed may lead in circles
            yield from _in_folder(entry, f"{prefix}{entry.name}/", walk)


def _without_strangers(folder: Path, entries: Sequence[Path], walk: _Walk) -> Iterator[Path]:
    """The entries that may be read; links out of the folder and special files are reported."""
    for entry in entries:
        where = {"group": str(folder), "spot": entry.name}
        if is_special(entry):
            what = "this is a pipe, a socket or a device, so it is left out"
            walk.tell(Notice(str(entry), what, "put its content into a file", **where))
        elif entry.is_symlink() and not _exists(entry):
            what = "this link is broken or circular, so it is left out"
            walk.tell(Notice(str(entry), what, "repair or remove it", **where))
        elif entry.is_symlink() and not walk.allows(entry):
            walk.tell(Notice(str(entry), _LEADS_OUT, _FOLLOW, **where))
        else:
            yield entry


def _tell_of(files: Sequence[Path], folder: Path, walk: _Walk) -> None:
    strange = [file.name for file in files if not walk.reads(file)]
    if strange:
        ends = listed([*walk.endings], 9)
        what = f"{listed(strange)} left out, because the ending is not one of {ends}"
        walk.tell(Notice(str(folder), what, "convert it"))


def _named(folder: Path, prefix: str, manifest: Path, walk: _Walk) -> Iterator[Source]:
    """The files that a corpus file names, and a notice of those that it does not."""
    try:
        entries = read_manifest(manifest, walk.tell, walk.day_first)
    except Unreadable as problem:  # the folders beside it are read all the same
        walk.tell(problem.notice)
        return
    inner = _Walk(folder.resolve(), walk.tell, walk.follow, walk.endings)
    below = list(_files_below(folder, walk.tell))
    for entry in entries:
        name = entry.fields["file"]
        file = folder / name
        if not is_regular(file):
            near = nearest(name, below)
            missing = "is no regular file" if is_special(file) else f"is not in {folder}{{detail}}"
            walk.tell(entry.notice(f"{missing}, so it is left out", "correct it", near))
        elif not inner.allows(file):
            walk.tell(entry.notice(f"lies outside {folder}, so it is left out", _FOLLOW))
        else:
            yield Source(file, prefix + name, entry.fields, entry.place)
    named = {Path(entry.fields["file"]).as_posix() for entry in entries}
    rest = [name for name in below if name not in named]
    if rest:
        what = f"{listed(rest)} left out, because no row names it"
        walk.tell(Notice(str(manifest), what, "add a row or remove the file"))


def _files_below(folder: Path, tell: Tell) -> Iterator[str]:
    """The names of all files that could be articles, in the folder and below it."""

    def closed(fault: OSError) -> None:
        detail = fault.strerror or type(fault).__name__
        what = "the folder cannot be opened ({detail})"
        tell(Notice(str(fault.filename), what, "check its permissions", detail=detail))

    results: set[Path] = set()
    for place, inner, names in os.walk(folder, onerror=closed):
        results |= results_in(Path(place))
        inner[:] = sorted(name for name in inner if not name.startswith((".", "__")))
        files = (Path(place, name) for name in sorted(names) if not name.startswith("."))
        told = (file for file in files if file not in results and not _is_silent(file))
        yield from (file.relative_to(folder).as_posix() for file in told)


def _described(path: Path, walk: _Walk) -> Source:
    """A file that was asked for by name, with what a corpus file beside it says."""
    manifest = None if path.name in MANIFESTS else _manifest_in(path.parent, walk)
    try:
        entries = _by_name(manifest, walk.day_first, manifest.stat().st_mtime_ns) if manifest else {}
    except (Unreadable, OSError) as problem:  # the file itself may be read all the same
        walk.tell(Notice(str(path), f"its entry cannot be read: {problem}", "its fields are empty"))
        entries = {}
    entry = entries.get(path.name)
    return Source(path, path.name, entry.fields, entry.place) if entry else Source(path, path.name)


@lru_cache(maxsize=8)
def _by_name(manifest: Path, day_first: bool | None, _changed: int) -> dict[str, Entry]:
    """The entries of a corpus file by file name, read once for many files named one by one."""
    return {entry.fields["file"]: entry for entry in read_manifest(manifest, lambda _: None, day_first)}


def _manifest_in(folder: Path, walk: _Walk) -> Path | None:
    """The corpus file of a folder, unless it is a link that leads out of it."""
    found = next((folder / name for name in MANIFESTS if is_regular(folder / name)), None)
    if found and not walk.allows(found):
        walk.tell(Notice(str(found), _LEADS_OUT, _FOLLOW))
        return None
    return found


def _is_silent(file: Path) -> bool:
    """Whether a file is known to be no article, so that nobody needs a notice."""
    return file.name.lower() in _SILENT or file.stem.lower() in _SILENT_STEMS
