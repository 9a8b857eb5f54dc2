"""Each number of the seeds has as many passages as it counts, and its whole as many as it is counted of."""

from __future__ import annotations

from pathlib import Path

import pytest

from framing.compare import Comparing, Comparison, names
from framing.findings import Findings, load
from framing.measures import MEASURES, Unit
from framing.report.evidence import key, passages_behind
from framing.report.lists import Passages
from framing.report.wholes import WHOLES

IN_WORDS = {"quoted_share", "speaker_concentration"}
"""Shares of words, in passages of many words each."""


@pytest.fixture(scope="module")
def findings(found: Path) -> Findings:
    return load(found)


@pytest.fixture(scope="module")
def comparisons(findings: Findings) -> list[Comparison]:
    comparing = Comparing.of(findings, "outlet", "event", 0)
    return [comparing.one(name) for name in names(findings)]


@pytest.fixture(scope="module")
def lists(findings: Findings, comparisons: list[Comparison]) -> dict[str, Passages]:
    return {group.key: group for part in passages_behind(findings, comparisons) for group in part.groups}


def test_a_number_has_the_passages_that_it_counts(
    comparisons: list[Comparison], lists: dict[str, Passages]
) -> None:
    shares = 0
    for comparison in comparisons:
        if comparison.name in IN_WORDS or comparison.unit is not Unit.SHARE:
            continue
        for row in comparison.groups.to_dict("records"):
            found = lists.get(key(comparison, row["group"], row["variant"]))
            assert len(found.places if found else ()) == row["count"], (comparison.name, row)
            if found:
                shares += 1
                whole = lists[found.whole]
                assert len(whole.places) == row["n"], (comparison.name, row)
                spans = {place[:3] for place in whole.places}
                assert {place[:3] for place in found.places} <= spans
    assert shares > 50


def test_every_share_of_finds_has_its_whole() -> None:
    shares = {name for name, measure in MEASURES.items() if measure.unit is Unit.SHARE}
    assert shares - WHOLES.keys() == {"quoted_share"}
