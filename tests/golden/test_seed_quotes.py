"""Quotes of the seed articles against their annotation."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any, cast

import pytest

from framing.article import Article, Span, Zone, ZoneKind
from framing.finders.quotes import quotes
from framing.language.document import Document

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

pytestmark = pytest.mark.skipif(
    not (GOLD.is_dir() and SCORER.is_file()), reason="needs the annotated seeds in ../shared/gold/seeds"
)


def pair(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def article(gold: dict[str, Any]) -> Article:
    text = (REFERENCE / gold["file"]).read_bytes().decode("utf-8")
    zones = (Zone(z["start"], z["end"], ZONES.get(z["zone"], "boilerplate")) for z in gold["structure"])
    return Article(gold["doc"], gold["outlet"], text, tuple(zones))


def prediction(gold: dict[str, Any]) -> dict[str, Any]:
    found = quotes(Document(article(gold)))
    rows = [
        {
            "kind": quote.kind,
            "content": [pair(part) for part in quote.content],
            "cue": pair(quote.cue),
            "source": pair(quote.source),
            "speaker": quote.speaker.name,
        }
        for quote in found
    ]
    return {"doc": gold["doc"], "quotes": rows}


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    spec = importlib.util.spec_from_file_location("score_seeds", SCORER)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold = scorer.load_gold([str(GOLD)])
    return cast(dict[str, Any], scorer.score(gold, {key: prediction(doc) for key, doc in gold.items()}))


def test_annotation_is_whole() -> None:
    assert len([path for path in GOLD.glob("*.json") if "quotes" in json.loads(path.read_text("utf-8"))]) == 5


def test_quotes_are_found(scores: dict[str, Any]) -> None:
    assert scores["quotes"]["lenient"]["F1"] >= 0.95
    assert scores["quotes"]["exact"]["F1"] >= 0.90
    assert min(kind["acc"] for kind in scores["quotes_recall_by_kind"].values()) >= 0.90


def test_quotes_have_the_right_speaker(scores: dict[str, Any]) -> None:
    assert scores["quotes_on_matched"]["speaker_alias"]["acc"] >= 0.94
    assert scores["quoted_words"]["covered_and_right_speaker"]["acc"] >= 0.94


def test_quotes_have_the_right_kind_cue_and_source(scores: dict[str, Any]) -> None:
    assert scores["quotes_on_matched"]["kind"]["acc"] >= 0.94
    assert scores["quotes_on_matched"]["cue"]["acc"] >= 0.94
    assert scores["quotes_on_matched"]["source"]["acc"] >= 0.94


def test_scare_quotes_and_captions_are_no_speech(scores: dict[str, Any]) -> None:
    assert scores["scare_quotes"]["predicted_as_speech"] == 0
    assert scores["quotes_outside_article"] == 0
