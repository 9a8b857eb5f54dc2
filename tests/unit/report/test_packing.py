"""The data of the page: every passage once, and lists that name them."""

from __future__ import annotations

import json
import re
from itertools import accumulate
from typing import Any

import pytest

from framing.findings import Findings
from framing.report import Report, page


@pytest.fixture(scope="module")
def held(built: Report) -> dict[str, Any]:
    (data,) = re.findall(r'<script type="application/json" id="held">(.*?)</script>', page(built), re.DOTALL)
    read: dict[str, Any] = json.loads(data)
    return read


def test_lists_name_the_places_of_their_passages(built: Report, held: dict[str, Any]) -> None:
    columns = [held["passages"][name] for name in ("article", "start", "length")]
    articles = [one.article for one in built.texts]
    groups = [group for part in built.evidence for group in part.groups]
    for number, group in enumerate(groups, 1):
        *_, whole, steps = held["lists"][f"passages-{number}"]
        rows = list(accumulate(steps))
        spans = [tuple(column[row] for column in columns) for row in rows]
        assert spans == [
            (articles.index(one.article), one.start, one.end - one.start) for one in group.places
        ]
        assert bool(whole) == bool(group.whole)


def test_articles_name_the_verb_of_each_quote(findings: Findings, held: dict[str, Any]) -> None:
    texts = {one["article"]: "".join(text for text, _ in one["pieces"]) for one in held["texts"]}
    verbs = [
        (one["article"], start, end, texts[one["article"]][first:last])
        for one in held["texts"]
        for start, end, first, last in one["verbs"]
    ]
    rows = findings.quotes.dropna(subset="cue")[["article", "start", "end", "cue"]]
    assert verbs
    assert sorted(verbs) == sorted(rows.itertuples(index=False, name=None))


def test_a_passage_that_several_numbers_count_is_held_once(held: dict[str, Any]) -> None:
    rows = list(zip(*held["passages"].values(), strict=True))
    assert len(rows) == len(set(rows))
    assert sum(len(one[4]) for one in held["lists"].values()) > len(rows)
