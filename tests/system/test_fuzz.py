"""The fuzzer: nothing falls out of odd articles today, and it finds and shrinks the faults planted here."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.fuzz import again
from benchmarks.fuzzing import running
from benchmarks.fuzzing.cases import Case, Record, batch, case_of
from benchmarks.fuzzing.checks import check_cells
from benchmarks.fuzzing.failures import Broken, failure_of
from benchmarks.fuzzing.outputs import check_page
from benchmarks.fuzzing.running import Kept, Run
from benchmarks.fuzzing.stages import run
from benchmarks.fuzzing.texts import own_texts
from framing.article import Tone
from framing.finders.tone import tones
from framing.findings import row_making

NOWHERE = {"corpus": 0, "page": 0, "report": 0}
STORY = "The mayor spoke.\n\n“We stay,” Ann Lee said. A zebra stood by.\n\nNobody came."
PLAIN = "The mayor spoke on Monday. Nobody came."


def test_nothing_falls_out(tmp_path: Path) -> None:
    fuzz = Run(1, own_texts(), {"corpus": 4, "page": 0, "report": 0}, out=tmp_path, comparisons=2)
    fuzz.articles(300)  # many are not English enough to be read
    assert fuzz.counts["articles"] > 100
    assert fuzz.counts["stored"]
    assert not [(kept.failure.kind, kept.case.records[0].text) for kept in fuzz.kinds.values()]
    assert not list(tmp_path.iterdir())


def planted(monkeypatch: pytest.MonkeyPatch, fault: Any, texts: list[str], out: Path) -> Kept:
    """What the fuzzer keeps when the finder of tones has a fault for texts with a zebra."""

    def faulty(document: Any) -> Any:
        return fault(document) if "zebra" in document.text else tones(document)

    records = tuple(Record(f"{at}", "Herald", text) for at, text in enumerate(texts))
    monkeypatch.setattr(running, "batch", lambda *_: Case(records))
    fuzz = Run(0, [], NOWHERE, out=out, patience=0.1)
    assert failure_of("finders", lambda: run("finders", Case(records)), 60.0) is None  # all is loaded now
    monkeypatch.setattr(row_making, "tones", faulty)
    fuzz.articles(len(records))
    (kept,) = fuzz.kinds.values()
    return kept


def index_error(_: Any) -> None:
    [][0]


def zero_length(document: Any) -> tuple[Tone, ...]:
    return (Tone(3, 3, 0.0),)


def overlap(document: Any) -> tuple[Tone, ...]:
    return (Tone(0, 5, 0.0), Tone(2, 4, 0.0))


def warning(document: Any) -> tuple[Tone, ...]:
    import warnings

    warnings.warn("odd", RuntimeWarning, stacklevel=1)
    return ()


def test_a_planted_fault_is_found_and_made_small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = planted(monkeypatch, index_error, [PLAIN, STORY, f"{STORY} Again."], tmp_path)
    assert [record.text for record in kept.case.records] == ["zebra"]
    assert kept.count == 2
    (text,) = tmp_path.glob("*.txt")
    assert text.read_text("utf-8") == "zebra"
    record = json.loads((tmp_path / f"{kept.digest}.json").read_text("utf-8"))
    assert record["count"] == 2
    assert record["stage"] == "finders"
    assert record["kind"] == kept.failure.kind
    assert record["traceback"]
    assert case_of(record["case"]) == kept.case
    assert again(tmp_path) == 1
    monkeypatch.undo()
    assert again(tmp_path) == 0


@pytest.mark.parametrize("fault", [zero_length, overlap, warning])
def test_each_kind_of_fault_is_found(fault: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    kept = planted(monkeypatch, fault, [PLAIN, "A zebra."], tmp_path)
    assert [record.text for record in kept.case.records] == ["zebra"]


def test_a_planted_hang_is_stopped_and_made_small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def forever(_: Any) -> None:
        while True:
            pass

    monkeypatch.setattr(running, "TRIES_OF_HANG", 4)
    kept = planted(monkeypatch, forever, [PLAIN, "Nobody came. A zebra stood by."], tmp_path)
    assert kept.failure.kind == "Hang"
    (record,) = kept.case.records
    assert "zebra" in record.text
    assert len(record.text) < len("Nobody came. A zebra stood by.")


def test_the_same_seed_gives_the_same_articles() -> None:
    bases = own_texts()
    assert batch(3, 2, 20, bases) == batch(3, 2, 20, bases)
    assert batch(3, 2, 20, bases) != batch(4, 2, 20, bases)


@pytest.mark.parametrize(
    "html",
    [
        "<p>text<script>canary()</script></p>",
        "<p>text<canary>x</canary></p>",
        "<p onclick='canary()'>text</p>",
        "<style>x</style><div><p>text</div>",
        "<p>text",
        "<p>\ud83d</p>",
    ],
)
def test_live_text_and_broken_pages_are_seen(html: str) -> None:
    check_page("<p>&lt;script&gt;canary()&lt;/script&gt; <br> <svg><path d='M0 0'/></svg></p>")
    with pytest.raises(Broken):
        check_page(html)


@pytest.mark.parametrize("cell", ["=CMD()", '"+1+1"', "@x", "-2+3"])
def test_live_formulas_are_seen(cell: str) -> None:
    check_cells("table", "name,n\n'=CMD(),-2.5\n")
    with pytest.raises(Broken, match="live formula"):
        check_cells("table", f"name,n\n{cell},1\n")
