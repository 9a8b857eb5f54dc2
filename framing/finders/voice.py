"""Whose voice a passage is in: the outlet's own, quoted, reported, or one that nobody can tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from framing.article import Quote, Span, Speaker, Voice
from framing.finders.quotation.layout import laid_out
from framing.finders.quotes import quotes
from framing.language.document import Document, remembered


class Stretches:
    """Spans in the order of their starts, ready to be asked which of them lie near a passage."""

    def __init__(self, found: Iterable[Span]) -> None:
        self.spans = sorted(found)
        self._starts = [span.start for span in self.spans]
        self._reach = list(accumulate((span.end for span in self.spans), max))

    def near(self, span: Span) -> Iterator[int]:
        """The numbers of those that share a character with the passage, the last first."""
        for i in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._reach[i] <= span.start:
                return
            if self.spans[i].end > span.start:
                yield i


class Voices:
    """The quotes of one article, ready to be asked about many passages."""

    def __init__(self, found: Iterable[Quote], unclear: Iterable[Span] = ()) -> None:
        self._unclear = Stretches(unclear)
        parts = sorted(
            ((part, quote) for quote in found for part in {*quote.content, *quote.quoted}),
            key=lambda pair: pair[0],
        )
        self._parts = Stretches(part for part, _ in parts)
        self._speakers = [quote.speaker for _, quote in parts]
        self._quoted = {mark for _, quote in parts for mark in quote.quoted}

    def of(self, span: Span) -> Voice:
        """`quoted`, `reported`, `unclear` or `outlet`, whichever holds more than half of the passage.

        Quoted words count as reported too, so a passage that begins inside the marks and ends
        outside them is reported rather than the outlet's. `unclear` is what may be the outlet's.

        >>> from framing.article import Quote, Speaker
        >>> nobody = Speaker(None, "unknown")
        >>> quote = Quote(0, 20, "mixed", (Span(0, 20),), (Span(10, 20),), None, None, nobody)
        >>> [Voices([quote]).of(span) for span in (Span(12, 18), Span(2, 6), Span(30, 34))]
        ['quoted', 'reported', 'outlet']
        """
        near = [self._parts.spans[i] for i in self._parts.near(span)]
        if 2 * _shared(span, (part for part in near if part in self._quoted)) > span.end - span.start:
            return "quoted"
        if 2 * _shared(span, near) > span.end - span.start:
            return "reported"
        unsure = near + [self._unclear.spans[i] for i in self._unclear.near(span)]
        return "unclear" if 2 * _shared(span, unsure) > span.end - span.start else "outlet"

    def speaker(self, span: Span) -> Speaker | None:
        """Whoever is given more than half of the passage; `None` in the outlet's own voice."""
        for i in self._parts.near(span):
            if 2 * _shared(span, [self._parts.spans[i]]) > span.end - span.start:
                return self._speakers[i]
        return None


@remembered
def voices(document: Document) -> Voices:
    """The quotes of an article as `Voices`, for finders that ask about every word."""
    return Voices(quotes(document), laid_out(document).unclear)


def _shared(span: Span, parts: Iterable[Span]) -> int:
    """How many characters of the passage the parts cover, each counted once."""
    covered, total = span.start, 0
    for part in sorted(parts):
        start, end = max(part.start, covered), min(part.end, span.end)
        if end > start:
            total, covered = total + end - start, end
    return total
