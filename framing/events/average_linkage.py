"""Average linkage over pairs of which most are missing: a missing pair is not alike at all."""

from __future__ import annotations

import heapq
from collections.abc import Iterable


class Linkage:
    """Groups that are merged, the most alike first, while they are on average as alike as `least`.

    This is average linkage (UPGMA, Sokal and Michener 1958) on a sparse table of pairs. `groups` are the
    places of each group's members in their order; `between` is the summed likeness of the pairs of two
    groups.

    >>> pairs = [(0, 1, 0.9), (1, 2, 0.3), (2, 3, 0.8)]
    >>> Linkage(4, pairs, least=0.5).groups
    [[0, 1], [2, 3]]
    >>> Linkage(4, pairs, least=0.05).groups
    [[0, 1, 2, 3]]
    """

    def __init__(self, n: int, pairs: Iterable[tuple[int, int, float]], least: float) -> None:
        self._near: list[dict[int, float]] = [{} for _ in range(n)]
        self._members: list[list[int]] = [[at] for at in range(n)]
        waiting: list[tuple[float, int, int]] = []
        for a, b, likeness in pairs:
            self._near[a][b] = self._near[b][a] = likeness
            if likeness >= least:
                waiting.append((-likeness, a, b))
        heapq.heapify(waiting)
        while waiting:
            _, a, b = heapq.heappop(waiting)
            if self._members[a] and self._members[b]:
                new = self._merge(a, b)
                for other, total in self._near[new].items():
                    mean = total / (len(self._members[new]) * len(self._members[other]))
                    if mean >= least:
                        heapq.heappush(waiting, (-mean, new, other))

    def _merge(self, a: int, b: int) -> int:
        """Two groups as a new one; the old ones are empty from then on."""
        small, large = sorted((self._near[a], self._near[b]), key=len)
        for other, total in small.items():
            large[other] = large.get(other, 0.0) + total
        large.pop(a, None)
        large.pop(b, None)
        new = len(self._members)
        for other, total in large.items():
            near = self._near[other]
            near.pop(a, None)
            near.pop(b, None)
            near[new] = total
        self._near.append(large)
        self._near[a] = self._near[b] = {}
        self._members.append(sorted(self._members[a] + self._members[b]))
        self._members[a] = self._members[b] = []
        return new

    @property
    def groups(self) -> list[list[int]]:
        """The places of the members of each group, in the order of their first ones."""
        return sorted(members for members in self._members if members)
