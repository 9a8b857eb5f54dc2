"""Average linkage over pairs of which most are missing: a missing pair is not alike at all."""

from __future__ import annotations

from collections.abc import Iterable


class Linkage:
    """Groups that are merged, the most alike first, while they are on average as alike as `least`.

    This is average linkage (UPGMA, Sokal and Michener 1958) on a sparse table of pairs, taken in pieces:
    two groups that are each other's nearest may be merged as soon as all their pairs are known, since no
    later merger brings another group nearer (Murtagh 1983). Memory follows the groups that are still open.

    >>> linkage = Linkage(least=0.5)
    >>> linkage.take(4, [(0, 1, 0.9), (1, 2, 0.3), (2, 3, 0.8)])
    >>> linkage.settle(4)
    >>> linkage.groups
    [[0, 1], [2, 3]]
    """

    def __init__(self, least: float) -> None:
        self._least = least
        self._near: dict[int, dict[int, float]] = {}
        self._members: dict[int, list[int]] = {}
        self._whole: list[list[int]] = []
        self._n = 0
        self._made = 0

    def take(self, n: int, pairs: Iterable[tuple[int, int, float]]) -> None:
        """Take pairs of members, of which there are `n` now, with how alike they are."""
        for at in range(self._n, n):
            self._near[at], self._members[at] = {}, [at]
        self._n = n
        for a, b, likeness in pairs:
            self._near[a][b] = self._near[b][a] = likeness

    def settle(self, known: int) -> None:
        """Merge what is to be merged, now that every pair of the members before `known` was taken.

        A group with a later member waits.
        """
        waiting = [group for group, members in self._members.items() if members[-1] < known]
        chain: list[int] = []
        while chain or waiting:
            chain = chain or [waiting.pop()]
            group, before = chain[-1], chain[-2] if len(chain) > 1 else None
            if group not in self._members:  # it was merged or closed meanwhile
                chain.pop()
            elif (nearest := self._nearest(group, before)) is None:
                self._close(chain.pop())
            elif self._members[nearest][-1] >= known:
                chain = []
            elif nearest == before:
                waiting.append(self._merge(group, nearest))
                chain = chain[:-2]
            else:
                chain.append(nearest)

    def _nearest(self, group: int, before: int | None) -> int | None:
        """The group that is most alike, `before` if it is one of them; None where none is alike enough."""
        size, found, best = len(self._members[group]), None, self._least
        for other, total in self._near[group].items():
            mean = total / (size * len(self._members[other]))
            if mean > best or (mean == best and (found is None or other == before)):
                found, best = other, mean
        return found

    def _merge(self, a: int, b: int) -> int:
        """Two groups as a new one; the old ones are gone from then on."""
        small, large = sorted((self._near.pop(a), self._near.pop(b)), key=len)
        for other, total in small.items():
            large[other] = large.get(other, 0.0) + total
        large.pop(a, None)
        large.pop(b, None)
        self._made -= 1
        new = self._made  # members have the numbers from 0
        for other, total in large.items():
            near = self._near[other]
            near.pop(a, None)
            near.pop(b, None)
            near[new] = total
        self._near[new] = large
        self._members[new] = sorted(self._members.pop(a) + self._members.pop(b))
        return new

    def _close(self, group: int) -> None:
        """Put aside a group that will never be merged."""
        for other in self._near.pop(group):
            del self._near[other][group]
        self._whole.append(self._members.pop(group))

    @property
    def groups(self) -> list[list[int]]:
        """The members of each group, in the order of their first ones."""
        return sorted([*self._whole, *self._members.values()])
