"""Another sentence joined to that of the target, so that the network learns what is said of whom."""

from __future__ import annotations

import random
from collections.abc import Sequence

from framing.span import Span
from training.tone.data import Example

LONGEST = 160
"""Characters of a sentence that is joined to another."""

LINKS = (" ", "; ", ", while ", ", and ", " – ")


class Joining:
    """Puts a sentence about somebody else before or behind, in a share of the cases; the answer stays."""

    def __init__(self, texts: Sequence[str], share: float) -> None:
        self._texts = [text for text in texts if len(text) <= LONGEST]
        self._share = share

    def __call__(self, example: Example, order: random.Random) -> Example:
        """The example, perhaps with another sentence at its side."""
        if len(example.text) > LONGEST or order.random() >= self._share:
            return example
        other, link = order.choice(self._texts), order.choice(LINKS)
        if order.random() < 0.5:
            return example._replace(text=_open(example.text, link) + link + other)
        before = _open(other, link) + link
        return example._replace(
            text=before + example.text,
            target=_moved(example.target, len(before)),
            more=tuple(_moved(span, len(before)) for span in example.more),
        )


def _open(text: str, link: str) -> str:
    """A sentence without its stop where another follows in the same sentence."""
    return text if link == " " else text.rstrip(" .")


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
