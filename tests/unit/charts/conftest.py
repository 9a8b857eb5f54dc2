"""Comparisons of every awkward shape."""

from __future__ import annotations

from collections.abc import Callable
from math import nan

import pandas as pd
import pytest

from framing.compare import Comparison
from framing.compare.comparison import CONTRASTS, GROUPS
from framing.measures import Unit

CAVEAT = "One article per outlet: this describes these texts and cannot support claims about the outlets."
LONG = ["The Sydney Morning Herald", "Правда Востока", "الجزيرة", "Ελευθεροτυπία", "A$B_C <d> & Sons$"]

Make = Callable[..., Comparison]


def outlets(n: int) -> list[str]:
    """So many names, the awkward ones first."""
    return [*LONG, *(f"Outlet {index}" for index in range(n))][:n]


@pytest.fixture
def comparison() -> Make:
    """Make a comparison of so many outlets, with so many variants or as a measure."""

    def make(n: int, variants: int | None = None, unit: Unit = Unit.SHARE, found: bool = True) -> Comparison:
        names = [""] if variants is None else [f"variant_${index} of a <name>" for index in range(variants)]
        rows = [
            (outlet, name, 1, 20 if found else 0, (place * 7 + index) % 4 if found else 0)
            for index, name in enumerate(names)
            for place, outlet in enumerate(outlets(n))
        ]
        groups = pd.DataFrame(rows, columns=["group", "variant", "articles", "n", "count"])
        groups["n"] = groups.groupby("group")["count"].transform("sum") if variants else groups["n"]
        groups["estimate"] = groups["count"] / groups["n"].where(groups["n"] > 0) if found else nan
        groups["low"] = (groups["estimate"] - 0.1).clip(lower=unit.low)
        groups["high"] = groups["estimate"] + 0.3
        groups["basis"] = "within this text" if found else "none"
        return Comparison(
            name="deed",
            title="How the deed is named, by outlets that differ in many ways",
            unit=unit,
            of="mentions",
            by="outlet",
            definition="Share of the mentions of the deed.",
            evidence="terms",
            groups=groups.astype(GROUPS),
            contrasts=pd.DataFrame(columns=list(CONTRASTS)).astype(CONTRASTS),
            n_articles=dict.fromkeys(outlets(n), 1),
            caveat=CAVEAT,
        )

    return make
