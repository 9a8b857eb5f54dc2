"""Which word each outlet chooses, as a bar for each outlet: where a few words have most of the mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from framing.charts.ranking import ranked
from framing.charts.stacked import Stacked
from framing.compare.sides import elsewhere

if TYPE_CHECKING:
    from framing.compare import Comparison

BARS, DOMINANT = 5, 0.8
"""At most this many parts of a bar, the last the sum of the rest; the others together have this share."""

COUNTED = 30
"""Up to this many mentions of an outlet, bars are as long as there are mentions, else all of one length."""


def few_dominate(comparison: Comparison) -> bool:
    """Whether a few variants have most of the mentions, so that the rest can be one part of a bar."""
    counts = comparison.groups.groupby("variant")["count"].sum().sort_values(ascending=False)
    return bool(counts.sum() and counts.head(BARS - 1).sum() >= DOMINANT * counts.sum())


def _by_count(comparison: Comparison) -> bool:
    """Whether bars are as long as there are mentions."""
    return bool(comparison.groups["n"].max() <= COUNTED)


def _first(comparison: Comparison) -> pd.DataFrame:
    """The rows of the commonest variant, by group."""
    rows, names = ranked(comparison, BARS)
    return rows[rows["variant"] == names[0]].set_index("group")


def _away(comparison: Comparison) -> list[str]:
    """The outlets that report no event on which another has a word for it, which have no bar."""
    away = elsewhere(comparison.findings, comparison.by, comparison.by_event)
    return [outlet for outlet in comparison.n_articles if outlet in away]


def of_bars(comparison: Comparison) -> str:
    """How to read the bars, and which outlets have none."""
    away = ", ".join(_away(comparison))
    return f"{_of_bars(comparison)}{f' Without an article on it: {away}.' * bool(away)}"


def _of_bars(comparison: Comparison) -> str:
    by, of = comparison.by, comparison.of
    if _by_count(comparison):
        return f"Bar and number: the {by}'s {of}, by {_what(comparison)}."
    first = _first(comparison).dropna(subset="low")
    told = f"Bar: how the {by}'s {of} divide; number: {of}; n: all of them."
    if first.empty:
        return told
    word = comparison.wording(str(first["variant"].iloc[0]))
    bases = sorted(set(first["basis"]) - {"none"})
    return f"{told} Line below: 95 % interval of the share of “{word}”, {' or '.join(bases)}."


def _what(comparison: Comparison) -> str:
    return "wording" if comparison.evidence == "terms" else "kind"


def divided(comparison: Comparison) -> Stacked:
    """Each outlet's mentions as a bar, by variant."""
    rows, names = ranked(comparison, BARS)
    away, counted = _away(comparison), _by_count(comparison)
    outlets = [outlet for outlet in comparison.n_articles if outlet not in away]
    counts = rows.set_index(["group", "variant"])["count"].to_dict()
    n = comparison.groups.groupby("group")["n"].max().to_dict()
    numbers = [[float(counts.get((outlet, name), 0)) for name in names] for outlet in outlets]
    sizes = numbers if counted else [[each / max(1.0, sum(line)) for each in line] for line in numbers]
    spans = _first(comparison)[["low", "high"]].dropna().clip(0, 1).T.to_dict("list")
    return Stacked(
        rows=outlets,
        parts=list(map(comparison.wording, names)),
        sizes=sizes,
        labels=[[f"{each:,.0f}" for each in line] for line in numbers],
        notes=[f"n = {n.get(outlet, 0):,.0f}" for outlet in outlets],
        longest=max(1.0, *(sum(line) for line in sizes)) if counted else 1.0,
        rest=names[-1] not in set(comparison.groups["variant"]),
        ticks=() if counted else ((0.0, "0 %"), (0.5, "50 %"), (1.0, "100 %")),
        lines=() if counted else [tuple(spans[outlet]) if outlet in spans else None for outlet in outlets],
        names=[[(outlet, name) for name in names] for outlet in outlets],
    )
