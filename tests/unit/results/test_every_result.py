"""What every result can do, tried on each kind of result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache
from io import StringIO
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure, FigureBase
from matplotlib.text import Text

from framing import Article, Study, Zone
from framing.charts import CHARTS
from framing.coding import Learned
from framing.coding.agreeing import Agreement
from framing.coding.classifier import Classifier
from framing.compare import Pooled, pooled
from framing.compare.columns import typed
from framing.measures import Unit
from framing.results import Result

TEXTS = {
    "Herald": (
        "The mayor Maria Lopez said on Monday that the harbour bridge was closed after the flood. "
        "“It is out,” Lopez said. Rebels blew up the harbour bridge. "
        "The company attacked the harbour plan. Al-Amin praised the U.S. envoy."
    ),
    "Post": (
        "Mayor Maria Lopez said on Monday that the harbour bridge was shut after the flood. "
        "Terrorists blew up the harbour bridge. The company assailed the harbour plan. "
        "Al Amin praised the US envoy."
    ),
}
BETWEEN = pd.DataFrame(
    {"code": ["all"], "n": [2], "agreement": [1.0], "alpha": [1.0], "low": [0.5], "high": [1.0]}
)
TOGETHER = Pooled(
    "Words inside quotation marks",
    Unit.SHARE,
    "words",
    "outlet",
    typed(
        [{"group": "Herald", "variant": "", "articles": 2, "n": 9.0, "effective_n": 3.0, "estimate": 0.4}],
        pooled.GROUPS,
    ),
    typed([{"variant": "", "groups": 10, "mean": 0.3, "tau2": 0.01, "spread": 0.4}], pooled.OVERALL),
    "All 10 outlets together.",
)
NOTHING = np.zeros(0)
LEARNED = Learned(
    Classifier({"name": "danger", "codes": ["none", "threat"]}, (), NOTHING, NOTHING, NOTHING, {}),
    pd.DataFrame([{"by": "article", "code": "all", "n": 90, "alpha": 0.8}]),
    "Learned from 90 sentences.",
)


@cache
def praised() -> Study:
    """Two outlets that speak of the same person in their own words."""
    texts = {
        "Herald": "Maria Lopez saved the harbour town. Maria Lopez is a hero to its people.",
        "Post": "Maria Lopez ruined the harbour town. Maria Lopez is a disgrace to its people.",
    }
    return Study([Article(o.lower(), o, t, (Zone(0, len(t), "body"),)) for o, t in texts.items()])


RESULTS: dict[str, Callable[[Study], Result]] = {
    "a measure": lambda study: study.compare("quoted_share"),
    "a concept": lambda study: study.compare("irregular_fighters"),
    "many groups": lambda _: TOGETHER,
    "time": lambda study: study.trend("quoted_share"),
    "words": lambda study: study.words(),
    "likeness": lambda study: study.likeness(),
    "coverage": lambda study: study.coverage(),
    "labels": lambda study: study.labels(),
    "events": lambda study: study.events(),
    "tone": lambda _: praised().tone_toward(),
    "spellings": lambda study: study.spellings(),
    "discovery": lambda study: study.discover(),
    "articles": lambda study: study.table(),
    "learned": lambda _: LEARNED,
    "agreement": lambda study: Agreement("terms", ("A", "B"), BETWEEN, pd.DataFrame(), "Two finds."),
}

UNDRAWN = {"articles": "ArticleTable", "events": "Events", "agreement": "Agreement", "learned": "Learned"}
"""Results without a chart, and their classes."""


@pytest.fixture(scope="module")
def study() -> Study:
    day = datetime(2031, 2, 3)
    return Study(
        [Article(o.lower(), o, t, (Zone(0, len(t), "body"),), published=day) for o, t in TEXTS.items()]
    )


def test_every_class_of_results_is_tried_here(study: Study) -> None:
    tried = {type(make(study)) for make in RESULTS.values()}
    assert tried == set(Result.__subclasses__())


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_shows_itself_everywhere(study: Study, name: str) -> None:
    result = RESULTS[name](study)
    assert len(result.table)
    shown = result.shown()
    assert shown
    for text in (str(result), result._repr_html_(), result.to_markdown()):
        assert result.title in text
        assert str(shown[0].table.columns[0]) in text
    assert result.to_latex().count(r"\begin{table}") == len(shown)
    assert len(result.shown(1)[0].table) <= 2  # a row for each group


@pytest.mark.parametrize("name", RESULTS)
def test_every_number_leaves_as_csv(study: Study, name: str, tmp_path: Path) -> None:
    result = RESULTS[name](study)
    text = result.to_csv()
    assert text is not None
    assert len(pd.read_csv(StringIO(text))) >= len(result.table)
    assert result.to_csv(tmp_path / "numbers.csv") is None
    assert (tmp_path / "numbers.csv").read_text("utf-8-sig") == text


def _letters(figure: FigureBase) -> set[str]:
    return {one.get_text() for one in figure.findobj() if isinstance(one, Text) and one.get_text()}


@pytest.mark.parametrize("name", [name for name in RESULTS if name not in UNDRAWN])
def test_a_result_is_drawn_alone_or_among_others(study: Study, name: str) -> None:
    result = RESULTS[name](study)
    alone = result.chart()
    assert isinstance(alone, Figure)
    letters = _letters(alone)
    figure, (left, right) = plt.subplots(1, 2, figsize=(16, 5))
    try:
        right.plot([1, 2], [3, 4])
        assert result.chart(ax=left, width=alone.get_size_inches()[0] * 72) is figure
        inside = {letter for part in figure.subfigs for letter in _letters(part)}
        assert letters <= inside
        assert not left.axison
    finally:
        plt.close(figure)


@pytest.mark.parametrize("name", UNDRAWN)
def test_a_result_without_a_chart_says_so(study: Study, name: str) -> None:
    with pytest.raises(ValueError, match=f"{UNDRAWN[name]} has no chart; its numbers are in its `table`"):
        RESULTS[name](study).chart()


def test_axes_outside_a_grid_are_refused(study: Study) -> None:
    with pytest.raises(ValueError, match="a chart takes axes of a grid"):
        study.chart("quoted_share", ax=Figure().add_axes((0, 0, 1, 1)))


def test_a_study_draws_every_chart(study: Study) -> None:
    assert {name for name, chart in CHARTS.items() if chart.asks is None} == {"variants", "levels"}
    for name, chart in CHARTS.items():
        if chart.asks is not None and name not in ("map", "funnel"):  # take eight and ten outlets
            assert isinstance(study.chart(name), Figure)


def test_a_funnel_takes_ten_groups(study: Study) -> None:
    with pytest.raises(ValueError, match="a funnel takes ten or more outlets with finds; here are 2"):
        study.chart("funnel")


def test_passages_stand_behind_each_result(study: Study) -> None:
    assert set(study.compare("irregular_fighters").passages(variant="terrorist")["outlet"]) == {"Post"}
    assert set(study.compare("quoted_share").passages(group="Herald")["outlet"]) == {"Herald"}
    assert len(study.words().passages("bridge", group="Post")) == 1
    assert set(study.coverage().passages(outlet="Post")["outlet"]) == {"Post"}
    assert len(study.labels().passages(entity="Maria Lopez", outlet="Herald")) >= 1
    assert set(study.spellings().passages(spelling="U.S.")["outlet"]) == {"Herald"}
