from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from framing.files import writable, writable_file, write_new, write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "plan.toml"
    target.write_text("old")
    write_whole(target, "new\r\n")
    assert target.read_bytes() == b"new\r\n"
    assert os.listdir(tmp_path) == ["plan.toml"]


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "plan.toml"
    target.write_text("old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, "new")
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["plan.toml"]


def test_half_a_letter_stops_no_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "page", "half \ud83d")
    assert (tmp_path / "page").read_text("utf-8") == "half �"


def test_files_that_people_may_have_worked_in_are_kept(tmp_path: Path) -> None:
    files = {tmp_path / "in" / name: name.encode() for name in ("a.csv", "b.csv")}
    write_new(files)
    write_new(files)
    (tmp_path / "in" / "b.csv").write_text("coded")
    (tmp_path / "in" / "a.csv").unlink()
    with pytest.raises(ValueError, match=r"b\.csv: exists with other content"):
        write_new(files)
    assert os.listdir(tmp_path / "in") == ["b.csv"]
    assert (tmp_path / "in" / "b.csv").read_text() == "coded"


@pytest.mark.parametrize("make", [Path.mkdir, lambda path: path.symlink_to("gone")])
def test_what_stands_in_the_place_of_a_file_is_kept(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "a.csv")
    with pytest.raises(ValueError, match="move it elsewhere"):
        write_new({tmp_path / "a.csv": b"x"})


def test_asking_whether_a_folder_can_be_written_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / ".writable").write_text("mine")
    assert writable(tmp_path / "new" / "deep") == tmp_path / "new" / "deep"
    assert writable_file(tmp_path / "new.csv") == tmp_path / "new.csv"
    writable(tmp_path)
    assert os.listdir(tmp_path) == [".writable"]


def test_a_file_is_no_folder_and_a_folder_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "report"):
        with pytest.raises(ValueError, match=r"cannot be written \(.*file is a file\)"):
            writable(place)
    with pytest.raises(ValueError, match="is a folder; name a file"):
        writable_file(tmp_path)
