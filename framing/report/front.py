"""What page one compares and draws: words that name one thing, where a concept gathers deed and means."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Comparing, Comparison
from framing.compare.power_note import LEVEL
from framing.compare.prominence import ANYWHERE
from framing.compare.sides import at_one_time
from framing.concepts.library import concepts
from framing.findings import Findings
from framing.report import standouts
from framing.report.chapters.exhibits import of_concept, of_measure, profile
from framing.report.chapters.material import Material
from framing.report.chapters.voices import speakers
from framing.report.content import Exhibit, Standout
from framing.report.evidence import of_concept as of_concept_passages
from framing.report.how_much_quoted import how_much_quoted
from framing.report.lists import Evidence
from framing.report.most_quoted import SPEAKERS, most_quoted
from framing.report.on_tests import on_tests
from framing.report.quoted_alone import quoted_alone
from framing.report.said_again import once

OVERVIEW = ("quoted_share", "anonymous_share")
"""The measures of the first page."""

BRIEF = 7
"""Variants shown on the first page, the last row their rest."""

PARTS = {False: ": the deed and the death", True: ": the attack"}
"""Whether a word names the means, and what such words name."""

MEANS = frozenset(
    variant.name
    for concept in concepts()
    if concept.of_killing
    for variant in concept.variants
    if variant.kind == "means"
)
"""Words for how somebody was killed, such as raid: no other words for the death."""


BESIDE = {
    concept.id: frozenset(variant.name for variant in concept.variants if variant.beside)
    for concept in concepts()
}
"""Descriptions that count beside a name: "ISIS fighters" is one mention of the group, not two."""


class PageOne(NamedTuple):
    """What stands out, what is said of the tests, the charts, and the passages that only these count."""

    told: tuple[Standout, ...]
    on_tests: str
    brief: tuple[Exhibit, ...]
    evidence: tuple[Evidence, ...]

    def topic(self, findings: Findings) -> str:
        """The concept that the first chart is of, if half of the articles have it; else nothing."""
        first = next((one for one in self.brief if one.drawn), None)
        drawn = first.drawn[0] if first else None
        if first is None or not isinstance(drawn, Comparison) or drawn.evidence != "terms":
            return ""
        terms = findings.terms[findings.terms["concept"] == drawn.name]
        counted = findings.articles["words"] > 0
        having = terms.loc[terms["aside"].isna(), "article"].nunique()
        return first.title if having >= ANYWHERE * counted.sum() else ""


def page_one(material: Material) -> PageOne:
    """Everything that the first page says of the comparisons."""
    overview = [material.by_name[name] for name in OVERVIEW if name in material.by_name]
    shown = compared(material)
    alike = _on_the_same(material) or len(material.compared[0].n_articles) == 1
    told = standouts.stands_out(_tellable(material, shown), material.about, _described(material, overview))
    narrow = [one for one, whole in zip(shown, material.compared, strict=True) if one is not whole]
    behind = tuple(part for one in narrow for part in of_concept_passages(one, on_paper=False))
    return PageOne(
        told,
        on_tests(shown, told, material.design.inside),
        exhibits(material, shown, told, overview, alike),
        behind,
    )


def _tellable(material: Material, shown: Sequence[Comparison]) -> list[Comparison]:
    """The comparisons; a tone only inside events, since it follows from what is told."""
    known = _events_known(material)
    return [one for one in shown if known or one.evidence != "targets"]


def _described(material: Material, overview: Sequence[Comparison]) -> list[Standout]:
    """What is told of who speaks, without a test."""
    quotes, told = material.quotes, []
    statements = once(quotes)
    if _on_the_same(material) and material.events_sure:
        told += [
            Standout(f"{one.title}:", said, standouts.at(one), False)
            for one in overview[:1]
            for said in how_much_quoted(one)
        ]
        groups = len(material.compared[0].n_articles)
        told += most_quoted(quotes, groups) if most_quoted(statements, groups) else ()
    if _events_known(material):
        articles = material.grouped(material.findings.articles)
        shared = statements["article"].isin(material.same_story)
        told += quoted_alone(statements[shared], articles, material.findings.text, material.by)
    return told


def _events_known(material: Material) -> bool:
    """Whether each article has an event, or all may tell of one."""
    articles = material.findings.articles
    return bool(articles["event"].notna().all()) or at_one_time(articles["published"])


def _on_the_same(material: Material) -> bool:
    """Whether all of several groups report the same events, so that whom they quote can be compared."""
    articles = material.grouped(material.findings.articles)
    reported = articles["event"].fillna("").groupby(articles["group"]).agg(frozenset)
    return _events_known(material) and len(reported) > 1 and reported.nunique() == 1


def compared(material: Material) -> tuple[Comparison, ...]:
    """Every comparison, with the words for one thing alone."""
    return tuple(_of_one_thing(material, one) for one in material.compared)


def _of_one_thing(material: Material, comparison: Comparison) -> Comparison:
    """The comparison of names alone; of an event, of deed and death, or of the attack if that is more."""
    name = comparison.name
    if beside := BESIDE.get(name):
        return _kept(material, comparison, beside, False, ", without descriptions")
    if name not in material.events & material.about:
        return comparison
    counts = comparison.groups.groupby(comparison.groups["variant"].isin(MEANS))["count"].sum()
    means = bool(counts.idxmax()) if len(counts) else False
    return _kept(material, comparison, MEANS, means, PARTS[means])


def _kept(
    material: Material, comparison: Comparison, variants: Set[str], kept: bool, part: str
) -> Comparison:
    """The comparison of some variants alone, or of all others; as it is where only one kind is found."""
    counts = comparison.groups.groupby(comparison.groups["variant"].isin(variants))["count"].sum()
    if not (len(counts) == 2 and counts.all()):
        return comparison
    terms = material.findings.terms
    others = terms["concept"].eq(comparison.name) & terms["variant"].isin(variants).ne(kept)
    findings = replace(material.findings, terms=terms[~others].reset_index(drop=True))
    made = Comparing.of(findings, material.by, material.within, material.seed, material.margin)
    found = made.one(comparison.name)
    title = f"{comparison.title}{part}"
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
    all groups report the same events or there is one (`alike`), or of what the articles are about.
    """
    of = {standouts.at(comparison): comparison for comparison in shown}
    # What is only described of a measure of the second chart needs no chart of its own.
    chosen = [of[one.at] for one in told if one.at in of and (one.tested or of[one.at].name not in OVERVIEW)]
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
