"""An article's finds as one JSON value, for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from framing.article import Article, Span
from framing.finders.concepts import Concept
from framing.finders.quotes import Scope, quotes
from framing.finders.scares import scares
from framing.finders.spelled import Spelled, spelled
from framing.finders.terms import terms
from framing.finders.tone import tones
from framing.finders.voice import voices
from framing.findings.tables import Findings
from framing.language import Document

Line = dict[str, Any]


def line_of_terms(article: Article, concepts: tuple[Concept, ...], about: tuple[str, ...] = ()) -> Line:
    """The mentions of concepts that count: concept, variant, start, end, zone, voice."""
    read = spelled(article, concepts)
    document = Document(read.article, about=about)
    return _line(article) | {
        "terms": [
            {"concept": term.concept, "variant": term.variant} | _place(document, read, term)
            for term in terms(document, concepts)
        ]
    }


def lines_of_terms(findings: Findings) -> Iterator[Line]:
    """The mentions of concepts that count, article by article, as findings keep them."""
    columns = ["concept", "variant", "start", "end", "zone", "voice"]
    counted = findings.terms[findings.terms["aside"].isna()]
    rows = {article: own[columns].to_dict("records") for article, own in counted.groupby("article")}
    for article, outlet in findings.articles[["article", "outlet"]].itertuples(index=False):
        yield {"doc": article, "outlet": outlet, "terms": rows.get(article, [])}


def line_of_quotes(article: Article, scope: Scope = "speech", model: str | None = None) -> Line:
    """The quotes: kind, content, quoted, cue, source, speaker, speaker_kind, affiliation, zone.

    Behind those of the scope "speech" stand scare quotes, titles, terms and nicknames, of the kind
    "scare" and without a speaker; the scope "attributions" holds attributions alone.
    """
    read = spelled(article)
    document = Document(read.article, model)

    def pair(span: Span) -> list[int]:
        return _pair(read.given(span))

    spoken = [
        {
            "kind": quote.kind,
            "content": [pair(part) for part in quote.content],
            "quoted": [pair(part) for part in quote.quoted],
            "cue": pair(quote.cue) if quote.cue else None,
            "source": pair(quote.source) if quote.source else None,
            "speaker": quote.speaker.name,
            "speaker_kind": quote.speaker.kind,
            "affiliation": quote.speaker.affiliation,
            "zone": read.article.zone_at(quote.start),
        }
        for quote in quotes(document, scope)
    ]
    if scope == "attributions":
        return _line(article) | {"quotes": spoken}
    nobody: Line = dict.fromkeys(("cue", "source", "speaker", "speaker_kind", "affiliation"))
    spans = [(read.article.zone_at(scare.start), [pair(scare)]) for scare in scares(document)]
    marked = [
        {"kind": "scare", "content": inside, "quoted": inside} | nobody | {"zone": zone}
        for zone, inside in spans
    ]
    return _line(article) | {"quotes": [*spoken, *marked]}


def line_of_tone(article: Article, model: str | None = None) -> Line:
    """The sentences: tone, the words that made it, start, end, zone, voice."""
    read = spelled(article)
    document = Document(read.article, model)
    return _line(article) | {
        "sentences": [
            {"tone": tone.score, "words": [_pair(read.given(word)) for word in tone.words]}
            | _place(document, read, tone)
            for tone in tones(document)
        ]
    }


def _line(article: Article) -> Line:
    return {"doc": article.id, "outlet": article.outlet}


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _place(document: Document, read: Spelled, span: Span) -> Line:
    given = read.given(span)
    return {
        "start": given.start,
        "end": given.end,
        "zone": document.article.zone_at(span.start),
        "voice": voices(document).of(span),
    }
