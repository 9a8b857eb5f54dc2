"""Whose voice a passage is in: the outlet's own, quoted, reported, or one that nobody can tell."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from framing.article import Cover, Quote, Span, Speaker, Voice
from framing.finders.quotes import quotes
from framing.finders.quotes.layout import laid_out
from framing.finders.quotes.rules.folded import paragraphs
from framing.language.document import Document, remembered


class Voices:
    """The quotes of one article, ready to be asked about many passages."""

    def __init__(self, found: Iterable[Quote], unclear: Iterable[Span] = ()) -> None:
        parts = sorted(
            ((part, quote) for quote in found for part in {*quote.content, *quote.quoted}),
            key=lambda pair: pair[0],
        )
        self._parts = [part for part, _ in parts]
        self._speakers = [quote.speaker for _, quote in parts]
        self._starts = [part.start for part in self._parts]
        self._reach = list(accumulate((part.end for part in self._parts), max))
        self._given = Cover(self._parts)
        self._quoted = Cover(mark for _, quote in parts for mark in quote.quoted)
        self._unsure = Cover([*self._parts, *unclear])

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
        if not self._unsure.touches(span):
            return "outlet"
        length = span.end - span.start
        if 2 * self._quoted.characters(span) > length:
            return "quoted"
        if 2 * self._given.characters(span) > length:
            return "reported"
        return "unclear" if 2 * self._unsure.characters(span) > length else "outlet"

    def speaker(self, span: Span) -> Speaker | None:
        """The speaker of more than half of the passage; `None` in the outlet's own voice."""
        for i in self._near(span):
            part = self._parts[i]
            if 2 * (min(part.end, span.end) - max(part.start, span.start)) > span.end - span.start:
                return self._speakers[i]
        return None

    def _near(self, span: Span) -> Iterator[int]:
        """The parts that share a character with the passage, the last first."""
        for i in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._reach[i] <= span.start:
                return
            if self._parts[i].end > span.start:
                yield i


@remembered
def voices(document: Document) -> Voices:
    """The quotes of an article as `Voices`, for finders that ask about every word."""
    return Voices(quotes(document), laid_out(document).unclear)


def voice_of_words(document: Document, span: Span) -> Voice:
    """The voice of a wording: words inside quotation marks are quoted, also where nobody is said to speak.

    >>> from framing.article import Article, Zone
    >>> text = "Mayor ‘died like a dog’"
    >>> document = Document(Article("1", "Herald", text, (Zone(0, len(text), "headline"),)))
    >>> voice_of_words(document, Span(7, 11)), voice_of_words(document, Span(0, 5))
    ('quoted', 'outlet')
    """
    inside = 2 * _marked(document).characters(span) > span.end - span.start
    return "quoted" if inside else voices(document).of(span)


@remembered
def _marked(document: Document) -> Cover:
    """What stands inside quotation marks that are closed in their paragraph."""
    return Cover(mark for one in paragraphs(document) for mark in one.marks if mark.closed)
