"""Labels of invented events, three outlets each, against what a reader finds in them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from framing.article import Article, Zone
from framing.naming.labels import labels
from framing.study import Study

EVENTS = sorted((Path(__file__).parent / "labels").glob("*.toml"))


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_labels_of_an_event(path: Path) -> None:
    event = tomllib.loads(path.read_text("utf-8"))
    articles = [article(outlet, text, event["event"]) for outlet, text in event["texts"].items()]
    table = labels(Study(articles).findings).table
    columns = ["entity", "outlet", "kind", "label", "count"]
    found = {tuple(row) for row in table[columns].itertuples(index=False)}
    expected = {tuple(row) for row in event["expected"]["labels"]}
    assert not expected - found
    assert len(found - expected) <= event.get("known_faults", 0)


def article(outlet: str, text: str, event: str) -> Article:
    edge = text.index("\n")
    zones = (Zone(0, edge, "headline"), Zone(edge + 2, len(text), "body"))
    return Article(f"{event} {outlet}", outlet, text, zones, event)
