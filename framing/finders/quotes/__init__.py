"""Who says what: the quotes of an article with their speakers."""

from __future__ import annotations

from collections.abc import Sequence

from framing.article import Quote, Speaker, envelope
from framing.finders.quotes.bounds.resumed import resumed, ruled
from framing.finders.quotes.merge import utterances
from framing.finders.quotes.network import is_there
from framing.finders.quotes.network_quotes import attributed, without_comma
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers import speakers
from framing.language.document import Document, remembered


@remembered
def quotes(document: Document) -> tuple[Quote, ...]:
    """The direct, mixed and indirect quotes of the editorial text, in its order.

    One quote for each reporting verb or "according to"; a paragraph of quoted words without one
    is a quote of whoever spoke before. Words in quotation marks that nobody is said to have
    spoken (titles, nicknames, so-called) are none.

    >>> from framing.article import Article, Zone
    >>> text = '"The dam holds," Mayor Ann Lee said. She added that repairs would begin on Monday.'
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> [(quote.kind, quote.speaker.name) for quote in quotes(Document(article))]
    [('direct', 'Ann Lee'), ('indirect', 'Ann Lee')]
    """
    found = utterances(document)
    return _told(found, speakers(document, found))


@remembered
def attributions(document: Document) -> tuple[Quote, ...]:
    """The quotes, and with them the thoughts, wishes and attitudes that a source is said to have.

    They are marked as PolNeAR marks them: quotation marks belong to the content, a comma behind a
    description to the source. An installation without the network has only what rules find: speech.
    """
    found = resumed(document, attributed(document)) if is_there() else ruled(document)
    return _told(found, speakers(document, [without_comma(document.text, one) for one in found]))


def _told(found: Sequence[Attribution], said_by: Sequence[Speaker]) -> tuple[Quote, ...]:
    """What was found, each with its speaker."""
    return tuple(
        Quote(
            start=(whole := envelope(one.content)).start,
            end=whole.end,
            kind=one.kind,
            content=one.content,
            quoted=one.quoted,
            cue=one.cue,
            source=one.source,
            speaker=speaker,
        )
        for one, speaker in zip(found, said_by, strict=True)
    )
