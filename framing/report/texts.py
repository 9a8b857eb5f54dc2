"""The articles as the page shows them: whole, with what was found in them marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

import pandas as pd

from framing.compare.grouping import grouping
from framing.findings import Findings
from framing.report.content import ArticleText

KINDS = {"w": "contested words", "q": "quotes and paraphrase", "d": "the killing and its doer"}
"""A letter for each kind of find that is marked, and what it is."""

ADDRESS = ("url", "link", "address")
"""Columns of the corpus that may hold the address of an article."""

Find = tuple[int, int, str]


def article_texts(findings: Findings, by: str) -> tuple[ArticleText, ...]:
    """Every article with its headline, group, date and address, in pieces by what was found in them."""
    texts, finds, addresses = findings.text, finds_of(findings), _addresses(findings)
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


def _addresses(findings: Findings) -> dict[str, str]:
    """Article -> its address, where the corpus gives one."""
    rows = findings.attributes[findings.attributes["column"].str.lower().isin(ADDRESS)]
    return dict(zip(rows["article"], rows["value"], strict=True))
