"""Who is compared with whom, and what varies: articles or outlets, inside events or not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np
import pandas as pd

from framing.compare.grouping import REST, blocks, grouping, groups
from framing.compare.power_note import LEVEL, caveat, least_p
from framing.findings import Findings

PAIRS = 3
"""So many groups are compared in pairs; more of them each with the rest."""


def sides(order: list[str]) -> list[tuple[str, str]]:
    """What is set against what: two or three groups in pairs, more of them each against the rest.

    >>> sides(["A", "B", "C", "D"])[0]
    ('A', 'the rest')
    """
    return list(combinations(order, 2)) if len(order) <= PAIRS else [(group, REST) for group in order]


@dataclass(frozen=True)
class Design:
    """The group, the unit and the block of every article.

    `keys` has a row per article: `article, outlet, group, unit, block`, whether it is `counted` (others
    were set apart whole, as repeats) and whether it is `copied`: an earlier article of its group, by another
    outlet, has the same text, as where several outlets of a leaning print one agency's. Articles are the
    units. Where groups are made of outlets (by their leaning or country) and some group has several, outlets
    are the units (`clusters`), since articles of one outlet are alike. `inside` is the column of the blocks;
    empty where all articles are in one.
    """

    keys: pd.DataFrame
    order: list[str]
    by: str
    inside: str
    clusters: bool

    @classmethod
    def of(cls, findings: Findings, by: str, within: str | None) -> Design:
        """The design of a comparison; raises ValueError for an unknown column."""
        articles = findings.articles
        group = grouping(findings, by)
        block = blocks(findings, within if within != by else None)
        outlet = articles["outlet"].reset_index(drop=True)
        clusters = by != "outlet" and _made_of_outlets(group, outlet)
        keys = pd.DataFrame(
            {
                "article": articles["article"].reset_index(drop=True),
                "outlet": outlet,
                "group": group,
                "unit": outlet if clusters else articles["article"].reset_index(drop=True),
                "block": block,
                "counted": articles["words"].to_numpy() > 0,
            }
        )
        keys["copied"] = _copied(keys, articles["duplicate_of"].reset_index(drop=True))
        inside = (within or "") if block.nunique() > 1 else ""
        return cls(keys, groups(group, by), by, inside, clusters)

    @cached_property
    def counted(self) -> pd.DataFrame:
        """The rows of the articles that count."""
        return self.keys[self.keys["counted"]]

    @cached_property
    def n_articles(self) -> dict[str, int]:
        """Group -> its articles."""
        sizes = self.counted["group"].value_counts()
        return {group: int(sizes.get(group, 0)) for group in self.order}

    @cached_property
    def n_units(self) -> dict[str, int]:
        """Group -> its articles, or its outlets where these are the units."""
        sizes = self.counted.groupby("group")["unit"].nunique()
        return {group: int(sizes.get(group, 0)) for group in self.order}

    @property
    def scope(self) -> str:
        """Inside which blocks articles are compared, in words; empty where all are in one."""
        if not self.inside:
            return ""
        held = self.counted.groupby("block")["group"].nunique()
        shared, every = int((held > 1).sum()), len(held)
        which = f"each {self.inside}" if shared == every else f"the {shared} of {every} {self.inside}s"
        return f"within {which} that several {self.by}s cover" if shared < every else f"within {which}"

    def caveat(self, pairs: Sequence[tuple[str, str]], each: int = 1) -> str:
        """What so many articles or outlets permit when these groups are set against each other.

        Each pair is tested in so many variants or words.
        """
        least, outlets = self._leasts(pairs), self.n_units if self.clusters else None
        return caveat(self.n_articles, self.by, least, self.scope, outlets, each)

    @cached_property
    def testable(self) -> bool:
        """Whether any contrast could have a p of .05."""
        return min(self._leasts(sides(self.order)), default=1.0) <= LEVEL

    def _leasts(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        rest = {REST: tuple(self.order)}
        every = [(a, rest.get(b, (b,))) for a, b in pairs]
        for pair in every:
            if pair not in self._known:
                self._known[pair] = self.least(*pair)
        return [self._known[pair] for pair in every]

    @cached_property
    def _known(self) -> dict[tuple[str, tuple[str, ...]], float]:
        """The smallest p of each pair, which every comparison of a study asks for."""
        return {}

    def least(self, first: str, against: Sequence[str]) -> float:
        """The smallest p that the articles of a group and of those it is set against can give."""
        part = self.counted[self.counted["group"].isin([first, *against]) & ~self.counted["copied"]]
        of_first = part["group"] == first
        blocks_of = [set(part.loc[side, "block"]) for side in (of_first, ~of_first)]
        part = part[part["block"].isin(blocks_of[0] & blocks_of[1])]
        if self.clusters:
            part = part.drop_duplicates("unit")
        exchange = [0] * len(part) if self.clusters else list(part["block"])
        return least_p(list(part["group"] == first), exchange)


def _copied(keys: pd.DataFrame, duplicate_of: pd.Series) -> pd.Series:
    """Whether another outlet of the group has the text of a counted article earlier.

    What one outlet prints again is left to the plan, which says whether it counts.
    """
    texts = keys.assign(text=duplicate_of.fillna(keys["article"]))[keys["counted"]]
    first = texts.groupby(["group", "text"], sort=False)["outlet"].transform("first")
    return (texts["outlet"] != first).reindex(keys.index, fill_value=False)


def _made_of_outlets(group: pd.Series, outlet: pd.Series) -> bool:
    """Whether every outlet is in one group, and some group has several outlets."""
    pairs = pd.DataFrame({"group": np.asarray(group), "outlet": np.asarray(outlet)}).drop_duplicates()
    return bool(pairs["outlet"].is_unique and pairs["group"].duplicated().any())
