"""What every chapter draws on: the findings, and everything compared once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from framing.compare import Comparing, Comparison, names, prominent, select
from framing.compare.design import Design
from framing.compare.grouping import grouped
from framing.events.assigned import BY_WORDS
from framing.events.same_story import same_story
from framing.findings import Findings
from framing.findings.growing import articles_in
from framing.naming.speakers import quotes_of_persons
from framing.naming.target_tones import TargetTones
from framing.naming.tone_toward import tone_toward
from framing.report import standouts

NEARLY_ALL = 0.9
"""Of so many articles, of some events, a single one that is out of place makes not all of them doubtful."""


@dataclass(frozen=True)
class Material:
    """Findings and how they are compared; `events` are the concepts that name the event itself."""

    findings: Findings
    by: str
    within: str | None
    seed: int
    events: frozenset[str]
    primary: tuple[str, ...] = ()
    margin: float | None = None

    @cached_property
    def compared(self) -> tuple[Comparison, ...]:
        """Every measure and every concept that was found; their tests are corrected together.

        Raises ValueError for a primary comparison that is not there.
        """
        every = dict.fromkeys([*names(self.findings), *self.primary])
        found = [*map(self.compare, every), *self.toward.compared.values()]
        return select(found, primary=self.primary)

    @cached_property
    def toward(self) -> TargetTones:
        """How each outlet speaks of the same targets; compared only where outlets are what is compared."""
        tones = tone_toward(self.findings, seed=self.seed)
        return tones if self.by == "outlet" else replace(tones, compared={})

    def compare(self, name: str) -> Comparison:
        """One measure, concept or category."""
        return self._comparing.one(name)

    @property
    def design(self) -> Design:
        """Who is compared with whom, and inside which events."""
        return self._comparing.design

    @cached_property
    def _comparing(self) -> Comparing:
        return Comparing.of(self.findings, self.by, self.within, self.seed, self.margin)

    @cached_property
    def by_name(self) -> Mapping[str, Comparison]:
        """Name -> comparison."""
        return {comparison.name: comparison for comparison in self.compared}

    @cached_property
    def concepts(self) -> tuple[Comparison, ...]:
        """The concepts: what the articles are about, words for the event first, then what differs."""
        found = [comparison for comparison in self.compared if comparison.evidence == "terms"]
        return tuple(sorted(found, key=self._order))

    def _order(self, concept: Comparison) -> tuple[bool, bool, bool, float]:
        about, event = concept.name in self.about, concept.name in self.events
        differs = bool(concept.contrasts["selected"].any())
        return not about, not event, not differs, -standouts.difference(concept)

    @cached_property
    def about(self) -> frozenset[str]:
        """The concepts that the articles are about."""
        return prominent(self.findings)

    @cached_property
    def told(self) -> tuple[Comparison, ...]:
        """The concepts that say something: what the event is called, and what two groups word in two ways."""
        return tuple(one for one in self.concepts if one.name in self.events or _differs(one))

    @cached_property
    def measures(self) -> tuple[Comparison, ...]:
        """The measures."""
        return tuple(one for one in self.compared if one.evidence not in ("terms", "targets"))

    @cached_property
    def quotes(self) -> pd.DataFrame:
        """The quotes with the group of each, every person under one name over the articles of an event."""
        return self.grouped(quotes_of_persons(self.findings))

    @cached_property
    def same_story(self) -> frozenset[str]:
        """The articles whose story another group surely tells too, on the same event."""
        articles = self.grouped(self.findings.articles)
        return same_story(
            articles_in(self.findings), dict(zip(articles["article"], articles["group"], strict=True))
        )

    @cached_property
    def events_sure(self) -> bool:
        """Whether somebody named the events, or nearly all articles that share one surely tell one story."""
        articles = self.grouped(self.findings.articles)
        shared = articles.groupby("event")["group"].transform("nunique") > 1
        doubtful = articles.loc[shared & articles["event_from"].eq(BY_WORDS), "article"]
        return doubtful.empty or bool(doubtful.isin(self.same_story).mean() >= NEARLY_ALL)

    def grouped(self, table: pd.DataFrame) -> pd.DataFrame:
        """The table with the group of each row's article, in the order of the corpus."""
        return grouped(self.findings, self.by, table)


def _differs(comparison: Comparison) -> bool:
    """Whether two groups speak of it, and in two wordings: else there is nothing to compare."""
    rows = comparison.groups[comparison.groups["count"] > 0]
    return bool(rows["group"].nunique() > 1 and rows["variant"].nunique() > 1)
