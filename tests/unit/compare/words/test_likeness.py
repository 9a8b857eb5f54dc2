from __future__ import annotations

from math import isnan

import numpy as np
import pytest

from framing.article import Article, Zone
from framing.compare import likeness
from framing.compare.words.likeness import PAIRS
from framing.compare.words.separability import Separability, separability
from framing.compare.words.vocabulary import vocabulary
from framing.findings import Findings, collect
from framing.stats.divergence import jensen_shannon

THEMES = ["river flood bridge", "harvest grain price", "school teacher pupil", "engine rail delay"]


def found(outlets: str, each: int, said: dict[str, str]) -> Findings:
    """`each` articles per outlet, one of every event, with words of the event and of the outlet."""
    articles = []
    for outlet in outlets:
        for event in range(each):
            text = f"{THEMES[event % 4]} {said.get(outlet, '')} {THEMES[event % 4]} {said.get(outlet, '')}"
            zones = (Zone(0, len(text), "body"),)
            articles.append(Article(f"{outlet}{event}", outlet, text, zones, f"event {event}"))
    return collect(articles, ())


def test_a_pair_has_its_divergence_and_what_chance_gives() -> None:
    result = likeness(found("AB", 1, {"A": "blaze", "B": "fire"}))
    assert list(result.pairs.columns) == list(PAIRS)
    row = result.pairs[result.pairs["words"] == "content"].iloc[0]
    assert row["bits"] == pytest.approx(jensen_shannon([2, 2, 2, 2, 0], [2, 2, 2, 0, 2]).bits)
    assert row["chance_low"] <= row["chance_mean"] <= row["chance_high"]
    assert isnan(row["dealt_mean"])
    assert row["halves_same"] == 0
    assert row["halves_other"] > 0


def test_several_articles_are_dealt_anew() -> None:
    result = likeness(found("AB", 4, {"A": "blaze", "B": "fire"}))
    row = result.pairs[result.pairs["words"] == "content"].iloc[0]
    assert row["dealt_low"] <= row["dealt_high"] <= row["bits"] + 1e-12
    assert isnan(row["halves_same"])
    assert "more than chance makes them with whole articles" in str(result)


@pytest.mark.parametrize("said", [{}, {name: "fire" for name in "ABCDEFGH"}])
def test_groups_that_print_the_same_have_no_map(said: dict[str, str]) -> None:
    alike = likeness(found("ABCDEFGH", 1, said))
    assert (alike.pairs["bits"] == 0).all()
    assert alike.places.empty
    assert isnan(alike.stress)
    assert sorted(alike.order) == list("ABCDEFGH")


def test_order_comes_from_six_groups_and_a_map_from_eight() -> None:
    said = {name: "blaze smoke ash" if name in "ACEG" else "fire flame heat" for name in "ABCDEFGH"}
    few = likeness(found("ABCDE", 1, said))
    assert few.order == tuple("ABCDE")
    six = likeness(found("ABCDEF", 1, said))
    assert "".join(six.order)[:3] in (
        "ACE",
        "AEC",
        "CAE",
        "CEA",
        "EAC",
        "ECA",
        "BDF",
        "BFD",
        "DBF",
        "DFB",
        "FBD",
        "FDB",
    )
    assert six.places.empty
    eight = likeness(found("ABCDEFGH", 1, said))
    assert len(eight.places) == 8
    assert eight.stress == pytest.approx(0, abs=1e-6)
    apart = eight.places.set_index("group").loc[["A", "B"], ["x", "y"]].to_numpy()
    assert np.linalg.norm(apart[0] - apart[1]) > 0.1


def apart(findings: Findings) -> Separability:
    return separability(findings, vocabulary(findings), "outlet", "event", 0)


def test_few_articles_are_not_classified_and_it_says_why() -> None:
    result = apart(found("AB", 3, {}))
    assert isnan(result.accuracy.estimate)
    assert "two groups of 10 articles" in str(result)


def test_outlets_that_word_differently_are_told_apart_in_unseen_events() -> None:
    told = apart(found("AB", 12, {"A": "blaze", "B": "fire"}))
    assert told.accuracy.estimate == 1
    assert told.p <= 0.05
    assert told.articles == 24
    alike = apart(found("AB", 12, {}))
    assert alike.p > 0.05


def test_the_same_seed_gives_the_same() -> None:
    texts = found("AB", 4, {"A": "blaze", "B": "fire"})
    assert likeness(texts).pairs.equals(likeness(texts).pairs)


def test_it_shows_itself() -> None:
    result = likeness(found("AB", 1, {"A": "blaze", "B": "fire"}))
    assert "A and B" in result.to_markdown()
    assert r"\toprule" in result.to_latex()
    assert "<table" in result._repr_html_()
    assert (result.matrix().to_numpy() == result.matrix().to_numpy().T).sum() == 2
    assert "cannot support claims" in result.note
