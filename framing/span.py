"""Spans of a text, alone and many together."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article, `text[start:end]`.

    Attributes
    ----------
    start, end : int
        Offsets in characters (Unicode code points) of `Article.text`; `end` is the first one after the span.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of the span.

        Parameters
        ----------
        text : str
            The text that the span is part of.

        Returns
        -------
        str
            The part of the text from `start` to `end`.

        Examples
        --------
        >>> Span(0, 4).of("NATO says")
        'NATO'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether two spans share a character.

        Parameters
        ----------
        other : Span
            A span of the same text.

        Returns
        -------
        bool
            True if at least one character is in both.
        """
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether another span lies wholly inside this one.

        Parameters
        ----------
        other : Span
            A span of the same text.

        Returns
        -------
        bool
            True if every character of the other is in this one.
        """
        return self.start <= other.start and other.end <= self.end


class Cover:
    """Many spans, ready to be asked whether and how far they cover another span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)
        lengths = (end - start for start, end in zip(self._starts, self._ends, strict=True))
        self._before = list(accumulate(lengths, initial=0))

    def touches(self, span: Span) -> bool:
        """Whether one of the spans overlaps this one.

        >>> cover = Cover([Span(0, 5), Span(8, 9)])
        >>> cover.touches(Span(4, 8)), cover.touches(Span(5, 8))
        (True, False)
        """
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._ends[before - 1] > span.start

    def holds(self, offset: int) -> bool:
        """Whether the character at an offset lies in one of the spans.

        >>> cover = Cover([Span(0, 5)])
        >>> cover.holds(4), cover.holds(5)
        (True, False)
        """
        before = bisect_right(self._starts, offset)
        return before > 0 and self._ends[before - 1] > offset

    def characters(self, span: Span) -> int:
        """How many characters of this span lie in one of the spans or more.

        >>> Cover([Span(0, 5), Span(3, 9)]).characters(Span(4, 12))
        5
        """
        return self._up_to(span.end) - self._up_to(span.start)

    def _up_to(self, offset: int) -> int:
        before = bisect_left(self._starts, offset)
        return self._before[before] - max(0, self._ends[before - 1] - offset) if before else 0


def envelope(spans: Iterable[Span]) -> Span:
    """The shortest span that holds them all.

    >>> envelope([Span(3, 5), Span(0, 2)])
    Span(start=0, end=5)
    """
    parts = list(spans)
    return Span(min(part.start for part in parts), max(part.end for part in parts))
