"""Whom the mentions of an event mean."""

from __future__ import annotations

import pandas as pd

from framing.naming.event_entities import entities


def test_a_name_in_capitals_gives_way_to_the_same_name_in_small_letters() -> None:
    texts = [
        "KESTREL BAY",
        "KESTREL BAY",
        "Kestrel Bay",
        "LONGVILLE",
        "LONGVILLE",
        "Longville",
        "VINT",
        "VINT",
        "Vint",
    ]
    rows = pd.DataFrame({
        "article": ["a", "b", "b"] * 3,
        "text": texts, "kind": "name", "entity": texts, "entity_kind": "place", "role": "subject",
    })  # fmt: skip
    assert entities(rows).tolist() == ["Kestrel Bay"] * 3 + ["Longville"] * 3 + ["VINT"] * 3
