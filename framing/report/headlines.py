"""The headlines of the outlets side by side, with the contested words in them marked."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from framing.compare.grouping import grouping
from framing.findings import Findings
from framing.report.content import Headline, Headlines

MOST = 16
"""At most this many headlines are shown."""


def headlines(findings: Findings, by: str) -> Headlines:
    """A headline of each group on the event that most groups report; of several articles the first counts."""
    articles = findings.articles.assign(
        group=grouping(findings, by).to_numpy(), event=findings.articles["event"].fillna("")
    ).dropna(subset="title")
    if articles.empty:
        return Headlines("The headlines", (), 0)
    event = str(articles.groupby("event", sort=False)["group"].nunique().idxmax())
    rows = articles[articles["event"] == event].drop_duplicates("group")
    title = f"The headlines on {event}" if articles["event"].nunique() > 1 and event else "The headlines"
    return Headlines(
        title, tuple(_headline(findings, row) for _, row in rows.head(MOST).iterrows()), len(rows)
    )


def _headline(findings: Findings, row: pd.Series) -> Headline:
    """An article's headline as its text has it, else as its title."""
    date = "" if pd.isna(row["published"]) else f"{row['published']:%-d %b %Y}"
    zones = findings.zones
    place = zones[(zones["article"] == row["article"]) & (zones["zone"] == "headline")]
    if place.empty:
        return Headline(row["group"], date, ((" ".join(row["title"].split()), False),))
    start, end = place[["start", "end"]].iloc[0]
    terms = findings.terms
    marked = terms[(terms["article"] == row["article"]) & (terms["start"] >= start) & (terms["end"] <= end)]
    marked = marked[marked["aside"].isna()]
    spans = sorted(set(marked[["start", "end"]].itertuples(index=False, name=None)))
    return Headline(row["group"], date, tuple(_parts(findings.text[row["article"]], start, end, spans)))


def _parts(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """The text between the spans and the spans themselves; of spans that overlap the first counts."""
    at = start
    for first, last in spans:
        if first >= at:
            yield text[at:first].replace("\n", " "), False
            yield text[first:last].replace("\n", " "), True
            at = last
    yield text[at:end].replace("\n", " ").rstrip(), False
