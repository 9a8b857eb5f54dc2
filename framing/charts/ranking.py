"""The variants of a concept by their total count, the rare ones summed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from framing.compare import Comparison


def ranked(comparison: Comparison, most: int) -> tuple[pd.DataFrame, list[str]]:
    """The groups' rows with the rarest variants summed, and the variants by their total count.

    A summed row has no interval: it stands for no one choice.
    """
    rows = comparison.groups
    totals = rows.groupby("variant", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
    names = [str(name) for name in totals.index if totals[name] > 0]
    if len(names) <= most:
        return rows[rows["variant"].isin(names)], names
    rest = f"{len(names) - most + 1} others"
    kept = names[: most - 1]
    few = rows[rows["variant"].isin(names[most - 1 :])]
    summed = few.groupby("group", sort=False, as_index=False).agg(n=("n", "max"), count=("count", "sum"))
    summed["estimate"] = summed["count"] / summed["n"].where(summed["n"] > 0)
    summed = summed.assign(variant=rest, low=float("nan"), high=float("nan"))
    return pd.concat([rows[rows["variant"].isin(kept)], summed], ignore_index=True), [*kept, rest]
