"""Folders of findings that were killed, damaged, locked or cannot be written."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from framing import Article, Study, Zone
from framing.findings import COLUMNS, Findings, Parts, collect, load
from framing.findings.corpus import grow
from framing.findings.locking import LOCK, locked
from framing.findings.stored import holds_findings
from framing.plan import Plan
from framing.record import Record

WIRE = "The ferry sank late on Friday off the northern coast after a fire broke out in its engine room."
MEND = "and run the command that made it again with the same articles"


def article(name: str, text: str) -> Article:
    return Article(name, "Herald", text, (Zone(0, len(text), "body"),))


FIRST = [article("b", f"{WIRE}\n\nNobody was hurt.")]
ALL = [*FIRST, article("a", f"{WIRE}\n\nThe owner was silent.")]


def tables(findings: Findings) -> dict[str, list[str]]:
    return {
        n: sorted(t.astype("str").fillna("–").agg("|".join, axis=1))
        for n, t in findings.tables().items()
        if len(t)
    }


class Killed(BaseException):
    """The end of a process: nothing after it works."""


class Dying:
    """Lets so many operations on files pass; then the process is dead, and each one more says so."""

    OPERATIONS = ("mkdir", "rename", "replace", "unlink", "rmdir", "fsync", "chmod")

    def __init__(self, patch: pytest.MonkeyPatch, lives: int) -> None:
        self.lives = lives
        for name in self.OPERATIONS:
            patch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, operation: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:
            if str(args[0]).endswith(LOCK):
                return operation(*args, **kwargs)
            self.lives -= 1
            if self.lives < 0:
                raise Killed
            return operation(*args, **kwargs)

        return run


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one part."""
    folder = tmp_path_factory.mktemp("grown")
    Study(FIRST).find(folder)
    return folder


@pytest.fixture(scope="module")
def whole() -> dict[str, list[str]]:
    return tables(Study(ALL).findings)


def copy(folder: Path, to: Path) -> Path:
    return Path(copytree(folder, to))


@cache
def collected(articles: tuple[Article, ...]) -> Findings:
    return collect(articles, ())


def work(articles: Sequence[Article]) -> Generator[Findings]:
    """What is found in the articles as one part, the work on it done once for all tests."""
    if articles:
        yield collected(tuple(articles))


def grow_to(folder: Path, articles: Sequence[Article]) -> Findings:
    with locked(folder):
        grow(Parts(folder, Record.of(Plan())), articles, "once", work)
    return load(folder)


def dies(lives: int, folder: Path) -> int:
    """Grow a folder in a process that dies after so many operations; how many it had left."""
    with pytest.MonkeyPatch.context() as patch:
        dying = Dying(patch, lives)
        with suppress(Killed):
            grow_to(folder, ALL)
    return dying.lives


def test_killed_at_every_kind_of_operation_and_run_again(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    grow_to(begun, FIRST)
    whole = tables(grow_to(tmp_path / "whole", ALL))
    every = 1000 - dies(1000, copy(begun, tmp_path / "every"))
    assert every > 80
    # in between, one table is written like the other
    for lives in [*range(6), *range(6, every - 28, 23), *range(every - 28, every, 4)]:
        folder = copy(begun, tmp_path / str(lives))
        assert dies(lives, folder) < 0
        assert tables(grow_to(folder, ALL)) == whole, lives
        assert {path.name for path in folder.iterdir()} == {"settings.json", "repeats.parquet", "part-00001"}


def test_files_of_others_are_never_removed(tmp_path: Path) -> None:
    mine = [tmp_path / "part-00000.unfinished" / "notes.txt", tmp_path / "part-old" / "words.parquet"]
    mine += [tmp_path / "part-00003-copy" / "articles.parquet", tmp_path / ".hidden"]
    for file in mine:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine")
    assert not holds_findings(tmp_path)
    Study(FIRST).find(tmp_path)
    Study(ALL).find(tmp_path)
    assert [file.read_text() for file in mine] == ["mine"] * 4


def test_folders_and_files_of_others_that_are_named_like_parts(tmp_path: Path, grown: Path) -> None:
    folder = copy(grown, tmp_path / "f")
    mine = [folder / name for name in ("part-00003/notes.txt", "part-00004", "part-00005/articles.csv")]
    for file in mine:
        file.parent.mkdir(exist_ok=True)
        file.write_text("mine")
    assert len(load(folder).articles) == 1
    Study(ALL).find(folder)
    assert len(load(folder).articles) == 2
    assert [file.read_text() for file in mine] == ["mine"] * 3


LOST = ["", "{", "[1]", "\udcff", '{"plan": 3}', "[" * 100_000, '{"a":' * 100_000, None]


def lose(settings: Path, content: str | None) -> None:
    settings.unlink()
    if content is not None:
        settings.write_bytes(content.encode("utf-8", "surrogateescape"))


@pytest.mark.parametrize("content", LOST)
def test_settings_of_a_part_that_are_lost_are_mended_from_the_folder(
    tmp_path: Path, grown: Path, content: str | None
) -> None:
    folder = copy(grown, tmp_path / "f")
    settings = folder / "part-00000" / "settings.json"
    held = settings.read_text()
    lose(settings, content)
    Study(FIRST).find(folder)
    assert settings.read_text() == held


@pytest.mark.parametrize("content", LOST)
def test_settings_that_are_lost_are_mended_from_the_parts(
    tmp_path: Path, grown: Path, content: str | None
) -> None:
    folder = copy(grown, tmp_path / "f")
    held = (folder / "settings.json").read_text()
    lose(folder / "settings.json", content)
    assert Study(folder).plan.repeats == "once"
    with pytest.raises(ValueError, match="made with other concepts"):
        Study(FIRST, about=["Maria Lopez"]).find(folder)
    Study(FIRST).find(folder)
    assert (folder / "settings.json").read_text() == held


def test_settings_are_written_once(tmp_path: Path, grown: Path) -> None:
    folder = copy(grown, tmp_path / "f")
    before = (folder / "settings.json").stat()
    Study(ALL).find(folder)
    after = (folder / "settings.json").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)


def test_settings_that_nobody_knows_are_refused(tmp_path: Path, grown: Path) -> None:
    folder = copy(grown, tmp_path / "f")
    (folder / "settings.json").write_text("")
    (folder / "part-00000" / "settings.json").write_text("")
    with pytest.raises(ValueError, match=r"settings\.json: is missing or damaged"):
        Parts(folder, Record.of(Plan()))


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda data: b"",
    "cut short": lambda data: data[: len(data) // 2],
    "another file": lambda data: b"id,text\n1,2\n" * 20,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("name", [name for name in COLUMNS if name != "repeats"])
def test_a_damaged_table_is_named_with_its_mend(tmp_path: Path, grown: Path, name: str, damage: str) -> None:
    folder = copy(grown, tmp_path / "f")
    path = folder / "part-00000" / f"{name}.parquet"
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    with pytest.raises(ValueError, match="is damaged") as caught:
        load(folder).tables()
    assert str(caught.value) == f"{path}: is damaged or cut short; delete {path.parent} {MEND}."


@pytest.mark.parametrize("name", [name for name in COLUMNS if name != "repeats"])
def test_a_table_that_is_missing_is_named(tmp_path: Path, grown: Path, name: str) -> None:
    folder = copy(grown, tmp_path / "f")
    (folder / "part-00000" / f"{name}.parquet").unlink()
    with pytest.raises(FileNotFoundError, match=rf"{name}\.parquet: is missing; delete"):
        load(folder).tables()


def test_a_turned_bit_in_the_words_is_seen(tmp_path: Path, grown: Path) -> None:
    folder = copy(grown, tmp_path / "f")
    path = folder / "part-00000" / "texts.parquet"
    data = bytearray(path.read_bytes())
    data[data.index(b"Nobody was hurt")] ^= 1
    path.write_bytes(data)
    with pytest.raises(ValueError, match="is damaged"):
        load(folder).tables()


def test_the_mend_of_a_damaged_part_mends(tmp_path: Path, grown: Path) -> None:
    folder = copy(grown, tmp_path / "f")
    held = tables(load(folder))
    for file in (folder / "part-00000").iterdir():
        file.unlink()
    (folder / "part-00000").rmdir()
    (folder / "repeats.parquet").write_bytes(b"PAR1")
    assert tables(Study(FIRST).find(folder)) == held


@pytest.mark.parametrize(
    "name", ["repeats.parquet", "part-00000/articles.parquet", "part-00000/terms.parquet"]
)
def test_a_pipe_in_place_of_a_table_is_named(tmp_path: Path, grown: Path, name: str) -> None:
    folder = copy(grown, tmp_path / "f")
    (folder / name).unlink()
    os.mkfifo(folder / name)
    with pytest.raises(ValueError, match=rf"{name}: is damaged or cut short; delete"):
        load(folder).tables()


@pytest.mark.parametrize("place", ["", "part-00000"])
def test_a_pipe_in_place_of_settings_keeps_nobody_waiting(tmp_path: Path, grown: Path, place: str) -> None:
    folder = copy(grown, tmp_path / "f")
    (folder / place / "settings.json").unlink()
    os.mkfifo(folder / place / "settings.json")
    Study(FIRST).find(folder)
    assert (folder / place / "settings.json").is_file()


def test_damaged_or_lost_repeats(tmp_path: Path, grown: Path) -> None:
    folder = copy(grown, tmp_path / "f")
    (folder / "repeats.parquet").write_bytes(b"")
    with pytest.raises(ValueError, match=r"repeats\.parquet: is damaged or cut short; delete"):
        load(folder)
    (folder / "repeats.parquet").unlink()
    with pytest.raises(
        FileNotFoundError, match=r"repeats\.parquet: is missing; run the command that made it"
    ):
        load(folder)
    Study(FIRST).find(folder)
    assert load(folder).repeats.empty


def test_a_second_run_is_refused_and_says_who_is_there(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(ValueError, match=f"process {os.getpid()} on .+; wait until"):
        Study(FIRST).find(tmp_path)
    assert not (tmp_path / LOCK).exists()
    assert not holds_findings(tmp_path)


def test_a_lock_of_a_dead_process_keeps_nobody_out(tmp_path: Path) -> None:
    code = (
        "import os, sys; from pathlib import Path; from framing.findings.locking import locked\n"
        "with locked(Path(sys.argv[1])): os._exit(9)"
    )
    died = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=False)
    assert died.returncode == 9
    assert (tmp_path / LOCK).exists()
    with locked(tmp_path):
        pass


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo, lambda lock: lock.symlink_to("notes.txt")])
def test_what_stands_in_place_of_the_lock_is_named(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / LOCK)
    with (
        pytest.raises(ValueError, match=rf"{LOCK}: is not from framing, .* move it elsewhere"),
        locked(tmp_path),
    ):
        pytest.fail("the work began")
    assert [path.name for path in tmp_path.iterdir()] == [LOCK]


def test_a_lock_of_another_computer_or_of_nobody_is_named(tmp_path: Path) -> None:
    for content, who in (("12345\nelsewhere\n", "process 12345 on elsewhere"), ("", "not known")):
        (tmp_path / LOCK).write_text(content)
        with pytest.raises(ValueError, match=who) as caught, locked(tmp_path):
            pass
        assert f"delete {tmp_path / LOCK}" in str(caught.value)
        (tmp_path / LOCK).unlink()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("after", [0, 1, 2, 9, 19])
def test_a_folder_that_cannot_be_written(
    tmp_path: Path, whole: dict[str, list[str]], number: int, after: int
) -> None:
    left = after

    def fsync(descriptor: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(number, os.strerror(number))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        with pytest.raises(ValueError, match="cannot be written") as caught:
            Study(ALL).find(tmp_path)
    assert str(caught.value).startswith(f"{tmp_path}: cannot be written ({os.strerror(number)}); free some")
    assert "\n" not in str(caught.value)
    assert not list(tmp_path.glob("part-*"))
    assert tables(Study(ALL).find(tmp_path)) == whole


def test_a_part_says_what_it_was_made_with(grown: Path) -> None:
    of_part, of_folder = (
        json.loads((p / "settings.json").read_text()) for p in (grown / "part-00000", grown)
    )
    assert of_part == of_folder
    assert set(of_part) == {"plan", "versions", "concepts"}
