"""The passages that two wordings share, word for word but for small changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from framing.findings.repeats.fingerprints import LEAST, SHINGLE, Fingerprint

GAP = 6
"""This many words may be changed, put in or left out between two runs of one passage."""


PLACES = 50
"""This many places of the same few words are tried, the first ones; what occurs more often is no passage."""


class SharedPassage(NamedTuple):
    """The same words in two places, each from a first word up to the one after the last."""

    start: int
    end: int
    other_start: int
    other_end: int
    words: int

    @property
    def similarity(self) -> float:
        """The words that are the same, as a share of the longer of the two."""
        return self.words / max(self.end - self.start, self.other_end - self.other_start)


def shared(one: Fingerprint, other: Fingerprint) -> list[SharedPassage]:
    """The passages of one article that stand in another, or a second time in itself, in their order.

    Each has at least `LEAST` words in a row that are the same.
    """
    found: list[tuple[SharedPassage, int]] = []
    for at, there, length in _runs(one, other):
        run = SharedPassage(at, at + length, there, there + length, length)
        if found and _goes_on(found[-1][0], run, one is other):
            last, longest = found.pop()
            whole = SharedPassage(last.start, run.end, last.other_start, run.other_end, last.words + length)
            found.append((whole, max(longest, length)))
        else:
            found.append((run, length))
    return [passage for passage, longest in found if longest >= LEAST]


def _goes_on(last: SharedPassage, run: SharedPassage, itself: bool) -> bool:
    near = run.start - last.end <= GAP and 0 <= run.other_start - last.other_end <= GAP
    return near and not (itself and run.other_end > last.start)


def _runs(one: Fingerprint, other: Fingerprint) -> Iterator[tuple[int, int, int]]:
    """The longest equal runs, from left to right; inside one article only what stands further up."""
    places: defaultdict[int, list[int]] = defaultdict(list)
    shingles = one.shingles.tolist()
    for place, shingle in enumerate(other.shingles.tolist()):
        if len(places[shingle]) < PLACES:
            places[shingle].append(place)
    a, b = one.ids.tolist(), other.ids.tolist()
    at = 0
    while at < len(shingles):
        there = [place for place in places[shingles[at]] if one is not other or place + SHINGLE <= at]
        best = max(((_equal(a, b, at, place, one is other), -place) for place in there), default=(0, 0))
        if best[0] >= SHINGLE:
            yield at, -best[1], best[0]
        at += max(best[0], 1)


def _equal(a: list[int], b: list[int], at: int, there: int, itself: bool) -> int:
    most = min(len(a) - at, len(b) - there, at - there if itself else len(a))
    return next((k for k in range(most) if a[at + k] != b[there + k]), most)
