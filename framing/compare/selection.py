"""Which differences exceed chance when many comparisons are looked at together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from framing.compare.comparison import Comparison
from framing.compare.power_note import LEVEL
from framing.stats import select_in_families


def select(comparisons: Iterable[Comparison], level: float = LEVEL) -> tuple[Comparison, ...]:
    """The comparisons with `selected` in their contrasts set by all of their tests together.

    Each comparison is a family: first the comparisons are selected, then the contrasts inside them
    (`framing.stats.select_in_families`).
    """
    every = tuple(comparisons)
    passes = select_in_families([one.contrasts["p"].to_numpy() for one in every], level)
    return tuple(
        replace(one, contrasts=one.contrasts.assign(selected=found))
        for one, found in zip(every, passes, strict=True)
    )
