"""The articles as the page shows them: whole, with what was found in them marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from framing.compare.grouping import grouping
from framing.findings import Findings
from framing.findings.spans import spans
from framing.report.content import ArticleText

KINDS = {"w": "contested words", "q": "quotes and paraphrase", "d": "the killing and its doer"}
"""A letter for each kind of find that is marked, and what it is."""

ADDRESS = ("url", "link", "address")
"""Columns of the corpus that may hold the address of an article."""

Find = tuple[int, int, str]


def article_texts(findings: Findings, by: str) -> tuple[ArticleText, ...]:
    """Every article with its headline, group, date and address, in pieces by what was found in them."""
    texts, finds, addresses = findings.text, finds_of(findings), _addresses(findings)
    sentences, voices = _places(findings.sentences), _voices(findings)
    zones, verbs = _places(findings.zones, "zone"), _places(findings.quotes, "cue_span")
    rows = zip(findings.articles.to_dict("records"), grouping(findings, by), strict=True)
    return tuple(
        ArticleText(
            row["article"],
            "" if pd.isna(row["event"]) else str(row["event"]),
            group,
            row["title"] if isinstance(row["title"], str) else row["article"],
            "" if pd.isna(row["published"]) else f"{row['published']:%-d %B %Y}",
            addresses.get(row["article"], ""),
            tuple(_pieces(texts[row["article"]], finds[row["article"]])),
            tuple(sentences[row["article"]]),
            tuple(_runs(voices[row["article"]])),
            tuple(_runs(zones[row["article"]])),
            tuple(_verbs(verbs[row["article"]])),
        )
        for row, group in rows
    )


def finds_of(findings: Findings) -> defaultdict[str, list[Find]]:
    """Article -> the places of its finds with their kind."""
    terms = findings.terms[findings.terms["aside"].isna()]
    found: defaultdict[str, list[Find]] = defaultdict(list)
    for kind, table in (("w", terms), ("q", findings.quotes), ("d", findings.deeds)):
        for article, start, end in table[["article", "start", "end"]].itertuples(index=False):
            found[article].append((start, end, kind))
    return found


def _pieces(text: str, finds: list[Find]) -> Iterator[tuple[int, str, str]]:
    """Where each piece begins, its text, and the kinds of what was found there."""
    edges = sorted({0, len(text), *(edge for start, end, _ in finds for edge in (start, end))})
    for first, last in pairwise(edges):
        kinds = {kind for start, end, kind in finds if start <= first and last <= end}
        yield first, text[first:last], "".join(sorted(kinds))


def _places(table: pd.DataFrame, *column: str) -> defaultdict[str, list[Any]]:
    """Article -> the places of the rows of a table, and what they have in a column."""
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for article, *place in table[["article", "start", "end", *column]].itertuples(index=False):
        found[article].append(tuple(place))
    return found


def _voices(findings: Findings) -> defaultdict[str, list[Find]]:
    """Article -> stretches with the voice of each; later ones lie on earlier ones."""
    found = _places(findings.sentences, "voice")
    for article, of in found.items():
        # A sentence with a quote is the outlet's where it is not the quote itself.
        found[article] = [(*place, voice if voice == "unclear" else "outlet") for *place, voice in of]
    for column, voice in (("content_spans", "reported"), ("quoted_spans", "quoted")):
        for article, cell in findings.quotes[["article", column]].itertuples(index=False):
            found[article] += [(span.start, span.end, voice) for span in spans(cell)]
    return found


def _verbs(quotes: Sequence[tuple[int, int, str | None]]) -> Iterator[tuple[int, int, int, int]]:
    """Where a quote and its reporting verb begin and end, if it has one."""
    for start, end, cell in quotes:
        for verb in spans(cell)[:1]:
            yield start, end, verb.start, verb.end


def _runs(stretches: Sequence[Find]) -> Iterator[tuple[int, str]]:
    """Where the value changes, and to what, when later stretches lie on earlier ones; "" is none.

    >>> list(_runs([(0, 9, "a"), (3, 5, "b")]))
    [(0, 'a'), (3, 'b'), (5, 'a'), (9, '')]
    """
    edges = sorted({edge for start, end, _ in stretches for edge in (start, end)})
    values = dict.fromkeys(edges, "")
    for start, end, value in stretches:
        first, last = bisect_left(edges, start), bisect_left(edges, end)
        values |= dict.fromkeys(edges[first:last], value)
    last_value = ""
    for edge, value in values.items():
        if value != last_value:
            yield edge, value
        last_value = value


def _addresses(findings: Findings) -> dict[str, str]:
    """Article -> its address, where the corpus gives one."""
    rows = findings.attributes[findings.attributes["column"].str.lower().isin(ADDRESS)]
    return dict(zip(rows["article"], rows["value"], strict=True))
