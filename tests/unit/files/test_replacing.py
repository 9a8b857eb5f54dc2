"""A folder of results is replaced whole or not at all, and nobody else's file is ever lost."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

import pytest
from filelock import FileLock

from framing.files.records import RECORD
from framing.files.replacing import WORK, replacing

NAMES = ("report.pdf", "charts/", "findings/")
OLD = {"report.pdf": "old", "charts/a.png": "old", "charts/gone.png": "old", "findings/part/t": "old"}
NEW = {"report.pdf": "new", "charts/a.png": "new", "charts/more/b.png": "new", "findings/part/t": "new"}
FOREIGN = {"notes.txt": "mine", "charts/mine.png": "mine"}
FEW = {"charts/gone.png": "old"}, {"report.pdf": "new", "plan.toml": "new"}
"""Old and new files where a run is stopped at each dealing with them."""

STOPPED = 9
EVENTS = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir"}


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def run(folder: Path, files: dict[str, str], tell: Callable[[str], None] = lambda notice: None) -> None:
    with replacing(folder, NAMES, tell, alone=["findings"]) as new:
        put(new, files)


def held(folder: Path) -> dict[str, str]:
    """Every file but the record."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != RECORD]
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    run(tmp_path / "out", OLD)
    put(tmp_path / "out", FOREIGN)
    return tmp_path / "out"


def test_new_files_take_the_place_of_the_recorded_ones_only(folder: Path) -> None:
    run(folder, NEW)
    assert held(folder) == NEW | FOREIGN
    run(folder, {"report.pdf": "third"})
    assert held(folder) == {"report.pdf": "third"} | FOREIGN
    assert not (folder / "findings").exists()
    assert not (folder / WORK).exists()


def test_the_same_files_give_the_same_record(tmp_path: Path) -> None:
    for name in ("one", "two"):
        run(tmp_path / name, NEW)
    assert (tmp_path / "one" / RECORD).read_bytes() == (tmp_path / "two" / RECORD).read_bytes()


def test_a_failing_run_changes_nothing_and_says_so(folder: Path) -> None:
    before = held(folder)

    def failing() -> None:
        with replacing(folder, NAMES, print) as new:
            put(new, NEW)
            raise RuntimeError("no page could be set")

    with pytest.raises(RuntimeError) as told:
        failing()
    assert told.value.__notes__ == [f"{folder} still holds the earlier results, unchanged."]
    assert held(folder) == before
    assert not (folder / WORK).exists()


@pytest.mark.parametrize(
    ("name", "makes"),
    [
        ("report.pdf", lambda path: path.write_text("edited")),
        ("charts/a.png", lambda path: path.write_text("edited")),
        ("findings/part/own", lambda path: path.write_text("mine")),
        ("report.pdf", lambda path: (path.unlink(), path.mkdir(), (path / "x").touch())),
        ("report.pdf", lambda path: (path.rename(path.with_name("r")), path.symlink_to("r"))),
        ("charts", lambda path: (path.rename(path.with_name("c")), path.symlink_to("c"))),
        ("findings", lambda path: (path.rename(path.with_name("f")), path.write_text("mine"))),
    ],
)
def test_what_framing_did_not_write_so_is_refused_before_the_work(
    folder: Path, name: str, makes: Callable[[Path], object]
) -> None:
    makes(folder / name)
    before = held(folder)
    worked = False
    with pytest.raises(ValueError, match="elsewhere or name another folder") as told:
        with replacing(folder, NAMES, print, alone=["findings"]):
            worked = True
    assert str(folder / name) in str(told.value)
    assert not worked
    assert held(folder) == before


def test_a_report_without_a_record_is_not_replaced(tmp_path: Path) -> None:
    put(tmp_path, OLD)
    with pytest.raises(ValueError, match=r"report.pdf and 1 more: framing has no record"):
        run(tmp_path, NEW)
    assert held(tmp_path) == OLD
    run(tmp_path / "elsewhere", NEW)


def test_a_file_that_nobody_could_foresee_is_not_replaced(folder: Path) -> None:
    put(folder, {"charts/new.png": "mine"})
    with pytest.raises(ValueError, match=r"charts/new\.png: .* move it elsewhere"):
        run(folder, NEW | {"charts/new.png": "new"})
    assert held(folder) == OLD | FOREIGN | {"charts/new.png": "mine"}


def test_a_file_that_is_changed_during_the_run_is_kept_and_named(folder: Path) -> None:
    told: list[str] = []
    with replacing(folder, NAMES, told.append) as new:
        put(new, NEW)
        put(folder, {"charts/gone.png": "edited"})
    assert held(folder) == NEW | FOREIGN | {"charts/gone.png": "edited"}
    assert [notice.partition(":")[0] for notice in told] == [str(folder / "charts/gone.png")]


@pytest.mark.parametrize("name", ["findings", "findings/part/t", "charts/../findings", "report.pdf", "link"])
def test_an_input_that_would_be_replaced_is_refused(folder: Path, name: str) -> None:
    (folder / "link").symlink_to("findings")
    with (
        pytest.raises(ValueError, match="is the input"),
        replacing(folder, NAMES, print, inputs=[folder / name]),
    ):
        pytest.fail("the work began")


def test_other_inputs_in_the_folder_are_no_fault(folder: Path) -> None:
    with replacing(folder, NAMES, print, inputs=[folder, folder / "notes.txt"]) as new:
        put(new, NEW)
    assert held(folder) == NEW | FOREIGN


def test_one_run_at_a_time(folder: Path) -> None:
    with replacing(folder, NAMES, print) as new:
        put(new, NEW)
        with pytest.raises(ValueError, match="another run is writing there now"):
            run(folder, OLD)
    assert held(folder) == NEW | FOREIGN


def test_what_lies_in_the_work_folder_and_is_not_ours_is_named(folder: Path) -> None:
    put(folder, {f"{WORK}/mine": "mine"})
    with pytest.raises(ValueError, match=rf"{WORK}/mine: is not from framing"):
        run(folder, NEW)
    assert held(folder)[f"{WORK}/mine"] == "mine"


def test_a_work_folder_that_is_somebody_elses_is_named(folder: Path) -> None:
    put(folder, {f"{WORK}/new/mine": "mine"})  # without the text by which we explain the folder
    with pytest.raises(ValueError, match=rf"{WORK}/new: is not from framing, .* move it elsewhere"):
        run(folder, NEW)
    assert held(folder)[f"{WORK}/new/mine"] == "mine"


@pytest.mark.parametrize("link", [True, False])
def test_what_stands_where_we_work_is_named(folder: Path, tmp_path: Path, link: bool) -> None:
    if link:
        (tmp_path / "elsewhere").mkdir()
        (folder / WORK).symlink_to(tmp_path / "elsewhere")
    else:
        (folder / WORK).write_text("mine")
    with pytest.raises(ValueError, match=rf"{WORK}: is not from framing, .* move it elsewhere"):
        run(folder, NEW)
    assert (folder / WORK).is_symlink() == link


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo])
def test_what_stands_in_place_of_the_record_is_named(folder: Path, make: Callable[[Path], None]) -> None:
    (folder / RECORD).unlink(missing_ok=True)
    make(folder / RECORD)
    with pytest.raises(ValueError, match=rf"{RECORD}: is not a record that framing wrote"):
        run(folder, NEW)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"files": []}', '{"files": {"../notes.txt": "x"}}', '{"files": {"/etc/x": "x"}}',
     '{"files": {"a\\\\..\\\\..\\\\b": "x"}}', '{"files": {"C:x": "x"}}', '{"files": {"a": 1}}', "\udc80",
     "[" * 100_000, '{"files":' * 100_000, '{"files": {"a\\u0000": "x"}}', '{"files": {"\\ud83d": "x"}}',
     '{"files": {"' + 300 * "x" + '": "x"}}'],
)  # fmt: skip
def test_a_record_that_is_none_is_named(folder: Path, text: str) -> None:
    (folder / RECORD).write_text(text, "utf-8", "surrogateescape")
    with pytest.raises(ValueError, match="is not a record that framing wrote"):
        run(folder, NEW)
    assert held(folder) == OLD | FOREIGN


class Tripwire:
    """Acts at the nth dealing with files below a folder. Python keeps its hooks, so there is one for all."""

    def __init__(self) -> None:
        self.within, self.left = "", 0
        self.act: Callable[[], None] = print
        sys.addaudithook(self.seen)

    def seen(self, event: str, values: tuple[object, ...]) -> None:
        if self.left and event in EVENTS and str(values[0]).startswith(self.within):
            self.left -= 1
            if not self.left:
                self.act()

    @contextmanager
    def at(self, number: int, within: Path, act: Callable[[], None]) -> Iterator[None]:
        self.within, self.left, self.act = str(within), number, act
        yield


@pytest.fixture(scope="module")
def tripwire() -> Tripwire:
    return Tripwire()


def killed(tripwire: Tripwire, folder: Path, files: dict[str, str], at: int) -> bool:
    """Whether a run in another process was killed at its nth dealing with files."""
    child = os.fork()
    if not child:
        with tripwire.at(at, folder, lambda: os._exit(STOPPED)):
            run(folder, files)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == STOPPED


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be copied")
def test_a_run_killed_anywhere_loses_nothing_and_the_next_one_mends(
    tripwire: Tripwire, tmp_path: Path
) -> None:
    old, new = FEW
    for at in count(1):
        folder = tmp_path / str(at)
        run(folder, old)
        put(folder, FOREIGN)
        if not killed(tripwire, folder, new, at):
            break
        left = held(folder)
        assert FOREIGN.items() <= left.items()
        whole = {name: text for name, text in left.items() if not name.startswith(WORK)}
        if not (folder / WORK / "whole").exists():
            assert whole in (old | FOREIGN, new | FOREIGN), at
        told: list[str] = []
        with pytest.raises(RuntimeError), replacing(folder, NAMES, told.append):
            raise RuntimeError
        assert held(folder) in (old | FOREIGN, new | FOREIGN), at
        run(folder, new)
        assert held(folder) == new | FOREIGN, at
    assert at > 30


def test_a_run_that_fails_anywhere_loses_nothing(tripwire: Tripwire, tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError(28, "No space left on device")

    old, new = FEW
    for at in count(1):
        folder = tmp_path / str(at)
        run(folder, old)
        put(folder, FOREIGN)
        with suppress(OSError), tripwire.at(at, folder, fail):
            run(folder, new)
        over, tripwire.left = tripwire.left > 0, 0
        assert FOREIGN.items() <= held(folder).items()
        run(folder, new)
        assert held(folder) == new | FOREIGN, at
        if over:
            break
    assert at > 30


def test_a_lock_of_a_killed_run_is_free(folder: Path) -> None:
    (folder / WORK).mkdir()
    with FileLock(folder / WORK / "lock"):
        pass
    (folder / WORK / "lock").touch()
    run(folder, NEW)
    assert held(folder) == NEW | FOREIGN
