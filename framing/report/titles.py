"""What an exhibit shows, in a sentence that can stand as its title, made by rule from the counts."""

from __future__ import annotations

import pandas as pd

from framing.compare import Comparison
from framing.findings import CATEGORIES
from framing.report import certainty, standouts
from framing.report.described import UNTESTED, contrasted, few, opposed

ALONE = "Only one wording"
"""How the description of a concept begins whose wordings cannot differ."""


def finding(comparison: Comparison) -> str:
    """The largest difference that exceeds chance, else a plain contrast of wording, else a description."""
    contrasts = comparison.contrasts
    if len(passed := contrasts[contrasts["selected"]]):
        row = passed.iloc[int(passed["effect"].abs().fillna(0.0).argmax())]
        return f"{standouts.sides(comparison, row)}."
    if said := contrasted(comparison) or opposed(comparison):
        return said
    described = _wordings(comparison) if comparison.variants != [""] else _range(comparison)
    if contrasts["p"].notna().any() and not described.startswith(ALONE):
        return f"{described} No difference exceeds chance."
    return described


def lead(comparison: Comparison) -> tuple[str, ...]:
    """What a title leaves out: the size and p of its difference, and the others that exceed chance.

    Of a description, that it was not tested.
    """
    if contrasted(comparison) or (opposed(comparison) and not comparison.contrasts["selected"].any()):
        return (UNTESTED,)
    sentences = certainty.with_p(comparison, standouts.sizes(comparison))
    return (*sentences, *certainty.unlike_the_chart(comparison))


def rests_on(comparison: Comparison) -> str:
    """Of how many finds the values of a measure are, for a sentence without the chart that tells each."""
    n = comparison.groups.dropna(subset="estimate")["n"]
    if comparison.variants != [""] or n.empty:
        return ""
    few, many = f"{n.min():,}", f"{n.max():,}"
    return f" n = {few}." if few == many else f" n = {few} to {many} per {comparison.by}."


def _range(comparison: Comparison) -> str:
    """From the lowest to the highest value of a measure, with the groups that have them."""
    rows, show = comparison.groups.dropna(subset="estimate"), comparison.unit.show
    if rows.empty:
        return "Nothing to count."
    values = [show(float(value)) for value in rows["estimate"]]
    if len(rows) == 1:
        return f"{values[0]} in {rows['group'].iloc[0]}."
    if len(set(values)) == 1:
        return f"{values[0]} in every {comparison.by}."
    lowest, highest = int(rows["estimate"].argmin()), int(rows["estimate"].argmax())
    low, high = _holders(rows, values, values[lowest]), _holders(rows, values, values[highest])
    return f"From {values[lowest]} ({low}) to {values[highest]} ({high})."


def _holders(rows: pd.DataFrame, values: list[str], value: str) -> str:
    """The groups whose value is shown so; of many, how many they are."""
    groups = [group for group, shown in zip(rows["group"], values, strict=True) if shown == value]
    return few(groups, most=3)


def _wordings(comparison: Comparison) -> str:
    """The commonest wordings with their counts; who alone speaks of it, where only one group does."""
    rows = comparison.groups[comparison.groups["count"] > 0]
    if rows.empty:
        return "Nothing found."
    counts = rows.groupby("variant", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
    most = 4 if len(counts) == 4 else 3  # "and 1 more" would take the room of the one
    told = [f"“{comparison.wording(str(variant))}” {n:,.0f}" for variant, n in counts.head(most).items()]
    total = f"{counts.sum():,.0f} {comparison.of}"
    groups = rows["group"].unique()
    where = f" in {groups[0]} alone" if len(groups) == 1 and len(comparison.n_articles) > 1 else ""
    if len(counts) == 1:
        return f"{ALONE}{where}: {told[0]}."
    kinds = "kinds" if comparison.name in CATEGORIES else "wordings"
    more = f" and {len(counts) - most} more {kinds}" if len(counts) > most else ""
    return f"Of {total}{where}: {', '.join(told)}{more}."
