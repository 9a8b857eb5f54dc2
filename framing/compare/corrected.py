"""The tool's figures beside those that people's codes lead to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from framing.measures import Unit


@dataclass(frozen=True)
class Corrected:
    """What people's codes make of the tool's figures.

    Attributes
    ----------
    groups : DataFrame
        A row per group and variant: what the tool counts, its estimate with interval (`tool_...`), the
        corrected `estimate`, `low`, `high`, and how many finds and other sentences were coded.
    note : str
        What the correction rests on, and how many codes would halve the interval.
    complete : bool
        Whether sentences themselves were coded, so that none is without a find.
    """

    groups: pd.DataFrame
    note: str
    complete: bool = False

    def shown(self, by: str, unit: Unit, wording: Callable[[str], str] = str) -> pd.DataFrame:
        """Tool and coders side by side, for reading.

        Parameters
        ----------
        by : str
            Column that makes the groups.
        unit : Unit
            The unit of the values.
        wording : callable
            The words under which a variant is shown (default: its name).

        Returns
        -------
        DataFrame
            One row per group and variant, as text.
        """
        rows = self.groups
        several = {"variant": rows["variant"].map(wording)} if rows["variant"].nunique() > 1 else {}
        sides = {
            name: [
                f"{unit.show(value)} [{unit.show(low)}, {unit.show(high)}]"
                if low == low
                else unit.show(value)
                for value, low, high in rows[[f"{part}{of}" for of in ("estimate", "low", "high")]].to_numpy()
            ]
            for name, part in (("tool", "tool_"), ("corrected", ""))
        }
        found = [f"{count:.0f} of {n}" for count, n in zip(rows["count"], rows["n"], strict=True)]
        codes = {"finds coded": rows["finds_coded"], "sentences coded": rows["others_coded"]}
        if self.complete:
            codes = {"sentences coded": rows["finds_coded"]}
        return pd.DataFrame({by: rows["group"]} | several | {"found": found} | sides | codes)
