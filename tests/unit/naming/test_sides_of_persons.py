"""For whom a person speaks over all articles."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.naming.sides_of_persons import sides

NOBODY = pd.DataFrame({"text": [], "kind": [], "entity_kind": []}, dtype=object)


def side(given: list[str | None], told: str | None = None) -> str | None:
    """The side of a person with these affiliations, one a quote."""
    own = pd.DataFrame({"speaker": ["Ann Vole"] * len(given), "affiliation": given}, dtype=object)
    found: list[str | None] = list(set(sides(own, NOBODY, {"Ann Vole": told} if told else {})))
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("given", "told", "shown"),
    [
        (["NRU", "NRU", None, None], None, "NRU"),
        (["NRU", *[None] * 9], None, None),
        (["NRU", "NRU", *[None] * 60], "White House", "White House"),  # two of many are a mistake
        (["NRU", "NRU", *[None] * 10], "White House", "NRU"),
        (["United States"] * 9, "White House", "White House"),
        (["United States"] * 9, None, "United States"),
        (["Chad"] * 9, "White House", "Chad"),
        (
            ["Department of Rail", "Rail Department", "Rail Department", "Acme", "Acme"],
            None,
            "Rail Department",
        ),
    ],
)
def test_the_side_given_most_and_else_the_one_told(
    given: list[str | None], told: str | None, shown: str | None
) -> None:
    assert side(given, told) == shown
