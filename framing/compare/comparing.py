"""From findings to a comparison."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from framing.compare.adjusting import adjust
from framing.compare.coded import Coded
from framing.compare.comparison import Comparison
from framing.compare.contrasts import Omnibus, contrasts, omnibus
from framing.compare.correcting import Correction
from framing.compare.counts import Counts, count
from framing.compare.design import Design, sides
from framing.compare.diversity import diversity
from framing.compare.grouping import PERIODS, REST
from framing.compare.groups import Cells, cells, others, table_of
from framing.compare.pooling import pool
from framing.compare.selection import explored_further, select
from framing.compare.tested import family
from framing.compare.trending import trend
from framing.compare.words.topics import unlike_topics
from framing.findings import Findings


def compare(
    findings: Findings,
    name: str,
    by: str = "outlet",
    within: str | None = "event",
    seed: int = 0,
    coded: Coded | None = None,
    primary: Sequence[str] = (),
    margin: float | None = None,
    adjusted: Sequence[str] = (),
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
    coded : Coded, optional
        What people coded of a sample: tests and intervals are then those of the corrected figures.
    primary : sequence of str
        The comparisons that the study is made for: if `name` is one of them, q is over all of their tests.
    margin : float, optional
        The largest difference that does not matter: differences are then also tested for being smaller.
    adjusted : sequence of str
        Columns that are held alike: adjusted differences then stand beside those found.

    Returns
    -------
    Comparison
        Estimates, intervals and tests.

    Raises
    ------
    ValueError
        If the measure, concept or a column does not exist, or if the codes are of something else.
    """
    if adjusted and coded:
        raise ValueError("figures corrected by codes cannot be adjusted as well; leave out one of the two.")
    comparing = Comparing.of(findings, by, within, seed, margin)
    if name in primary:
        corrected = {name, *coded.names} if coded else set()
        planned = [comparing.one(one, coded if one in corrected else None) for one in primary]
        found = select(planned, primary=primary)[primary.index(name)]
    else:
        found = explored_further(comparing.one(name, coded), primary)
    if not adjusted:
        return found
    held = adjust(findings, count(findings, name), comparing.design, found.contrasts, adjusted)
    return replace(found, adjusted=held)


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
    margin : float, optional
        The largest difference that does not matter.
    """

    findings: Findings = field(repr=False)
    design: Design
    seed: int
    margin: float | None = None

    @classmethod
    def of(
        cls, findings: Findings, by: str, within: str | None, seed: int, margin: float | None = None
    ) -> Comparing:
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
        margin : float, optional
            The largest difference that does not matter.

        Returns
        -------
        Comparing
            The design, for any number of comparisons.

        Raises
        ------
        ValueError
            If a column does not exist.
        """
        return cls(findings, Design.of(findings, by, within), seed, margin)

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

    def one(self, name: str, coded: Coded | None = None) -> Comparison:
        """One comparison, corrected by codes if there are any.

        Parameters
        ----------
        name : str
            A measure, a concept or a category of quotes.
        coded : Coded, optional
            What people coded of a sample.

        Returns
        -------
        Comparison
            Estimates, intervals and tests.

        Raises
        ------
        ValueError
            If the name does not exist, or if the codes are of something else.
        """
        counts = count(self.findings, name, coded is not None)
        counts = counts if coded is None else coded.recounted(counts)
        found = self.counted(counts)
        return found if coded is None else self._corrected(found, counts, coded)

    def _corrected(self, by_tool: Comparison, counts: Counts, coded: Coded) -> Comparison:
        """The comparison with the contrasts of corrected counts.

        There is no test of all groups together and no diversity: both take every count as equally sure.
        """
        correction = Correction.of(counts, coded, self.design)
        every, once, rest = self._cells(correction.counts)
        tested = contrasts(once, rest, self.design, counts.unit, self.seed, self.margin)
        beside = correction.beside(by_tool.groups, table_of(every, self.design.order), every, tested)
        return replace(
            by_tool,
            contrasts=tested,
            family=family(tested),
            corrected=beside,
            pooled=pool(once, self.design, counts.title, counts.unit, counts.of),
            omnibus=Omnibus(),
            diversity=by_tool.diversity.iloc[:0],
        )

    def _cells(self, counts: Counts) -> tuple[Cells, Cells, Cells]:
        """The groups as counted, without texts that a group prints again, and the rest of each group."""
        findings, design = self.findings, self.design
        table = counts.table.merge(design.keys, on="article", sort=False)
        found = cells(findings, counts, table, design)
        distinct = table[~table["copied"]]
        once = found if len(distinct) == len(table) else cells(findings, counts, distinct, design)
        apart = (design.order[0], REST) in sides(design.order)
        return found, once, others(findings, counts, distinct, design) if apart else {}

    def counted(self, counts: Counts) -> Comparison:
        """A comparison of counts.

        Parameters
        ----------
        counts : Counts
            What each article has of what is compared.

        Returns
        -------
        Comparison
            Estimates, intervals and tests.
        """
        design = self.design
        found, once, rest = self._cells(counts)
        tested = contrasts(once, rest, design, counts.unit, self.seed, self.margin)
        return Comparison(
            name=counts.name,
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
            omnibus=omnibus(once, design, self.seed),
            diversity=diversity(found, design.order, self.seed),
            family=family(tested),
            findings=self.findings,
            margin=self.margin,
            pooled=pool(once, design, counts.title, counts.unit, counts.of),
            trend=trend(self.findings, counts.name, None) if design.by in PERIODS else None,
        )
