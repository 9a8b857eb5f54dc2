"""A folder gives what lies below it, and nothing in it stops the reading."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from framing.reading import InputError, read, read_all

TEXT = "Dam holds in Brod\n\nThe dam above Brod held on Monday, and the army left the town."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder `in` with a good article; a secret lies beside it."""
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/good.txt").write_text(TEXT)
    Path("out").mkdir()
    Path("out/secret.txt").write_text(TEXT)
    return Path("in")


def ids(path: Path, follow: bool = False) -> list[str]:
    return [article.id for article in read_all([path], follow=follow).articles]


NAMES = {
    "parent": "../out/secret.txt",
    "absolute": "{root}/out/secret.txt",
    "through a folder": "sub/../../out/secret.txt",
    "linked file": "link.txt",
    "linked folder": "links/secret.txt",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=list(NAMES))
@pytest.mark.parametrize("kind", ["csv", "toml"])
def test_a_corpus_file_names_nothing_outside(folder: Path, name: str, kind: str) -> None:
    (folder / "sub").mkdir()
    (folder / "link.txt").symlink_to("../out/secret.txt")
    (folder / "links").symlink_to("../out")
    name = name.format(root=Path.cwd())
    given = {
        "csv": f"file,outlet\ngood.txt,Star\n{name},Sun\n",
        "toml": f'[[article]]\nfile = "good.txt"\n[[article]]\nfile = "{name}"\n',
    }[kind]
    (folder / f"corpus.{kind}").write_text(given)
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good"]
    [notice] = [notice for notice in reading.notices if name[:60] in notice and "field file" in notice]
    assert "lies outside in, so it is left out; put a copy into the folder, or read with --follow" in notice
    assert len(ids(folder, follow=True)) == 2


def test_a_path_that_comes_back_is_inside(folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "corpus.csv").write_text("file,outlet\nsub/../good.txt,Star\n")
    assert len(ids(folder)) == 1


def test_links_that_lead_out_are_left_out_of_a_walk(folder: Path) -> None:
    (folder / "file.txt").symlink_to("../out/secret.txt")
    (folder / "folder").symlink_to("../out")
    (folder / "inside.txt").symlink_to("good.txt")
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good", "inside"]
    assert sum("this link leads out of the folder" in notice for notice in reading.notices) == 2
    assert ids(folder, follow=True) == ["file", "good", "inside", "folder/secret"]


def test_a_corpus_file_that_is_a_link_out_is_not_shown(folder: Path) -> None:
    Path("out/corpus.csv").write_text("password\n")
    (folder / "corpus.csv").symlink_to("../out/corpus.csv")
    reading = read_all([folder])
    assert "this link leads out of the folder" in reading.notices[0]
    assert not any("password" in notice for notice in reading.notices)


def test_the_folder_itself_may_be_a_link(folder: Path) -> None:
    Path("linked").symlink_to("in")
    assert ids(Path("linked")) == ["good"]


@pytest.mark.parametrize("follow", [False, True])
def test_links_in_circles_end(folder: Path, follow: bool) -> None:
    (folder / "self").symlink_to(".")
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    reading = read_all([folder], follow=follow)
    assert [article.id for article in reading.articles] == ["good"]
    assert sum("is broken or circular" in notice for notice in reading.notices) == 2


def pipe(path: Path) -> None:
    os.mkfifo(path)


def bound_socket(path: Path) -> None:
    socket.socket(socket.AF_UNIX).bind(str(path))


@pytest.mark.parametrize("make", [pipe, bound_socket])
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_pipes_and_sockets_are_refused(folder: Path, make: Callable[[Path], None]) -> None:
    make(folder / "odd.txt")
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good"]
    assert "odd.txt: this is a pipe, a socket or a device, so it is left out" in reading.notices[0]
    with pytest.raises(InputError, match="pipe, a socket or a device"):
        read(folder / "odd.txt")


def test_a_device_is_refused() -> None:
    with pytest.raises(InputError, match="pipe, a socket or a device"):
        read("/dev/null")


@pytest.mark.parametrize("name", ["n" * 300 + ".txt", "a\0b.txt", ".", "", "x/" * 2000 + "a.txt"])
def test_names_that_no_file_has(folder: Path, name: str) -> None:
    (folder / "corpus.csv").write_bytes(f'file,outlet\n"{name}",Sun\ngood.txt,Star\n'.encode())
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good"]
    assert reading.notices[0].startswith("in/corpus.csv, row 2, field file: ")
    assert len(reading.notices[0]) < 300


@pytest.mark.parametrize("name", ["n" * 300, "a\0b", "x/" * 2000 + "a.txt"])
def test_paths_that_no_file_has(folder: Path, name: str) -> None:
    with pytest.raises(InputError, match="there is no such file or folder"):
        read(folder / name)


def test_a_folder_that_cannot_be_opened(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "shut").mkdir()
    listing = Path.iterdir

    def refuse(path: Path) -> object:
        if path.name == "shut":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good"]
    assert reading.notices[0] == (
        "in/shut: the folder cannot be opened (Permission denied); check its permissions"
    )


def test_a_file_that_vanishes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "gone.txt").write_text(TEXT)
    opening = Path.open

    def vanish(path: Path, *args: Any) -> object:
        if path.name == "gone.txt":
            raise FileNotFoundError(2, "No such file or directory")
        return opening(path, *args)

    monkeypatch.setattr(Path, "open", vanish)
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good"]
    assert "gone.txt: this cannot be opened (No such file or directory)" in reading.notices[0]


DEEP = {
    "lists": "x = " + "[" * 50_000,
    "tables": "x = " + "{a=" * 50_000,
    "dotted key": ".".join(["a"] * 50_000) + " = 1",
    "dotted header": "[" + ".".join(["a"] * 50_000) + "]",
    "quoted key": '."b".'.join(["a"] * 50_000) + " = 1",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=list(DEEP))
def test_a_corpus_file_that_nests_too_deeply_stops_no_other_folder(folder: Path, text: str) -> None:
    (folder / "deep").mkdir()
    (folder / "deep/corpus.toml").write_text(text)
    (folder / "later").mkdir()
    (folder / "later/a.txt").write_text(TEXT)
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good", "later/a"]
    assert reading.notices[0] == (
        "in/deep/corpus.toml: this is not TOML (tables or lists are nested too deeply); correct it"
    )


def test_a_name_that_is_no_unicode(folder: Path) -> None:
    Path(os.fsdecode(b"in/bad\xff.txt")).write_text(TEXT)
    reading = read_all([folder])
    assert {article.id for article in reading.articles} == {"good", "bad\ufffd"}
    "".join(reading.notices).encode()


def test_an_unforeseen_fault_in_one_file_is_a_notice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bad.txt").write_text("unlike the others")

    def fall(text: str, title: str | None) -> object:
        if text.startswith("unlike"):
            raise ZeroDivisionError("no\nreason")
        return zones(text, title)

    from framing.reading import titles
    from framing.reading.zones import zones

    monkeypatch.setattr(titles, "zones", fall)
    reading = read_all([folder])
    assert [article.id for article in reading.articles] == ["good"]
    assert reading.notices[0] == (
        "in/bad.txt: this cannot be read (ZeroDivisionError: no reason), so it is left out; "
        "check it, or save it again"
    )
