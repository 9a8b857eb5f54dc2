"""From findings to a comparison."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from framing.compare.comparison import Comparison
from framing.compare.contrasts import contrasts, omnibus
from framing.compare.counts import count
from framing.compare.design import Design, sides
from framing.compare.diversity import diversity
from framing.compare.grouping import REST
from framing.compare.groups import cells, others, table_of
from framing.compare.words.topics import unlike_topics
from framing.findings import Findings


def compare(
    findings: Findings, name: str, by: str = "outlet", within: str | None = "event", seed: int = 0
) -> Comparison:
    """A measure or a concept over the groups of articles.

    `by` and `within` are a column of the articles, a further column of the corpus, or a period: day, week,
    month, year. Articles are the units; where groups are made of outlets, as by leaning, outlets are. With
    `within`, differences are those inside the events that both sides cover. A text that several articles of
    a group print is tested once. Raises ValueError for an unknown measure, concept or column.
    """
    return Comparing.of(findings, by, within, seed).one(name)


@dataclass(frozen=True)
class Comparing:
    """Findings and how they are compared: what all comparisons of them share is found once."""

    findings: Findings = field(repr=False)
    design: Design
    seed: int

    @classmethod
    def of(cls, findings: Findings, by: str, within: str | None, seed: int) -> Comparing:
        """Raises ValueError for an unknown column."""
        return cls(findings, Design.of(findings, by, within), seed)

    @cached_property
    def topics(self) -> str:
        """A warning where groups differ in topic."""
        return unlike_topics(self.findings, self.design, self.seed)

    def caveat(self, variants: int) -> str:
        """The sentences that stand under the table and chart of so many variants."""
        return self.design.caveat(sides(self.design.order), variants) + self.topics

    def one(self, name: str) -> Comparison:
        """A measure or a concept; raises ValueError if it is unknown."""
        findings, design, seed = self.findings, self.design, self.seed
        counts = count(findings, name)
        table = counts.table.merge(design.keys, on="article", sort=False)
        found = cells(findings, counts, table, design)
        distinct = table[~table["copied"]]
        once = found if len(distinct) == len(table) else cells(findings, counts, distinct, design)
        apart = (design.order[0], REST) in sides(design.order)
        rest = others(findings, counts, distinct, design) if apart else {}
        tested = contrasts(once, rest, design, counts.unit, seed)
        return Comparison(
            name=name,
            title=counts.title,
            unit=counts.unit,
            of=counts.of,
            by=design.by,
            definition=counts.definition,
            evidence=counts.evidence,
            groups=table_of(found, design.order),
            contrasts=tested,
            n_articles=design.n_articles,
            caveat=self.caveat(counts.table["variant"].nunique()),
            omnibus=omnibus(once, design, seed),
            diversity=diversity(found, design.order, seed),
            family=_family(tested),
            findings=findings,
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
