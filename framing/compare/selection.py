"""Which differences exceed chance when many comparisons are looked at together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from framing.compare.comparison import Comparison
from framing.compare.power_note import LEVEL
from framing.stats import select_in_families


def select(comparisons: Iterable[Comparison], level: float = LEVEL) -> tuple[Comparison, ...]:
    """The comparisons with `selected` set by all of their tests together.

    Parameters
    ----------
    comparisons : iterable of Comparison
        Each is a family of tests: first the families are selected, then the contrasts inside them.
    level : float
        The rate of false discoveries.

    Returns
    -------
    tuple of Comparison
        The same comparisons, in their order.

    Notes
    -----
    The method is that of `framing.stats.select_in_families`.
    """
    every = tuple(comparisons)
    passes = select_in_families([one.contrasts["p"].to_numpy() for one in every], level)
    return tuple(
        replace(one, contrasts=one.contrasts.assign(selected=found))
        for one, found in zip(every, passes, strict=True)
    )
