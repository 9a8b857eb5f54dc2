"""Every article with every count, for models in R, lme4 or statsmodels, with a codebook."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from framing.compare.counts import Counts, count, names
from framing.compare.grouping import PERIODS, grouping
from framing.files import write_new
from framing.findings import Findings
from framing.measures import MEASURES, Unit
from framing.results import Result, Shown
from framing.results.tabular import csv_file

_SHOWN = 20
CODEBOOK = ["column", "kind", "name", "variant", "title", "unit", "meaning", "validity"]
_OWN = {
    "article": "Name of the article.",
    "outlet": "Outlet that printed it.",
    "event": "Event that it reports; empty where nobody said.",
    "published": "Date of publication.",
    "week": "Week of publication (ISO).",
    "month": "Month of publication.",
    "agency": "News agency that is credited, if any.",
    "duplicate_of": "Article whose text this one has, if any.",
    "words": "Words that count: headline, standfirst and body, without repeated passages.",
    "sentences": "Sentences that count.",
}
"""Column -> what it says."""


@dataclass(frozen=True)
class ArticleTable(Result):
    """A row per article: what is known of it, and the count and the n of every measure and wording.

    It shows its codebook; the `table` is for computing.

    Attributes
    ----------
    table : DataFrame
        For each share two columns, `..._count` and `..._n` (of how many); for each mean `..._sum` and
        `..._n`.
    codebook : DataFrame
        A row per column of `table`: what it counts, its unit, and how far to trust it.

    Notes
    -----
    A model of shares needs count and n, as in R: `glmer(cbind(x_count, x_n - x_count) ~ outlet + (1 | event),
    family = binomial)`.
    """

    table: pd.DataFrame
    codebook: pd.DataFrame

    @property
    def title(self) -> str:
        """How many articles and columns there are."""
        return f"{len(self.table)} articles, {self.table.shape[1]} columns"

    @property
    def note(self) -> str:
        """How to use the columns."""
        return "A share is count / n; a model of shares needs both. `codebook` explains every column."

    def shown(self, most: int | None = None) -> list[Shown]:
        """What the columns hold."""
        rows = self.codebook[["column", "kind", "meaning"]].head(_SHOWN if most is None else most)
        further = len(self.codebook) - len(rows)
        return [Shown(rows, "Columns of the table.", f"And {further} columns more." if further else "")]

    def write(self, path: str | Path) -> Path:
        """Write the table as CSV, and NAME.codebook.csv beside it.

        Parameters
        ----------
        path : str or Path
            The table, .csv.

        Returns
        -------
        Path
            The path of the codebook.

        Raises
        ------
        ValueError
            If the name does not end in .csv, or if one of the files exists with other content.
        """
        target = Path(path)
        if target.suffix.lower() != ".csv":
            raise ValueError(f"{target}: the table is a CSV file; name it so.")
        beside = target.with_suffix(".codebook.csv")
        write_new({target: csv_file(self.table), beside: csv_file(self.codebook)})
        return beside

    def __repr__(self) -> str:
        """A line for the notebook."""
        return f"ArticleTable: {len(self.table)} articles, {self.table.shape[1]} columns"


def article_table(findings: Findings, only: Sequence[str] = ()) -> ArticleTable:
    """Every article with the counts of all measures and concepts that were found.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    only : sequence of str
        Only these measures and concepts (default: all).

    Returns
    -------
    ArticleTable
        The table and its codebook.

    Raises
    ------
    ValueError
        If a measure or concept does not exist.
    """
    made = _Made()
    _known(findings, made)
    for name in only or names(findings):
        _counted(count(findings, name), findings, made)
    return ArticleTable(pd.DataFrame(made.columns), pd.DataFrame(made.rows, columns=CODEBOOK))


@dataclass
class _Made:
    """Columns with their rows of the codebook, as they are added."""

    columns: dict[str, pd.Series] = field(default_factory=dict)
    rows: list[dict[str, str]] = field(default_factory=list)

    def add(self, column: str, values: pd.Series, kind: str, meaning: str, **further: str) -> None:
        """One column; its name is made one that R and formulas of statsmodels take, and its own."""
        plain = re.sub(r"\W+", "_", column, flags=re.ASCII).strip("_") or "column"
        plain = f"x_{plain}" if plain[0].isdigit() else plain
        number, free = 1, plain
        while free in self.columns:
            number += 1
            free = f"{plain}_{number}"
        self.columns[free] = values.reset_index(drop=True)
        self.rows.append({"column": free, "kind": kind, "meaning": meaning} | further)


def _known(findings: Findings, made: _Made) -> None:
    """What is known of the articles beside their words: own columns, then those of the corpus."""
    for column, meaning in _OWN.items():
        values = grouping(findings, column) if column in PERIODS else findings.articles[column]
        made.add(column, values, "article", meaning)
    for column in dict.fromkeys(findings.attributes["column"]):
        made.add(column, grouping(findings, column), "corpus", f"The column {column!r} of the corpus.")


def _counted(counts: Counts, findings: Findings, made: _Made) -> None:
    """Count and n of each variant; n stands once, since all variants share it."""
    measure = MEASURES.get(counts.name)
    about = {
        "name": counts.name,
        "title": counts.title,
        "unit": counts.unit.label,
        "validity": measure.validity if measure else "",
    }
    ending = "sum" if counts.unit is Unit.BALANCE else "count"
    whole = {Unit.SHARE, Unit.COUNT, Unit.PER_1000_WORDS}
    for key, rows in counts.table.groupby("variant", sort=False):
        variant = str(key)
        by_article = rows.set_index("article").reindex(findings.articles["article"])
        total = by_article["total"].fillna(0.0) / (1000 if counts.unit is Unit.PER_1000_WORDS else 1)
        total = total.round().astype(int) if counts.unit in whole else total
        what = f"“{variant}”: {counts.definition}" if variant else counts.definition
        name = "_".join(part for part in (counts.name, variant, ending) if part)
        made.add(name, total, ending, what, variant=variant, **about)
    if not counts.table.empty:
        first = counts.table.drop_duplicates("article").set_index("article")["n"]
        n = first.reindex(findings.articles["article"]).fillna(0).astype(int)
        made.add(f"{counts.name}_n", n, "n", f"Of how many: {counts.of}.", **about)
