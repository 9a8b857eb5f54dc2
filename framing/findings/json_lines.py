"""Each article's finds as one JSON value, for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from framing.article import Article
from framing.findings.spans import spans
from framing.findings.tables import Findings, present

Line = dict[str, Any]

_PLACE = ["start", "end", "zone", "voice"]
_SAID = ["speaker", "speaker_kind", "affiliation", "zone"]
_NOBODY: Line = dict.fromkeys(("cue", "source", *_SAID[:-1]))


def lines_of_terms(findings: Findings) -> Iterator[Line]:
    """The mentions of concepts that count: concept, variant, start, end, zone, voice."""
    counted = findings.terms[findings.terms["aside"].isna()]
    for line, (terms,) in _by_article(findings.articles, counted):
        yield line | {
            "terms": [{name: row[name] for name in ("concept", "variant", *_PLACE)} for row in terms]
        }


def lines_of_quotes(findings: Findings) -> Iterator[Line]:
    """The quotes: kind, content, quoted, cue, source, speaker, speaker_kind, affiliation, zone.

    Behind them stand scare quotes, titles, terms and nicknames, of the kind "scare" and without a speaker.
    """
    for line, (quotes, scares) in _by_article(findings.articles, findings.quotes, findings.scares):
        yield line | {"quotes": [*map(_quote, quotes), *map(_scare, scares)]}


def lines_of_attributions(found: Iterable[tuple[Article, pd.DataFrame]]) -> Iterator[Line]:
    """The tables of `tables_of_attributions` in the form of quotes."""
    for article, table in found:
        rows = present(table).to_dict("records")
        yield {"doc": article.id, "outlet": article.outlet} | {"quotes": [_quote(row) for row in rows]}


def lines_of_tone(findings: Findings) -> Iterator[Line]:
    """The sentences: tone, the words that made it, start, end, zone, voice."""
    for line, (sentences,) in _by_article(findings.articles, findings.sentences):
        yield line | {
            "sentences": [
                {"tone": row["tone"], "words": _pairs(row["tone_spans"])}
                | {name: row[name] for name in _PLACE}
                for row in sentences
            ]
        }


def _by_article(articles: pd.DataFrame, *tables: pd.DataFrame) -> Iterator[tuple[Line, list[list[Line]]]]:
    """The line of each article, still without finds, and its rows of each table."""
    rows = [present(table) for table in tables]
    places = [table.groupby("article", sort=False).indices for table in rows]
    for article, outlet in present(articles[["article", "outlet"]]).itertuples(index=False):
        found = [
            [{str(name): value for name, value in row.items()} for row in table.iloc[at].to_dict("records")]
            for table, at in zip(rows, (where.get(article, []) for where in places), strict=True)
        ]
        yield {"doc": article, "outlet": outlet}, found


def _quote(row: Mapping[Any, Any]) -> Line:
    return {
        "kind": row["kind"],
        "content": _pairs(row["content_spans"]),
        "quoted": _pairs(row["quoted_spans"]),
        "cue": next(iter(_pairs(row["cue_span"])), None),
        "source": next(iter(_pairs(row["source_span"])), None),
    } | {name: row[name] for name in _SAID}


def _scare(row: Line) -> Line:
    pair = [[row["start"], row["end"]]]
    return {"kind": "scare", "content": pair, "quoted": pair} | _NOBODY | {"zone": row["zone"]}


def _pairs(cell: str | None) -> list[list[int]]:
    return [[span.start, span.end] for span in spans(cell)]
