"""What several chapters show: a concept, a measure, several measures side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Comparison
from framing.report import standouts, tables
from framing.report.charted import others
from framing.report.content import Exhibit
from framing.report.evidence import key
from framing.report.titles import finding, lead


def of_concept(comparison: Comparison, **options: int) -> Exhibit:
    """The exhibit of a concept."""
    rows = comparison.groups[comparison.groups["count"] > 0]
    counts = [
        f"{group}: "
        + ", ".join(
            f"{comparison.wording(v)} {n:.0f}" for v, n in zip(part["variant"], part["count"], strict=True)
        )
        for group, part in rows.groupby("group", sort=False)
    ]
    return Exhibit(
        key=standouts.at(comparison),
        title=comparison.title,
        chart="" if tables.small(comparison) else "variants",
        drawn=(comparison,),
        reading=f"{CHARTS['variants'].reading(comparison)} {comparison.missed}".strip(),
        alt=f"Mentions per {comparison.by}. {'; '.join(counts) or 'None found'}.",
        lead=lead(comparison),
        table=tables.of_concept(comparison),
        options=options,
        finding=finding(comparison),
        behind=tuple(_most_used(comparison, rows)),
    )


def _most_used(comparison: Comparison, rows: pd.DataFrame) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each group with the keys of its wordings, the most used first, then of those that charts sum."""
    sums = others(comparison)
    for group in comparison.n_articles:
        mine = rows[rows["group"] == group].sort_values("count", ascending=False, kind="stable")
        yield group, tuple(key(comparison, group, name) for name in (*mine["variant"], *sums))


def of_measure(comparison: Comparison) -> Exhibit:
    """The exhibit of a measure: a dot per group."""
    return Exhibit(
        key=standouts.at(comparison),
        title=comparison.title,
        chart="levels",
        drawn=(comparison,),
        reading=f"{CHARTS['levels'].reading(comparison)} {comparison.missed}".strip(),
        alt=values(comparison),
        lead=lead(comparison),
        finding=finding(comparison),
        behind=behind(comparison),
        on_paper=compares(comparison) and len(comparison.n_articles) > 1,
    )


def compares(comparison: Comparison) -> bool:
    """Whether more than one group has a value, or there is only one group: else a line says it all."""
    rows = comparison.groups
    there = rows[rows["count"] > 0] if comparison.evidence == "terms" else rows.dropna(subset="estimate")
    return there["group"].nunique() != 1 or len(comparison.n_articles) == 1


def may_be_told(comparison: Comparison) -> bool:
    """Whether page one may tell a difference of a measure, which then has a page."""
    return comparison.name not in standouts.UNTOLD and bool(comparison.contrasts["selected"].any())


def behind(comparison: Comparison) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each group with the key of the passages of a measure."""
    return tuple((group, (key(comparison, group),)) for group in comparison.n_articles)


def profile(comparisons: Sequence[Comparison]) -> Exhibit:
    """The exhibit of several measures side by side."""
    return Exhibit(
        key="profile",
        title="Voices at a glance",
        chart="profile",
        drawn=(tuple(comparisons),),
        reading=CHARTS["profile"].reading(comparisons),
        alt=" ".join(f"{comparison.title}. {values(comparison)}" for comparison in comparisons),
    )


def values(comparison: Comparison) -> str:
    """Each group with its value, for readers who cannot see the chart."""
    pairs = zip(comparison.groups["group"], comparison.groups["estimate"], strict=True)
    return "; ".join(f"{group}: {comparison.unit.show(value)}" for group, value in pairs) + "."
