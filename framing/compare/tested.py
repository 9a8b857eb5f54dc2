"""The contrasts that were tested, for reading."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from framing.compare.grouping import REST


def tested(contrasts: pd.DataFrame, wording: Callable[[str], str], most: int) -> pd.DataFrame:
    """A row per contrast and variant that has a p, as text, those with the smallest q first."""
    rows = contrasts.dropna(subset="p").sort_values(["q", "p"], kind="stable").head(most)
    cells = {
        "contrast": [f"{a} and {b}" for a, b in zip(rows["a"], rows["b"], strict=True)],
        "variant": rows["variant"].map(wording),
        "difference": [signed(*span) for span in rows[["difference", "low", "high"]].to_numpy()],
        "effect": [f"{effect:.2f}".replace("-", "−") for effect in rows["effect"]],
    }
    chances = {column: rows[column].map(chance) for column in ("p", "q", "smallest_p")}
    return pd.DataFrame(cells | chances).rename(columns={"smallest_p": "smallest possible p"})


def signed(value: float, low: float, high: float) -> str:
    """A difference with its interval.

    >>> signed(0.1, -0.05, 0.25)
    '+0.10 [−0.05, +0.25]'
    """
    return f"{value:+.2f} [{low:+.2f}, {high:+.2f}]".replace("-", "−")


def chance(p: float, equals: str = "") -> str:
    """A p or q as a reader sees it.

    >>> chance(0.0004), chance(0.0312), chance(float("nan"))
    ('< .001', '.031', '–')
    """
    if p != p:
        return "–"
    return "< .001" if p < 0.001 else equals + f"{p:.3f}".removeprefix("0")


def family(tested: pd.DataFrame) -> str:
    """What q is taken over, in words."""
    known = tested.dropna(subset="p")
    if known.empty:
        return ""
    among = "each against the rest" if (known["b"] == REST).all() else "in pairs"
    variants = known["variant"].nunique()
    what = f"{variants} variants, " if variants > 1 else ""
    return f"q is corrected over {len(known)} tests: {what}groups {among}."
