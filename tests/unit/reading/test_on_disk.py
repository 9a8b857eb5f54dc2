"""Many articles lie on disk, and nobody who uses them notices."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from framing import Article, Zone
from framing.reading import on_disk, read_all
from framing.reading.on_disk import OnDisk, kept


def article(number: int) -> Article:
    text = (
        f"Ferry {number} sank\ud83d off the coast." if number == 3 else f"Ferry {number} sank off the coast."
    )
    zones = (Zone(0, len(text), "body"),)
    return Article(f"a{number}", "Herald", text, zones, attributes=(("country", "Malta"),))


MANY = [article(number) for number in range(7)]


def test_what_is_on_disk_is_read_in_any_order() -> None:
    found = OnDisk(MANY)
    assert len(found) == 7
    assert list(found) == MANY
    assert [found[at] for at in (6, 0, -1, -7, 3)] == [MANY[at] for at in (6, 0, -1, -7, 3)]
    assert found[2:5] == MANY[2:5]
    assert found[5:99] == MANY[5:]
    assert found[::-2] == MANY[::-2]
    assert list(zip(found, found, strict=True)) == list(zip(MANY, MANY, strict=True))  # two readers at once


@pytest.mark.parametrize("at", [7, -8])
def test_a_place_that_is_not_there(at: int) -> None:
    with pytest.raises(IndexError):
        OnDisk(MANY)[at]


def test_nothing_on_disk() -> None:
    assert list(OnDisk([])) == []
    assert not OnDisk([])


def test_few_articles_stay_in_memory_and_many_do_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept(iter(MANY)) == tuple(MANY)
    monkeypatch.setattr(on_disk, "IN_MEMORY", 3000)
    assert isinstance(kept(iter(MANY)), OnDisk)
    assert list(kept(iter(MANY))) == MANY


def test_a_full_disk_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def write(self, _: bytes) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

        def close(self) -> None:
            pass

    monkeypatch.setattr(on_disk, "TemporaryFile", lambda **_: Full())
    with pytest.raises(OSError, match=r"articles cannot be kept there \(No space .* TMPDIR\.$"):
        OnDisk(MANY)


def test_a_corpus_on_disk_is_the_one_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = "".join(f'{n % 6},"The ferry sank off the coast on day {n}, officials said."\n' for n in range(9))
    path = tmp_path / "t.csv"
    path.write_text(f"id,text\n{rows}")
    here = read_all([path])
    monkeypatch.setattr(on_disk, "IN_MEMORY", 0)
    there = read_all([path])
    assert isinstance(there.articles, OnDisk)
    assert list(there.articles) == list(here.articles)
    assert there.notices == here.notices
    assert any("already the id" in notice for notice in here.notices)
