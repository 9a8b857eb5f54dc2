"""Claims of the seed articles against the facts found by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.coverage import FLOORS, measure

REFERENCE = Path(__file__).parents[3] / "shared"
FACTS, TEXTS = REFERENCE / "gold" / "facts.json", REFERENCE / "seeds"

pytestmark = pytest.mark.skipif(
    not (FACTS.is_file() and TEXTS.is_dir()), reason="needs ../shared/gold/facts.json and ../shared/seeds"
)


@pytest.fixture(scope="module")
def reached() -> dict[str, tuple[float, float, float]]:
    return measure(FACTS, TEXTS)


@pytest.mark.parametrize("name", FLOORS)
def test_facts_are_found_in_the_outlets_that_carry_them(
    reached: dict[str, tuple[float, float, float]], name: str
) -> None:
    assert reached[name][2] >= FLOORS[name]


def test_aligning_says_more_than_taking_every_statement_alone(
    reached: dict[str, tuple[float, float, float]],
) -> None:
    assert reached["facts of several"][2] > reached["facts of several, no alignment"][2] + 0.04
