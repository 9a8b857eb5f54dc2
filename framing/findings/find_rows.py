"""What every row of a find has, and the rows of loaded words and of those whom a text speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from framing.article import Span, Target
from framing.finders.loaded import loaded
from framing.finders.mentions import mentions
from framing.finders.targets import targets
from framing.finders.toward.network import TONES
from framing.finders.voice import voices
from framing.findings.article_rows import Row
from framing.language import Document


def find_row(document: Document, span: Span) -> Row:
    """The columns that every find has."""
    return {
        "article": document.article.id,
        "start": span.start,
        "end": span.end,
        "zone": document.article.zone_at(span.start),
        "voice": voices(document).of(span),
    }


def mention_rows(document: Document) -> Iterator[Row]:
    """The names and descriptions."""
    for mention in mentions(document):
        yield find_row(document, mention) | {
            "text": " ".join(mention.of(document.text).split()),
            "head": mention.head,
            "kind": mention.kind,
            "entity": mention.entity,
            "entity_kind": mention.entity_kind,
            "role": mention.role,
            "governor": mention.governor,
        }


def loaded_rows(document: Document) -> Iterator[Row]:
    """The loaded words, each with its class and as the list has it."""
    for one in loaded(document):
        text = " ".join(one.of(document.text).split())
        yield find_row(document, one) | {"class": one.kind, "word": one.word, "text": text}


def target_rows(document: Document) -> Iterator[Row]:
    """Whom each sentence speaks of, and in what tone."""
    for target in targets(document):
        yield (
            find_row(document, target)
            | _tone(target)
            | {
                "voice": target.voice,
                "text": " ".join(target.of(document.text).split()),
                "entity": target.entity,
                "entity_kind": target.entity_kind,
                "mention_spans": target.mentions,
                "sentence_span": (target.sentence,),
            }
        )


def _tone(target: Target) -> Row:
    """The tone and its probabilities; missing where nobody can tell whose tone it is."""
    found = target.probabilities
    return dict(zip(TONES, found, strict=True)) | {"tone": target.tone} if found else {}
