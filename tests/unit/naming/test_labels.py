"""What outlets call the same person or body."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.article import Article, Zone
from framing.naming.labels import PASSAGES, TABLE, Labels, labels
from framing.study import Study

POST = """President Jane Roe of Freedonia met Paul Poe, the notorious rebel leader, in Geneva.
Mrs. Roe left early, the Red Cross said. Officials of the Red Cross stayed."""
HERALD = """Jane Roe spoke to the warlord Paul Poe. “The president is a hero,” Poe said.
Later the president thanked the Red Cross. Roe was the first mayor of the town."""


def article(name: str, text: str, event: str | None = "talks") -> Article:
    return Article(name, name.title(), text, (Zone(0, len(text), "body"),), event)


@pytest.fixture(scope="module")
def found() -> Labels:
    return labels(Study([article("post", POST), article("herald", HERALD)]).findings)


def of(found: Labels, entity: str) -> set[tuple[str, str, str]]:
    rows = found.of(entity).table
    return set(zip(rows["outlet"], rows["kind"], rows["label"], strict=True))


def test_labels_of_a_person(found: Labels) -> None:
    seen = of(found, "Jane Roe")
    assert ("Post", "title", "President Jane Roe") in seen
    assert ("Post", "honorific", "Mrs. Roe") in seen
    assert ("Herald", "description", "president") in seen
    assert ("Herald", "predicate", "first mayor of the town") in seen
    assert ("Post", "apposition", "notorious rebel leader") in of(found, "Paul Poe")


def test_counts_are_those_of_the_passages(found: Labels) -> None:
    table, passages = found.table, found.places
    assert table["count"].sum() == len(passages)
    assert (table["own"] + table["reported"] + table["quoted"] == table["count"]).all()
    row = table[(table["label"] == "president") & (table["outlet"] == "Herald")].iloc[0]
    assert (row["count"], row["own"], row["quoted"], row["articles"]) == (2, 1, 1, 1)


def test_passages_lie_where_they_say(found: Labels) -> None:
    texts = {"post": POST, "herald": HERALD}
    for row in found.places.to_dict("records"):
        written = texts[row["article"]][row["start"] : row["end"]]
        assert " ".join(written.split()) == row["text"]


def test_columns_never_depend_on_the_input(found: Labels) -> None:
    empty = labels(Study([article("post", "Nobody.")]).findings)
    assert list(empty.table) == list(found.table) == list(TABLE)
    assert list(empty.places) == list(found.places) == list(PASSAGES)
    assert str(empty).endswith("Nobody is named in several outlets.")


def test_letters_and_name_of_a_body_are_one() -> None:
    post = article("post", "The World Food Programme (WFP) sent rice. The WFP left.")
    herald = article("herald", "WFP trucks came. The World Food Programme said so.")
    named = labels(Study([post, herald]).findings).of("WFP").table
    assert set(named["entity"]) == {"World Food Programme"}
    assert {"WFP", "World Food Programme"} <= set(named["label"])


def test_events_are_kept_apart() -> None:
    studied = Study([article("post", POST, "one"), article("herald", HERALD, "two")])
    assert set(labels(studied.findings, "one").table["event"]) <= {"one"}
    assert len(labels(Study([article("post", POST * 2, None)]).findings).table)


def test_labels_escape_themselves_in_a_notebook(found: Labels) -> None:
    evil = found.places.head(1).assign(entity="<script>")
    table = found.table.head(1).assign(entity="<script>")
    assert "<script>" not in Labels(pd.DataFrame(table), pd.DataFrame(evil))._repr_html_()
