"""How a measure changes with time in each group: a value that carries its tables and shows itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pandas as pd

from framing.compare.passages import passages
from framing.compare.tested import chance
from framing.compare.wordings import wordings
from framing.findings import Findings
from framing.measures import Unit
from framing.results import Result, Shown

DAYS = {"week": 7.0, "month": 30.4375, "year": 365.25}
"""A stretch of time -> its days."""

SLOPES = {
    "group": "str",
    "variant": "str",
    "articles": "int64",
    "weeks": "int64",
    "n": "float64",
    "level": "float64",
    "middle": "datetime64[us]",
    "slope": "float64",
    "low": "float64",
    "high": "float64",
    "p": "float64",
    "q": "float64",
    "df": "float64",
    "reason": "str",
}
CONTRASTS = {
    "a": "str",
    "b": "str",
    "variant": "str",
    "difference": "float64",
    "low": "float64",
    "high": "float64",
    "p": "float64",
    "q": "float64",
}
POINTS = {
    "group": "str",
    "variant": "str",
    "start": "datetime64[us]",
    "n": "float64",
    "estimate": "float64",
}


@dataclass(frozen=True)
class Trend(Result):
    """How a measure or concept changes with time in each group.

    Attributes
    ----------
    name, title, definition : str
        What is measured.
    unit : Unit
        The unit of its values.
    of, by : str
        What `n` counts, and the column that makes the groups.
    per : str
        The stretch of time that slopes are of: week, month or year.
    table : DataFrame
        A row per group and variant: its `slope` per week, month or year with its 95 % interval `low`, `high`,
        `p` and `q` (Benjamini-Hochberg over this table), the `level` at its `middle` date, and how many
        articles with a date and weeks it rests on. NaN where that is too little, with the `reason`.
    contrasts : DataFrame
        A row per contrast and variant: by how much the slope of `a` is above that of `b`.
    points : DataFrame
        The value of each group in each week, month or year.
    note : str
        What the slopes rest on.
    findings : Findings
        The tables that the numbers come from.
    """

    name: str
    title: str
    definition: str
    unit: Unit
    of: str
    by: str
    per: str
    table: pd.DataFrame
    contrasts: pd.DataFrame
    points: pd.DataFrame
    note: str
    findings: Findings = field(repr=False, compare=False)

    @property
    def lead(self) -> str:
        """What the numbers count."""
        return self.definition

    def slope(self, value: float) -> str:
        """A slope as readers see it: that of a share in percentage points.

        Parameters
        ----------
        value : float
            A slope.

        Returns
        -------
        str
            The text; "undefined" for NaN.
        """
        if value != value:
            return "undefined"
        shown = f"{100 * value:+.1f}" if self.unit is Unit.SHARE else f"{value:+.3f}"
        return shown.replace("-", "−") if float(shown) else shown[1:]

    @property
    def said(self) -> str:
        """The slope of each group and variant, in a sentence; at most three."""
        wording, known = self._wording(), self.table.dropna(subset="low").head(3)
        points = " percentage points" if self.unit is Unit.SHARE else ""
        parts = []
        for _, row in known.iterrows():
            name = f"“{wording(row['variant'])}” " if row["variant"] else ""
            slope = self._span(row["slope"], row["low"], row["high"])
            parts.append(f"{name}{slope}{points} per {self.per} (p {chance(row['p'], '= ')})")
        return f"Time has an order: inside outlets the slope is {'; '.join(parts)}." if parts else ""

    def shown(self, most: int | None = None) -> list[Shown]:
        """The slopes of the groups, and how they differ.

        Parameters
        ----------
        most : int, optional
            Most rows of each table.

        Returns
        -------
        list of Shown
            One table, or two where slopes are compared.
        """
        wording = self._wording()
        table = self.table if most is None else self.table.head(most)
        points = "percentage points " if self.unit is Unit.SHARE else ""
        slopes = {
            self.by: table["group"],
            **({"variant": table["variant"].map(wording)} if table["variant"].any() else {}),
            "articles": table["articles"],
            "weeks": table["weeks"],
            f"{points}per {self.per}": [
                self._span(*span) for span in table[["slope", "low", "high"]].to_numpy()
            ],
            "p": table["p"].map(chance),
            "q": table["q"].map(chance),
            **({"why not": table["reason"]} if table["reason"].any() else {}),
        }
        tested = self.contrasts.dropna(subset="p").sort_values("q", kind="stable")
        tested = tested.head(10 if most is None else most)
        gaps = {
            "contrast": [f"{a} and {b}" for a, b in zip(tested["a"], tested["b"], strict=True)],
            **({"variant": tested["variant"].map(wording)} if tested["variant"].any() else {}),
            "difference of slopes": [
                self._span(*span) for span in tested[["difference", "low", "high"]].to_numpy()
            ],
            "p": tested["p"].map(chance),
            "q": tested["q"].map(chance),
        }
        found = [Shown(pd.DataFrame(slopes), f"{self.title} Change with time.")]
        return found + ([Shown(pd.DataFrame(gaps), "Differences of slopes.")] if len(tested) else [])

    def passages(self, group: str | None = None, variant: str | None = None, **where: str) -> pd.DataFrame:
        """The passages behind a slope, in their context.

        Parameters
        ----------
        group, variant : str, optional
            Only those of this group, or of this variant of a concept.
        **where
            A column of the passages and its value, as in `outlet="Rappler"`.

        Returns
        -------
        DataFrame
            One row per passage.

        Raises
        ------
        ValueError
            If a group or a value does not exist.
        """
        narrowed = where if variant is None else {**where, "variant": variant}
        return passages(self.findings, self.name, self.by, group, **narrowed)

    def _wording(self) -> Callable[[str], str]:
        known = wordings(self.findings, self.name)
        return lambda variant: known.get(variant, variant)

    def _span(self, value: float, low: float, high: float) -> str:
        shown = self.slope(value)
        return f"{shown} [{self.slope(low)}, {self.slope(high)}]" if low == low else shown

    def _every(self) -> pd.DataFrame:
        return rows(self)


def rows(trend: Trend) -> pd.DataFrame:
    """Every number of a trend: a row per slope, and per difference of slopes, which has an `against`."""
    gaps = trend.contrasts.rename(columns={"a": "group", "b": "against", "difference": "slope"})
    every = pd.concat([trend.table, gaps], ignore_index=True)
    head = {"name": trend.name, "unit": trend.unit.label, "per": trend.per}
    return every.reindex(columns=["group", "against", *list(SLOPES)[1:]]).assign(**head)
