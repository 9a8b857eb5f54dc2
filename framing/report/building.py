"""Findings to a report: everything compared, said and numbered once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256

import pandas as pd

from framing.charts import without_font
from framing.compare import Comparison
from framing.files import file_names
from framing.findings import Findings
from framing.findings.passages import in_context
from framing.plan import Plan
from framing.record import record_of
from framing.report import front, method, standouts
from framing.report.annotated import annotated
from framing.report.chapters import CHAPTERS
from framing.report.chapters.material import Material
from framing.report.codebook import codebook
from framing.report.content import Exhibit, Report, Section, Standout
from framing.report.datacard import data_card, facts, furniture, listed, repeats
from framing.report.described import few
from framing.report.evidence import made_of_quotes, passages_behind
from framing.report.examples import Examples
from framing.report.headlines import headlines
from framing.report.linking import links_of
from framing.report.lists import Evidence, Link, numbered
from framing.report.most_quoted import SPEAKERS, named_in
from framing.report.named import most_named
from framing.report.report_title import title
from framing.report.subject import about, with_events_in_words
from framing.report.texts import KINDS, article_texts
from framing.report.titles import ALONE, finding, rests_on

ENDING = "-narrow.png"
"""The longest ending of a file or a place that is named after an exhibit."""

IN_CONTEXT = frozenset({"terms", "quotes", "scares", "loaded", "deeds", "mentions", "targets", "evidence"})
"""The tables whose finds are read with what stands around them."""


def build(findings: Findings, plan: Plan, notices: Iterable[str] = ()) -> Report:
    """Everything the report says about these findings, compared as the plan says."""
    findings = with_events_in_words(findings)
    material, named = _material(findings, plan), most_named(findings)
    chapters = list(filter(None, (chapter(material) for chapter in CHAPTERS)))
    first = front.page_one(material)
    persons = named_in(first.told, material.grouped(findings.quotes))
    linked, told, of_chapters = _linked(material, chapters, first.told)
    evidence = numbered([*_behind(material, persons), *of_chapters, *first.evidence])
    sections = Examples(findings, evidence, persons).sections(linked)
    report = Report(
        title=plan.title or title(findings, named, material.events_sure, first.topic(findings)),
        about=about(findings, plan.by, named, material.events_sure),
        facts=facts(findings, plan.by),
        caveat=material.compared[0].caveat,
        headlines=headlines(findings, plan.by),
        stands_out=told or standouts.of_chapters(sections),
        nothing=not told,
        on_tests=first.on_tests,
        brief=first.brief,
        colophon=_colophon(findings, notices),
        articles=data_card(findings, plan.by),
        listed=listed(findings, plan.by),
        repeats=repeats(findings, plan.repeats),
        furniture=furniture(findings, plan.by),
        notices=tuple(notices),
        sections=sections,
        also=_also(material, sections),
        absent=_absent(material, chapters),
        evidence=evidence,
        texts=article_texts(findings, plan.by),
        annotated=annotated(findings, plan.by, evidence, sections),
        kinds=KINDS,
        definitions=method.definitions([*_measured(material), *material.concepts]),
        glossary=method.GLOSSARY,
        limits=method.limits(one.key for one in sections),
        versions=_versions(findings, plan),
        undrawn=_undrawn(findings),
        data=_data(material, chapters),
    )
    return _named(report)


def _versions(findings: Findings, plan: Plan) -> tuple[tuple[str, str], ...]:
    """The programs, the seed and the input that a report is made of."""
    made = record_of(plan, findings.record).versions
    return (*made.items(), ("seed", str(plan.seed)), ("input", _digest(findings)))


def _material(findings: Findings, plan: Plan) -> Material:
    """What the plan compares."""
    events = frozenset(findings.concepts.dropna(subset="about")["concept"])
    return Material(findings, plan.by, plan.within, plan.seed, events, plan.primary, plan.margin)


def _behind(material: Material, persons: Collection[tuple[str, str]]) -> list[Evidence]:
    """The passages behind what was compared, those of the `persons` whom page one names first."""
    return passages_behind(material.findings, [*material.concepts, *material.measures], persons)


def _measured(material: Material) -> list[Comparison]:
    """The measures of which something was found."""
    return [one for one in material.measures if one.groups["n"].any()]


def _linked(
    material: Material, chapters: Iterable[Section], told: Iterable[Standout]
) -> tuple[tuple[Section, ...], tuple[Standout, ...], list[Evidence]]:
    """Chapters and page one with what the numbers of their sentences lead to, and all lists of chapters."""
    quoted, made = made_of_quotes(material.findings), dict[str, Evidence]()
    held: set[str] = set()

    def of(comparison: Comparison, sentences: Sequence[str]) -> tuple[Link, ...]:
        links, found = links_of(comparison, material.design, sentences, quoted)
        groups = tuple(group for group in found.groups if group.key not in held)
        held.update(group.key for group in groups)
        made[f"{len(made)}"] = replace(found, groups=groups)
        return links

    def shown(exhibit: Exhibit) -> Exhibit:
        first = next(iter(exhibit.drawn), None)
        if not isinstance(first, Comparison) or exhibit.key == SPEAKERS:
            return exhibit
        return replace(standouts.as_told(exhibit, told), links=of(first, (exhibit.finding, *exhibit.lead)))

    there = (one for one in chapters if one.exhibits or one.tables)
    done = tuple(replace(one, exhibits=tuple(map(shown, one.exhibits))) for one in there)
    links = {one.key: one.links for section in done for one in section.exhibits if one.key == SPEAKERS}
    known = {standouts.at(one): one for one in front.compared(material)}
    first = tuple(
        replace(one, links=of(known[one.at], [one.sentence]) if one.at in known else links.get(one.at, ()))
        for one in told
    )
    return done, first, [*(part for one in done for part in one.evidence), *made.values()]


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


def _also(material: Material, sections: Sequence[Section]) -> tuple[tuple[str, str], ...]:
    """What was compared and has no place of its own on paper, with what it shows."""
    there = {exhibit.key for one in sections for exhibit in one.exhibits if exhibit.on_paper}
    every = [one for one in (*material.concepts, *material.measures) if one.groups["n"].any()]
    told = [(one.title, finding(one) + rests_on(one)) for one in every if standouts.at(one) not in there]
    alone = [title for title, shown in told if shown.startswith(ALONE)]
    found = [(title, shown) for title, shown in told if title not in alone]
    return (*found, *([(f"{ALONE} each", f"{', '.join(alone)}.")] if alone else []))


def _data(material: Material, chapters: Iterable[Section]) -> dict[str, pd.DataFrame]:
    """The tables for the disk, those of the chapters too, and what their columns are."""
    tables = _tables(material) | {name: table for one in chapters for name, table in one.data.items()}
    return tables | {"codebook": codebook(tables)}


def _absent(material: Material, chapters: Iterable[Section]) -> tuple[str, ...]:
    """What was looked for and not found: what the chapters say, then concepts and measures without a find."""
    told = tuple(line for one in chapters for line in one.absent)
    concepts = [one.title for one in material.concepts if not one.groups["n"].any()]
    measures = [one.title for one in material.measures if not one.groups["n"].any()]
    told += (f"No mention outside quotation marks: {', '.join(concepts)}.",) if concepts else ()
    return told + ((f"Nothing to measure: {', '.join(measures)}.",) if measures else ())


def _colophon(findings: Findings, notices: Iterable[str]) -> str:
    """What was counted, in a line."""
    articles = findings.articles
    apart = ["captions", "bylines", "related links"]
    apart += ["repeated passages"] * bool(findings.zones["zone"].eq("repeat").any())
    return (
        f"Counted: {int(articles['words'].sum()):,} words of headline, standfirst and body; "
        f"{few(apart)} are left out. In the web page every number leads to its passages. "
        f"Notices on the input: {len(list(notices)) or 'none'}."
    )


def _digest(findings: Findings) -> str:
    """What tells these articles from any others, in twelve letters and figures."""
    return sha256("".join(findings.articles["digest"]).encode()).hexdigest()[:12]


def _undrawn(findings: Findings) -> str:
    """The notice on characters in names and headlines that no font has."""
    articles = findings.articles
    return without_font("".join(map(str, [*articles["outlet"].dropna(), *articles["title"].dropna()])))


def _placed(findings: Findings, name: str, table: pd.DataFrame) -> pd.DataFrame:
    """A table of finds with outlet, date and headline of each, and some with what stands around the find."""
    if not {"article", "start"} <= set(table.columns):
        return table
    articles = findings.articles.set_index("article")
    table = table.copy()
    for at, column in enumerate(("outlet", "published", "title"), 1):
        table.insert(at, column, table["article"].map(articles[column]))
    if name in IN_CONTEXT:
        texts = findings.text
        places = table[["article", "start", "end"]].itertuples(index=False)
        around = [in_context(texts[article], start, end) for article, start, end in places]
        table["context"] = pd.Series(["".join(parts[1:]) for parts in around], index=table.index, dtype="str")
    return table


def _tables(material: Material) -> dict[str, pd.DataFrame]:
    """Every table that is written to disk: groups, contrasts and finds."""
    findings, compared = material.findings, material.compared
    kept = {
        name: _placed(findings, name, table)
        for name, table in findings.tables().items()
        if name not in ("texts", "words")
    }
    contrasts = [c.contrasts.assign(name=c.name, role=c.role) for c in compared]
    return {
        "groups": pd.concat([c.table for c in compared], ignore_index=True),
        "contrasts": pd.concat(contrasts, ignore_index=True),
        **kept,
        "words": findings.words,
    }
