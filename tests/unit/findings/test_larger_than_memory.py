"""A corpus on disk gives the files that the same corpus in memory gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import numpy as np
import pandas as pd
import pytest
from numpy.typing import NDArray

from framing import Article, Study, Zone
from framing.findings import find_repeats, load
from framing.findings.recurring import without_recurring
from framing.findings.repeats import candidates, set_apart
from framing.findings.views import chosen
from framing.options import REPEATS, Repeats
from framing.reading import on_disk
from framing.reading.on_disk import OnDisk

WIRE = "The ferry sank late on Friday off the northern coast after a fire broke out in its engine room."
OWN = [
    "Harbour workers here remember the ship well, since it called every week for eleven years.",
    "Its owner has lost three vessels since spring, and the board has never said a word about it.",
    "Critics of the line had asked for stricter rules long before anybody was in danger.",
    "The minister resigned on Monday, and nobody in the capital was surprised to hear it.",
]
SIGN_UP = "Sign up for our newsletter here"


def rows() -> list[dict[str, str]]:
    """Two outlets, wire copy in both, and a line that one outlet puts on every page."""
    return [
        {
            "id": f"a{n}",
            "outlet": "XY"[n % 2],
            "published": f"2021-05-{1 + (5 * n) % 7:02}",
            "text": "\n\n".join(
                [OWN[n], WIRE, *([SIGN_UP] if n % 2 else [])] if n < 4 else [OWN[n % 4], SIGN_UP]
            ),
        }
        for n in range(8)
    ]


def written(path: Path, some: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in some))
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def little_memory(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    def begin() -> None:
        monkeypatch.setattr(on_disk, "IN_MEMORY", 0)
        monkeypatch.setattr(candidates, "AT_ONCE", 10)
        monkeypatch.setattr("framing.corpus.CHUNK", 3)

    monkeypatch.setattr("framing.corpus.CHUNK", 3)
    return begin


def test_the_same_bytes(tmp_path: Path, little_memory: Callable[[], None]) -> None:
    path = written(tmp_path / "t.jsonl", rows())
    here = Study(path)
    said = repr(here.find(tmp_path / "here")), here.notices
    little_memory()
    there = Study(path)
    assert isinstance(there.articles, OnDisk)
    assert (repr(there.find(tmp_path / "there")), there.notices) == said
    assert files(tmp_path / "here") == files(tmp_path / "there")
    zones = load(tmp_path / "there").zones
    assert {"repeat", "boilerplate"} <= {*zones["zone"]}
    assert len([*(tmp_path / "there").glob("part-*")]) == 3


def test_a_folder_that_grows_and_is_corrected(tmp_path: Path, little_memory: Callable[[], None]) -> None:
    corrected = [row | ({"event": "sinking"} if at in (1, 6) else {}) for at, row in enumerate(rows())]
    first, every = written(tmp_path / "1.jsonl", rows()[3:7]), written(tmp_path / "2.jsonl", corrected)
    for name in ("here", "there"):
        if name == "there":
            little_memory()
        Study(first).find(tmp_path / name)
        Study(every).find(tmp_path / name)
    assert files(tmp_path / "here") == files(tmp_path / "there")
    assert load(tmp_path / "there").articles.set_index("article")["event"].dropna().to_dict() == {
        "a1": "sinking",
        "a6": "sinking",
    }


def test_counting_rows_reads_no_table(tmp_path: Path) -> None:
    some = rows()
    Study(written(tmp_path / "t.jsonl", some[:4])).find(tmp_path / "f")
    Study(written(tmp_path / "t.jsonl", some)).find(tmp_path / "f")  # some were found again
    found = load(tmp_path / "f")
    said = repr(found)
    assert not {"quotes", "words", "texts", "evidence"} & vars(found).keys()
    for name, table in found.tables().items():
        assert f"{name} {len(table):,}" in said


def articles(n: int, seed: int) -> list[Article]:
    """Articles of sentences that others have too, in any order of dates."""
    random = Random(seed)
    words = [f"w{at}" for at in range(40)]
    passages = [" ".join(random.choices(words, k=14)) + "." for _ in range(6)]
    made = []
    for at in range(n):
        own = " ".join(random.choices(words, k=20)) + "."
        text = "\n\n".join([own, *random.sample(passages, 2), *([SIGN_UP] if at % 3 else [])])
        starts = [0, *(k + 2 for k in range(len(text)) if text.startswith("\n\n", k))]
        ends = [*(start - 2 for start in starts[1:]), len(text)]
        zones = tuple(Zone(start, end, "body") for start, end in zip(starts, ends, strict=True))
        made.append(Article(f"{random.random()}", f"Outlet {at % 4}", text, zones))
    return made


@pytest.mark.parametrize("option", REPEATS)
@pytest.mark.parametrize("seed", range(3))
def test_repeats_and_recurring_lines(monkeypatch: pytest.MonkeyPatch, option: Repeats, seed: int) -> None:
    many = articles(30, seed)
    own = without_recurring(many)
    expected, ready = find_repeats(own), set_apart(own, find_repeats(own), option)
    monkeypatch.setattr(candidates, "AT_ONCE", 50)
    there = without_recurring(OnDisk(many))
    assert not isinstance(there, list)
    found = find_repeats(there)
    pd.testing.assert_frame_equal(found, expected)
    assert list(set_apart(there, found, option)) == list(ready)
    assert len(expected) > 20
    assert any(zone.kind == "boilerplate" for article in own for zone in article.zones)


def plain_pairs(articles: list[tuple[str, NDArray[np.uint64]]]) -> set[tuple[int, int]]:
    """The pairs by their definition."""
    found = set()
    for late, (outlet, prints) in enumerate(articles):
        for one in prints.tolist():
            having = [at for at, (_, others) in enumerate(articles) if one in others.tolist()]
            of_outlet = [at for at in having if articles[at][0] == outlet]
            found |= {(late, having[0]), (late, of_outlet[0])} - {(late, late)}
            if prints.tolist().count(one) > 1:
                found.add((late, late))
    return found


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
def test_candidates_are_those_of_the_definition(monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr(candidates, "AT_ONCE", at_once)
    rng = np.random.default_rng(3)
    some = rng.integers(0, 2**64, 12, dtype=np.uint64)
    given = [(f"Outlet {at % 3}", rng.choice(some, rng.integers(0, 5))) for at in range(25)]
    pairs = candidates.candidates(iter(given)).tolist()
    assert [tuple(pair) for pair in pairs] == sorted(plain_pairs(given))
    assert candidates.candidates(iter([])).tolist() == []


def test_a_view_is_a_sequence() -> None:
    many = articles(6, 1)
    view = chosen(OnDisk(many), [4, 0, 5])
    assert [*view] == [many[4], many[0], many[5]]
    assert view[1:] == [many[0], many[5]]
    assert view[-1] == many[5]
    marked = without_recurring(view)
    assert [replace(one, zones=()) for one in marked] == [replace(one, zones=()) for one in view]
