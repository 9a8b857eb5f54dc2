"""Groups by words and phrases: what every comparison of wording rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from framing.compare.design import Design
from framing.compare.words.collocations import collocations
from framing.compare.words.topics import unlike_topics
from framing.compare.words.vocabulary import Vocabulary
from framing.findings import Findings
from framing.options import CountedVoice

TESTED = 500
"""Tested are the content words and phrases that stand in the most articles, whatever group these are of."""
MANY = 1_000
"""Above this many articles the normal limit of the permutations is taken; it needs words of 50 articles."""

Chosen = NDArray[np.intp]


@dataclass(frozen=True)
class WordCounts:
    """Words and phrases side by side: articles by entries, with the group and block of each article.

    `distinct` articles have another text than all earlier ones of their group; `topics` warns where groups
    differ in topic.
    """

    entries: NDArray[np.object_]
    ranked: NDArray[np.bool_]
    counts: sparse.csr_array
    sizes: NDArray[np.int64]
    group: NDArray[np.object_]
    block: NDArray[np.object_]
    unit: NDArray[np.object_]
    order: list[str]
    distinct: NDArray[np.bool_]
    scope: str
    n_outlets: Mapping[str, int] | None
    topics: str
    spelling: Mapping[str, str]

    @property
    def clusters(self) -> bool:
        """Whether outlets are the units, not articles."""
        return self.n_outlets is not None

    @cached_property
    def _members(self) -> sparse.csr_array:
        """Groups by articles: 1 where the article is one of the group."""
        place = {name: at for at, name in enumerate(self.order)}
        rows = np.array([place[name] for name in self.group], dtype=np.int32)
        ones, columns = np.ones(len(rows), dtype=np.int32), np.arange(len(rows), dtype=np.int32)
        return sparse.csr_array((ones, (rows, columns)), shape=(len(self.order), len(rows)))

    @cached_property
    def tokens(self) -> NDArray[np.int64]:
        """Groups by entries: how often."""
        return np.asarray((self._members @ self.counts).todense()).astype(np.int64)

    @cached_property
    def articles(self) -> NDArray[np.int64]:
        """Groups by entries: in how many articles."""
        ones, counts = np.ones(self.counts.nnz, dtype=np.int32), self.counts
        present = sparse.csr_array((ones, counts.indices, counts.indptr), shape=counts.shape)
        return np.asarray((self._members @ present).todense()).astype(np.int64)

    @cached_property
    def words(self) -> NDArray[np.int64]:
        """How many words each group has."""
        return np.asarray(self._members @ self.sizes)

    @cached_property
    def of_groups(self) -> NDArray[np.int64]:
        """How many articles each group has."""
        return np.asarray(self._members.sum(axis=1))

    @cached_property
    def family(self) -> Chosen:
        """The entries that are tested, chosen without a look at the groups."""
        spread = self.articles.sum(axis=0)
        fit = np.flatnonzero(self.ranked & (spread >= self.spread))
        return np.sort(fit[np.argsort(-spread[fit], kind="stable")][:TESTED])

    @property
    def spread(self) -> int:
        """In how many articles a word must stand to be tested."""
        return 50 if len(self.sizes) > MANY else 3

    @cached_property
    def of_family(self) -> sparse.csr_array:
        """Articles by the entries that are tested."""
        return sparse.csr_array(self.counts[:, self.family])

    @classmethod
    def of(
        cls, findings: Findings, by: str, voice: CountedVoice, within: str | None, words: Vocabulary
    ) -> Self:
        """The words in one voice and their phrases, the articles grouped by a column."""
        bound, design = collocations(findings, voice, words), Design.of(findings, by, within)
        return cls(
            entries=np.concatenate([words.words, bound.words]),
            ranked=np.concatenate([words.content, np.ones(len(bound.words), dtype=bool)]),
            counts=sparse.csr_array(sparse.hstack([words.counts, bound.counts], format="csr"))
            if len(bound.words)
            else words.counts,
            sizes=words.sizes,
            group=np.array(design.keys["group"], dtype=object),
            block=np.array(design.keys["block"], dtype=object),
            unit=np.array(design.keys["unit"], dtype=object),
            order=design.order,
            distinct=~design.keys["copied"].to_numpy(dtype=bool),
            scope=design.scope,
            n_outlets=design.n_units if design.clusters else None,
            topics=unlike_topics(findings, design, 0, words if voice == "outlet" else None),
            spelling=words.spelling,
        )
