"""The terms of the seed articles against a hand annotation, and what only one outlet writes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from framing.article import Article, Term
from framing.finders.terms import terms
from framing.language import Document
from framing.reading import read_all

ROOT = Path(__file__).parents[2]
SCORER = ROOT.parent / "shared" / "score" / "seeds.py"
FLOORS = {
    "event_killing": 0.97,
    "iran_proxies": 0.99,
    "jihadist_group": 0.99,
    "retaliation": 0.99,
    "soleimani_desc": 0.99,
    "soleimani_name": 0.99,
    "us_actor": 0.99,
}


@cache
def found() -> list[tuple[Article, tuple[Term, ...]]]:
    articles = read_all([ROOT / "seeds"]).articles
    return [(article, terms(Document(article))) for article in articles]


def variants(outlet: str, concept: str, zone: str | None = None) -> Counter[str]:
    return Counter(
        term.variant
        for article, mine in found()
        for term in mine
        if article.outlet == outlet
        and term.concept == concept
        and zone in (None, article.zone_at(term.start))
    )


def who_writes(concept: str, *wanted: str) -> set[str]:
    return {
        article.outlet for article, _ in found() if variants(article.outlet, concept).keys() & set(wanted)
    }


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    if not SCORER.is_file():
        pytest.skip("the scorer of the seeds (../shared/score/seeds.py) is not beside the project")
    lines = [
        {
            "doc": f"{number:03}",
            "terms": [
                {"concept": t.concept, "variant": t.variant, "start": t.start, "end": t.end} for t in mine
            ],
        }
        for number, (_, mine) in enumerate(found())
    ]
    path = tmp_path_factory.mktemp("terms") / "predictions.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, str(SCORER), str(path), "--json"]
    result: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return result


def test_required_mentions_are_found(scores: dict[str, Any]) -> None:
    assert scores["terms"]["overlap"]["F1"] >= 0.98
    assert scores["terms"]["exact"]["F1"] >= 0.93
    assert scores["terms_on_matched"]["variant"]["acc"] >= 0.95


@pytest.mark.parametrize("concept", FLOORS)
def test_mentions_of_each_concept_are_found(scores: dict[str, Any], concept: str) -> None:
    assert scores["terms_by_concept"][concept]["F1"] >= FLOORS[concept]


def test_nothing_that_only_looks_like_a_mention_is_found(scores: dict[str, Any]) -> None:
    assert scores["terms_false_hits_on_distractors"] == 0
    assert scores["terms_outside_article"] == 0


def test_only_sputnik_writes_assassination() -> None:
    assert who_writes("event_killing", "assassination", "assassinated") == {"Sputnik"}


def test_only_sputnik_writes_mr() -> None:
    assert who_writes("soleimani_name", "Mr Soleimani") == {"Sputnik"}


def test_each_outlet_has_its_name_for_the_jihadist_group() -> None:
    names = {article.outlet: set(variants(article.outlet, "jihadist_group")) for article, _ in found()}
    assert names == {
        "Sputnik": {"Daesh"},
        "A News": {"Daesh", "Daesh/ISIS", "terror group"},
        "Rappler": {"Islamic State group", "Islamic State", "extremists"},
        "Inquisitr": {"Islamic State group"},
        "The Epoch Times": {"ISIS", "terrorist group"},
    }


def test_rapplers_headline_says_slain() -> None:
    assert variants("Rappler", "event_killing", "headline") == {"slain": 1}
    assert who_writes("event_killing", "slain") == {"Rappler"}


def test_the_first_name_is_spelled_in_two_ways() -> None:
    assert who_writes("soleimani_name", "Qasem Soleimani") == {"A News", "Rappler"}
    assert who_writes("soleimani_name", "Qassem Soleimani") == {
        "Sputnik",
        "A News",
        "Inquisitr",
        "The Epoch Times",
    }


def test_captions_do_not_count() -> None:
    """Both copies of Sputnik's caption say U.S. and airstrike; its own style is US."""
    assert "U.S." not in variants("Sputnik", "us_actor")
    assert variants("Sputnik", "event_killing")["airstrike"] == 1


def test_the_epoch_times_says_neither_who_he_was_nor_who_killed_him() -> None:
    assert not variants("The Epoch Times", "soleimani_desc")
    assert variants("The Epoch Times", "event_killing") == {"death": 2, "killing": 1}
