"""Many groups together: a value that says how far they differ beyond chance, and draws each to their mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

import pandas as pd

from framing.measures import Unit
from framing.results import Result, Shown

INNER, OUTER = 0.95, 0.998
"""Chance leaves so many of the groups between the limits."""

GROUPS = {
    "group": "str",
    "variant": "str",
    "articles": "int64",
    "n": "float64",
    "estimate": "float64",
    "error": "float64",
    "effective_n": "float64",
    "shrunk": "float64",
    "low": "float64",
    "high": "float64",
    "limit_low": "float64",
    "limit_high": "float64",
    "outside": "bool",
}
OVERALL = {
    "variant": "str",
    "groups": "int64",
    "mean": "float64",
    "low": "float64",
    "high": "float64",
    "tau2": "float64",
    "tau2_low": "float64",
    "tau2_high": "float64",
    "cochran_q": "float64",
    "p": "float64",
    "spread": "float64",
}


@dataclass(frozen=True)
class Pooled(Result):
    """Ten or more groups together: a random-effects model of their values.

    Attributes
    ----------
    title : str
        What is compared.
    unit : Unit
        The unit of its values.
    of, by : str
        What `n` counts, and the column that makes the groups.
    table : DataFrame
        A row per group and variant: the `estimate` (inside events, if there are any) with its standard
        `error`, the `effective_n` (as many independent finds would tell as much), the estimate `shrunk`
        towards the mean with its 95 % interval `low`, `high`, and between which values 998 of 1,000 groups
        would lie if chance alone made them differ (`limit_low`, `limit_high`; `outside`).
    overall : DataFrame
        A row per variant: the `mean` of the groups' true values with its 95 % interval, their variance `tau2`
        with its own, Cochran's Q with its `p`, and the standard deviation of a find (`spread`).
    note : str
        What the numbers say, or why there are none.
    """

    title: str
    unit: Unit
    of: str
    by: str
    table: pd.DataFrame
    overall: pd.DataFrame
    note: str

    def shown(self, most: int | None = None) -> list[Shown]:
        """All groups together, and each drawn towards their mean.

        Parameters
        ----------
        most : int, optional
            Most rows of each table.

        Returns
        -------
        list of Shown
            Two tables; none where nothing can be pooled.
        """
        if not len(self.table):
            return []
        rows = self.table if most is None else self.table.head(most)
        several = {"variant": rows["variant"]} if rows["variant"].any() else {}
        spans = rows[["shrunk", "low", "high"]].to_numpy()
        each = {
            self.by: rows["group"],
            **several,
            "found": rows["estimate"].map(self.unit.show),
            "n": rows["n"].round().astype(int),
            "drawn towards the mean": [self.span(*span) for span in spans],
            "beyond chance": rows["outside"].map({True: "yes", False: ""}),
        }
        return [self.together(), Shown(pd.DataFrame(each), f"{self.title} Each drawn towards the mean.")]

    def together(self, wording: Callable[[str], str] = str) -> Shown:
        """The groups as a whole, for reading.

        Parameters
        ----------
        wording : callable
            The words under which a variant is shown (default: its name).

        Returns
        -------
        Shown
            One row per variant.
        """
        rows = self.overall
        several = {"variant": rows["variant"].map(wording)} if rows["variant"].any() else {}
        cells = {
            f"{self.by}s": rows["groups"],
            "mean": [self.span(*span) for span in rows[["mean", "low", "high"]].to_numpy()],
            "spread of true values": [
                self.tau(*span) for span in rows[["tau2", "tau2_low", "tau2_high"]].to_numpy()
            ],
        }
        return Shown(pd.DataFrame(several | cells), f"{self.title} All {self.by}s together.")

    def span(self, value: float, low: float, high: float) -> str:
        """A value with its interval, for reading.

        Parameters
        ----------
        value, low, high : float
            The value and its bounds; NaN bounds are left out.

        Returns
        -------
        str
            The text.
        """
        show = self.unit.show
        return f"{show(value)} [{show(low)}, {show(high)}]" if low == low else show(value)

    def tau(self, tau2: float, low: float, high: float) -> str:
        """The standard deviation between groups with its interval, for reading.

        Parameters
        ----------
        tau2, low, high : float
            The variance and its bounds.

        Returns
        -------
        str
            The text.
        """
        value, least, most = (self.unit.gap(sqrt(end)) for end in (tau2, low, high))
        return f"{value} [{least.partition(' ')[0]}, {most.partition(' ')[0]}]"
