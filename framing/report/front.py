"""What page one compares and draws: words that name one thing, where a concept gathers deed and means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Comparing, Comparison
from framing.compare.grouping import grouping
from framing.compare.power_note import LEVEL
from framing.compare.sides import at_one_time
from framing.concepts.library import concepts
from framing.report import standouts
from framing.report.chapters.exhibits import of_concept, of_measure, profile
from framing.report.chapters.material import Material
from framing.report.chapters.voices import speakers
from framing.report.content import Exhibit, Standout
from framing.report.evidence import of_concept as of_concept_passages
from framing.report.lists import Evidence
from framing.report.most_quoted import SPEAKERS, most_quoted

OVERVIEW = ("quoted_share", "anonymous_share")
"""The measures of the first page."""

BRIEF = 7
"""Variants shown on the first page, the last row their rest."""

PARTS = {False: "the deed and the death", True: "the attack"}
"""Whether a word names the means, and what such words name."""

MEANS = frozenset(
    variant.name
    for concept in concepts()
    if concept.of_killing
    for variant in concept.variants
    if variant.kind == "means"
)
"""Words for how somebody was killed, such as raid: no other words for the death."""


def page_one(material: Material) -> tuple[tuple[Standout, ...], tuple[Exhibit, ...], tuple[Evidence, ...]]:
    """What stands out, the charts that show it, and the passages behind what only these count."""
    overview = [material.by_name[name] for name in OVERVIEW if name in material.by_name]
    shown = compared(material)
    alike = _on_the_same(material)
    heard = most_quoted(material.quotes, len(material.compared[0].n_articles)) if alike else ()
    told = standouts.stands_out(shown, material.about, heard)
    narrow = [one for one, whole in zip(shown, material.compared, strict=True) if one is not whole]
    behind = tuple(part for one in narrow for part in of_concept_passages(one, on_paper=False))
    return told, exhibits(material, shown, told, overview, alike), behind


def _on_the_same(material: Material) -> bool:
    """Whether all of several groups report the same events, so that whom they quote can be compared."""
    articles = material.findings.articles
    if articles["event"].isna().any() and not at_one_time(articles["published"]):
        return False
    events = articles["event"].fillna("").groupby(grouping(material.findings, material.by).to_numpy())
    reported = events.agg(frozenset)
    return len(reported) > 1 and reported.nunique() == 1


def compared(material: Material) -> tuple[Comparison, ...]:
    """Every comparison, those of the event itself with the words for one thing alone."""
    return tuple(_of_one_thing(material, one) for one in material.compared)


def _of_one_thing(material: Material, comparison: Comparison) -> Comparison:
    """The comparison of the words for the deed and the death, or for the attack if these are more."""
    counts = comparison.groups.groupby(comparison.groups["variant"].isin(MEANS))["count"].sum()
    if comparison.name not in material.events & material.about or not (len(counts) == 2 and counts.all()):
        return comparison
    kept = bool(counts.idxmax())
    terms = material.findings.terms
    others = terms["concept"].eq(comparison.name) & terms["variant"].isin(MEANS).ne(kept)
    findings = replace(material.findings, terms=terms[~others].reset_index(drop=True))
    made = Comparing.of(findings, material.by, material.within, material.seed, material.margin)
    found = made.one(comparison.name)
    title = f"{comparison.title}: {PARTS[kept]}"
    contrasts = _selected(found.contrasts, comparison.contrasts)
    return replace(found, title=title, role=comparison.role, contrasts=contrasts)


def _selected(contrasts: pd.DataFrame, of_all: pd.DataFrame) -> pd.DataFrame:
    """The contrasts, of which those exceed chance that do so here and did so among all tests."""
    columns = ["a", "b", "variant"]
    passed = set(of_all.loc[of_all["selected"], columns].itertuples(index=False, name=None))
    chosen = [row in passed for row in contrasts[columns].itertuples(index=False, name=None)]
    return contrasts.assign(selected=contrasts["p"].le(LEVEL) & pd.Series(chosen, contrasts.index))


def exhibits(
    material: Material,
    shown: Sequence[Comparison],
    told: Sequence[Standout],
    overview: Sequence[Comparison],
    alike: bool,
) -> tuple[Exhibit, ...]:
    """The first page's chart and the measures; paper shows the second only where it has room.

    The chart is that of the first finding, or of what the event itself is called, or of who is quoted where
    all groups report the same events (`alike`), or of what the articles are about.
    """
    of = {standouts.at(comparison): comparison for comparison in shown}
    chosen = [of[one.at] for one in told if one.at in of]
    heard = any(one.at == SPEAKERS for one in told)
    if not chosen and not heard:
        about = [one for one in material.told if one.name in material.about]
        heard = alike and not any(one.name in material.events for one in about)
        chosen = [] if heard else [of[standouts.at(one)] for one in about]
    made = [of_measure(c) if c.variants == [""] else of_concept(c, most=BRIEF) for c in chosen]
    # How small a difference the chart would miss is said where all contrasts stand.
    drawn = [replace(one, reading=CHARTS[one.chart].reading(*one.drawn)) for one in made if one.chart]
    first = [*drawn, *(speakers(material) if heard else ())][:1]
    return (*first, *([profile(overview)] if overview else []))
