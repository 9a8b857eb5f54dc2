"""The types that everything shares: articles, their zones, and the spans found in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from typing import Literal

ZoneKind = Literal["headline", "standfirst", "byline", "caption", "body", "boilerplate", "repeat"]
Voice = Literal["outlet", "quoted", "reported", "unclear"]
QuoteKind = Literal["direct", "mixed", "indirect"]
SpeakerKind = Literal["person", "anonymous", "organisation", "document", "outlet", "unknown"]
ScareKind = Literal["scare", "title", "term", "nickname"]

DeedForm = Literal["active", "passive", "nominal"]
Agency = Literal["explicit", "instrument", "none"]

EDITORIAL: frozenset[ZoneKind] = frozenset({"headline", "standfirst", "body"})
"""The zones that hold the outlet's text; captions, bylines, boilerplate and repeats never count."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article: `text[start:end]`, counted in Unicode characters of `Article.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of the span.

        >>> Span(0, 4).of("NATO says")
        'NATO'
        """
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Zone(Span):
    """A part of an article by its function on the page."""

    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Article:
    """One text as one outlet published it; `text` is exactly what was read.

    `titled`: the text as given does not repeat its title, so the title and a blank line stand before it.
    `attributes` are further columns of the corpus, as ("country", "Turkey"): whatever groups may be made by.
    """

    id: str
    outlet: str
    text: str
    zones: tuple[Zone, ...]
    event: str | None = None
    published: datetime | None = None
    title: str | None = None
    titled: bool = False
    agency: str | None = None
    source: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()

    def zone_at(self, offset: int) -> ZoneKind:
        """The kind of zone that holds an offset; what lies in no zone is boilerplate."""
        for zone in self.zones:
            if zone.start <= offset < zone.end:
                return zone.kind
        return "boilerplate"

    def editorial(self) -> Iterator[Zone]:
        """The zones of the outlet's own text, in their order."""
        return (zone for zone in self.zones if zone.kind in EDITORIAL)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whoever is given as the source of a quote."""

    name: str | None
    kind: SpeakerKind
    affiliation: str | None = None


@dataclass(frozen=True, slots=True)
class Term(Span):
    """A mention of a contested concept by one of its variants.

    `aside` is None for a mention that counts; a word that means something else here says why.
    """

    concept: str
    variant: str
    aside: str | None = None


@dataclass(frozen=True, slots=True)
class Quote(Span):
    """An utterance given to a source; the span reaches from its first part to its last.

    `content` leaves out the outer quotation marks; `quoted` are the stretches inside marks.
    """

    kind: QuoteKind
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class Scare(Span):
    """Words inside quotation marks that nobody is said to have spoken; the marks are left out.

    `scare` keeps its distance from a word ("so-called"); the others name a work, a thing or a person.
    """

    kind: ScareKind


@dataclass(frozen=True, slots=True)
class Deed(Span):
    """A deed as a text words it: in which form, and who did what to whom.

    `agency` says whether somebody is named as doing it, only the means, or nothing; `agent` is the
    passage that names them, `patient` the one that names who suffered it.
    """

    concept: str
    form: DeedForm
    agency: Agency
    agent: Span | None
    patient: Span | None


@dataclass(frozen=True, slots=True)
class Tone(Span):
    """The tone of a sentence, from -1 (negative) to 1 (positive), and the words that made it."""

    score: float
    words: tuple[Span, ...] = ()


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
