"""From findings to a comparison."""

from __future__ import annotations

import pandas as pd

from framing.compare.comparison import REST, Comparison
from framing.compare.contrasts import contrasts, omnibus, sides
from framing.compare.counts import count
from framing.compare.diversity import diversity
from framing.compare.grouping import blocks, grouping, groups
from framing.compare.groups import cells, others, table_of
from framing.compare.permits import caveat, least_p
from framing.findings import Findings


def compare(
    findings: Findings, name: str, by: str = "outlet", within: str | None = "event", seed: int = 0
) -> Comparison:
    """A measure or a concept over the groups of articles, which are the units.

    `by` and `within` are a column of the articles, a further column of the corpus, or a period: day, week,
    month, year. With `within`, labels are exchanged only between articles of one event.
    Raises ValueError for an unknown measure, concept or column.
    """
    of, block = grouping(findings, by), blocks(findings, within)
    counts = count(findings, name)
    keys = pd.DataFrame({"article": findings.articles["article"], "group": of, "block": block})
    order = groups(of, by)
    counted = findings.articles["words"].to_numpy() > 0  # others were set apart whole, as repeats
    sizes = of[counted].value_counts()
    n_articles = {group: int(sizes.get(group, 0)) for group in order}
    table = counts.table.merge(keys, on="article", sort=False)
    found = cells(findings, counts, table)
    against = sides(order)
    rest = others(findings, counts, table, order) if (order[0], REST) in against else {}
    tested = contrasts(found, rest, order, counts.unit, seed)
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
        caveat=caveat(
            n_articles, by, _least(keys[counted], against), (within or "") if block.nunique() > 1 else ""
        ),
        omnibus=omnibus(found, order, seed),
        diversity=diversity(found, order, seed),
        family=_family(tested),
    )


def _least(keys: pd.DataFrame, against: list[tuple[str, str]]) -> list[float]:
    """The smallest p that the articles of every contrast can give."""
    pairs = [(a, keys if b == REST else keys[keys["group"].isin((a, b))]) for a, b in against]
    return [least_p(list(part["group"] == a), list(part["block"])) for a, part in pairs]


def _family(tested: pd.DataFrame) -> str:
    """What q is taken over, in words."""
    known = tested.dropna(subset="p")
    if known.empty:
        return ""
    among = "each against the rest" if (known["b"] == REST).all() else "in pairs"
    variants = known["variant"].nunique()
    what = f"{variants} variants, " if variants > 1 else ""
    return f"q is over {len(known)} tests: {what}groups {among}."
