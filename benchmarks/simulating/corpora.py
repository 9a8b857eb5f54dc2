"""A corpus as data: outlets, events and how many finds each article has, as findings to study."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from framing.findings import COLUMNS, Findings

MEASURE = "anonymous_share"
"""The share that is simulated: so many of an article's quotes."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Corpus:
    """A row per article: its outlet, `counts` of `sizes` finds, event, and the row it repeats (-1: none).

    `columns` are further columns of the corpus, such as the leaning of its outlet.
    """

    outlet: Sequence[str]
    counts: Ints
    sizes: Ints
    event: Sequence[str] | None = None
    repeats: Sequence[int] | None = None
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def findings(self) -> Findings:
        """The tables that finding would have made of such articles."""
        names = [f"a{at}" for at in range(len(self.outlet))]
        copied = [names[of] if of >= 0 else None for of in self.repeats or [-1] * len(names)]
        articles = {
            "article": names,
            "outlet": list(self.outlet),
            "event": list(self.event) if self.event is not None else None,
            "words": 500,
            "sentences": 20,
            "duplicate_of": copied,
        }
        measures = {
            "article": names,
            "measure": MEASURE,
            "value": np.divide(
                self.counts, self.sizes, where=self.sizes > 0, out=np.full(len(names), np.nan)
            ),
            "n": self.sizes,
        }
        made: dict[str, Mapping[str, object]] = {"articles": articles, "measures": measures}
        further = [
            (at, column, value)
            for column, of in self.columns.items()
            for at, value in zip(names, of, strict=True)
        ]
        made["attributes"] = (
            dict(zip(COLUMNS["attributes"], zip(*further, strict=True), strict=True)) if further else {}
        )
        return Findings(
            **{name: _table(name, made[name]) if made.get(name) else _empty(name) for name in COLUMNS}
        )


def tables(corpus: Corpus, **further: pd.DataFrame) -> Findings:
    """The tables of a corpus with some others filled in."""
    every = corpus.findings.tables()
    filled = {name: _table(name, {str(of): frame[of] for of in frame}) for name, frame in further.items()}
    return Findings(**every | filled)


@lru_cache
def _empty(name: str) -> pd.DataFrame:
    return _table(name, {})


def _table(name: str, columns: Mapping[str, object]) -> pd.DataFrame:
    """A table of findings from some of its columns; the others are empty."""
    frame, empty = pd.DataFrame(columns), {"int64": 0, "int32": 0, "bool": False}
    further = {column: empty.get(kind) for column, kind in COLUMNS[name].items() if column not in frame}
    return frame.assign(**further)[list(COLUMNS[name])].astype(COLUMNS[name])


def logistic(x: Floats) -> Floats:
    """A share on the logit scale, back as a share."""
    share: Floats = 1 / (1 + np.exp(-x))
    return share


def drawn(rng: np.random.Generator, logit: Floats, sizes: Ints, correlation: float) -> Ints:
    """Counts of so many finds of each article; finds of one article are alike (beta-binomial)."""
    share, spread = logistic(logit), (1 - correlation) / correlation
    counts: Ints = rng.binomial(sizes, rng.beta(share * spread, (1 - share) * spread))
    return counts
