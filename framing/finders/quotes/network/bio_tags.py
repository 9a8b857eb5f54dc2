"""The labels of the network: the beginning and inside of a source, a cue or a content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")
LABELS = ("O", *(f"{place}-{role}" for role in ROLES for place in "BI"))


class Stretch(NamedTuple):
    """The tokens `start:end` of a paragraph, in one role."""

    role: Role
    start: int
    end: int
    probability: float = 1.0


def stretches(labels: Sequence[int]) -> list[Stretch]:
    """The stretches that a row of labels marks; an I that follows nothing of its role begins one.

    >>> [found[:3] for found in stretches([1, 2, 0, 3])]
    [('source', 0, 2), ('cue', 3, 4)]
    """
    found: list[Stretch] = []
    for i, label in enumerate(labels):
        if not label:
            continue
        role = ROLES[(label - 1) // 2]
        if label % 2 == 0 and found and found[-1].role == role and found[-1].end == i:
            found[-1] = found[-1]._replace(end=i + 1)
        else:
            found.append(Stretch(role, i, i + 1))
    return found
