"""The chapter of quotes and those who speak."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Comparison
from framing.report import described, most_quoted, tables
from framing.report.chapters.exhibits import behind, may_be_told, of_concept, of_measure
from framing.report.chapters.material import Material
from framing.report.content import Exhibit, Section
from framing.report.evidence import made_of_quotes

SHOWN = ("quoted_share", "anonymous_share")
"""The measures of quotes that always have a chart."""

WIDE = 5
"""At most this many measures stand side by side in a table on paper."""


def voices(material: Material) -> Section:
    """Whom each group quotes, how much, how openly, and with which verbs."""
    verbs, made = material.compare("cue_class"), _of_quotes(material)
    exhibits = list(speakers(material))
    # The speakers have the passages; the share of quoted words has the same.
    exhibits += [
        replace(of_measure(c, quotes=True), exemplified=False)
        for c in made
        if c.name in SHOWN or may_be_told(c)
    ]
    if len(verbs.groups):
        shown = of_concept(verbs)
        exhibits.append(replace(shown, table=shown.table and shown.table.unlinked(), behind=()))
    parts = [made[at : at + WIDE] for at in range(0, len(made), WIDE)]
    return Section(
        "voices",
        "Who is quoted",
        "A quote is anything that the article attributes to a source, in quotation marks or as paraphrase.",
        tuple(exhibits),
        tuple(
            (
                "The measures of quoting" + ", continued" * bool(i),
                tables.of_measures(part, [c.name for c in part]),
            )
            for i, part in enumerate(parts)
        ),
    )


def _of_quotes(material: Material) -> list[Comparison]:
    """The measures of quotes."""
    of_quotes = made_of_quotes(material.findings)
    return [c for c in material.measures if c.name in of_quotes]


def speakers(material: Material) -> tuple[Exhibit, ...]:
    """The exhibit of speakers by group; nothing without a quote."""
    made, quotes = _of_quotes(material), material.quotes
    return (_speakers(made[0], quotes),) if made and len(quotes) else ()


def _speakers(comparison: Comparison, quotes: pd.DataFrame) -> Exhibit:
    named = quotes.assign(speaker=quotes["speaker"].fillna("no speaker found"))
    lists = [
        f"{group}: " + ", ".join(f"{name} {n}" for name, n in part["speaker"].value_counts(sort=True).items())
        for group, part in named.groupby("group", sort=False)
    ]
    heard = most_quoted.dominant(quotes)
    return Exhibit(
        key=most_quoted.SPEAKERS,
        title=f"Whom does each {comparison.by} quote?",
        chart="voices",
        drawn=(comparison, quotes),
        reading=CHARTS["voices"].reading(comparison),
        alt=f"Quotes per speaker. {'; '.join(lists)}.",
        lead=tuple(most_quoted.of_speakers(quotes)),
        finding=f"One voice dominates in {described.few(heard)}." if heard else _most_quoted(quotes),
        behind=behind(comparison, quotes=True),
        telling=_foremost(quotes),
    )


def _foremost(quotes: pd.DataFrame) -> tuple[str, ...]:
    """The speaker whom each group quotes with most words in quotation marks."""
    summed = quotes.groupby(["group", "speaker"], sort=False).agg(words=("quoted_words", "sum"))
    most = summed.reset_index().sort_values("words", ascending=False, kind="stable").drop_duplicates("group")
    return tuple(map(str, most["speaker"])) or ("",)


def _most_quoted(quotes: pd.DataFrame) -> str:
    """How many speakers there are, and who of them is quoted most often."""
    found = quotes.dropna(subset="speaker")
    counts = found["speaker"].value_counts()
    if counts.empty:
        return "No quote has a speaker that was found."
    first = counts[counts == counts.iloc[0]].index
    if len(counts) == 1:
        return f"All {counts.iloc[0]:,} quotes with a speaker are {counts.index[0]}’s."
    most = f"most often {first[0]} ({counts.iloc[0]:,})" if len(first) == 1 else "none of them most often"
    return f"{len(counts):,} speakers in {len(found):,} quotes, {most}."
