"""Covariates, such as section or length, held alike between groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import nan
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.adjusted import ADJUSTED, Adjusted
from framing.compare.columns import typed
from framing.compare.counts import Counts
from framing.compare.design import Design
from framing.compare.grouping import REST, UNKNOWN, columns, grouping
from framing.compare.power_note import LEVEL
from framing.findings import Findings
from framing.measures import Unit
from framing.stats import benjamini_hochberg
from framing.stats.marginal import adjusted_difference, independent_columns
from framing.stats.strata import FEWEST_STRATA

NUMBERS = ("words", "sentences")
"""Columns of the articles that are numbers."""
_EVENT = "\x1fevent"


def adjust(
    findings: Findings, counts: Counts, design: Design, contrasts: pd.DataFrame, by: Sequence[str]
) -> Adjusted:
    """The contrasts of a comparison with these columns held alike.

    Raises ValueError for a column that does not exist or cannot be held alike.
    """
    table = counts.table.merge(design.keys, on="article", sort=False)
    table = table[table["counted"] & ~table["copied"] & (table["n"] > 0)]
    known = {name: covariate(findings, name, design.by) for name in dict.fromkeys(by)}
    table = table.join(pd.DataFrame(known, index=findings.articles["article"].to_numpy()), on="article")
    lacking = table[list(known)].isna().any(axis=1)
    left, table = int(table.loc[lacking, "article"].nunique()), table[~lacking]
    rows: list[dict[Any, Any]] = []
    for row in contrasts.to_dict("records"):
        part = table[table["variant"] == row["variant"]]
        part = part if row["b"] == REST else part[part["group"].isin([row["a"], row["b"]])]
        sides = _Sides.of(part, str(row["a"]), list(known), design)
        head = {name: row[name] for name in ("a", "b", "variant")}
        found = {"found": row["difference"], "found_low": row["low"], "found_high": row["high"]}
        units = "outlets" if design.clusters else "articles"
        few = "" if row["smallest_p"] <= LEVEL else f"too few {units}"
        made = {"p": nan, "reason": few} if few else sides.difference(counts.unit is Unit.SHARE)
        rows.append(head | found | {"articles": len(sides.rows)} | made)
    for line, q in zip(rows, benjamini_hochberg([line["p"] for line in rows]), strict=True):
        line["q"] = q
    return Adjusted(tuple(known), typed(rows, ADJUSTED), _note(tuple(known), counts, design, left))


def covariate(findings: Findings, name: str, by: str) -> NDArray[Any]:
    """A column of the articles: numbers where all its values are, NaN where one is missing.

    Raises ValueError for a column that does not exist, makes the groups, or has another value in nearly
    every article.
    """
    if name == by:
        raise ValueError(f"adjust: {name!r} makes the groups and cannot be held alike; name another column.")
    if name in NUMBERS:
        return findings.articles[name].to_numpy(float)
    if name not in columns(findings):
        there = ", ".join([*NUMBERS, *columns(findings)])
        raise ValueError(f"adjust: {name!r} is not a column of the articles; there are: {there}.")
    values = grouping(findings, name)
    numbers = pd.to_numeric(values.where(values != UNKNOWN), errors="coerce").to_numpy(float)
    if np.isfinite(numbers).sum() == (values != UNKNOWN).sum() > 0:
        return numbers
    if (many := values.nunique()) > max(2, len(values) / 2):
        raise ValueError(
            f"adjust: {name!r} has {many} values in {len(values)} articles, too many to hold alike; name a "
            "column with fewer."
        )
    return values.to_numpy(object)


@dataclass(frozen=True)
class _Sides:
    """The articles of a contrast in the blocks that both sides cover, with their covariates."""

    rows: pd.DataFrame
    first: NDArray[np.bool_]
    names: list[str]
    clusters: list[str]

    @classmethod
    def of(cls, part: pd.DataFrame, a: str, names: list[str], design: Design) -> _Sides:
        if design.inside:
            sides = (part["group"] == a).groupby(part["block"]).transform("nunique")
            part = part[sides > 1]
            part, names = part.assign(**{_EVENT: part["block"]}), [*names, _EVENT]
        over = "unit" if design.clusters else "article"
        if design.inside and not design.clusters and part["block"].nunique() >= FEWEST_STRATA:
            over = "block"
        return cls(part, (part["group"] == a).to_numpy(), names, part[over].astype(str).tolist())

    def difference(self, share: bool) -> dict[str, Any]:
        """The adjusted difference, or the reason why there is none."""
        kept = self._telling() if share else np.ones(len(self.rows), dtype=bool)
        rows, first = self.rows[kept], self.first[kept]
        if first.all() or not first.any():
            return {"p": nan, "reason": "one side has none of the finds, or nothing but them"}
        clusters = [name for name, chosen in zip(self.clusters, kept, strict=True) if chosen]
        found = adjusted_difference(
            rows["total"].to_numpy(float),
            rows["n"].to_numpy(float),
            first,
            independent_columns(_design(rows, self.names)),
            clusters,
            share,
            float(self.rows.loc[~kept, "n"].sum()),
        )
        if found is None or found.error != found.error:
            return {"p": nan, "reason": "the groups cannot be told from these columns"}
        bounds = (max(found.low, -1.0), min(found.high, 1.0)) if share else (found.low, found.high)
        numbers = {"difference": found.estimate, "low": bounds[0], "high": bounds[1]}
        return numbers | {"p": found.p, "df": found.df, "reason": ""}

    def _telling(self) -> NDArray[np.bool_]:
        """Articles whose categories hold both hits and others; in the rest, both sides are alike."""
        kept = np.ones(len(self.rows), dtype=bool)
        total, n = self.rows["total"].to_numpy(float), self.rows["n"].to_numpy(float)
        before = -1
        while kept.sum() != before:
            before = int(kept.sum())
            for name in self.names:
                if self.rows[name].dtype != float:
                    code = pd.factorize(self.rows[name])[0]
                    hits, every = np.bincount(code, total * kept), np.bincount(code, n * kept)
                    kept &= ((hits > 0) & (hits < every))[code]
        return kept


def _design(rows: pd.DataFrame, names: Sequence[str]) -> NDArray[np.float64]:
    """An intercept, numbers in standard deviations, and a column for each category."""
    columns = [np.ones(len(rows))]
    for name in names:
        if rows[name].dtype == float:
            values = rows[name].to_numpy(float)
            values = values / (np.abs(values).max() or 1.0)  # before squares, which could be too large
            columns.append((values - values.mean()) / (values.std() or 1.0))
        else:
            code, _ = pd.factorize(rows[name])
            columns += [(code == at).astype(float) for at in range(1, code.max(initial=0) + 1)]
    return np.column_stack(columns)


def _note(names: tuple[str, ...], counts: Counts, design: Design, left: int) -> str:
    """What is adjusted for, and how."""
    share = counts.unit is Unit.SHARE
    model = "a quasi-binomial regression" if share else "least squares"
    inside = f" and {design.inside}" if design.inside else ""
    are = "articles without" if left > 1 else "article without"
    without = f" Left out of it: {left} {are} a number there." if left else ""
    alike = f"had the same {', '.join(names)}{inside}"
    return (
        f"Adjusted: the difference if the articles of both sides {alike}, by {model} with cluster-robust "
        f"errors (CR2). Only what these columns hold is held alike.{without}"
    )
