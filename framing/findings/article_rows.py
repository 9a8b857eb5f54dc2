"""An article's own rows: what is said of it, its text and how it is read, its zones."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from framing.article import Article
from framing.finders.quotes.layout import laid_out
from framing.finders.spelled import Spelled
from framing.findings.digests import text_digest
from framing.findings.spans import cell
from framing.language import Document

Row = dict[str, Any]


def article_rows(article: Article, read: Spelled, document: Document) -> Iterator[tuple[str, list[Row]]]:
    """Each table that tells of the article as given, with its rows; `document` is the article read."""
    yield "articles", [_article(article, document)]
    yield "attributes", [{"article": article.id, "column": c, "value": v} for c, v in article.attributes]
    yield "texts", [_text(article, read, document)]
    yield (
        "zones",
        [{"article": article.id, "start": z.start, "end": z.end, "zone": z.kind} for z in article.zones],
    )


def _article(article: Article, document: Document) -> Row:
    return {
        "article": article.id,
        "outlet": article.outlet,
        "event": article.event,
        "event_from": None,
        "published": article.published,
        "title": article.title,
        "titled": article.titled,
        "source": article.source,
        "agency": article.agency,
        "words": len(document.words),
        "sentences": len(document.sentences),
        "duplicate_of": None,
        "digest": text_digest(article),
    }


def _text(article: Article, read: Spelled, document: Document) -> Row:
    return {
        "article": article.id,
        "text": article.text,
        "respelled": json.dumps(read.changes, separators=(",", ":")) if read.changes else None,
        "unclear_spans": cell(map(read.given, laid_out(document).unclear)),
    }
