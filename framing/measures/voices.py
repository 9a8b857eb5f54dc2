"""Whose words an article carries, and whether it says whose."""

from __future__ import annotations

from framing.finders.quotes import quotes
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure

_RULES = "Quotes are found by rules; read the passages before you publish a figure about one article."


@measure(
    Unit.SHARE,
    title="Words inside quotation marks",
    of="words",
    more="more of the text is given in the words of others",
    validity=_RULES,
)
def quoted_share(document: Document) -> Finds:
    """Share of the article's words that stand inside the quotation marks of an attributed quote."""
    marked = sorted({span for quote in quotes(document) for span in quote.quoted})
    passages = [
        Passage(span.start, span.end, sum(span.holds(word) for word in document.words)) for span in marked
    ]
    return passages, len(document.words)


@measure(
    Unit.SHARE,
    title="Quotes of anonymous sources",
    of="quotes",
    more="more of what is quoted comes from people without a name",
    validity=_RULES,
)
def anonymous_share(document: Document) -> Finds:
    """Share of quotes whose speaker is a person without a name, such as "a senior official"."""
    found = quotes(document)
    return [Passage(q.start, q.end) for q in found if q.speaker.kind == "anonymous"], len(found)


@measure(
    Unit.SHARE,
    title="Quotes without a speaker",
    of="quotes",
    more="more quotes whose speaker is not found",
    validity=_RULES,
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
    validity=_RULES,
)
def verbatim_share(document: Document) -> Finds:
    """Share of quotes with at least some words inside quotation marks."""
    found = quotes(document)
    return [Passage(q.start, q.end) for q in found if q.kind != "indirect"], len(found)


@measure(
    Unit.COUNT,
    title="Different speakers",
    of="articles",
    more="more different people and bodies are heard",
    validity=_RULES,
)
def speaker_count(document: Document) -> Finds:
    """Number of different speakers that an article quotes, each shown by the first quote."""
    first: dict[str, Passage] = {}
    for quote in quotes(document):
        if quote.speaker.name is not None:
            first.setdefault(quote.speaker.name, Passage(quote.start, quote.end))
    return first.values(), 1
