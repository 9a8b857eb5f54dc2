"""Which statements tell the same: alike in words and in meaning, and with the same act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

import numpy as np
import scipy.sparse as sp

from framing.coverage.agreement import Features, agree, differ, half_shared
from framing.coverage.same_act import act_within, another_act, same_act
from framing.coverage.statements import alike
from framing.finders.toward.meaning import meanings
from framing.language.acts import Act, acts_of

T = TypeVar("T")

LEAST = 0.2
"""Cosine of rare words from which a pair is looked at."""

MEANING = 0.5
"""Weight of the cosine of meanings beside that of rare words."""

SAME = 0.55
"""Both cosines together, from which two statements with the same act tell the same."""

FURTHER = 0.35
"""So much more they must be alike where the act is not seen to be the same, as in parts of a quote."""


WORDS = 0.5
"""And so much in their rare words alone."""


class Pair(NamedTuple):
    """Two rows, and how alike they are in words."""

    one: int
    other: int
    words: float


def telling_the_same(
    vectors: sp.csr_matrix,
    about: Sequence[Features],
    texts: Sequence[str],
    among: Sequence[str],
    same: float = SAME,
) -> Iterator[tuple[int, int, float]]:
    """Pairs of rows that tell the same, with how alike they are.

    Parameters
    ----------
    vectors : csr_matrix, shape (rows, words)
        The rare words of each statement.
    about : sequence of frozenset of str
        What each statement is about.
    texts : sequence of str
        The statements.
    among : sequence of str
        All statements of the event.
    same : float
        How alike two statements with the same act have to be.
    """
    pairs = [Pair(*pair) for pair in alike(vectors, LEAST)]
    pairs = [pair for pair in pairs if not differ(about[pair.one], about[pair.other])]
    acts = dict(_of_rows(pairs, lambda rows: acts_of([texts[row] for row in rows])))
    bars = {pair: _bar(pair, about, acts, same) for pair in pairs}
    left = [pair for pair in pairs if bars[pair] < np.inf]
    meaning = dict(_of_rows(left, lambda rows: meanings([texts[row] for row in rows], among)))
    for pair in left:
        likeness = pair.words + MEANING * float(np.dot(meaning[pair.one], meaning[pair.other]))
        if likeness >= bars[pair]:
            yield pair.one, pair.other, likeness


def _bar(pair: Pair, about: Sequence[Features], acts: Mapping[int, Sequence[Act]], same: float) -> float:
    """How alike two statements have to be to tell the same; infinite where they cannot."""
    told, words = (acts[pair.one], acts[pair.other]), (about[pair.one], about[pair.other])
    if same_act(*told) and half_shared(*words):
        return same
    if another_act(*told) or not agree(*words):
        return np.inf
    if act_within(*told):
        return same
    return same + FURTHER if pair.words >= WORDS else np.inf


def _of_rows(pairs: Iterable[Pair], made: Callable[[list[int]], Iterable[T]]) -> Iterator[tuple[int, T]]:
    """What is made of each row of some pairs."""
    rows = sorted({row for pair in pairs for row in pair[:2]})
    return zip(rows, made(rows), strict=True)
