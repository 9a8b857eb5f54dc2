"""Whom a corpus names most often, for the sentence on what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import pandas as pd

from framing.concepts.library import concepts
from framing.findings import Findings
from framing.lexicon import load
from framing.naming.event_entities import entities, in_events, one_spelling_each
from framing.naming.state_names import states

NAMED, OFTEN = 4, 1 / 4
"""At most this many names, each named at least this many times as often as the first."""


def most_named(findings: Findings) -> list[str]:
    """Those named most often, in two articles and by two outlets at least; no outlets and agencies.

    Adjectives ("Iraqi officials") name nobody: what only stands before another word counts for persons and
    bodies alone.
    """
    articles = findings.articles
    publishers = {*articles["outlet"].dropna(), *articles["agency"].dropna()}
    rows = in_events(findings, findings.mentions)
    rows = rows[rows["kind"].eq("name")]
    beside = rows["role"].eq("modifier") & ~rows["entity_kind"].isin(["person", "organisation"])
    parts = [part.assign(whom=entities(part)) for _, part in rows.groupby("event", sort=False)]
    named = pd.concat(parts).sort_index()[~beside].dropna(subset="whom") if parts else rows.assign(whom="")
    named = named.assign(whom=pd.Series(one_spelling_each(list(named["whom"])), named.index, dtype=object))
    counts = named.groupby("whom", sort=False).agg(
        times=("article", "size"), articles=("article", "nunique"), outlets=("outlet", "nunique")
    )
    least = min(2, articles["outlet"].nunique())
    counts = counts[(counts["articles"] > 1) & (counts["outlets"] >= least) & ~counts.index.isin(publishers)]
    longer = [name.rsplit(" ", 1) for name in counts.index if " " in name]
    surnames = {last for _, last in longer}
    beginnings = {first for first, _ in longer} - states()
    # of "Roe" alone nobody knows which Roe it is, nor whether "Georgetown" is the town or its university
    counts = counts[~counts.index.isin(surnames | beginnings | set(load("naming")["no_bearers"]))]
    counts = counts[counts["times"] >= OFTEN * counts["times"].max()]
    most = _once(counts.sort_values("times", ascending=False, kind="stable").index)[:NAMED]
    return [_as_written(str(name), named.loc[named["whom"] == name, "text"]) for name in most]


def _once(names: Iterable[str]) -> list[str]:
    """Names without those that a concept knows as another name of one before: "Obamacare" for a law."""
    shown: dict[str, str] = {}
    for name in names:
        shown.setdefault(_concepts().get(name, name), name)
    return list(shown.values())


@cache
def _concepts() -> dict[str, str]:
    """Names that are written with capitals -> the concept of which they are forms."""
    return {
        form: concept.id
        for concept in concepts()
        for variant in concept.variants
        for form in (*variant.exact, *variant.forms)
        if form[:1].isupper()
    }


def _as_written(name: str, texts: pd.Series) -> str:
    """The initials, where the articles mostly write these: "NATO"."""
    commonest = str(texts.value_counts().index[0])
    initials = commonest.isupper() and commonest.isalpha() and len(commonest) > 2
    return commonest if initials and commonest.capitalize() not in set(texts) else name
