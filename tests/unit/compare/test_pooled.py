"""Ten or more groups together: what is pooled, what is left out, and what is said."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from benchmarks.simulating.corpora import MEASURE, Corpus
from framing import Study
from framing.compare import Comparison
from framing.compare.pooling import MANY


def compared(counts: Sequence[Sequence[int]], n: int = 10, event: Sequence[str] | None = None) -> Comparison:
    """Outlets with so many anonymous of `n` quotes in each of their articles."""
    outlet = [f"outlet {at}" for at, of in enumerate(counts) for _ in of]
    flat = np.array([count for of in counts for count in of])
    return Study(Corpus(outlet, flat, np.full(len(flat), n), event=event).findings).compare(MEASURE)


ALIKE = [[3, 2, 4, 3, 2, 4]] * MANY


def test_fewer_groups_are_not_pooled() -> None:
    result = compared(ALIKE[1:])
    assert result.pooled is None
    assert "tau" not in result.note


def test_where_hardly_any_group_has_finds_nothing_is_pooled() -> None:
    outlet = [f"outlet {at}" for at in range(MANY) for _ in range(4)]
    assert (
        Study(Corpus(outlet, *np.zeros((2, len(outlet)), dtype=int)).findings).compare(MEASURE).pooled is None
    )


def test_alike_outlets_have_no_variance_between_them() -> None:
    pooled = compared(ALIKE).pooled
    assert pooled is not None
    assert pooled.overall["tau2"].tolist() == [0.0]
    assert pooled.overall["mean"].tolist() == [pytest.approx(0.3)]
    assert not pooled.table["outside"].any()
    assert pooled.table["shrunk"].tolist() == [pytest.approx(0.3)] * MANY


def test_an_outlet_far_from_the_others_is_named() -> None:
    result = compared([*ALIKE[1:], [9, 10, 9, 10, 9, 9]])
    assert result.pooled is not None
    assert result.pooled.table.set_index("group").index[result.pooled.table["outside"]].tolist() == [
        "outlet 9"
    ]
    assert "Beyond what chance gives to 998 of 1,000: outlet 9." in result.note
    last = result.pooled.table.iloc[-1]
    assert 0.3 < last["shrunk"] < last["estimate"]
    assert "All outlets together." in result.to_latex()
    assert result.record()["pooled"]


def test_an_outlet_without_finds_is_left_out() -> None:
    outlet = [f"outlet {at}" for at in range(MANY + 1) for _ in range(4)]
    sizes = np.array([0 if name == "outlet 3" else 8 for name in outlet])
    counts = np.minimum(sizes, np.tile([1, 2, 3, 2], MANY + 1))
    pooled = Study(Corpus(outlet, counts, sizes).findings).compare(MEASURE).pooled
    assert pooled is not None
    assert "outlet 3" not in set(pooled.table["group"])
    assert pooled.overall["groups"].tolist() == [MANY]
    assert "Left out: 1 outlet without finds." in pooled.note


@pytest.mark.parametrize("counts", [[[3]] * MANY, [[0, 0, 0]] * MANY, [[10, 10]] * MANY])
def test_without_variation_nothing_is_pooled_and_the_note_says_why(counts: list[list[int]]) -> None:
    result = compared(counts)
    assert result.pooled is not None
    assert not len(result.pooled.table)
    assert "cannot be pooled" in result.note
    assert "nan" not in str(result)
    assert str(result.pooled)
    assert result.pooled.chart()


def test_outlets_are_pooled_inside_the_events_they_share() -> None:
    """All outlets are alike inside each event; half of them cover mostly the event of high shares."""
    counts, event = [], []
    for at in range(12):
        many, few = (5, 2) if at % 2 else (2, 5)
        counts.append([8, 7, 9, 8, 8][:many] + [1, 2, 0, 1, 1][:few])
        event += ["storm"] * many + ["vote"] * few
    apart = compared(counts).pooled
    inside = compared(counts, event=event).pooled
    assert apart is not None
    assert inside is not None
    assert apart.overall["tau2"].iloc[0] > 0.01
    assert inside.overall["tau2"].iloc[0] == 0
    assert "inside events" in inside.note
    assert inside.table["estimate"].to_numpy() == pytest.approx(np.full(12, 0.45), abs=0.04)


def test_an_outlet_alone_with_its_events_is_left_out() -> None:
    counts = [[3, 2, 4, 1]] * 11
    event = [e for at in range(11) for e in (["storm", "vote"] * 2 if at else ["own 1", "own 2"] * 2)]
    pooled = compared(counts, event=event).pooled
    assert pooled is not None
    assert "outlet 0" not in set(pooled.table["group"])
    assert "1 outlet without finds, or that shares no event" in pooled.note
