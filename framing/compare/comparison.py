"""A comparison: a value that carries its tables and shows itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import pandas as pd

from framing.compare.adjusted import Adjusted
from framing.compare.columns import DIVERSITY
from framing.compare.contrasts import Omnibus
from framing.compare.corrected import Corrected
from framing.compare.diversity import in_words
from framing.compare.long_table import record, rows
from framing.compare.passages import passages
from framing.compare.pooled import Pooled
from framing.compare.relevance import alike, missed
from framing.compare.sides import Side, by_event
from framing.compare.tested import chance, tested
from framing.compare.trend import Trend
from framing.compare.wordings import wordings
from framing.findings import Findings
from framing.measures import Unit
from framing.results import Result, Shown


@dataclass(frozen=True)
class Comparison(Result):
    """What the groups of a corpus do in one respect.

    Attributes
    ----------
    name, title : str
        The measure or concept, and its name for readers.
    unit : Unit
        The unit of its values.
    of, by : str
        What `n` counts, and the column that makes the groups.
    definition, evidence : str
        What is measured, and the table of findings with its passages.
    groups : DataFrame
        A row per group and variant: `count` of `n` finds, the `estimate` with its 95 % interval `low`,
        `high`, and `basis`, what the interval rests on: "over articles", "over outlets", "over events", "if
        finds were independent" (one article) or "none". NaN where nothing was found.
    contrasts : DataFrame
        A row per contrast and variant: two or three groups in pairs, more of them each against the rest.
        Both estimates, their `difference` inside the events that both cover (copies count once), its
        interval, the permutation `p`, `q` (Benjamini-Hochberg over this table), the `effect` (Cohen's h for
        shares, otherwise Hedges' g) and the smallest p that so few articles can give: above .05, interval, p
        and q are NaN. `selected`: it exceeds chance after every test made with it, in a report those of all
        tables. `equivalence_p`: that of two one-sided tests for a difference within the `margin`.
    n_articles : mapping of str to int
        Number of articles of each group.
    caveat : str
        What this many articles can show.
    findings : Findings
        The tables that the numbers come from.
    omnibus : Omnibus
        The test whether any groups differ.
    diversity : DataFrame
        How evenly each group uses the variants: entropy in bits, 0 for one word, 1 for two used alike.
    family : str
        The tests that q is corrected for.
    role : {'', 'primary', 'exploratory'}
        Whether the plan names it as primary; empty if the plan names none.
    margin : float, optional
        The largest difference that does not matter.
    corrected : Corrected, optional
        The figures corrected by people's codes: `contrasts` are then of these, `groups` of the tool's.
    pooled : Pooled, optional
        Ten or more groups together: how far they differ beyond chance, and each drawn towards their mean.
    trend : Trend, optional
        The slope over time of all articles together, where groups are days, weeks, months or years.
    adjusted : Adjusted, optional
        Differences with some columns held alike, beside those found.
    """

    name: str
    title: str
    unit: Unit
    of: str
    by: str
    definition: str
    evidence: str
    groups: pd.DataFrame
    contrasts: pd.DataFrame
    n_articles: Mapping[str, int]
    caveat: str
    findings: Findings = field(repr=False, compare=False)
    omnibus: Omnibus = field(default_factory=Omnibus)
    diversity: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=list(DIVERSITY)))
    family: str = ""
    role: str = ""
    margin: float | None = None
    corrected: Corrected | None = None
    pooled: Pooled | None = None
    trend: Trend | None = None
    adjusted: Adjusted | None = None

    @property
    def variants(self) -> list[str]:
        """The variants of a concept, most frequent first; [""] for a measure."""
        return list(dict.fromkeys(self.groups["variant"]))

    def wording(self, variant: str) -> str:
        """The words under which a variant is shown: its name, or what mostly stands for it in these texts.

        Parameters
        ----------
        variant : str
            A variant of the concept.

        Returns
        -------
        str
            The wording.
        """
        return self._wordings.get(variant, variant)

    @cached_property
    def _wordings(self) -> Mapping[str, str]:
        return wordings(self.findings, self.name)

    @property
    def table(self) -> pd.DataFrame:
        """The rows of `groups`, headed by the name of what is compared and its unit."""
        head = pd.DataFrame({"name": self.name, "unit": self.unit.label}, index=self.groups.index)
        return head.join(self.groups)

    def record(self) -> dict[str, object]:
        """Everything the comparison says, for JSON; undefined numbers are null."""
        return record(self)

    def wide(self) -> pd.DataFrame:
        """Groups as rows and variants as columns, each cell "share (count of n)", for reading.

        Where people coded a sample, a row per group and variant, with tool and coders side by side.
        """
        if self.corrected:
            return self.corrected.shown(self.by, self.unit, self.wording).set_index(self.by)
        cells = self.groups.assign(cell=[self._cell(row) for _, row in self.groups.iterrows()])
        table = cells.pivot(index="group", columns="variant", values="cell")
        table = table.reindex(list(self.n_articles), columns=self.variants)
        return table.rename(columns={"": self.title, **self._wordings}).rename_axis(
            index=self.by, columns=None
        )

    def _cell(self, row: pd.Series) -> str:
        """The value with its interval over articles, outlets or events, and what it rests on."""
        show = self.unit.show
        value = show(row["estimate"])
        if row["basis"].startswith("over"):
            value += f" [{show(row['low'])}, {show(row['high'])}]"
        if self.unit is not Unit.SHARE:
            return f"{value}, n = {row['n']}"
        return f"{value} ({row['count']:.0f} of {row['n']})" if row["n"] else value

    def tests(self, most: int = 10) -> pd.DataFrame:
        """The contrasts that were tested, for reading, those with the smallest q first.

        Parameters
        ----------
        most : int
            Number of rows.

        Returns
        -------
        DataFrame
            One row per contrast and variant, as text.
        """
        return tested(self.contrasts, self.wording, most)

    @property
    def lead(self) -> str:
        """What the numbers count."""
        return self.definition

    @cached_property
    def by_event(self) -> Mapping[str, list[Side]]:
        """Event -> the groups that speak of it; "" where the articles tell of one event alone."""
        return by_event(self.findings, self.name, self.by, self.variants, list(self.n_articles))

    @property
    def missed(self) -> str:
        """How large a true difference must be to be shown by most such samples."""
        return missed(self.contrasts, self.unit)

    @property
    def alike(self) -> str:
        """Which contrasts are shown to be within the stated margin; empty without one."""
        return alike(self.contrasts, self.unit, self.margin, self.wording)

    @property
    def note(self) -> str:
        """What stands under every table: what n permits, the test of all groups, the family of tests."""
        known = self.omnibus.p == self.omnibus.p
        every = f"All {self.by}s together: p {chance(self.omnibus.p, '= ')}." if known else ""
        coded, varied = self.corrected.note if self.corrected else "", in_words(self.diversity)
        together = self.pooled.note if self.pooled else ""
        time = self.trend.said if self.trend else ""
        held = self.adjusted.note if self.adjusted else ""
        parts = (
            self.caveat,
            self.missed,
            self.alike,
            coded,
            every,
            held,
            together,
            time,
            self.family,
            varied,
        )
        return " ".join(part for part in parts if part)

    def shown(self, most: int | None = None) -> list[Shown]:
        """The groups with their variants, and the contrasts that were tested."""
        tests = self.tests(10 if most is None else most)
        differences = [Shown(tests, f"{self.title} Differences.")] if len(tests) else []
        together = [self.pooled.together(self.wording)] if self.pooled and len(self.pooled.table) else []
        held = [self.adjusted.shown(10 if most is None else most, self.wording)] if self.adjusted else []
        return [Shown(self.wide().reset_index()), *differences, *held, *together]

    def passages(self, group: str | None = None, variant: str | None = None, **where: str) -> pd.DataFrame:
        """The passages behind a number, in their context.

        Parameters
        ----------
        group, variant : str, optional
            Only those of this group, or of this variant of a concept.
        **where
            A column of the passages and its value, as in `outlet="Rappler"`.

        Returns
        -------
        DataFrame
            One row per passage.

        Raises
        ------
        ValueError
            If a group or a value does not exist.
        """
        narrowed = where if variant is None else {**where, "variant": variant}
        return passages(self.findings, self.name, self.by, group, **narrowed)

    def _every(self) -> pd.DataFrame:
        return rows(self)
