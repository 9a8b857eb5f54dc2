"""A comparison as one long table: levels, contrasts, diversity, and the test of all groups."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from framing.compare.grouping import REST

if TYPE_CHECKING:
    from framing.compare.comparison import Comparison

ROWS = {
    "name": "str",
    "unit": "str",
    "group": "str",
    "against": "str",
    "variant": "str",
    "articles": "int64",
    "n": "int64",
    "count": "float64",
    "estimate": "float64",
    "low": "float64",
    "high": "float64",
    "basis": "str",
    "effect": "float64",
    "p": "float64",
    "q": "float64",
    "smallest_p": "float64",
    "role": "str",
    "equivalence_p": "float64",
}


def rows(comparison: Comparison) -> pd.DataFrame:
    """Every number of a comparison, a row each, the columns of `ROWS`.

    A level has no `against`; one that codes correct stands beside the tool's own, with n codes, and
    differences are then those of the corrected figures. The estimate of a contrast is its difference, that of
    the variant "diversity" is in bits. `articles` and `n` are those of both sides.
    """
    head: dict[Hashable, Any] = {
        "name": comparison.name,
        "unit": comparison.unit.label,
        "role": comparison.role,
    }
    found = [head | row for row in comparison.groups.to_dict("records")]
    if comparison.corrected:
        found += [{**head, **row, "basis": "corrected by codes"} for row in _corrected(comparison)]
    finds = comparison.groups.groupby("group", sort=False)["n"].max().to_dict()
    for row in comparison.contrasts.to_dict("records"):
        sides = list(comparison.n_articles) if row["b"] == REST else [row["a"], row["b"]]
        sizes = {
            "articles": sum(comparison.n_articles[side] for side in sides),
            "n": sum(finds.get(side, 0) for side in sides),
        }
        names = {"group": row["a"], "against": row["b"], "estimate": row["difference"]}
        found.append(head | row | names | sizes | {"basis": "over articles"})
    for row in comparison.diversity.to_dict("records"):
        found.append(head | row | {"unit": "bits", "variant": "diversity", "estimate": row["bits"]})
    every = {"group": "all groups", "against": "each other", "basis": "over articles"}
    sizes = {"articles": sum(comparison.n_articles.values()), "n": sum(finds.values())}
    found.append(head | every | sizes | comparison.omnibus._asdict())
    return pd.DataFrame(found, columns=list(ROWS)).astype(ROWS)


def _corrected(comparison: Comparison) -> list[dict[Hashable, Any]]:
    """The corrected levels: n counts the codes behind them."""
    if comparison.corrected is None:
        return []
    groups = comparison.corrected.groups
    rows = groups.assign(articles=groups["group"].map(dict(comparison.n_articles)), count=float("nan"))
    rows["n"] = groups["finds_coded"] + groups["others_coded"]
    return rows.to_dict("records")


def record(comparison: Comparison) -> dict[str, object]:
    """Everything a comparison says, for JSON; undefined numbers are null."""
    frames = {
        "groups": comparison.groups,
        "contrasts": comparison.contrasts,
        "diversity": comparison.diversity,
    }
    frames |= {"corrected": comparison.corrected.groups} if comparison.corrected else {}
    frames |= {"adjusted": comparison.adjusted.table} if comparison.adjusted else {}
    frames |= (
        {"pooled": comparison.pooled.table, "together": comparison.pooled.overall}
        if comparison.pooled
        else {}
    )
    tables = {name: [_without_nan(row) for row in frame.to_dict("records")] for name, frame in frames.items()}
    about = ("name", "title", "by", "of", "definition", "caveat", "family", "role")
    every = {"omnibus": _without_nan(comparison.omnibus._asdict())}
    return {key: getattr(comparison, key) for key in about} | {"unit": comparison.unit.label} | every | tables


def _without_nan(row: Mapping[Any, object]) -> dict[str, object]:
    return {str(column): None if value != value else value for column, value in row.items()}
