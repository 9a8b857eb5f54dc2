"""Whose words an article carries, and whether it says whose."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from framing.article import Quote, Span, Speaker
from framing.finders.headline_sources import quotes
from framing.finders.marked_words import inside_marks
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure

_FOUND = (
    "On 84 US news articles of 2016 (PolNeAR, development section) speech is found with an F1 of 86 per "
    "cent (81 with the right source); read the passages before you publish a figure about one article."
)
_MOST = f"{_FOUND} Of few quotes, the largest share is large by chance."


@measure(
    Unit.SHARE,
    title="Words inside quotation marks",
    of="words",
    more="more of the text is given in the words of others",
    validity=_FOUND,
)
def quoted_share(document: Document) -> Finds:
    """Share of the article's words that are inside the quotation marks of an attributed quote.

    Answers of an interview or a transcript, posts and block quotations without marks are not.
    """
    marked = sorted({span for quote in quotes(document) for span in inside_marks(document, quote)})
    passages = [Passage(span.start, span.end, document.words_in(span)) for span in marked]
    return passages, len(document.words)


@measure(
    Unit.SHARE,
    title="Quotes of anonymous sources",
    of="quotes",
    more="more of what is quoted comes from people without a name",
    validity=_FOUND,
)
def anonymous_share(document: Document) -> Finds:
    """Share of quotes whose speaker the outlet does not name, such as "a senior official".

    Holders of a public office, such as "the president" or "a judge", are not anonymous.
    """
    found = quotes(document)
    return [Passage(q.start, q.end) for q in found if q.speaker.kind == "anonymous"], len(found)


@measure(
    Unit.SHARE,
    title="Quotes without a speaker",
    of="quotes",
    more="more quotes whose speaker is not found",
    validity=_FOUND,
)
def unattributed_share(document: Document) -> Finds:
    """Share of quotes for which no speaker is found in the article."""
    found = quotes(document)
    return [Passage(q.start, q.end) for q in found if q.speaker.name is None], len(found)


@measure(
    Unit.SHARE,
    title="Quotes in the speaker's own words",
    of="quotes",
    more="more of what is quoted is verbatim, less is paraphrase",
    validity=_FOUND,
)
def verbatim_share(document: Document) -> Finds:
    """Share of quotes with at least some words inside quotation marks."""
    found = quotes(document)
    return [Passage(q.start, q.end) for q in found if q.kind != "indirect"], len(found)


@measure(
    Unit.COUNT,
    title="Different speakers",
    of="articles",
    more="more different people and organisations are heard",
    validity=_FOUND,
)
def speaker_count(document: Document) -> Finds:
    """Number of different speakers that an article quotes, each shown by the first quote."""
    first: dict[str, Passage] = {}
    for quote in quotes(document):
        if quote.speaker.name is not None:
            first.setdefault(quote.speaker.name, Passage(quote.start, quote.end))
    return first.values(), 1


@measure(
    Unit.SHARE,
    title="Words of the speaker quoted most",
    of="words",
    more="one speaker has more of the floor",
    validity=_MOST,
)
def speaker_concentration(document: Document) -> Finds:
    """Share of the words of quotes with a known speaker that belong to the speaker quoted most.

    Words count once for each quote that they are in; of two speakers with as many, the first.
    """
    known = [
        (quote, _words_of(document, quote)) for quote in quotes(document) if quote.speaker.name is not None
    ]
    totals: Counter[str | None] = Counter()
    for quote, words in known:
        totals[quote.speaker.name] += words
    most = max(totals, key=totals.__getitem__, default=None)
    passages = [Passage(q.start, q.end, words) for q, words in known if q.speaker.name == most]
    return passages, totals.total()


@measure(
    Unit.SHARE,
    title="Quotes of the side quoted most",
    of="quotes",
    more="the speakers belong to fewer sides",
    validity=_MOST,
)
def affiliation_concentration(document: Document) -> Finds:
    """Share of quotes with a known affiliation whose speakers belong to the side quoted most.

    An organisation that speaks itself is its own side; of two sides with as many, the first.
    """
    known = [(quote, side) for quote in quotes(document) if (side := _side(quote.speaker)) is not None]
    totals = Counter(side for _, side in known)
    most = max(totals, key=totals.__getitem__, default=None)
    return [Passage(quote.start, quote.end) for quote, side in known if side == most], len(known)


def _side(speaker: Speaker) -> str | None:
    """For whom somebody speaks."""
    return speaker.affiliation or (speaker.name if speaker.kind == "organisation" else None)


def _words_of(document: Document, quote: Quote) -> int:
    """How many words the content of a quote has."""
    words = document.words
    return sum(
        part.holds(word)
        for part in quote.content
        for word in words[bisect_left(words, Span(part.start, 0)) : bisect_left(words, Span(part.end, 0))]
    )
