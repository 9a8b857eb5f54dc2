"""The tone towards a target as a table."""

from __future__ import annotations

from typing import Any

import pytest

import framing
from framing import Span

TEXTS = ["Roe saved the town.", "The town fears Roe, a liar and a thief."]


def test_places_may_be_pairs_spans_or_several() -> None:
    wanted = framing.tones_toward(TEXTS, [(0, 3), (15, 18)])
    assert list(wanted) == ["negative", "neutral", "positive"]
    assert wanted.equals(framing.tones_toward(TEXTS, [Span(0, 3), [Span(15, 18)]]))
    assert wanted.equals(framing.tones_toward(iter(TEXTS), iter([[(0, 3)], ((15, 18),)])))
    assert wanted.sum(axis=1).tolist() == pytest.approx([1, 1])
    assert wanted["positive"][0] > wanted["positive"][1]


def test_names_of_tones_are_given_when_asked_for() -> None:
    assert list(framing.tones_toward(TEXTS, [(0, 3), (15, 18)], named=True)["tone"]) == [
        "positive",
        "negative",
    ]
    assert framing.tones_toward([], []).shape == (0, 3)


@pytest.mark.parametrize(
    ("texts", "spans", "said"),
    [
        (TEXTS, [(0, 3)], "2 texts and 1 spans"),
        (["Roe"], [(0, 4)], "row 0: the span 0 to 4"),
        (["Roe"], [(-1, 3)], "row 0: the span -1 to 3"),
        (["Roe"], [(2, 2)], "row 0: the span 2 to 2"),
        (["Roe", ""], [(0, 3), (0, 1)], "row 1: the span 0 to 1"),
        (["Roe"], [[]], "row 0 has no span"),
    ],
)
def test_wrong_places_are_named(texts: list[str], spans: list[Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        framing.tones_toward(texts, spans)
