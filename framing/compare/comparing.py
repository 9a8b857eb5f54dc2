"""From findings to a comparison."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from framing.compare.comparison import Comparison
from framing.compare.contrasts import contrasts
from framing.compare.counts import count
from framing.compare.groups import cells, table_of
from framing.compare.permits import caveat
from framing.findings import Findings
from framing.stats import smallest_p


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
    n_articles = {str(group): int(n) for group, n in keys["group"].value_counts(sort=False).items()}
    order = list(n_articles)
    found = cells(findings, counts, counts.table.merge(keys, on="article", sort=False))
    return Comparison(
        name=name,
        title=counts.title,
        unit=counts.unit,
        of=counts.of,
        by=by,
        definition=counts.definition,
        evidence=counts.evidence,
        groups=table_of(found, order),
        contrasts=contrasts(found, order, counts.unit, seed),
        n_articles=n_articles,
        caveat=caveat(
            n_articles, by, _least(keys, order), (within or "") if keys["block"].nunique() > 1 else ""
        ),
    )


def _least(keys: pd.DataFrame, order: list[str]) -> list[float]:
    """The smallest p that the articles of every pair of groups can give."""
    pairs = (keys[keys["group"].isin(pair)] for pair in combinations(order, 2))
    return [smallest_p(list(part["group"] == part["group"].iloc[0]), list(part["block"])) for part in pairs]
