"""Who says what: the quotes of an article with their speakers."""

from __future__ import annotations

from typing import Literal

from framing.article import Quote, envelope
from framing.finders.quotation.learned import attributed
from framing.finders.quotation.speakers import speakers
from framing.finders.quotation.together import utterances
from framing.language.document import Document, remembered

Scope = Literal["speech", "attributions"]


@remembered
def quotes(document: Document, scope: Scope = "speech") -> tuple[Quote, ...]:
    """The direct, mixed and indirect quotes of the editorial text, in its order.

    One quote for each reporting verb or "according to"; a paragraph of quoted words without one
    is a quote of whoever spoke before. Words in quotation marks that nobody is said to have
    spoken (titles, nicknames, so-called) are none. The scope "attributions" holds thoughts, wishes
    and attitudes as well, marked as PolNeAR marks them: quotation marks belong to the content.

    >>> from framing.article import Article, Zone
    >>> text = '"The dam holds," Mayor Ann Lee said. She added that repairs would begin on Monday.'
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> [(quote.kind, quote.speaker.name) for quote in quotes(Document(article))]
    [('direct', 'Ann Lee'), ('indirect', 'Ann Lee')]
    """
    found = utterances(document) if scope == "speech" else attributed(document)
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
        for one, speaker in zip(found, speakers(document, found), strict=True)
    )
