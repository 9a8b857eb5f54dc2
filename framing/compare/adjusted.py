"""Differences adjusted for covariates, beside those as found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from framing.compare.tested import chance, signed
from framing.results import Shown

ADJUSTED = {
    "a": "str",
    "b": "str",
    "variant": "str",
    "articles": "int64",
    "found": "float64",
    "found_low": "float64",
    "found_high": "float64",
    "difference": "float64",
    "low": "float64",
    "high": "float64",
    "p": "float64",
    "q": "float64",
    "df": "float64",
    "reason": "str",
}


@dataclass(frozen=True)
class Adjusted:
    """Differences between groups if their articles were alike in some columns.

    Attributes
    ----------
    columns : tuple of str
        The columns that are adjusted for.
    table : DataFrame
        A row per contrast and variant: the difference as `found` with its interval, the adjusted `difference`
        with its 95 % interval `low`, `high`, `p` and `q` (Benjamini-Hochberg over this table); NaN where it
        cannot be estimated, with the `reason`.
    note : str
        What is adjusted for, and how.
    """

    columns: tuple[str, ...]
    table: pd.DataFrame
    note: str

    def shown(self, most: int, wording: Callable[[str], str] = str) -> Shown:
        """Found and adjusted side by side, for reading.

        Parameters
        ----------
        most : int
            Number of rows.
        wording : callable
            The words under which a variant is shown (default: its name).

        Returns
        -------
        Shown
            One row per contrast and variant, as text.
        """
        rows = self.table.sort_values("q", kind="stable").head(most)
        spans = {
            name: [
                signed(*span) if span[1] == span[1] else "–" if span[0] != span[0] else f"{span[0]:+.2f}"
                for span in rows[columns].to_numpy()
            ]
            for name, columns in (
                ("as found", ["found", "found_low", "found_high"]),
                ("adjusted", ["difference", "low", "high"]),
            )
        }
        cells = {
            "contrast": [f"{a} and {b}" for a, b in zip(rows["a"], rows["b"], strict=True)],
            **({"variant": rows["variant"].map(wording)} if rows["variant"].any() else {}),
            **spans,
            "p": rows["p"].map(chance),
            "q": rows["q"].map(chance),
            **({"why not": rows["reason"]} if rows["reason"].any() else {}),
        }
        return Shown(pd.DataFrame(cells), f"Adjusted for {', '.join(self.columns)}.")
