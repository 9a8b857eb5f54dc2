"""Paragraphs that are read together, so that the network sees what stands before and after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from framing.finders.quotes.network.bio_tags import Stretch
from framing.finders.quotes.network.features import BREAK, Ids

CONTEXT = 150
"""Tokens that are read together; a longer paragraph is read alone."""


def neighbours(lengths: Sequence[int]) -> Iterator[range]:
    """Consecutive paragraphs of together at most `CONTEXT` tokens.

    >>> list(neighbours([100, 40, 20]))
    [range(0, 2), range(2, 3)]
    """
    start = size = 0
    for i, length in enumerate(lengths):
        if i > start and size + length > CONTEXT:
            yield range(start, i)
            start, size = i, 0
        size += length
    if lengths:
        yield range(start, len(lengths))


def join(rows: Sequence[Ids]) -> Ids:
    """The features of neighbours as one row, with a break between two."""
    parts = [part for row in rows for part in (BREAK, row)]
    return np.concatenate(parts[1:])


def apart(found: Sequence[Stretch], lengths: Sequence[int]) -> Iterator[list[Stretch]]:
    """The stretches of a joined row, paragraph by paragraph; none may hold a break."""
    at = 0
    for length in lengths:
        yield [
            stretch._replace(start=stretch.start - at, end=stretch.end - at)
            for stretch in found
            if at <= stretch.start and stretch.end <= at + length
        ]
        at += length + 1
