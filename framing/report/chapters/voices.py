"""The chapter of quotes and those who speak."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from framing.charts import CHARTS
from framing.charts.voices import rows_of
from framing.compare import Comparison
from framing.report import described, most_quoted, tables
from framing.report.chapters.exhibits import may_be_told, of_concept, of_measure
from framing.report.chapters.material import Material
from framing.report.content import Exhibit, Section
from framing.report.evidence import made_of_quotes, of_variants
from framing.report.evidence import quotes as quotes_with_speakers
from framing.report.heard import key_of, links_of, lists_for
from framing.report.lists import Evidence
from framing.report.rows import listed, lists_of
from framing.report.wholes import QUOTES, key_of_whole

SHOWN = ("quoted_share", "anonymous_share")
"""The measures of quotes that always have a chart."""

WIDE = 5
"""At most this many measures stand side by side in a table on paper."""


def voices(material: Material) -> Section:
    """Whom each group quotes, how much, how openly, and with which verbs."""
    verbs, made = material.compare("cue_class"), _of_quotes(material)
    exhibits = list(speakers(material))
    # The speakers have the passages; the share of quoted words has the same.
    exhibits += [replace(of_measure(c), exemplified=False) for c in made if c.name in SHOWN or may_be_told(c)]
    if len(verbs.groups):
        exhibits.append(of_concept(verbs))
    parts = [made[at : at + WIDE] for at in range(0, len(made), WIDE)]
    return Section(
        "voices",
        "Who is quoted",
        "A quote is anything that the article attributes to a source, in quotation marks or as paraphrase.",
        tuple(exhibits),
        tuple(
            (
                "The measures of quoting" + ", continued" * bool(i),
                tables.of_measures(part),
            )
            for i, part in enumerate(parts)
        ),
        evidence=(_of_speakers(material), *of_variants(verbs, _with_verbs(material), "quotes")),
    )


def _with_verbs(material: Material) -> pd.DataFrame:
    """The quotes whose verb is known, with its class."""
    rows = quotes_with_speakers(material.findings)
    return rows.assign(variant=rows["cue_class"]).dropna(subset="variant")


def _of_speakers(material: Material) -> Evidence:
    """The quotes that each number of the chart of speakers counts."""
    spans = ["article", "start", "end"]
    marks = quotes_with_speakers(material.findings)[[*spans, "voice", "mark"]]
    rows = _rows(material).drop(columns="voice").merge(marks, on=spans, how="left")
    groups = [
        listed(key_of(group, row), f"{group}: {row}", part, whole=key_of_whole(QUOTES, f"{group}"))
        for (group, row), part in lists_of(rows, ["group", "row"]).items()
    ]
    quotes = material.quotes.drop(columns="voice").merge(marks, on=spans, how="left")
    return Evidence("Whom each quotes", "quotes", (*groups, *lists_for(quotes, rows)), on_paper=False)


def _rows(material: Material) -> pd.DataFrame:
    """The quotes with the rows of the chart in which they are counted."""
    return rows_of(material.quotes, len(material.compared[0].n_articles))


def _of_quotes(material: Material) -> list[Comparison]:
    """The measures of quotes."""
    of_quotes = made_of_quotes(material.findings)
    return [c for c in material.measures if c.name in of_quotes]


def speakers(material: Material) -> tuple[Exhibit, ...]:
    """The exhibit of speakers by group; nothing without a quote."""
    made, quotes = _of_quotes(material), material.quotes
    return (_speakers(made[0], quotes, _rows(material)),) if made and len(quotes) else ()


def _speakers(comparison: Comparison, quotes: pd.DataFrame, rows: pd.DataFrame) -> Exhibit:
    shown = rows.groupby("group", sort=False)["row"].unique()
    named = quotes.assign(speaker=quotes["speaker"].fillna("no speaker found"))
    lists = [
        f"{group}: " + ", ".join(f"{name} {n}" for name, n in part["speaker"].value_counts(sort=True).items())
        for group, part in named.groupby("group", sort=False)
    ]
    heard = most_quoted.dominant(quotes)
    return Exhibit(
        key=most_quoted.SPEAKERS,
        title=f"Whom does {'each' if len(comparison.n_articles) > 1 else 'the'} {comparison.by} quote?",
        chart="voices",
        drawn=(comparison, quotes),
        reading=CHARTS["voices"].reading(comparison),
        alt=f"Quotes per speaker. {'; '.join(lists)}.",
        lead=(*most_quoted.of_speakers(quotes), *_unnamed(quotes)),
        finding=f"One voice dominates in {described.few(heard)}." if heard else _most_quoted(quotes),
        behind=tuple(
            (group, (key_of_whole(QUOTES, group), *(key_of(group, row) for row in shown.get(group, ()))))
            for group in comparison.n_articles
        ),
        telling=_foremost(quotes),
        links=links_of(quotes, rows),
    )


def _foremost(quotes: pd.DataFrame) -> tuple[str, ...]:
    """The speaker whom each group quotes with most words in quotation marks."""
    summed = quotes.groupby(["group", "speaker"], sort=False).agg(words=("quoted_words", "sum"))
    most = summed.reset_index().sort_values("words", ascending=False, kind="stable").drop_duplicates("group")
    return tuple(map(str, most["speaker"])) or ("",)


def _most_quoted(quotes: pd.DataFrame) -> str:
    """How many speakers there are, and who of them is quoted most often."""
    found = quotes.dropna(subset="speaker")
    if found.empty:
        return "No quote has a speaker that was found."
    counts = most_quoted.counted(found)
    first = counts[counts == counts.iloc[0]].index
    if found["speaker"].nunique() == 1:
        return f"All {counts.iloc[0]:,} quotes with a speaker are {counts.index[0]}’s."
    by_name = " by name" if counts.iloc[0] < found["speaker"].value_counts().iloc[0] else ""
    most = (
        f"most often{by_name} {first[0]} ({counts.iloc[0]:,})"
        if len(first) == 1
        else "none of them most often"
    )
    return f"{_speakers_of(found)} in {len(found):,} quotes, {most}."


def _speakers_of(found: pd.DataFrame) -> str:
    """How many speakers there are, anonymous ones apart, as the rows of the chart have them."""
    without_name = found["speaker_kind"].eq("anonymous")
    named, unnamed = (found.loc[rows, "speaker"].nunique() for rows in (~without_name, without_name))
    if not (named and unnamed):
        return f"{named or unnamed:,} {'anonymous ' * bool(unnamed)}speakers"
    return f"{named:,} speaker{'s' * (named > 1)} and {unnamed:,} anonymous"


def _unnamed(quotes: pd.DataFrame) -> tuple[str, ...]:
    """That quotes without a speaker are not those of anonymous sources, where there are some."""
    n = int(quotes["speaker"].isna().sum())
    if not 0 < n < len(quotes):
        return ()
    others = quotes["speaker_kind"].eq("anonymous").any()
    rest = " Anonymous sources are not among them: articles quote these without a name." * bool(others)
    return (f"In {n:,} of the {len(quotes):,} quotes no speaker was found.{rest}",)
