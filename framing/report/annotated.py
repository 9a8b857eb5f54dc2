"""The articles that paper shows whole: their finds marked by kind, and numbered as the passages are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import pandas as pd

from framing.article import EDITORIAL
from framing.compare.grouping import grouping
from framing.findings import Findings
from framing.report.content import Annotated, Piece, Section
from framing.report.lists import Evidence
from framing.report.texts import Find, finds_of

MOST = 12
"""At most this many articles are shown: all, or the most telling ones."""

WORDS = 4000
"""Paper shows articles of at most this many words together; with every passage, it shows all chosen ones."""


def annotated(
    findings: Findings, by: str, evidence: Sequence[Evidence], sections: Sequence[Section]
) -> tuple[Annotated, ...]:
    """The articles that the report cites most, in the order of the corpus."""
    told = _telling(findings, sections)
    chosen = told[:MOST]
    words: dict[str, int] = dict(findings.articles[["article", "words"]].itertuples(index=False))
    always = set(_within(chosen, words))
    texts, finds, numbers = findings.text, finds_of(findings), _numbers(evidence)
    zones = {article: rows for article, rows in findings.zones.groupby("article", sort=False)}
    rows = zip(findings.articles.to_dict("records"), grouping(findings, by), strict=True)
    return tuple(
        Annotated(
            group,
            "" if pd.isna(row["published"]) else f"{row['published']:%-d %B %Y}",
            tuple(_lines(texts[article], finds[article], zones[article], numbers.get(article, {}))),
            article in always,
        )
        for row, group in rows
        if (article := row["article"]) in chosen and article in zones
    )


def _telling(findings: Findings, sections: Sequence[Section]) -> list[str]:
    """The articles, those first that most passages on paper are from, then those with most finds."""
    shown = [one for section in sections for one in section.exhibits if one.on_paper]
    cited = pd.Series([example.article for exhibit in shown for example in exhibit.examples], dtype="str")
    found = findings.terms["article"].value_counts()
    order = findings.articles[["article"]].assign(
        cited=lambda rows: rows["article"].map(cited.value_counts()).fillna(0),
        found=lambda rows: rows["article"].map(found).fillna(0),
    )
    return list(order.sort_values(["cited", "found"], ascending=False, kind="stable")["article"])


def _within(chosen: Sequence[str], words: Mapping[str, int]) -> Iterator[str]:
    """The articles, in their order, for which there is room."""
    total = 0
    for article in chosen:
        if total + words[article] <= WORDS:
            total += words[article]
            yield article


def _numbers(evidence: Sequence[Evidence]) -> dict[str, dict[int, int]]:
    """Article -> where a passage begins -> its number, the lowest of those that begin there."""
    found: dict[str, dict[int, int]] = {}
    for part in (one for one in evidence if one.on_paper):
        for passage in (one for group in part.groups for one in group.shown):
            found.setdefault(passage.article, {}).setdefault(passage.start, passage.number)
    return found


def _lines(
    text: str, finds: Sequence[Find], zones: pd.DataFrame, numbers: Mapping[int, int]
) -> Iterator[tuple[Piece, ...]]:
    """What counts of an article, line by line in pieces, which end where a find begins or ends."""
    begun = {start for start, _, _ in finds}
    for start, end, zone in zones[["start", "end", "zone"]].itertuples(index=False):
        for line in re.finditer(r"\S.*", text[start:end]) if zone in EDITORIAL else ():
            first, last = start + line.start(), start + line.end()
            edges = [first, *(edge for find in finds for edge in find[:2] if first < edge < last), last]
            yield tuple(
                Piece(
                    text[one:other],
                    "".join(sorted({kind for at, to, kind in finds if at <= one and other <= to})),
                    numbers.get(one, 0) if one in begun else 0,
                )
                for one, other in pairwise(sorted(set(edges)))
            )
