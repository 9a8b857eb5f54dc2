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
    """A measure or a concept over groups of articles.

    Articles are the units; where the groups are made of outlets, as by leaning, outlets are. A text that
    several articles of a group print is tested once.

    Parameters
    ----------
    findings : Findings
        What was found in the articles.
    name : str
        A measure, a concept or a category of quotes.
    by : str
        Column that makes the groups: of the articles, of the corpus, or day, week, month or year.
    within : str or None
        Column of the blocks: differences are those inside the blocks that both sides cover.
    seed : int
        Seed of the permutations.

    Returns
    -------
    Comparison
        Estimates, intervals and tests.

    Raises
    ------
    ValueError
        If the measure, concept or column does not exist.
    """
    return Comparing.of(findings, by, within, seed).one(name)


@dataclass(frozen=True)
class Comparing:
    """Findings and how they are compared; what their comparisons share is computed once.

    Attributes
    ----------
    findings : Findings
        What was found in the articles.
    design : Design
        The groups and blocks of the articles.
    seed : int
        Seed of the permutations.
    """

    findings: Findings = field(repr=False)
    design: Design
    seed: int

    @classmethod
    def of(cls, findings: Findings, by: str, within: str | None, seed: int) -> Comparing:
        """Findings with the design that two columns make.

        Parameters
        ----------
        findings : Findings
            What was found in the articles.
        by : str
            Column that makes the groups.
        within : str or None
            Column that makes the blocks.
        seed : int
            Seed of the permutations.

        Returns
        -------
        Comparing
            The design, for any number of comparisons.

        Raises
        ------
        ValueError
            If a column does not exist.
        """
        return cls(findings, Design.of(findings, by, within), seed)

    @cached_property
    def topics(self) -> str:
        """A warning where groups differ in topic."""
        return unlike_topics(self.findings, self.design, self.seed)

    def caveat(self, variants: int) -> str:
        """The sentences below a table and its chart.

        Parameters
        ----------
        variants : int
            Number of variants that are tested.

        Returns
        -------
        str
            What this many articles can show, and whether the groups differ in topic.
        """
        return self.design.caveat(sides(self.design.order), variants) + self.topics

    def one(self, name: str) -> Comparison:
        """One comparison.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes.

        Returns
        -------
        Comparison
            Estimates, intervals and tests.

        Raises
        ------
        ValueError
            If the name does not exist.
        """
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
    return f"q is corrected over {len(known)} tests: {what}groups {among}."
