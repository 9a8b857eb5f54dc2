"""What the chart of tones says of an outlet with few sentences."""

from __future__ import annotations

import pandas as pd
import pytest

from framing.charts.toward import _shown, foremost


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ((3, 0, 2, 1), "2 neg, 1 pos of 3"),
        ((1, 0, 0, 0), "1 neutral of 1"),
        ((4, 2, 1, 0), "1 neg, 1 neutral of 4"),
        ((2, 2, 0, 0), "2 unsure"),
        ((5, 5, 0, 0), "+0.30"),
    ],
)
def test_few_sentences_are_counted_by_their_sure_tone(counts: tuple[int, ...], said: str) -> None:
    named = dict(zip(("sentences", "unsure", "negative", "positive"), counts, strict=True))
    assert _shown(pd.Series({**named, "tone": 0.3}, dtype=object)) == said


def test_an_outlet_without_own_sentences_has_a_dash() -> None:
    assert _shown(None) == "–"


def test_those_in_whose_tone_outlets_differ_come_first() -> None:
    rows = pd.DataFrame(
        [(who, "own", outlet, n) for who, n in (("Roe", 9), ("Lee", 5)) for outlet in ("Post", "Sun")],
        columns=["target", "voice", "outlet", "sentences"],
    )
    assert list(foremost(rows)["target"].unique()) == ["Roe", "Lee"]
    assert list(foremost(rows, ["Lee"])["target"].unique()) == ["Lee", "Roe"]
