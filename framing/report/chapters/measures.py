"""The chapters of tone, of agency and of what else is measured."""

from __future__ import annotations

from dataclasses import replace

from framing.charts import CHARTS
from framing.report import standouts, tables
from framing.report.chapters.exhibits import behind, of_measure, values
from framing.report.chapters.material import Material
from framing.report.content import Exhibit, Section, nothing
from framing.report.evidence import made_of_quotes
from framing.report.titles import finding


def tone(material: Material) -> Section | None:
    """How positive or negative each group's own sentences are."""
    own = material.by_name.get("own_tone")
    if own is None:
        return None
    scored = material.findings.evidence
    scored = scored[scored["measure"] == "own_tone"].rename(columns={"value": "tone"})
    exhibit = Exhibit(
        key=standouts.at(own),
        title=own.title,
        chart="tones",
        drawn=(own, material.grouped(scored)),
        reading=f"{CHARTS['tones'].reading(own)} {own.missed}".strip(),
        alt=values(own),
        lead=tuple(standouts.differences(own)),
        table=tables.of_measures([own], []),
        finding=finding(own),
        behind=behind(own),
    )
    return Section(
        "tone",
        "Tone",
        "Only sentences in the outlet's own voice count; quoted and reported speech is left out. "
        "The tone is that of the words, not a judgement on the event or on the outlet.",
        (exhibit,),
    )


def agency(material: Material) -> Section | None:
    """Whether each group says who did the deed; None where no deed was found."""
    comparisons = material.by_name
    made = [comparisons[name] for name in ("agentless_share", "passive_share") if name in comparisons]
    if not made or not made[0].groups["n"].sum():
        return nothing("agency", "Who acts", "Who is named as the doer: no killing is mentioned.")
    return Section(
        "agency",
        "Who acts",
        "For each mention of the killing in the outlet's own words and its paraphrase: does the sentence "
        "name who did it, only by what means, or neither?",
        (of_measure(made[0]),),
        (("The measures of agency", tables.of_measures(made, [])),),
    )


def further(material: Material) -> Section | None:
    """The measures that no other chapter tells of; None without one."""
    findings = material.findings
    found = set(findings.evidence["measure"]) - {"own_tone", "agentless_share", "passive_share"}
    rest = [c for c in material.compared if c.name in found and not made_of_quotes(findings, c.name)]
    if not rest:
        return None
    return Section(
        "further",
        "Further measures",
        "What else was measured in each article.",
        tuple(replace(of_measure(one), on_paper=False) for one in rest),
        (("The further measures", tables.of_measures(rest, [])),),
    )
