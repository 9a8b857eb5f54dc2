"""The chapter of term choice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from framing.compare import Comparison
from framing.compare.counts import OWN
from framing.findings.passages import passages
from framing.report.chapters.exhibits import compares, of_concept
from framing.report.chapters.material import Material
from framing.report.content import Cell, Exhibit, Section, Table
from framing.report.described import LEAST
from framing.report.evidence import key
from framing.report.lists import Evidence
from framing.report.rows import lists_of, of_rows

PAGES, FEW_PAGES = 6, 3
"""At most this many concepts have a place on paper; those that set no outlets apart end earlier."""

MENTIONS = 5
"""What sets no outlets apart has a place if two have this many mentions, where there are tests.

Without tests a few do for what differs in style alone, as names of a state, and any for the rest.
"""

REASONS = 3
"""So many reasons are told why words were set aside; a table of the page has all."""

MOST, ROWS = 20, 40
"""At most this many concepts have a chart, and this many rows a table on paper; the tables hold all."""

ONE = "Found in one {by}, or with one wording"


def words(material: Material) -> Section | None:
    """Which word each group chooses for the same thing; None where no concept was found."""
    told, names = material.told, {one.name for one in material.told}
    single = [one for one in material.concepts if one.name not in names]
    aside = _aside(material)
    tables = [("Further concepts", _compact(told[MOST:])), (ONE.format(by=material.by), _compact(single))]
    tables.append(("Mentions set aside", _reasons(aside, material.by)))
    return Section(
        "words",
        "Words for the same thing",
        _intro(material, aside),
        tuple(_exhibits(told[:MOST], material)),
        tuple((title, table) for title, table in tables if table.rows),
        evidence=(_passages(aside),),
    )


def _exhibits(told: Sequence[Comparison], material: Material) -> Iterator[Exhibit]:
    """The concepts; on paper the event, those that set outlets apart, and others while there is room."""
    concepts = material.findings.concepts
    style = set(concepts.loc[concepts["style"], "concept"])
    pages, tested = 0, any(one.contrasts["p"].notna().any() for one in material.compared)
    for comparison in told:
        shown = of_concept(comparison)
        telling = comparison.name in material.events & material.about or bool(shown.lead)
        least = MENTIONS if tested else LEAST if comparison.name in style else 0
        many = sum(comparison.groups.groupby("group")["n"].max() >= least) > 1
        enough = telling or (many and comparison.name not in material.events)
        on_paper = compares(comparison) and enough and pages < (PAGES if telling else FEW_PAGES)
        pages += on_paper
        yield replace(shown, on_paper=on_paper)


def _intro(material: Material, aside: pd.DataFrame) -> str:
    terms = material.findings.terms
    quoted = int((~terms["voice"].isin(OWN) & terms["aside"].isna()).sum())
    told = (
        "Mentions in the outlet's own words and its paraphrase; words inside quotation marks belong to "
        f"their speaker and are left out, as are those of unclear voice ({quoted:,} mentions). "
        f"First comes what the event itself is called, "
        f"then the concepts whose wording depends most on the outlet.{_pooled(material)}"
    )
    if aside.empty:
        return told
    every = [f"{reason} ({n:,})" for reason, n in aside["aside"].value_counts().items()]
    reasons = ", ".join(every[:REASONS]) + " and other reasons" * (len(every) > REASONS)
    few = "One word was set aside, since it means"
    many = f"{len(aside):,} words were set aside, since they mean"
    return f"{told} {few if len(aside) == 1 else many} something else here: {reasons}."


def _pooled(material: Material) -> str:
    """That what several events are called is counted together; nothing where it is one event."""
    terms = material.findings.terms
    own = terms[terms["concept"].isin(material.events) & terms["aside"].isna()]
    articles = material.findings.articles
    events = articles.loc[articles["article"].isin(own["article"]), "event"].dropna().unique()
    if len(events) < 2:
        return ""
    return f" What the event is called is counted over {len(events)} events together: {', '.join(events)}."


def _compact(comparisons: Sequence[Comparison]) -> Table:
    """A row per concept and group with its wordings; each number leads to its passages."""
    body: list[tuple[Cell, ...]] = []
    for comparison in comparisons:
        rows = comparison.groups[comparison.groups["count"] > 0]
        for at, (group, part) in enumerate(rows.groupby("group", sort=False)):
            wordings = tuple(
                Cell(f"{comparison.wording(variant)} {count:.0f}", key(comparison, str(group), variant))
                for variant, count in zip(part["variant"], part["count"], strict=True)
            )
            body.append(
                (Cell(comparison.title if at == 0 else ""), Cell(str(group)), Cell("", parts=wordings))
            )
    return _cut(("Concept", comparisons[0].by.capitalize() if comparisons else "", "Wordings"), body)


def _aside(material: Material) -> pd.DataFrame:
    """The words that mean something else here, as passages with their concept, title and group."""
    titles = material.findings.concepts.set_index("concept")["title"]
    terms = material.findings.terms
    names = terms.loc[terms["aside"].notna(), "concept"].unique()
    parts = [passages(material.findings, name).assign(concept=name, title=titles[name]) for name in names]
    columns = ["aside", "concept", "title", "article", "group"]
    rows = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=columns)
    rows = rows[rows["aside"].notna()]
    return material.grouped(rows).assign(mark=rows["aside"])


def _reasons(aside: pd.DataFrame, by: str) -> Table:
    """A row per concept and group: why this many words were set aside."""
    body: list[tuple[Cell, ...]] = []
    for (concept, title, group), part in aside.groupby(["concept", "title", "group"], sort=False):
        told = ", ".join(f"{n} {reason}" for reason, n in part["aside"].value_counts().items())
        body.append((Cell(f"{title}"), Cell(f"{group}"), Cell(told, _key(concept, group))))
    return _cut(("Concept", by.capitalize(), "Why"), body)


def _passages(aside: pd.DataFrame) -> Evidence:
    lists = lists_of(aside, ["concept", "title", "group"])
    return Evidence(
        "Mentions set aside",
        "mentions set aside",
        tuple(
            of_rows(_key(concept, group), f"{group}: {title}", part)
            for (concept, title, group), part in lists.items()
        ),
    )


def _key(concept: object, group: object) -> str:
    return "\x1f".join(("aside", f"{concept}", f"{group}"))


def _cut(columns: tuple[str, ...], body: list[tuple[Cell, ...]]) -> Table:
    """The first rows as a table that says how many more there are."""
    more = f"{len(body) - ROWS:,} more rows are in tables/terms.csv." if len(body) > ROWS else ""
    return Table(columns, tuple(body[:ROWS]), more)
