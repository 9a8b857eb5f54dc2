"""How sure a difference is that a sentence tells of, and why its shares may not be those of the chart."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from framing.compare import Comparison
from framing.compare.grouping import REST
from framing.compare.tested import chance


def told(comparison: Comparison) -> pd.DataFrame:
    """The differences that exceed chance, the largest first, each two sides once: as sentences tell them."""
    contrasts = comparison.contrasts
    rows = contrasts[contrasts["selected"]].sort_values("effect", key=abs, ascending=False, kind="stable")
    sides = pd.Series(map(frozenset, zip(rows["a"], rows["b"], strict=True)), rows.index, dtype=object)
    return rows[~sides.duplicated()]


def with_p(comparison: Comparison, sentences: Sequence[str]) -> tuple[str, ...]:
    """The sentences on these differences with the p of each; the first says what it is adjusted for."""
    chances = [chance(q, "= ") for q in told(comparison)["q"]]
    said = [f"adjusted p {p}" for p in chances]
    said[:1] = [f"p {p}, adjusted for {_tests(comparison)}" for p in chances[:1]]
    return tuple(f"{one.removesuffix('.')}; {p}." for one, p in zip(sentences, said, strict=True))


def _tests(comparison: Comparison) -> str:
    """The comparisons over which p is adjusted."""
    if comparison.role == "primary":
        return "all primary comparisons"
    n = int(comparison.contrasts["p"].notna().sum())
    return f"{n:,} comparisons" if n > 1 else "one comparison"


def unlike_the_chart(comparison: Comparison) -> tuple[str, ...]:
    """Why a share in a sentence is not that of the chart, with the first such share; nothing if none is."""
    shown = {
        (row["group"], row["variant"]): comparison.unit.show(row["estimate"])
        for row in comparison.groups.to_dict("records")
    }
    for row in told(comparison).to_dict("records"):
        for side in ("a", "b"):
            group, value = row[side], comparison.unit.show(row[f"{side}_estimate"])
            drawn = shown.get((group, row["variant"]), value)
            if group != REST and value != drawn:
                return (
                    f"Event by event, {group} has {value}; where all its {comparison.of} are counted "
                    f"at once, as in the chart, {drawn}.",
                )
    return ()
