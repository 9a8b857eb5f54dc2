"""A group and what it is compared with: its words in their order, and the p of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.grouping import REST
from framing.compare.power_note import LEVEL, least_p
from framing.compare.words.counting import MANY, Chosen, WordCounts
from framing.compare.words.keyness import KEYNESS
from framing.stats.dispersion import deviation_of_proportions
from framing.stats.frequency import log_ratio, lrc
from framing.stats.keyness import informative_prior, log_odds
from framing.stats.likelihood import g2, likelihood_p
from framing.stats.limiting import limiting_p_terms
from framing.stats.permutation import permutation_p_terms

NEARLY = 0.9
"""A word is left out where this share of its uses is inside one longer phrase that is listed."""
ROWS = 100
"""Number of words of each contrast that are kept, those with the highest z."""
DRAWS = 9_999


@dataclass(frozen=True)
class Contrast:
    """A group and what it is set against: another group, or all the others."""

    corpus: WordCounts
    group: str
    against: str | None

    def side(self, counts: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Rows of groups as the group and what it is set against; the rest never holds the group."""
        here = counts[self.corpus.order.index(self.group)]
        if self.against is None:
            return here, counts.sum(axis=0) - here
        return here, counts[self.corpus.order.index(self.against)]

    @property
    def inside(self) -> Chosen:
        """The articles of both sides whose texts are tested; one that a group prints again is not."""
        pair = np.isin(self.corpus.group, [self.group, self.against]) if self.against else True
        return np.flatnonzero(pair & self.corpus.distinct)

    @cached_property
    def units(self) -> NDArray[np.intp]:
        """Of every article inside, the number of its unit: its own, or that of its outlet."""
        if not self.corpus.clusters:
            return np.arange(len(self.inside))
        return np.unique(self.corpus.unit[self.inside], return_inverse=True)[1]

    @cached_property
    def labels(self) -> tuple[list[bool], list[str]]:
        """Of every unit inside, whether it is of the group, and its block; outlets are in one block."""
        inside = self.inside
        first = np.unique(self.units, return_index=True)[1]
        blocks = [""] * len(first) if self.corpus.clusters else list(self.corpus.block[inside][first])
        return list(self.corpus.group[inside][first] == self.group), blocks

    @cached_property
    def least(self) -> float:
        """The smallest p that the articles can give."""
        return least_p(*self.labels)

    def rows(self, alpha0: float) -> pd.DataFrame:
        """The words and phrases of which the group has more, the most distinctive first."""
        corpus = self.corpus
        (y1, y2), (a1, a2) = self.side(corpus.tokens), self.side(corpus.articles)
        n1, n2 = (int(n) for n in self.side(corpus.words))
        if not n1 or not n2:
            return pd.DataFrame(columns=["entry", *KEYNESS])
        odds = log_odds(y1, n1, y2, n2, informative_prior(corpus.tokens.sum(axis=0), alpha0))
        enough = min(2, int(self.side(corpus.of_groups)[0]))
        fit = np.flatnonzero(corpus.ranked & (odds.delta > 0) & (a1 >= enough))
        top = fit[np.argsort(-odds.z[fit], kind="stable")][: 3 * ROWS]
        top = top[_whole(corpus.entries[top], y1[top])][:ROWS]
        score = g2(y1[top], n1, y2[top], n2)
        mine = np.flatnonzero(corpus.group == self.group)
        inside = corpus.counts[mine][:, top]
        known = 1.0 if self.least <= LEVEL else np.nan
        return pd.DataFrame(
            {
                "entry": top,
                "group": self.group,
                "against": self.against or REST,
                "word": corpus.entries[top],
                "count": y1[top],
                "count_rest": y2[top],
                "articles": a1[top],
                "articles_rest": a2[top],
                "rate": 1000 * y1[top] / n1,
                "rate_rest": 1000 * y2[top] / n2,
                "delta": odds.delta[top],
                "low": known * odds.low[top],
                "high": known * odds.high[top],
                "z": odds.z[top],
                "log_ratio": log_ratio(y1[top], n1, y2[top], n2),
                "lrc": known * lrc(y1[top], n1, y2[top], n2),
                "g2": score,
                "p_tokens": known * likelihood_p(score),
                "dp": deviation_of_proportions(inside, corpus.sizes[mine], normed=True),
                "smallest_p": self.least,
            }
        )

    def p(self, seed: int) -> NDArray[np.float64]:
        """The p of every entry of the family; undefined where so few articles could never show anything."""
        if self.least > LEVEL or not len(self.corpus.family):
            return np.full(len(self.corpus.family), np.nan)
        rows = np.arange(len(self.inside))
        member = sparse.csr_array((np.ones(len(rows)), (self.units, rows)))
        matrix, sizes = member @ self.corpus.of_family[self.inside], member @ self.corpus.sizes[self.inside]
        if len(sizes) > MANY:
            return limiting_p_terms(matrix, sizes, *self.labels)
        return permutation_p_terms(matrix, sizes, *self.labels, DRAWS, seed)


def _whole(entries: NDArray[np.object_], counts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which words and phrases are not nearly always a part of a longer phrase that is listed too.

    >>> _whole(np.array(["State", "Islamic State", "group"], dtype=object), np.array([9, 9, 12])).tolist()
    [False, True, True]
    """
    longer = [(f" {entry} ", n) for entry, n in zip(entries, counts, strict=True) if " " in entry]
    return np.array(
        [
            not any(f" {entry} " in phrase and len(phrase) > len(entry) + 2 and n >= NEARLY * count
                    for phrase, n in longer)
            for entry, count in zip(entries, counts, strict=True)
        ],
        dtype=bool,
    )  # fmt: skip
