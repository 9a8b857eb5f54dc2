"""A comparison: a value that carries its tables and shows itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd

from framing.measures import Unit

GROUPS = {
    "group": "str",
    "variant": "str",
    "articles": "int64",
    "n": "int64",
    "count": "float64",
    "estimate": "float64",
    "low": "float64",
    "high": "float64",
    "basis": "str",
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
    "effect": "float64",
    "smallest_p": "float64",
}


@dataclass(frozen=True)
class Comparison:
    """What the groups of a corpus do in one respect.

    `groups` has a row per group (and variant): `n` finds of which `count` are meant, the `estimate`
    with its 95 % interval `low`, `high`, and `basis`, what the interval rests on: "over articles",
    "within this text" (one article) or "none". `contrasts` has a row per pair (and variant): the
    difference a - b, its interval, the permutation `p` over articles, `q` (Benjamini-Hochberg over
    this table), the `effect` (Cohen's h for shares, otherwise Hedges' g) and the smallest p that so
    many articles can give. `caveat` says in words what they permit.
    """

    name: str
    title: str
    unit: Unit
    of: str
    by: str
    definition: str
    evidence: str
    groups: pd.DataFrame
    contrasts: pd.DataFrame
    n_articles: Mapping[str, int]
    caveat: str

    @property
    def variants(self) -> list[str]:
        """The variants of a concept, most frequent first; [""] for a measure."""
        return list(dict.fromkeys(self.groups["variant"]))

    @property
    def table(self) -> pd.DataFrame:
        """The rows of `groups`, headed by the name of what is compared and its unit."""
        head = pd.DataFrame({"name": self.name, "unit": self.unit.label}, index=self.groups.index)
        return head.join(self.groups)

    def record(self) -> dict[str, object]:
        """Everything the comparison says, for JSON; undefined numbers are null."""
        tables = {
            name: [
                {column: None if value != value else value for column, value in row.items()}
                for row in frame.to_dict("records")
            ]
            for name, frame in (("groups", self.groups), ("contrasts", self.contrasts))
        }
        about = ("name", "title", "by", "of", "definition", "caveat")
        return {key: getattr(self, key) for key in about} | {"unit": self.unit.label} | tables

    def wide(self) -> pd.DataFrame:
        """Groups as rows and variants as columns, each cell "share (count of n)", for reading."""
        cells = self.groups.assign(cell=[self._cell(row) for _, row in self.groups.iterrows()])
        table = cells.pivot(index="group", columns="variant", values="cell")
        table = table.reindex(list(self.n_articles), columns=self.variants)
        return table.rename(columns={"": self.title}).rename_axis(index=self.by, columns=None)

    def _cell(self, row: pd.Series) -> str:
        value = self.unit.show(row["estimate"])
        if self.unit is not Unit.SHARE:
            bounds = (
                ""
                if row["low"] != row["low"]
                else f" [{self.unit.show(row['low'])}, {self.unit.show(row['high'])}]"
            )
            return f"{value}{bounds}, n = {row['n']}"
        return f"{value} ({row['count']:.0f} of {row['n']})" if row["n"] else value

    def __str__(self) -> str:
        """The table for a terminal, with what it permits."""
        return f"{self.title}\n\n{self.wide().to_string()}\n\n{self.caveat}"

    def _repr_html_(self) -> str:
        """The table for a notebook."""
        return (
            f"<h4>{escape(self.title)}</h4><p>{escape(self.definition)}</p>{self.wide().to_html()}"
            f"<p><em>{escape(self.caveat)}</em></p>"
        )

    def to_markdown(self) -> str:
        """The table in Markdown, with what it permits."""
        table = self.wide().reset_index().map(lambda cell: str(cell).replace("|", "\\|"))
        lines = [list(map(str, table.columns)), ["---"] * len(table.columns), *table.to_numpy().tolist()]
        body = "\n".join("| " + " | ".join(line) + " |" for line in lines)
        return f"**{self.title}**\n\n{body}\n\n{self.caveat}\n"
