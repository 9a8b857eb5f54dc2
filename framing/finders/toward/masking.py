"""A sentence as the network reads it: word pieces, with a sign in place of the target."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from framing.span import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

MOST = 96
"""Word pieces at most; of a longer sentence those around the target."""

TARGET = "[unused1]"
"""A piece that no text contains: it stands for the target."""


class Row(NamedTuple):
    """The numbers of the pieces, and which of them stand for the target (1, otherwise 0)."""

    ids: list[int]
    target: list[int]


class Masking:
    """Hides the target, so that its name cannot move the score."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._target, self._first, self._last = (
            number(tokenizer, sign) for sign in (TARGET, "[CLS]", "[SEP]")
        )

    def __call__(self, text: str, target: Iterable[Span]) -> Row:
        """The row of a sentence; `target` are the places that speak of the target, one at least."""
        ids, marks, done = list[int](), list[int](), 0
        for span in apart(target):
            before = self._pieces(text[done : span.start])
            ids += [*before, self._target]
            marks += [0] * len(before) + [1]
            done = span.end
        after = self._pieces(text[done:])
        ids, marks = _around(ids + after, marks + [0] * len(after), MOST - 2)
        return Row([self._first, *ids, self._last], [0, *marks, 0])

    def whole(self, text: str) -> Row:
        """The row of a sentence in which nobody is hidden."""
        ids = self._pieces(text)[: MOST - 2]
        return Row([self._first, *ids, self._last], [0] * (len(ids) + 2))

    def _pieces(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False).ids)


def number(tokenizer: Tokenizer, sign: str) -> int:
    """The number of a piece of the vocabulary; a sign that is not in it is an error."""
    found = tokenizer.token_to_id(sign)
    if found is None:
        raise ValueError(f"the vocabulary lacks {sign}.")
    return int(found)


def apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in the order of the text, without those that overlap one given before."""
    kept: list[Span] = []
    for span in spans:
        if not any(span.overlaps(other) for other in kept):
            kept.append(span)
    return sorted(kept)


def _around(ids: list[int], marks: list[int], room: int) -> tuple[list[int], list[int]]:
    """At most `room` of the pieces, those around the first of the target."""
    first = marks.index(1)
    low = max(0, min(first - room // 2, len(ids) - room))
    return ids[low : low + room], marks[low : low + room]
