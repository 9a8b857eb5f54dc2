"""Quotes of the seed articles against their annotation."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any, cast

import pytest

from framing.article import Article, Zone, ZoneKind
from framing.findings import collect
from framing.findings.json_lines import lines_of_quotes

REFERENCE = Path(__file__).parents[3] / "shared"
GOLD, SCORER = REFERENCE / "gold" / "seeds", REFERENCE / "score" / "seeds.py"
ZONES: dict[str, ZoneKind] = {
    "headline": "headline",
    "standfirst": "standfirst",
    "body": "body",
    "subhead": "body",
    "dateline": "body",
    "byline": "byline",
    "caption": "caption",
}
KINDS = {
    "named person": "person",
    "anonymous official": "anonymous",
    "anonymous group": "anonymous",
    "organisation": "organisation",
    "government": "organisation",
    "document": "document",
    "media outlet": "outlet",
}

pytestmark = pytest.mark.skipif(
    not (GOLD.is_dir() and SCORER.is_file()), reason="needs the annotated seeds in ../shared/gold/seeds"
)


def article(gold: dict[str, Any]) -> Article:
    text = (REFERENCE / gold["file"]).read_bytes().decode("utf-8")
    zones = (Zone(z["start"], z["end"], ZONES.get(z["zone"], "boilerplate")) for z in gold["structure"])
    return Article(gold["doc"], gold["outlet"], text, tuple(zones))


def prediction(gold: dict[str, Any]) -> dict[str, Any]:
    (line,) = lines_of_quotes(collect([article(gold)], ()))
    return line | {"doc": gold["doc"]}


@pytest.fixture(scope="module")
def scorer() -> Any:
    spec = importlib.util.spec_from_file_location("score_seeds", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold(scorer: Any) -> dict[str, Any]:
    return cast(dict[str, Any], scorer.load_gold([str(GOLD)]))


@pytest.fixture(scope="module")
def predictions(gold: dict[str, Any]) -> dict[str, Any]:
    return {key: prediction(doc) for key, doc in gold.items()}


@pytest.fixture(scope="module")
def scores(scorer: Any, gold: dict[str, Any], predictions: dict[str, Any]) -> dict[str, Any]:
    return cast(dict[str, Any], scorer.score(gold, predictions))


def test_annotation_is_whole() -> None:
    assert len([path for path in GOLD.glob("*.json") if "quotes" in json.loads(path.read_text("utf-8"))]) == 5


def test_quotes_are_found(scores: dict[str, Any]) -> None:
    assert scores["quotes"]["lenient"]["F1"] >= 0.95
    assert scores["quotes"]["exact"]["F1"] >= 0.90
    assert min(kind["acc"] for kind in scores["quotes_recall_by_kind"].values()) >= 0.90


def test_quotes_have_the_right_speaker(scores: dict[str, Any]) -> None:
    assert scores["quotes_on_matched"]["speaker_alias"]["acc"] >= 0.94
    assert scores["quotes_on_matched"]["speaker_canonical"]["acc"] >= 0.92
    assert scores["quoted_words"]["covered_and_right_speaker"]["acc"] >= 0.94


def test_quotes_have_the_right_kind_cue_and_source(scores: dict[str, Any]) -> None:
    assert scores["quotes_on_matched"]["kind"]["acc"] >= 0.94
    assert scores["quotes_on_matched"]["cue"]["acc"] >= 0.94
    assert scores["quotes_on_matched"]["source"]["acc"] >= 0.94


def test_speakers_are_of_the_right_kind(
    scorer: Any, gold: dict[str, Any], predictions: dict[str, Any]
) -> None:
    right = []
    for key, doc in gold.items():
        known, _ = scorer.gold_quotes(doc, scorer.ARTICLE_ZONES)
        found, _ = scorer.predicted_quotes(doc, predictions[key], False)
        for i, j in scorer.match(known, found, scorer.with_ties(scorer.lenient), 0.5).items():
            if not known[i]["optional"]:
                right.append(KINDS[known[i]["source_type"]] == found[j]["speaker_kind"])
    assert sum(right) / len(right) >= 0.92


def test_scare_quotes_and_captions_are_no_speech(scores: dict[str, Any]) -> None:
    assert scores["scare_quotes"]["predicted_as_speech"] == 0
    assert scores["scare_quotes"]["P"] == 1.0
    assert scores["scare_quotes"]["tp"] >= 1
    assert scores["quotes_outside_article"] == 0
