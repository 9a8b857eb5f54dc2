"""Rows of word pieces: some of them, with what is wanted of each."""

from __future__ import annotations

import numpy as np

from framing.finders.toward.masking import Row
from training.tone.preparing import Rows

ROWS = Rows.of(
    [Row([1, 5, 2], [0, 1, 0]), Row([1, 6, 7, 2], [0, 0, 1, 0]), Row([1, 8, 2], [0, 1, 0])],
    [(1, 0, 0), (0, 1, 0), (0, 0, 1)],
)


def test_some_rows_keep_their_pieces_and_what_is_wanted() -> None:
    some = ROWS.some(np.array([1, 2]))
    assert some.ids.tolist() == [1, 6, 7, 2, 1, 8, 2]
    assert some.target.tolist() == [0, 0, 1, 0, 0, 1, 0]
    assert some.lengths.tolist() == [4, 3]
    assert some.wanted.argmax(1).tolist() == [1, 2]


def test_all_rows_are_the_same_rows() -> None:
    again = Rows.joined([ROWS.some(np.array([0])), ROWS.some(np.array([1, 2]))])
    assert [column.tolist() for column in again] == [column.tolist() for column in ROWS]
