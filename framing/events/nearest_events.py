"""How alike each article is to its event, and which event comes next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from framing.events.near_pairs import Pairs

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
_Rows = tuple[Ints, Ints, Floats]
"""Articles, the event of another article each, and how alike the two articles are."""


def nearest_events(pairs: Iterable[Pairs], event: Ints) -> tuple[Floats, Ints, Floats]:
    """The mean likeness of each article to the others of its event, the next event, and that to it.

    NaN for an article that is alone, -1 and NaN where no other event is near; of events that are as near the
    first one comes next. Memory follows the pairs of a week.

    >>> found = [Pairs(np.array([0]), np.array([1]), np.array([0.8]), 2, 2)]
    >>> nearest_events(found, np.array([0, 0]))[0].tolist()
    [0.8, 0.8]
    >>> nearest_events(found, np.array([0, 1]))[1].tolist()
    [1, 0]
    """
    sizes = np.bincount(event, minlength=1)
    own, following = np.full(len(event), np.nan), np.full(len(event), -1, np.int64)
    near = np.full(len(event), np.nan)
    for one, group, total in _summed(pairs, event):
        same = group == event[one]
        mean = total / (sizes[group] - same)
        own[one[same]] = mean[same]
        one, group, mean = one[~same], group[~same], mean[~same]
        order = np.lexsort((group, -mean, one))
        one, group, mean = one[order], group[order], mean[order]
        first = np.ones(len(one), bool)
        first[1:] = one[1:] != one[:-1]
        following[one[first]], near[one[first]] = group[first], mean[first]
    return own, following, near


def _summed(pairs: Iterable[Pairs], event: Ints) -> Iterator[_Rows]:
    """The likeness of each article to all those of an event together, once all its pairs were seen."""
    held: list[_Rows] = []
    for some in pairs:
        a, b = some.a.astype(np.int64), some.b.astype(np.int64)
        held += [(a, event[b], some.likeness), (b, event[a], some.likeness)]
        one, group, likeness = (np.concatenate(column) for column in zip(*held, strict=True))
        seen = one < some.known
        held = [(one[~seen], group[~seen], likeness[~seen])]
        yield _by_event(one[seen], group[seen], likeness[seen])


def _by_event(one: Ints, group: Ints, likeness: Floats) -> _Rows:
    order = np.lexsort((group, one))
    one, group, likeness = one[order], group[order], likeness[order]
    first = np.ones(len(one), bool)
    first[1:] = (one[1:] != one[:-1]) | (group[1:] != group[:-1])
    total = np.add.reduceat(likeness, np.flatnonzero(first)) if len(one) else likeness
    return one[first], group[first], total
