"""The stretches of a row: those of the best labels, their edges moved to where they are most likely."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from framing.finders.quotes.network.bio_tags import ROLES, Stretch, stretches
from framing.finders.quotes.network.crf import Chances


def decode(labels: Sequence[int], chances: Sequence[Chances]) -> Iterator[Stretch]:
    """Each stretch with its probability; none reaches into the next.

    The best row of labels as a whole is not the row of the best stretches: of two ends for one
    content the likelier one is taken, whatever else stands in the row.
    """
    found = stretches(labels)
    after = 0
    for i, stretch in enumerate(found):
        until = found[i + 1].start if i + 1 < len(found) else len(labels)
        moved = _likeliest(stretch, after, until, chances[ROLES.index(stretch.role)])
        after = moved.end
        yield moved


def _likeliest(stretch: Stretch, after: int, until: int, chances: Chances) -> Stretch:
    """The most likely stretch of the role that shares a token with this one, between its neighbours."""
    best = stretch._replace(probability=_chance(stretch, chances))
    for start in range(after, stretch.end):
        if chances.begins[start] > best.probability:
            ends = chances.ends(start, until)
            first = max(0, stretch.start - start)
            n = first + int(ends[first:].argmax())
            if ends[n] > best.probability:
                best = Stretch(stretch.role, start, start + n + 1, float(ends[n]))
    return best


def _chance(stretch: Stretch, chances: Chances) -> float:
    return float(chances.ends(stretch.start, stretch.end)[-1])
