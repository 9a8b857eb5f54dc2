"""Findings to a report: everything compared, said and numbered once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import partial
from hashlib import sha256
from typing import Any

import pandas as pd

from framing.charts import drawable
from framing.compare import Comparison, compare, names
from framing.finders.concepts import concepts
from framing.findings import Findings
from framing.report import method, sections, standouts
from framing.report.content import Exhibit, Report
from framing.report.datacard import data_card, facts
from framing.report.evidence import evidence

OVERVIEW = ("quoted_share", "anonymous_share", "own_tone")
"""The measures of the first page."""

BRIEF = 7
"""Variants shown on the first page, the last row their rest."""


def build(findings: Findings, plan: str, notices: Iterable[str] = ()) -> Report:
    """Everything the report says about these findings; `plan` is the record of the study, as TOML."""
    record = tomllib.loads(plan)
    asked = record["plan"]
    by = asked.get("by", "outlet")
    side_by_side = partial(compare, findings, by=by, within=asked.get("within"), seed=asked.get("seed", 0))
    compared = [side_by_side(name) for name in names(findings)]
    by_name = {comparison.name: comparison for comparison in compared}
    told = _concepts(compared, asked.get("concepts", ()))
    measures = [comparison for comparison in compared if comparison.evidence != "terms"]
    overview = [by_name[name] for name in OVERVIEW if name in by_name]
    quotes = _grouped(findings.quotes, findings, by)
    scored = findings.evidence[findings.evidence["measure"] == "own_tone"].rename(columns={"value": "tone"})
    chapters = [
        sections.concepts(told),
        sections.voices(findings, compared, quotes, side_by_side("cue_class")),
        sections.tone(findings, by_name, _grouped(scored, findings, by)),
        sections.agency(by_name),
        sections.further(findings, compared),
        sections.differences(compared),
    ]
    return Report(
        title=asked.get("title") or _event(findings),
        facts=facts(findings, by),
        caveat=compared[0].caveat,
        stands_out=standouts.stands_out(told, quotes, overview),
        brief=_brief(told, overview),
        colophon=_colophon(findings, record, notices),
        articles=data_card(findings, by),
        notices=tuple(notices),
        sections=tuple(one for one in chapters if one and (one.exhibits or one.tables)),
        evidence=evidence(findings, [*told, *measures]),
        definitions=method.definitions([*measures, *told]),
        glossary=method.GLOSSARY,
        limits=method.LIMITS,
        versions=tuple(record.get("versions", {}).items()),
        undrawn=_undrawn(findings),
        data=_tables(findings, compared),
    )


def _concepts(compared: Sequence[Comparison], files: Sequence[str]) -> list[Comparison]:
    """The concepts as they are told: first what the event itself is called, then by difference."""
    events = {concept.id for concept in concepts(*files) if concept.of_killing}
    found = [comparison for comparison in compared if comparison.evidence == "terms"]
    return sorted(found, key=lambda c: (c.name not in events, -standouts.difference(c)))


def _brief(told: Sequence[Comparison], overview: Sequence[Comparison]) -> tuple[Exhibit, ...]:
    """The first page's exhibits: two concepts, and the measures at a glance."""
    return (
        *(sections.of_concept(comparison, most=BRIEF) for comparison in told[:2]),
        *([sections.profile(overview)] if overview else []),
    )


def _grouped(table: pd.DataFrame, findings: Findings, by: str) -> pd.DataFrame:
    """The table with the group of each row's article, in the order of the corpus."""
    articles = findings.articles
    group = dict(zip(articles["article"], articles[by].fillna("unknown").astype(str), strict=True))
    return table.assign(group=table["article"].map(group))


def _event(findings: Findings) -> str:
    events = list(dict.fromkeys(findings.articles["event"].dropna()))
    if len(events) == 1:
        return str(events[0])
    return f"{len(events)} events in the news" if events else "Articles without a named event"


def _colophon(findings: Findings, record: dict[str, Any], notices: Iterable[str]) -> str:
    """How the page was made, in a line."""
    articles = findings.articles
    digest = sha256("".join(articles["digest"]).encode()).hexdigest()[:12]
    version = record.get("versions", {}).get("framing", "unknown")
    return (
        f"Counted: {int(articles['words'].sum()):,} words of headline, standfirst and body; captions, "
        "bylines, related links and repeated headlines are left out. Every number leads to its passages. "
        f"framing {version}, seed {record['plan'].get('seed', 0)}, input {digest}, "
        f"notices on the input: {len(list(notices)) or 'none'}."
    )


def _undrawn(findings: Findings) -> str:
    """The characters in names that the charts' font cannot draw."""
    articles = findings.articles
    names_of = "".join(map(str, [*articles["outlet"].dropna(), *articles["title"].dropna()]))
    return "".join(sorted({char for char in names_of if drawable(char) == "□" and char != "□"}))


def _tables(findings: Findings, compared: Sequence[Comparison]) -> dict[str, pd.DataFrame]:
    """Every table that is written to disk: groups, contrasts and finds."""
    kept = {name: table for name, table in findings.tables().items() if name not in ("texts", "words")}
    contrasts = [c.contrasts.assign(name=c.name) for c in compared]
    return {
        "groups": pd.concat([c.table for c in compared], ignore_index=True),
        "contrasts": pd.concat(contrasts, ignore_index=True),
        **kept,
        "words": findings.words,
    }
