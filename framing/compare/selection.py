"""Which differences exceed chance when many comparisons are looked at together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np

from framing.compare.comparison import Comparison
from framing.compare.power_note import LEVEL
from framing.stats import benjamini_hochberg, select_in_families


def select(
    comparisons: Iterable[Comparison], level: float = LEVEL, primary: Collection[str] = ()
) -> tuple[Comparison, ...]:
    """The comparisons with `selected` set by all of their tests together.

    Parameters
    ----------
    comparisons : iterable of Comparison
        Each is a family of tests: first the families are selected, then the contrasts inside them.
    level : float
        The rate of false discoveries.
    primary : collection of str
        The comparisons that the plan names: they are one family, and q is over all of their tests. The
        others are then exploratory.

    Returns
    -------
    tuple of Comparison
        The same comparisons, in their order.

    Notes
    -----
    The method is that of `framing.stats.select_in_families`.
    """
    every = tuple(comparisons)
    planned = {one.name: one for one in _planned([one for one in every if one.name in primary], level)}
    others = [one for one in every if one.name not in primary]
    passes = select_in_families([one.contrasts["p"].to_numpy() for one in others], level)
    explored = {
        one.name: explored_further(replace(one, contrasts=one.contrasts.assign(selected=found)), primary)
        for one, found in zip(others, passes, strict=True)
    }
    return tuple((planned | explored)[one.name] for one in every)


def explored_further(comparison: Comparison, primary: Collection[str]) -> Comparison:
    """A comparison that the plan does not name as primary, marked so where it names others."""
    if not primary:
        return comparison
    said = "Exploratory: the plan does not name it as primary, so test what you see here on other articles."
    return replace(comparison, role="exploratory", family=f"{comparison.family} {said}".strip())


def _planned(comparisons: Sequence[Comparison], level: float) -> list[Comparison]:
    if not comparisons:
        return []
    ends = np.cumsum([len(one.contrasts) for one in comparisons])
    q = benjamini_hochberg(np.concatenate([one.contrasts["p"].to_numpy() for one in comparisons]))
    names = ", ".join(one.name for one in comparisons)
    family = f"Primary: q is over the {int((~np.isnan(q)).sum())} tests of {names} together."
    return [
        replace(
            one,
            role="primary",
            family=family if one.contrasts["p"].notna().any() else "Primary.",
            contrasts=one.contrasts.assign(q=own, selected=own <= level),
        )
        for one, own in zip(comparisons, np.split(q, ends[:-1]), strict=True)
    ]
