"""Counts per article to an estimate per group, and groups to contrasts."""

from __future__ import annotations

from itertools import combinations
from math import nan

import numpy as np
import pandas as pd

from framing.compare.comparison import CONTRASTS, GROUPS, Comparison
from framing.compare.counts import Counts, count
from framing.compare.permits import LEVEL, caveat
from framing.findings import Findings
from framing.measures import Unit
from framing.stats import (
    Interval,
    benjamini_hochberg,
    cohens_h,
    difference_interval,
    hedges_g,
    permutation_p,
    ratio_interval,
    share_interval,
    smallest_p,
    t_interval,
    wilson,
)


def compare(
    findings: Findings, name: str, by: str = "outlet", within: str | None = "event", seed: int = 0
) -> Comparison:
    """A measure or a concept over the groups of a column of `findings.articles`.

    Articles are the units; with `within`, labels are exchanged only between articles of one event.
    Raises ValueError for an unknown measure, concept or column.
    """
    articles = findings.articles
    for column in (by, within):
        if column is not None and column not in articles.columns:
            raise ValueError(
                f"{column!r} is no column of the articles; there are: {', '.join(articles.columns)}."
            )
    counts = count(findings, name)
    keys = pd.DataFrame({"article": articles["article"], "group": articles[by].fillna("unknown").astype(str)})
    keys["block"] = "" if within is None else articles[within].fillna("").astype(str)
    table = counts.table.merge(keys, on="article", sort=False)
    order = list(dict.fromkeys(keys["group"]))
    groups = _groups(findings, counts, table, order)
    contrasts = _contrasts(counts, table, groups, order, seed)
    n_articles = {group: int((keys["group"] == group).sum()) for group in order}
    return Comparison(
        name=name,
        title=counts.title,
        unit=counts.unit,
        of=counts.of,
        by=by,
        definition=counts.definition,
        evidence=counts.evidence,
        groups=groups,
        contrasts=contrasts,
        n_articles=n_articles,
        caveat=caveat(n_articles, by),
    )


def _groups(findings: Findings, counts: Counts, table: pd.DataFrame, order: list[str]) -> pd.DataFrame:
    rows = []
    for variant in dict.fromkeys(table["variant"]):
        for group in order:
            part = table[(table["variant"] == variant) & (table["group"] == group)]
            interval, basis = _estimate(findings, counts, part)
            rows.append(
                {
                    "group": group,
                    "variant": variant,
                    "articles": len(part),
                    "n": int(part["n"].sum()),
                    "count": float(part["total"].sum()),
                    "estimate": interval.estimate,
                    "low": interval.low,
                    "high": interval.high,
                    "basis": basis,
                }
            )
    return pd.DataFrame(rows, columns=list(GROUPS)).astype(GROUPS)


def _estimate(findings: Findings, counts: Counts, part: pd.DataFrame) -> tuple[Interval, str]:
    """An estimate with its interval and what the interval rests on."""
    used = part[part["n"] > 0]
    if used.empty:
        return Interval(nan, nan, nan), "none"
    if len(used) > 1:
        over = share_interval if counts.unit is Unit.SHARE else ratio_interval
        return over(used["total"], used["n"]), "over articles"
    total, n = float(used["total"].iloc[0]), int(used["n"].iloc[0])
    if counts.unit is Unit.SHARE and counts.of != "words":
        return wilson(total, n), "within this text"
    if counts.unit is Unit.BALANCE and n > 1:
        rows = findings.evidence
        of = (rows["measure"] == counts.name) & (rows["article"] == used["article"].iloc[0])
        return t_interval(rows.loc[of, "value"].to_numpy()), "within this text"
    # Words come in runs and a number of speakers is counted, not sampled: one text gives no interval.
    return Interval(total / n, nan, nan), "none"


def _contrasts(
    counts: Counts, table: pd.DataFrame, groups: pd.DataFrame, order: list[str], seed: int
) -> pd.DataFrame:
    rows = [
        {"a": a, "b": b, "variant": variant}
        | _difference(groups, variant, a, b)
        | _test(counts, table[(table["variant"] == variant) & table["group"].isin([a, b])], a, seed)
        for variant in dict.fromkeys(table["variant"])
        for a, b in combinations(order, 2)
    ]
    frame = pd.DataFrame(rows, columns=list(CONTRASTS)).astype(CONTRASTS)
    frame["q"] = benjamini_hochberg(frame["p"].to_numpy())
    return frame


def _difference(groups: pd.DataFrame, variant: str, a: str, b: str) -> dict[str, float]:
    of = groups[groups["variant"] == variant].set_index("group")
    first, second = (
        Interval(*(float(x) for x in of.loc[group, ["estimate", "low", "high"]])) for group in (a, b)
    )
    return difference_interval(first, second)._asdict() | {"difference": first.estimate - second.estimate}


def _test(counts: Counts, part: pd.DataFrame, a: str, seed: int) -> dict[str, float]:
    """p, its smallest possible value, and the effect; no p where even the smallest says nothing."""
    used = part[part["n"] > 0]
    in_a = (used["group"] == a).to_numpy()
    if in_a.all() or not in_a.any():
        return {"p": nan, "effect": nan, "smallest_p": 1.0}
    totals, sizes = used["total"].to_numpy(float), used["n"].to_numpy(float)
    blocks = list(used["block"])
    least = smallest_p(list(in_a), blocks)
    p = permutation_p(totals, sizes, list(in_a), blocks, seed) if least <= LEVEL else nan
    if counts.unit is Unit.SHARE:
        shares = [float(np.sum(totals[side]) / np.sum(sizes[side])) for side in (in_a, ~in_a)]
        effect = cohens_h(shares[0], shares[1])
    else:
        effect = hedges_g((totals / sizes)[in_a], (totals / sizes)[~in_a])
    return {"p": p, "effect": effect, "smallest_p": least}
