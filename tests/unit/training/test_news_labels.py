"""Labels of our own on a natural draw of news: places in articles, and what each stands for."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks.tone_on_news import share
from framing.span import Span
from training.tone.news import LABELLED, SIZES, Drawn, drawn, halves, weights

TEXT = "Rain fell. Doe thanked Roe, and Doe left."


@pytest.fixture
def labelled(tmp_path: Path) -> list[Drawn]:
    articles, labels = tmp_path / "articles.jsonl", tmp_path / "labels.csv"
    articles.write_text(
        "".join(json.dumps({"doc": f"a{at}", "text": TEXT}) + "\n" for at in range(5)), "utf-8"
    )
    rows = [
        f"a{at // 2},11,41,0-3 21-24,neutral,{'positive' if at % 2 else 'other'},random" for at in range(10)
    ]
    labels.write_text("\n".join(["article,start,end,target,tone,stratum,draw", *rows]) + "\n", "utf-8")
    return drawn(articles, labels)


def test_a_row_is_a_sentence_with_every_place_of_its_target(labelled: list[Drawn]) -> None:
    one = labelled[0].example
    assert one.text == "Doe thanked Roe, and Doe left."
    assert [place.of(one.text) for place in (one.target, *one.more)] == ["Doe", "Doe"]
    assert one.target == Span(0, 3)
    assert one.labels == (1,)


def test_no_article_is_in_both_halves(labelled: list[Drawn]) -> None:
    learn, measure = ({one.example.article for one in half} for half in halves(labelled))
    assert len(learn) == 2
    assert len(measure) == 3
    assert not learn & measure


def test_each_stratum_weighs_what_it_stands_for(labelled: list[Drawn]) -> None:
    found = weights(labelled[:3])
    assert found.tolist() == [SIZES["other"] / 2, SIZES["positive"], SIZES["other"] / 2]


def test_a_share_counts_each_by_its_weight_and_is_less_sure_of_uneven_ones() -> None:
    hits, articles = np.tile([True, True, False, False], 10), np.arange(40).astype(str)
    even, uneven = (share(hits, np.tile(one, 10), articles) for one in ([1.0, 1, 1, 1], [1.0, 7, 1, 7]))
    assert even.estimate == uneven.estimate == 0.5
    assert uneven.low < even.low < even.high < uneven.high
    assert share(hits, np.tile([3.0, 3, 1, 1], 10), articles).estimate == pytest.approx(0.75)


def test_the_labels_name_places_and_hold_no_text() -> None:
    rows = list(csv.DictReader(LABELLED.read_text("utf-8").splitlines()))
    assert len(rows) == 450
    for row in rows:
        assert row["tone"] in ("negative", "neutral", "positive")
        assert row["stratum"] in SIZES
        assert all(set(row[key]) <= set("0123456789- ") for key in ("start", "end", "target"))
