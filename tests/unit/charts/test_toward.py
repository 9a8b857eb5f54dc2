"""What the chart of tones says of an outlet with few sentences."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.charts.toward import _shown


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((3, 0, 2, 1), "2 neg, 1 pos of 3"),
        ((1, 0, 0, 0), "1 neutral of 1"),
        ((4, 2, 1, 0), "1 neg, 1 neutral of 4"),
        ((2, 2, 0, 0), "0 sure of 2"),
        ((5, 5, 0, 0), "+0.30"),
    ],
)
def test_few_sentences_are_counted_by_their_sure_tone(counts: tuple[int, ...], said: str) -> None:
    named = dict(zip(("sentences", "unsure", "negative", "positive"), counts, strict=True))
    assert _shown(pd.Series({**named, "tone": 0.3}, dtype=object)) == said


def test_an_outlet_without_own_sentences_has_a_dash() -> None:
    assert _shown(None) == "–"
