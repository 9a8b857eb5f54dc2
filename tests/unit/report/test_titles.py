"""What a concept's exhibit shows, as a title: one more wording is named, several more are counted."""

from __future__ import annotations

import pytest

from framing import Article, Study, Zone
from framing.report.titles import finding, rests_on

NAMES = ("U.S.", "America", "Washington", "White House", "Pentagon")


@pytest.mark.parametrize(("n", "told"), [(3, " 2."), (4, "” 2."), (5, "and 2 more wordings.")])
def test_one_more_wording_is_named(n: int, told: str) -> None:
    text = " ".join(f"The {name} waited." for name in NAMES[:n])
    articles = [
        Article(outlet, outlet, text, (Zone(0, len(text), "body"),), event="Talks")
        for outlet in ("Post", "Star")
    ]
    title = finding(Study(articles).compare("us_actor"))
    assert title.startswith(f"Of {2 * n} mentions: ")
    assert told in title
    assert title.count("“") == (n if n < 5 else 3)


def test_a_range_without_its_chart_tells_of_how_many_finds_it_is() -> None:
    said = {"Post": "“Yes,” Ann Roe said. “No,” Tom Poe said.", "Star": "“Yes,” Ann Roe said."}
    study = Study([Article(one, one, text, (Zone(0, len(text), "body"),)) for one, text in said.items()])
    assert rests_on(study.compare("anonymous_share")) == " n = 1 to 2 per outlet."
    assert rests_on(study.compare("cue_class")) == ""
