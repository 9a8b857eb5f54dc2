"""The chapters: term choice, voices, tone, and the differences that articles can test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from framing.charts import CHARTS
from framing.compare import Comparison
from framing.compare.permits import LEVEL
from framing.findings import Findings
from framing.report import standouts, tables
from framing.report.content import Cell, Exhibit, Section, Table
from framing.report.evidence import made_of_quotes

SHOWN = 20
"""At most so many tested differences are listed on paper."""

WIDE = 5
"""At most so many measures stand side by side in a table on paper."""


def concepts(comparisons: Sequence[Comparison]) -> Section:
    """Which word each group chooses for the same thing, the concepts in the order given."""
    return Section(
        "words",
        "Which words for the same thing",
        "Mentions in the outlet's own words and its paraphrase; words inside quotation marks belong to "
        "their speaker and are left out. First comes what the event itself is called, then the concepts "
        "whose wording depends most on the outlet.",
        tuple(map(of_concept, comparisons)),
    )


def of_concept(comparison: Comparison, **options: int) -> Exhibit:
    """The exhibit of a concept."""
    rows = comparison.groups[comparison.groups["count"] > 0]
    counts = [
        f"{group}: " + ", ".join(f"{v} {n:.0f}" for v, n in zip(part["variant"], part["count"], strict=True))
        for group, part in rows.groupby("group", sort=False)
    ]
    return Exhibit(
        key=standouts.at(comparison),
        title=comparison.title,
        chart="variants",
        drawn=(comparison,),
        reading=CHARTS["variants"].reading(comparison),
        alt=f"Mentions per {comparison.by}. {'; '.join(counts) or 'None found'}.",
        lead=tuple(standouts.of_concept(comparison)),
        table=tables.of_concept(comparison),
        options=options,
    )


def of_measure(comparison: Comparison) -> Exhibit:
    """The exhibit of a measure: a dot per group."""
    return Exhibit(
        key=standouts.at(comparison),
        title=comparison.title,
        chart="levels",
        drawn=(comparison,),
        reading=CHARTS["levels"].reading(comparison),
        alt=_values(comparison),
        lead=tuple(standouts.of_measure(comparison)),
    )


def profile(comparisons: Sequence[Comparison]) -> Exhibit:
    """The exhibit of several measures side by side."""
    return Exhibit(
        key="profile",
        title="Voices and tone at a glance",
        chart="profile",
        drawn=(tuple(comparisons),),
        reading=CHARTS["profile"].reading(comparisons),
        alt=" ".join(f"{comparison.title}. {_values(comparison)}" for comparison in comparisons),
    )


def _values(comparison: Comparison) -> str:
    pairs = zip(comparison.groups["group"], comparison.groups["estimate"], strict=True)
    return "; ".join(f"{group}: {comparison.unit.show(value)}" for group, value in pairs) + "."


def voices(
    findings: Findings, comparisons: Sequence[Comparison], quotes: pd.DataFrame, verbs: Comparison
) -> Section:
    """Whom each group quotes, how much, how openly, and with which verbs."""
    made = [c for c in comparisons if c.evidence != "terms" and made_of_quotes(findings, c.name)]
    exhibits = [of_measure(c) for c in made if c.name in ("quoted_share", "anonymous_share")]
    if made and len(quotes):
        exhibits.append(_speakers(made[0], quotes))
    if len(verbs.groups):
        exhibits.append(replace(of_concept(verbs), table=None))
    parts = [made[at : at + WIDE] for at in range(0, len(made), WIDE)]
    return Section(
        "voices",
        "Whose voices",
        "A quote is anything that the article gives to a source: words inside quotation marks or paraphrase.",
        tuple(exhibits),
        tuple(
            (
                "The measures of quoting" + ", continued" * bool(i),
                tables.of_measures(part, [c.name for c in part]),
            )
            for i, part in enumerate(parts)
        ),
    )


def _speakers(comparison: Comparison, quotes: pd.DataFrame) -> Exhibit:
    """The exhibit of speakers by group."""
    named = quotes.assign(speaker=quotes["speaker"].fillna("no speaker found"))
    lists = [
        f"{group}: " + ", ".join(f"{name} {n}" for name, n in part["speaker"].value_counts(sort=True).items())
        for group, part in named.groupby("group", sort=False)
    ]
    return Exhibit(
        key="speakers",
        title=f"Whom does each {comparison.by} quote?",
        chart="voices",
        drawn=(comparison, quotes),
        reading=CHARTS["voices"].reading(comparison),
        alt=f"Quotes per speaker. {'; '.join(lists)}.",
        lead=tuple(standouts.of_speakers(quotes)),
    )


def tone(
    findings: Findings, comparisons: Mapping[str, Comparison], sentences: pd.DataFrame
) -> Section | None:
    """How positive or negative each group's own sentences are."""
    own = comparisons.get("own_tone")
    if own is None:
        return None
    exhibit = Exhibit(
        key=standouts.at(own),
        title=own.title,
        chart="tones",
        drawn=(own, sentences),
        reading=CHARTS["tones"].reading(own),
        alt=_values(own),
        lead=tuple(standouts.of_measure(own)),
        table=tables.of_measures([own], []),
    )
    return Section(
        "tone",
        "In which tone",
        "Only sentences in the outlet's own voice count; quoted and reported speech is left out. "
        "A tone is that of the words, not a judgement on the event or on whoever reports it.",
        (exhibit,),
    )


def agency(comparisons: Mapping[str, Comparison]) -> Section | None:
    """Whether each group says who did the deed; None where no deed was found."""
    made = [comparisons[name] for name in ("agentless_share", "passive_share") if name in comparisons]
    if not made or not made[0].groups["n"].sum():
        return None
    return Section(
        "agency",
        "Who acts",
        "Of each mention of the killing in the outlet's own words and its paraphrase: does the sentence "
        "name who did it, or at least by what means, or neither?",
        (of_measure(made[0]),),
        (("The measures of agency", tables.of_measures(made, [])),),
    )


def further(findings: Findings, comparisons: Sequence[Comparison]) -> Section | None:
    """The measures that no other chapter tells of; None without one."""
    found = set(findings.evidence["measure"]) - {"own_tone", "agentless_share", "passive_share"}
    rest = [c for c in comparisons if c.name in found and not made_of_quotes(findings, c.name)]
    if not rest:
        return None
    return Section(
        "further",
        "Further measures",
        "What else was measured in each article.",
        tuple(map(of_measure, rest)),
        (("The further measures", tables.of_measures(rest, [])),),
    )


def differences(comparisons: Sequence[Comparison]) -> Section | None:
    """The contrasts that so many articles can test, the surest first; None where there is no p-value."""
    rows = [
        (row["q"], comparison, row)
        for comparison in comparisons
        for _, row in comparison.contrasts.iterrows()
        if row["p"] == row["p"]
    ]
    if not rows:
        return None
    rows.sort(key=lambda found: found[0])
    body = tuple(
        (
            Cell(f"{comparison.title}{f' “{row.variant}”' if row['variant'] else ''}"),
            Cell(f"{row['a']} and {row['b']}"),
            Cell(f"{row['difference']:+.2f} [{row['low']:+.2f}, {row['high']:+.2f}]".replace("-", "−")),
            Cell(f"{row['p']:.4f}"),
            Cell(f"{q:.3f}"),
            Cell(f"{row['smallest_p']:.4f}"),
        )
        for q, comparison, row in rows[:SHOWN]
    )
    columns = ("What", "Between", "Difference", "p", "q", "Smallest p possible")
    note = (
        f"{len(rows)} differences were tested by exchanging articles; q is corrected over all pairs "
        "and variants of a measure or concept (Benjamini-Hochberg). "
        f"The {min(SHOWN, len(rows))} of smallest q are listed."
    )
    table = Table(columns, body, note)
    sure = sum(q <= LEVEL for q, _, _ in rows)
    intro = (
        f"{sure} of {len(rows)} tested differences exceed chance (q at most {LEVEL}). "
        "Of the others, chance could be the cause."
    )
    return Section("tests", "Which differences exceed chance", intro, (), (("Tested differences", table),))
