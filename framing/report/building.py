"""Findings to a report: everything compared, said and numbered once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

import pandas as pd

from framing.charts import drawable
from framing.compare import Comparison
from framing.files import file_names
from framing.findings import Findings
from framing.plan import Plan
from framing.record import record_of
from framing.report import method, standouts
from framing.report.chapters import CHAPTERS
from framing.report.chapters.exhibits import of_concept, profile
from framing.report.chapters.material import Material
from framing.report.content import Exhibit, Report
from framing.report.datacard import data_card, facts, furniture, repeats
from framing.report.evidence import numbered, passages_behind

ENDING = "-narrow.png"
"""The longest ending of a file or a place that is named after an exhibit."""

OVERVIEW = ("quoted_share", "anonymous_share", "own_tone")
"""The measures of the first page."""

BRIEF, FEW, MANY = 7, 8, 16
"""Variants shown on the first page, the last row their rest; this many groups leave room for two concepts, or
for one and the measures."""


def build(findings: Findings, plan: Plan, notices: Iterable[str] = ()) -> Report:
    """Everything the report says about these findings, compared as the plan says."""
    versions = record_of(plan, findings.record).versions
    events = frozenset(findings.concepts.dropna(subset="about")["concept"])
    material = Material(findings, plan.by, plan.within, plan.seed, events, plan.primary, plan.margin)
    overview = [material.by_name[name] for name in OVERVIEW if name in material.by_name]
    chapters = [chapter(material) for chapter in CHAPTERS]
    sections = tuple(one for one in chapters if one and (one.exhibits or one.tables))
    passages = passages_behind(findings, [*material.concepts, *material.measures])
    report = Report(
        title=plan.title or _event(findings),
        facts=facts(findings, plan.by),
        caveat=material.compared[0].caveat,
        stands_out=standouts.stands_out(material.compared, material.about, overview),
        brief=_brief([one for one in material.told if one.name in material.about], overview),
        colophon=_colophon(findings, versions, plan.seed, notices),
        articles=data_card(findings, plan.by),
        repeats=repeats(findings, plan.repeats),
        furniture=furniture(findings, plan.by),
        notices=tuple(notices),
        sections=sections,
        evidence=numbered([*passages, *(part for one in sections for part in one.evidence)]),
        definitions=method.definitions([*material.measures, *material.concepts]),
        glossary=method.GLOSSARY,
        limits=method.LIMITS,
        versions=tuple(versions.items()),
        undrawn=_undrawn(findings),
        data=_tables(material) | {name: table for one in sections for name, table in one.data.items()},
    )
    return _named(report)


def _named(report: Report) -> Report:
    """The report with keys of exhibits that can name files and places, whatever an event is called."""
    exhibits = [*report.exhibits, *report.brief]
    made = file_names((exhibit.key for exhibit in exhibits), ENDING)
    names = {key: name.removesuffix(ENDING) for key, name in made.items()}

    def of(shown: Iterable[Exhibit]) -> tuple[Exhibit, ...]:
        return tuple(replace(exhibit, key=names[exhibit.key]) for exhibit in shown)

    return replace(
        report,
        brief=of(report.brief),
        sections=tuple(replace(one, exhibits=of(one.exhibits)) for one in report.sections),
        stands_out=tuple(replace(one, at=names.get(one.at, one.at)) for one in report.stands_out),
    )


def _brief(told: Sequence[Comparison], overview: Sequence[Comparison]) -> tuple[Exhibit, ...]:
    """The first page's exhibits: two concepts, and the measures at a glance; fewer for many groups."""
    groups = len(overview[0].n_articles) if overview else 0
    shown = [of_concept(comparison, most=BRIEF) for comparison in told[: 2 if groups <= FEW else 1]]
    if overview and (groups <= MANY or not shown):
        shown.append(profile(overview))
    return tuple(shown)


def _event(findings: Findings) -> str:
    events = list(dict.fromkeys(findings.articles["event"].dropna()))
    if len(events) == 1:
        return str(events[0])
    return f"{len(events)} events in the news" if events else "Articles without a named event"


def _colophon(findings: Findings, versions: Mapping[str, str], seed: int, notices: Iterable[str]) -> str:
    """How the page was made, in a line."""
    articles = findings.articles
    digest = sha256("".join(articles["digest"]).encode()).hexdigest()[:12]
    return (
        f"Counted: {int(articles['words'].sum()):,} words of headline, standfirst and body; captions, "
        "bylines, related links and repeated headlines are left out. Every number leads to its passages. "
        f"framing {versions['framing']}, seed {seed}, input {digest}, "
        f"notices on the input: {len(list(notices)) or 'none'}."
    )


def _undrawn(findings: Findings) -> str:
    """The characters in names that the charts' font cannot draw."""
    articles = findings.articles
    names_of = "".join(map(str, [*articles["outlet"].dropna(), *articles["title"].dropna()]))
    return "".join(sorted({char for char in names_of if drawable(char) == "□" and char != "□"}))


def _tables(material: Material) -> dict[str, pd.DataFrame]:
    """Every table that is written to disk: groups, contrasts and finds."""
    findings, compared = material.findings, material.compared
    kept = {name: table for name, table in findings.tables().items() if name not in ("texts", "words")}
    contrasts = [c.contrasts.assign(name=c.name, role=c.role) for c in compared]
    return {
        "groups": pd.concat([c.table for c in compared], ignore_index=True),
        "contrasts": pd.concat(contrasts, ignore_index=True),
        **kept,
        "words": findings.words,
    }
