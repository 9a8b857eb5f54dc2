"""From findings to a trend: the slope of a measure over time in each group."""

from __future__ import annotations

from dataclasses import dataclass
from math import nan
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.compare.columns import typed
from framing.compare.counts import Counts, count
from framing.compare.design import Design, sides
from framing.compare.grouping import PERIODS, REST
from framing.compare.trend import CONTRASTS, DAYS, POINTS, SLOPES, Trend
from framing.findings import Findings
from framing.stats import benjamini_hochberg
from framing.stats.clustered import Fit, least_squares

EVERY = "all articles"
"""The group of all articles, where no column makes groups."""
WEEKS = 5
"""With finds in fewer weeks a slope is not estimated: its interval would rest on too few."""
_SHORT, _LONG = 70, 6 * 365
"""Up to so many days slopes are per week, from so many on per year."""


def trend(findings: Findings, name: str, by: str | None = "outlet") -> Trend:
    """How a measure or concept changes with time in each group.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    name : str
        A measure, a concept or a category of quotes.
    by : str or None
        Column that makes the groups; None takes all articles together.

    Returns
    -------
    Trend
        Slopes with intervals and tests.

    Raises
    ------
    ValueError
        If the measure, concept or column does not exist, or if `by` is a stretch of time.

    Notes
    -----
    Least squares of the articles' values on their dates, weighted by `n`, with a level for each outlet, so
    that a slope is that inside outlets. Articles of one week are alike, since they report the same events:
    errors are CR2 over weeks with Satterthwaite degrees of freedom.

    References
    ----------
    Pustejovsky and Tipton (2018), Journal of Business and Economic Statistics 36.
    """
    if by in PERIODS:
        raise ValueError(
            f"by: a trend goes along time, so {by!r} makes no groups; name a column, such as outlet."
        )
    counts, design = count(findings, name), Design.of(findings, by or "outlet", None)
    rows = _rows(findings, counts, design, by)
    dated = rows.dropna(subset="published")
    order = [EVERY] if by is None else design.order
    span = (dated["published"].max() - dated["published"].min()).days if len(dated) else 0
    per = "week" if span <= _SHORT else "month" if span <= _LONG else "year"
    slopes: list[dict[str, Any]] = []
    gaps: list[dict[str, Any]] = []
    points: list[dict[str, Any]] = []
    for key, part in dated.groupby("variant", sort=False):
        of = {group: _Part.of(part[part["group"] == group], per) for group in order}
        slopes += [{"group": g, "variant": key} | one.row(per) for g, one in of.items()]
        for a, b in sides(order) if len(order) > 1 else []:
            rest = _Part.of(part[part["group"] != a], per) if b == REST else of[b]
            gaps.append({"a": a, "b": b, "variant": key} | _difference(of[a], rest))
        points += [{"group": g, "variant": key} | row for g, one in of.items() for row in one.points(per)]
    for found in (slopes, gaps):
        for row, q in zip(found, benjamini_hochberg([row["p"] for row in found]), strict=True):
            row["q"] = q
    left = int(rows.loc[rows["published"].isna(), "article"].nunique())
    return Trend(
        name=counts.name,
        title=counts.title,
        definition=counts.definition,
        unit=counts.unit,
        of=counts.of,
        by=by or "articles",
        per=per,
        table=typed(slopes, SLOPES),
        contrasts=typed(gaps, CONTRASTS),
        points=typed(points, POINTS),
        note=_note(per, left, len(dated)),
        findings=findings,
    )


def _rows(findings: Findings, counts: Counts, design: Design, by: str | None) -> pd.DataFrame:
    """Every counted article with its finds, date and group, texts that a group prints again left out."""
    published = findings.articles.set_index("article")["published"]
    table = counts.table.merge(design.keys, on="article", sort=False)
    table = table[table["counted"] & (table["n"] > 0) & ~(table["copied"] & (by is not None))]
    table = table.assign(published=table["article"].map(published))
    return table.assign(group=EVERY) if by is None else table


@dataclass(frozen=True)
class _Part:
    """The dated articles of a group with finds."""

    value: NDArray[np.float64]
    n: NDArray[np.float64]
    time: NDArray[np.float64]
    outlet: NDArray[np.intp]
    week: tuple[str, ...]
    published: pd.Series

    @classmethod
    def of(cls, rows: pd.DataFrame, per: str) -> _Part:
        n = rows["n"].to_numpy(float)
        # seconds, since a year such as 9999 is beyond what nanoseconds can count
        days = rows["published"].to_numpy("datetime64[s]").astype(float) / 86_400
        return cls(
            value=rows["total"].to_numpy(float) / n,
            n=n,
            time=days / DAYS[per],
            outlet=pd.factorize(rows["outlet"])[0],
            week=tuple(rows["published"].dt.strftime(PERIODS["week"])),
            published=rows["published"],
        )

    def columns(self) -> NDArray[np.float64]:
        """A level for each outlet, then time from its middle."""
        levels = np.zeros((len(self.n), int(self.outlet.max(initial=-1)) + 1))
        levels[np.arange(len(self.n)), self.outlet] = 1.0
        return np.column_stack([levels, self.time - np.average(self.time, weights=self.n)])

    def lacking(self) -> str:
        """Why no slope can be estimated; empty where it can."""
        if not len(self.n):
            return "no finds in articles with a date"
        if len(set(self.week)) < WEEKS:
            return f"finds in fewer than {WEEKS} weeks"
        if np.linalg.matrix_rank(self.columns()) < self.columns().shape[1]:
            return "each outlet has articles of one day only"
        sums = np.bincount(self.outlet, self.value * self.n) / np.bincount(self.outlet, self.n)
        if np.abs(self.value - sums[self.outlet]).max() < 1e-12:
            return "no article of an outlet differs from its others"
        return ""

    def fit(self) -> Fit:
        """Least squares on dates, clustered by week."""
        return least_squares(self.value, self.columns(), self.n, self.week)

    def row(self, per: str) -> dict[str, Any]:
        """The numbers of a group."""
        known = {"articles": len(self.n), "weeks": len(set(self.week)), "n": self.n.sum(), "p": nan}
        if not len(self.n):
            return known | {"middle": np.datetime64("NaT"), "reason": self.lacking()}
        days = float(np.average(self.time - self.time.min(), weights=self.n)) * DAYS[per]
        known |= {"level": float(np.average(self.value, weights=self.n))}
        known |= {"middle": self.published.min() + pd.Timedelta(np.timedelta64(round(days * 86_400), "s"))}
        if reason := self.lacking():
            return known | {"reason": reason}
        fit = self.fit()
        found = fit.effect(np.eye(len(fit.beta))[-1])
        bounds = {"low": found.low, "high": found.high, "p": found.p, "df": found.df}
        return known | {"slope": found.estimate, "reason": ""} | bounds

    def points(self, per: str) -> list[dict[str, Any]]:
        """The value in each stretch of time."""
        start = self.published.dt.to_period({"week": "W", "month": "M", "year": "Y"}[per]).dt.start_time
        frame = pd.DataFrame({"start": start, "n": self.n, "total": self.value * self.n})
        sums = frame.groupby("start").sum()
        return [
            {"start": at, "n": row["n"], "estimate": row["total"] / row["n"]} for at, row in sums.iterrows()
        ]


def _difference(first: _Part, second: _Part) -> dict[str, float]:
    """By how much the first slope is above the second; a week of both is one cluster."""
    if first.lacking() or second.lacking():
        return {"p": nan}
    a, b = first.columns(), second.columns()
    columns = np.block([[a, np.zeros((len(a), b.shape[1]))], [np.zeros((len(b), a.shape[1])), b]])
    fit = least_squares(
        np.concatenate([first.value, second.value]),
        columns,
        np.concatenate([first.n, second.n]),
        [*first.week, *second.week],
    )
    weights = np.zeros(columns.shape[1])
    weights[a.shape[1] - 1], weights[-1] = 1.0, -1.0
    found = fit.effect(weights)
    return {"difference": found.estimate, "low": found.low, "high": found.high, "p": found.p}


def _note(per: str, left: int, dated: int) -> str:
    """What the slopes rest on."""
    are = "articles without a date are" if left > 1 else "article without a date is"
    without = f" {left} {are} left out." if left else ""
    if not dated:
        return f"No article with finds has a date, so nothing is known of time.{without}"
    return (
        f"Change per {per} inside outlets, by least squares. 95 % intervals allow for articles of one week "
        "being alike (CR2 over weeks). A slope says what went up or down in these weeks, not why."
        f"{without}"
    )
