"""The chapters of many groups together and of change with time."""

from __future__ import annotations

from collections.abc import Hashable

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Comparison, Pooled, Trend, trend
from framing.compare.grouping import PERIODS
from framing.compare.power_note import LEVEL
from framing.compare.trend import rows
from framing.measures import Unit
from framing.report.chapters.exhibits import behind
from framing.report.chapters.material import Material
from framing.report.content import Exhibit, Section
from framing.report.described import few
from framing.report.evidence import counted_by
from framing.report.lists import Evidence
from framing.report.rows import listed, lists_of

POINTS = "percentage points "
"""The unit of a slope of shares."""

STARTS = {"week": "W", "month": "M", "year": "Y"}
"""The period of each dot of a trend, as pandas names it."""

USUAL = ("quoted_share", "anonymous_share")
"""What is modelled if the plan names nothing as primary."""


def together(material: Material) -> Section | None:
    """Ten or more groups in a funnel; None with fewer, or where nothing can be pooled."""
    found = [(one, one.pooled) for one in _modelled(material) if one.pooled and len(one.pooled.table)]
    if not found:
        return None
    intro = (
        f"Of many {material.by}s some lie far out by chance. The spread is how far their true values lie "
        "from their mean, typically; 0 means that chance explains all that is seen between them."
    )
    exhibits = tuple(_funnel(one, pooled) for one, pooled in found)
    data = pd.concat([pooled.table.assign(name=one.name) for one, pooled in found])
    return Section("together", f"All {material.by}s together", intro, exhibits, data={"together": data})


def time(material: Material) -> Section | None:
    """The slope of each group over time; None where none can be estimated."""
    if material.by in PERIODS:
        return None
    every = [trend(material.findings, one.name, material.by) for one in _modelled(material)]
    found = [one for one in every if one.table["slope"].notna().any()]
    if not found:
        return None
    intro = (
        "A line through the articles of each group. Its interval counts weeks, since articles of one week "
        "report the same events; a line says nothing of the cause."
    )
    data = {"time": pd.concat([rows(one) for one in found], ignore_index=True)}
    exhibits = tuple(map(_slopes, found))
    absent = tuple(f"{one.title}. {one.finding}" for one in exhibits if not one.on_paper)
    lists = tuple(_of_periods(material, material.by_name[one.name], one) for one in found)
    return Section("time", "Change with time", intro, exhibits, evidence=lists, data=data, absent=absent)


def _modelled(material: Material) -> list[Comparison]:
    """The primary comparisons, or the usual measures."""
    names = material.primary or USUAL
    return [material.by_name[name] for name in names if name in material.by_name]


def _funnel(compared: Comparison, pooled: Pooled) -> Exhibit:
    return Exhibit(
        key=f"together-{compared.name}",
        title=f"{compared.title}: all {compared.by}s together",
        chart="funnel",
        drawn=(pooled,),
        reading=f"{CHARTS['funnel'].reading(pooled)} {pooled.note}",
        alt=pooled.note,
        behind=behind(compared),
    )


def _slopes(found: Trend) -> Exhibit:
    slopes = [
        f"{group}: {found.slope(slope)}"
        for group, slope in found.table[["group", "slope"]].itertuples(index=False, name=None)
    ]
    return Exhibit(
        key=f"time-{found.name}",
        title=f"{found.title}: change with time",
        chart="trend",
        drawn=(found,),
        reading=f"{CHARTS['trend'].reading(found)} {found.note}",
        alt=f"Change per {found.per}. {'; '.join(slopes)}.",
        finding=_changed(found),
        on_paper=bool((found.table["q"] <= LEVEL).any()),
        behind=tuple(
            (f"{group}", tuple(_key(found, group, start) for start in points["start"]))
            for group, points in found.points[found.points["variant"] == _drawn(found)].groupby("group")
        ),
    )


def _changed(found: Trend) -> str:
    """The slopes that exceed chance, the largest first; else that none does, and the largest of them."""
    known = found.table.dropna(subset=["slope", "q"]).sort_values("slope", key=abs, ascending=False)
    sure = known[known["q"] <= LEVEL]
    told = [
        f"{found.slope(slope)} {POINTS if found.unit is Unit.SHARE else ''}a {found.per} in {group}"
        for group, slope in (sure if len(sure) else known.head(1))[["group", "slope"]].to_numpy()
    ]
    if known.empty:
        return f"Too few {found.of} to test any change."
    return f"{few(told, most=3)}." if len(sure) else f"No change exceeds chance; the largest: {told[0]}."


def _drawn(found: Trend) -> str:
    """The variant that the chart shows."""
    return str(found.table["variant"].iloc[0])


def _of_periods(material: Material, compared: Comparison, found: Trend) -> Evidence:
    """The passages that each dot of a trend counts."""
    rows = counted_by(compared, _drawn(found))
    dates = material.findings.articles.set_index("article")["published"]
    since = rows["article"].map(dates).dt.to_period(STARTS[found.per]).dt.start_time
    lists = lists_of(rows.assign(since=since), ["group", "since"])
    groups = (
        listed(_key(found, group, start), f"{group}, from {start:%-d %B %Y}", part)
        for (group, start), part in lists.items()
    )
    kind = "contested words" if compared.evidence == "terms" else "other measures"
    return Evidence(f"{found.title}: change with time", kind, tuple(groups), on_paper=False)


def _key(found: Trend, group: Hashable, start: Hashable) -> str:
    return "\x1f".join(("time", found.name, f"{group}", f"{start:%Y-%m-%d}"))
