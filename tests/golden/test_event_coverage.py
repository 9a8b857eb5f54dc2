"""Claims of three events, written in three ways each, against the facts marked in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.coverage import measure
from benchmarks.coverage_held_out import BARS, MEASURES, by_bar, total

EVENTS = Path(__file__).parent / "coverage"
FLOORS = {"convoy": 0.60, "explosion": 0.46, "resignation": 0.50}
"""F1 of the facts of two or more outlets that was reached, less a margin."""


@pytest.mark.parametrize("event", FLOORS)
def test_passages_are_those_of_the_texts(event: str) -> None:
    folder = EVENTS / event
    for fact in json.loads((folder / "facts.json").read_text("utf-8")):
        for outlet, entry in fact["coverage"].items():
            text = (folder / f"{outlet}.txt").read_text("utf-8")
            assert entry["value"] == "no" or text[entry["start"] : entry["end"]] == entry["text"]


@pytest.mark.parametrize("event", FLOORS)
def test_facts_are_found_in_the_outlets_that_carry_them(event: str) -> None:
    reached = measure(EVENTS / event / "facts.json", EVENTS / event)
    assert reached["facts of several"][2] >= FLOORS[event]


def test_counts_of_bars_add_up() -> None:
    reached = by_bar(EVENTS / "convoy" / "facts.json", EVENTS / "convoy")
    low, high = reached[min(BARS)], reached[max(BARS)]
    assert total([low, high])["pairs"][0] == low["pairs"][0] + high["pairs"][0]
    assert tuple(low) == MEASURES
