"""Which articles may share a passage: those that share a fingerprint of a few words in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from framing.article import EDITORIAL, Article

SHINGLE = 6
"""Words of a fingerprint."""

LEAST = 10
"""The fewest words in a row that make a passage; shorter ones are phrases that anybody writes."""

_WINDOW = LEAST - SHINGLE + 1
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

Pair = tuple[int, int]
"""The places of two articles in the order given, the later first; twice the same for one article."""


@dataclass(frozen=True)
class Fingerprint:
    """The words of an article as numbers, and where each stands."""

    ids: NDArray[np.uint32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]

    @cached_property
    def shingles(self) -> NDArray[np.uint64]:
        """A number for every `SHINGLE` words in a row, equal where the words are."""
        count = max(0, len(self.ids) - SHINGLE + 1)
        found = np.zeros(count, np.uint64)
        words = _mixed(self.ids.astype(np.uint64))
        for offset in range(SHINGLE):
            found = found * np.uint64(0x9E3779B97F4A7C15) + words[offset : offset + count]
        return _mixed(found)


def wording(article: Article, vocabulary: dict[str, int]) -> Fingerprint:
    """The words of an article's editorial zones and of its repeats, without regard to capitals."""
    found = [
        (vocabulary.setdefault(word[0].casefold().replace("’", "'"), len(vocabulary)), *word.span())
        for zone in article.zones
        if zone.kind in EDITORIAL or zone.kind == "repeat"
        for word in _WORD.finditer(article.text, zone.start, zone.end)
    ]
    rows = np.array(found, np.int64).reshape(-1, 3)
    return Fingerprint(rows[:, 0].astype(np.uint32), rows[:, 1].astype(np.int32), rows[:, 2].astype(np.int32))


def candidates(wordings: Sequence[Fingerprint], outlets: Sequence[str]) -> list[Pair]:
    """Every article with the first one, and the first of its outlet, that share a fingerprint with it.

    So a text printed a thousand times gives about a thousand pairs and not half a million. Of the
    shingles in every `LEAST` words at least one is kept (winnowing), so no passage is missed.
    Source: Schleimer, Wilkerson and Aiken (2003), SIGMOD.
    """
    kept = [winnowed(one.shingles) for one in wordings]
    prints = np.concatenate([*kept, np.zeros(0, np.uint64)])
    article = np.repeat(np.arange(len(kept)), [len(one) for one in kept])
    number = {outlet: at for at, outlet in enumerate(dict.fromkeys(outlets))}
    outlet = np.array([number[name] for name in outlets], np.int64)[article]
    order = np.lexsort((article, outlet, prints))
    prints, article, outlet = prints[order], article[order], outlet[order]
    opens = np.ones(len(prints), bool)
    opens[1:] = prints[1:] != prints[:-1]
    opens_outlet = opens.copy()
    opens_outlet[1:] |= outlet[1:] != outlet[:-1]
    first = np.minimum.reduceat(article, np.flatnonzero(opens))[np.cumsum(opens) - 1] if len(prints) else []
    first_of_outlet = article[np.maximum.accumulate(np.where(opens_outlet, np.arange(len(article)), 0))]
    again = ~opens_outlet & (article == np.roll(article, 1))
    pairs = {*zip(article.tolist(), np.asarray(first).tolist(), strict=True)}
    pairs |= {*zip(article.tolist(), first_of_outlet.tolist(), strict=True)}
    return sorted({(a, b) for a, b in pairs if a != b} | {(a, a) for a in article[again].tolist()})


def winnowed(shingles: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """The smallest of every few neighbours, each place once."""
    if len(shingles) < _WINDOW:
        return shingles
    smallest = sliding_window_view(shingles, _WINDOW).argmin(axis=1)
    kept: NDArray[np.uint64] = shingles[np.unique(smallest + np.arange(len(smallest)))]
    return kept


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Numbers scattered over 64 bits, one to one (the finaliser of SplitMix64)."""
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(factor)
    return numbers ^ (numbers >> np.uint64(31))
