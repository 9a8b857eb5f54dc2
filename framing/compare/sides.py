"""The groups that speak of a concept on one event, each with its mentions by variant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from framing.compare.counts import OWN
from framing.compare.grouping import grouping
from framing.findings import Findings

EACH, MOSTLY = 5, 0.5
"""A group plainly uses a word: it has this many mentions, and more than this share of them are that word."""

DAYS = 7
"""Articles without an event may tell of the same one if they appeared within so many days."""


class Side(NamedTuple):
    """A group with its mentions by variant on one event."""

    name: str
    words: Mapping[str, int]
    articles: int

    @property
    def n(self) -> int:
        """All its mentions."""
        return sum(self.words.values())

    @property
    def main(self) -> str:
        """The variant that it uses most."""
        return max(self.words, key=lambda word: self.words[word])

    @property
    def source(self) -> str:
        """The articles that hold the mentions."""
        n = "one article" if self.articles == 1 else f"{self.articles:,} articles"
        return f"{n} of {self.name}"

    def share(self, word: str) -> float:
        """The share of a variant."""
        return self.words.get(word, 0) / self.n

    def is_plain(self) -> bool:
        """Whether it has mentions enough, most of them one variant."""
        return self.n >= EACH and self.share(self.main) > MOSTLY


def at_one_time(dates: pd.Series) -> bool:
    """Whether articles without an event may tell of the same one: all dated, within a week."""
    return bool(dates.notna().all() and dates.max() - dates.min() <= pd.Timedelta(days=DAYS))


def by_event(
    findings: Findings, name: str, by: str, variants: Sequence[str], groups: Sequence[str]
) -> dict[str, list[Side]]:
    """Event -> the groups that speak of it on that event; "" where the articles tell of one event alone.

    Mentions of different events cannot be set against each other: they need not mean the same.
    """
    terms = findings.terms
    own = terms["concept"].eq(name) & terms["voice"].isin(OWN) & terms["aside"].isna()
    if not own.any():
        return {}
    articles = findings.articles.assign(group=grouping(findings, by).to_numpy())
    if articles["event"].isna().all() and at_one_time(articles["published"]):
        articles = articles.assign(event="")
    rows = terms.loc[own, ["article", "variant"]].merge(articles[["article", "event", "group"]])
    alone = articles["event"].nunique() == 1
    order = {variant: at for at, variant in enumerate(variants)}
    found: dict[str, list[Side]] = {}
    for (event, group), part in rows.dropna(subset="event").groupby(["event", "group"], sort=False):
        counts = Counter(sorted(part["variant"], key=lambda word: order.get(word, len(order))))
        side = Side(str(group), counts, part["article"].nunique())
        found.setdefault("" if alone else str(event), []).append(side)
    places = {group: at for at, group in enumerate(groups)}
    return {event: sorted(sides, key=lambda side: places[side.name]) for event, sides in found.items()}


def elsewhere(findings: Findings, by: str, events: Collection[str]) -> frozenset[str]:
    """The groups that report none of these events: that they lack a word for it says nothing.

    None where the articles tell of one event alone, or of unknown ones.
    """
    if not events or "" in events:
        return frozenset()
    group = grouping(findings, by).astype(str)
    there = findings.articles["event"].isin(list(events)).to_numpy()
    return frozenset(group) - frozenset(group[there])
