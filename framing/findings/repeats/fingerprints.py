"""The words of an article as numbers, and its fingerprints: a few words in a row."""

from __future__ import annotations

import re
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
