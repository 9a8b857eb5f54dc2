"""From findings to a comparison."""

from __future__ import annotations

import pandas as pd

from framing.compare.comparison import REST, Comparison
from framing.compare.contrasts import contrasts, omnibus, sides
from framing.compare.counts import count
from framing.compare.design import Design
from framing.compare.diversity import diversity
from framing.compare.groups import cells, others, table_of
from framing.findings import Findings


def compare(
    findings: Findings, name: str, by: str = "outlet", within: str | None = "event", seed: int = 0
) -> Comparison:
    """A measure or a concept over the groups of articles.

    `by` and `within` are a column of the articles, a further column of the corpus, or a period: day, week,
    month, year. Articles are the units; where groups are made of outlets, as by leaning, outlets are. With
    `within`, differences are those inside the events that both sides cover. Raises ValueError for an
    unknown measure, concept or column.
    """
    design = Design.of(findings, by, within)
    order, n_articles = design.order, design.n_articles
    counts = count(findings, name)
    table = counts.table.merge(design.keys, on="article", sort=False)
    found = cells(findings, counts, table, design)
    against = sides(order)
    rest = others(findings, counts, table, design) if (order[0], REST) in against else {}
    tested = contrasts(found, rest, design, counts.unit, seed)
    return Comparison(
        name=name,
        title=counts.title,
        unit=counts.unit,
        of=counts.of,
        by=by,
        definition=counts.definition,
        evidence=counts.evidence,
        groups=table_of(found, order),
        contrasts=tested,
        n_articles=n_articles,
        caveat=design.caveat(against),
        omnibus=omnibus(found, design, seed),
        diversity=diversity(found, order, seed),
        family=_family(tested),
    )


def _family(tested: pd.DataFrame) -> str:
    """What q is taken over, in words."""
    known = tested.dropna(subset="p")
    if known.empty:
        return ""
    among = "each against the rest" if (known["b"] == REST).all() else "in pairs"
    variants = known["variant"].nunique()
    what = f"{variants} variants, " if variants > 1 else ""
    return f"q is over {len(known)} tests: {what}groups {among}."
