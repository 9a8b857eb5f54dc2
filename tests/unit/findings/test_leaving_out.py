"""One article on which the work fails never stops the others, wherever the work runs."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from framing import Article, Study, Zone
from framing.engines.dask import event_loop
from framing.finders.quotes import attributions
from framing.findings import COLUMNS, collect, load, row_making, tables_of_attributions
from framing.language import Document, parse

GOOD = "“It is out,” Maria Lopez said. The US helped to put out the fire."
WIRE = "The ferry sank late on Friday off the northern coast after a fire broke out in its engine room."


def article(name: str, text: str = GOOD, outlet: str = "Herald") -> Article:
    return Article(name, outlet, text, (Zone(0, len(text), "body"),), source=f"{name}.txt")


HALF = replace(article("bad"), title="half an emoji \ud83d")
"""No table holds it, so the work fails on it in this process and in any other; reading mends it."""


def unmended(*articles: Article) -> Study:
    """A study of articles that nothing mended."""
    study = Study(articles[:1])
    study.corpus.articles = articles
    return study


def failing(monkeypatch: pytest.MonkeyPatch, fault: BaseException, where: str = "tones") -> None:
    """Have a finder fail on every article whose id begins with "bad"."""
    finder: Callable[[Document], object] = getattr(row_making, where)

    def fail(document: Document) -> object:
        if document.article.id.startswith("bad"):
            raise fault
        return finder(document)

    monkeypatch.setattr(row_making, where, fail)


@pytest.mark.parametrize("where", ["terms", "quotes", "phrases", "deeds", "voices"])
def test_a_finder_that_fails_on_one_article(monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    expected = collect([article("a"), article("b")], ())
    fault = IndexError("tuple index out of range")

    def fail(document: Document, *others: object) -> object:
        if document.article.id == "bad":
            raise fault
        return finder(document, *others)

    finder = getattr(row_making, where)
    monkeypatch.setattr(row_making, where, fail)
    found = collect([article("a"), article("bad"), article("b")], ())
    (row,) = found.left_out.to_dict("records")
    assert (row["article"], row["outlet"], row["source"]) == ("bad", "Herald", "bad.txt")
    assert row["reason"] == "IndexError: tuple index out of range"
    for name in COLUMNS.keys() - {"left_out"}:
        assert found.tables()[name].equals(expected.tables()[name]), name


def test_a_batch_that_cannot_be_parsed(monkeypatch: pytest.MonkeyPatch) -> None:

    def fail(documents: list[Document]) -> None:
        parse(documents)
        if any(document.article.id == "bad" for document in documents):
            raise RecursionError

    monkeypatch.setattr(row_making, "parse", fail)
    found = collect([article("a"), article("bad"), article("b")], ())
    assert list(found.articles["article"]) == ["a", "b"]
    assert list(found.left_out["reason"]) == ["RecursionError"]


@pytest.mark.parametrize(
    "fault", [KeyboardInterrupt(), SystemExit(), MemoryError(), OSError("disk")], ids=repr
)
def test_what_is_no_fault_of_the_article_is_not_swallowed(
    monkeypatch: pytest.MonkeyPatch, fault: BaseException
) -> None:
    failing(monkeypatch, fault)
    with pytest.raises(type(fault)):
        collect([article("a"), article("bad")], ())
    with pytest.raises(ValueError, match="'en_no_such_model' is installed"):
        collect([article("a")], (), "en_no_such_model")


@pytest.mark.parametrize("workers", [1, 2])
def test_a_run_goes_on_and_says_what_it_left_out(tmp_path: Path, workers: int) -> None:
    study = unmended(article("a"), HALF, article("b"))
    told: list[str] = []
    study.corpus.listen(told.append)
    found = study.find(tmp_path, workers=workers)
    assert list(found.articles["article"]) == ["a", "b"]
    assert "bad" not in set().union(
        *(t["article"] for n, t in found.tables().items() if "article" in t and n != "left_out")
    )
    sentence, count = told
    assert sentence.startswith(
        "bad.txt: article 'bad' was left out, because the analysis failed on it (Unicode"
    )
    assert sentence.endswith("please report it with this article")
    assert count == "1 of 3 articles left out: see the notice above"
    assert study.notices == tuple(told) == Study(tmp_path).notices


@pytest.mark.filterwarnings("default")
def test_on_a_dask_cluster(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra framing[dask] is not installed")
    one = {"n_workers": 1, "processes": False, "dashboard_address": None}
    with event_loop() as loop, distributed.LocalCluster(**one, loop=loop) as cluster:
        found = unmended(article("a"), HALF).find(tmp_path, dask=cluster.scheduler_address)
    assert list(found.articles["article"]) == ["a"]
    assert list(found.left_out["article"]) == ["bad"]


def test_what_failed_is_not_tried_again_until_it_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        failing(patched, ValueError("no"))
        Study([article("a"), article("bad")]).find(tmp_path)
    again = Study([article("a"), article("bad"), article("c")])
    assert list(again.find(tmp_path).left_out["article"]) == ["bad"]
    assert again.notices[-1] == "1 of 3 articles left out: see the notice above"
    mended = Study([article("bad", "The mayor has mended the text of it.")])
    found = mended.find(tmp_path)
    assert sorted(found.articles["article"]) == ["a", "bad", "c"]
    assert found.left_out.empty
    assert mended.notices == ()


@pytest.mark.parametrize("saved", [True, False])
def test_what_is_left_out_makes_nothing_a_repeat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, saved: bool
) -> None:
    failing(monkeypatch, ValueError("no"))
    first, second = article("bad", f"{WIRE}"), article("worse", f"{GOOD}\n\n{WIRE}")
    study = Study([first, second])
    found = study.find(tmp_path) if saved else study.findings
    assert set(found.zones["zone"]) == {"body"}
    assert found.repeats.empty
    assert list(found.left_out["article"]) == ["bad"]


def test_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ValueError("no"))
    study = Study([article(f"bad{number}") for number in range(30)])
    with pytest.raises(ValueError, match="nothing is left to analyse"):
        _ = study.findings
    assert study.notices[-1] == "30 of 30 articles left out: see the notices above, and 10 more"
    assert len(study.notices) == 21
    with pytest.raises(ValueError, match="nothing is left to analyse"):
        unmended(HALF).find(tmp_path)


def test_an_id_that_no_file_can_hold_is_written_out(tmp_path: Path) -> None:
    study = unmended(article("a"), replace(article("b"), id="\ud83d", source=None))
    assert list(study.find(tmp_path).left_out["article"]) == ["\ufffd"]
    study.find(tmp_path)
    assert len(list(tmp_path.glob("part-*"))) == 1


def test_lists_of_attributions_leave_out_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document) -> object:
        if document.article.id == "bad":
            raise IndexError
        return attributions(document)

    monkeypatch.setattr(row_making, "attributions", fail)
    told: list[str] = []
    found = list(tables_of_attributions([article("bad"), article("a")], tell=told.append))
    assert [one.id for one, _ in found] == ["a"]
    assert len(told) == 2
    with pytest.raises(ValueError, match="nothing is left"):
        list(tables_of_attributions([article("bad")]))


def test_findings_without_left_out_articles_are_still_read(tmp_path: Path) -> None:
    Study([article("a")]).find(tmp_path)
    (part,) = tmp_path.glob("part-*")
    (part / "left_out.parquet").unlink()
    settings = json.loads((part / "settings.json").read_text())
    (part / "settings.json").unlink()
    assert load(tmp_path).left_out.empty
    assert settings["plan"]["repeats"] == "once"
    with pytest.raises(ValueError, match="of an earlier version of framing"):
        Study([article("b")]).find(tmp_path)
