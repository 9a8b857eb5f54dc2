"""What the network sees of a token: seven numbers, each a row of its own table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from framing.finders.quotes.network.tokens import CLOSING, OPENING, OUTSIDE, STRAY, Paragraph

FIELDS = ("word", "suffix", "prefix", "shape", "mark", "cue", "place")
UNKNOWN = 1
"""The row of whatever a table does not know; row 0 is padding."""

MARK_ROWS, CUE_ROWS, PLACE_ROWS = 10, 7, 4
BREAK = np.ones((1, len(FIELDS)), np.int32)
"""What stands between two paragraphs that are read together."""

_SAME = {"„": "“", "«": "“", "»": "”", "``": "''", "’": "'", "‘": "'"}
_SINGLE = {"'": '"', "‘": "“", "’": "”"}
_REMEMBERED = 100_000

Ids = NDArray[np.int32]


def plain(word: str) -> str:
    """The lower-case form with straight apostrophes and common marks, so that house styles look alike.

    >>> plain("«"), plain("N’T")
    ('“', "n't")
    """
    return _SAME.get(word) or word.lower().replace("’", "'")


def shape(word: str) -> str:
    """Letters and digits by kind, at most two of each in a row.

    >>> shape("NATO"), shape("White"), shape("2,000")
    ('XX', 'Xxx', 'd,dd')
    """
    kinds = "".join(
        "X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in word[:12]
    )
    return "".join(kind for i, kind in enumerate(kinds) if i < 2 or not kind == kinds[i - 1] == kinds[i - 2])


@dataclass(frozen=True)
class Vocabulary:
    """The words and parts of words that the network knows, each with its row."""

    word: Mapping[str, int]
    suffix: Mapping[str, int]
    prefix: Mapping[str, int]
    shape: Mapping[str, int]
    cue: Mapping[str, int]
    """How often a word outside marks is a cue, in classes from 2 (seldom) to 5; most words have none."""
    _seen: dict[str, tuple[int, int, int, int, int]] = field(default_factory=dict, repr=False, compare=False)

    def encode(self, paragraph: Paragraph) -> Ids:
        """One row of `FIELDS` per token."""
        seen, rows = self._seen, []
        if len(seen) > _REMEMBERED:
            seen.clear()
        for word, place, long, begins in zip(
            paragraph.words, paragraph.places, paragraph.long, paragraph.begins, strict=True
        ):
            form = _SINGLE.get(word, word) if place in (OPENING, CLOSING) else word
            known = seen.get(form)
            if known is None:
                known = seen[form] = self._look_up(form)
            mark = 1 + place if not long or place in (OUTSIDE, STRAY) else 5 + place
            cue = known[4] if place == OUTSIDE else UNKNOWN
            rows.append((*known[:4], mark, cue, 1 + begins))
        ids = np.array(rows, np.int32)
        ids[0, 6] = 3
        return ids

    def _look_up(self, form: str) -> tuple[int, int, int, int, int]:
        low = plain(form)
        return (
            self.word.get(low, UNKNOWN),
            self.suffix.get(low[-3:], UNKNOWN),
            self.prefix.get(low[:3], UNKNOWN),
            self.shape.get(shape(form), UNKNOWN),
            self.cue.get(low, UNKNOWN),
        )
