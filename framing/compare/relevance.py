"""How small a difference these articles could show, and which are too small to matter, in words."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

import pandas as pd

from framing.compare.power_note import LEVEL
from framing.measures import Unit
from framing.stats import benjamini_hochberg, detectable


def missed(contrasts: pd.DataFrame, unit: Unit) -> str:
    """The size below which a true difference would usually not show; empty where nothing is tested.

    It is that of a typical contrast. Half of all that is possible is no size: little would show at all.
    """
    rows = contrasts.dropna(subset="p")
    span = unit.high - unit.low  # no two values are further apart
    sizes = [detectable(low, high) for low, high in rows[["low", "high"]].dropna().to_numpy()]
    if not sizes:
        return ""
    size = median(sizes)
    if size >= span / 2:
        return "So few articles would hardly show a difference."
    return f"A difference below {'about ' * (len(sizes) > 1)}{unit.gap(size)} would usually not show."


def alike(
    contrasts: pd.DataFrame, unit: Unit, margin: float | None, wording: Callable[[str], str] = str
) -> str:
    """Which contrasts are shown to be within the stated margin (corrected for their number)."""
    if margin is None:
        return ""
    rows, of = contrasts.dropna(subset="equivalence_p"), f"margin {unit.gap(margin)}"
    if rows.empty:
        return f"Whether differences matter ({of}) cannot be tested with so few."
    passed = rows[benjamini_hochberg(rows["equivalence_p"].to_numpy()) <= LEVEL]
    pairs = [
        f"{row['a']} and {row['b']}{f' (“{wording(row.variant)}”)' if row['variant'] else ''}"
        for _, row in passed.iterrows()
    ]
    if not pairs:
        return f"No contrast is shown to be without a relevant difference ({of})."
    return f"No relevant difference ({of}): {'; '.join(pairs)}."
