"""What is made from findings works from their tables: nothing is found or read again.

Only coverage parses: the statements that it compares, which are parts of sentences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from framing import Article, Study
from framing.article import Zone
from framing.finders.quotes.network.network import Network
from framing.findings.json_lines import lines_of_quotes, lines_of_terms, lines_of_tone
from framing.language import Document

TEXTS = {
    "Herald": "Police killed Ann Lee in Oslo on Sunday. “We are sorry for the death,” the mayor said. "
    "The mayor called the killing a mistake. The harbour bridge was closed for hours after the shooting.",
    "Gazette": "Ann Lee was murdered by police in Oslo on Sunday. The mayor of Oslo said that the "
    "murder shocked her. The harbour bridge was closed for hours. "
    "“Nobody slept,” Tom Roy said near the harbour bridge.",
}


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often an article is made a document, the network runs and the parser runs."""
    done: Counter[str] = Counter()

    def counting(owner: type, name: str) -> None:
        before: Callable[..., Any] = getattr(owner, name)

        @wraps(before)
        def call(*given: Any, **named: Any) -> Any:
            done[f"{owner.__name__}.{name}"] += 1
            return before(*given, **named)

        monkeypatch.setattr(owner, name, call)

    for owner, name in (
        (Document, "__init__"),
        (Network, "read"),
        (Language, "pipe"),
        (Language, "__call__"),
    ):
        counting(owner, name)
    return done


def articles() -> Sequence[Article]:
    return [
        Article(str(number), outlet, text, (Zone(0, len(text), "body"),), "Event")
        for number, (outlet, text) in enumerate(TEXTS.items())
    ]


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("findings")
    Study(articles()).find(folder)
    return folder


def test_each_article_is_read_once(work: Counter[str]) -> None:
    assert not Study(articles()).findings.quotes.empty
    assert work == {"Document.__init__": 2, "Network.read": 1, "Language.pipe": 1}


WORKS: dict[str, Callable[[Study, Path], object]] = {
    "report": lambda study, folder: study.report(folder / "report"),
    "compare": lambda study, folder: [study.compare(name) for name in study.names],
    "show": lambda study, folder: [study.passages(name) for name in study.names],
    "words": lambda study, folder: [
        study.words().passages(word, most=None) for word in ("harbour bridge", "mayor", "Oslo")
    ],
    "likeness": lambda study, folder: study.likeness(),
    "labels": lambda study, folder: study.labels(),
    "coverage": lambda study, folder: study.coverage(),
    "sample": lambda study, folder: [study.sample(of) for of in ("quotes", "speakers", "terms", "sentences")],
    "lines": lambda study, folder: [
        [*lines(study.findings)] for lines in (lines_of_terms, lines_of_quotes, lines_of_tone)
    ],
}


COMPARES_STATEMENTS = ("report", "coverage")


@pytest.mark.parametrize("name", WORKS)
def test_findings_are_enough(stored: Path, tmp_path: Path, work: Counter[str], name: str) -> None:
    WORKS[name](Study(stored), tmp_path)
    assert work == Counter({"Language.pipe": 1} if name in COMPARES_STATEMENTS else {})


def test_passages_from_tables_are_the_words_that_were_counted(stored: Path) -> None:
    findings = Study(stored).findings
    study = Study(findings)
    counted = findings.phrases[findings.phrases["phrase"] == "harbour bridge"]
    found = study.words(voice="all").passages("harbour bridge")
    assert len(found) == counted["count"].sum() == 3
    assert sorted(found["voice"]) == ["outlet", "outlet", "outlet"]
    said = study.words(voice="quoted").passages("death")
    assert said[["outlet", "text", "voice"]].to_numpy().tolist() == [["Herald", "death", "quoted"]]
