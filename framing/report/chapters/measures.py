"""The chapters of agency and of what else is measured."""

from __future__ import annotations

from dataclasses import replace

from framing.report import tables
from framing.report.chapters.doers import doers
from framing.report.chapters.exhibits import may_be_told, of_measure
from framing.report.chapters.material import Material
from framing.report.content import Section, nothing
from framing.report.evidence import made_of_quotes


def agency(material: Material) -> Section | None:
    """Whether each group says who did the deed; None where no deed was found."""
    comparisons = material.by_name
    made = [comparisons[name] for name in ("agentless_share", "passive_share") if name in comparisons]
    if not made or not made[0].groups["n"].sum():
        return nothing("agency", "Who acts", "Who is named as the doer: no killing is mentioned.")
    named, behind = doers(material)
    # Articles that are about something else have a line: their deaths are no event that they share.
    share, told = of_measure(made[0]), bool(material.events & material.about)
    shown = tuple(replace(one, on_paper=one.on_paper and told) for one in (share, named))
    return Section(
        "agency",
        "Who acts",
        "For each mention of the killing in the outlet's own words and its paraphrase: does the sentence "
        "name who did it, only by what means, or neither?",
        shown,
        (("The measures of agency", tables.of_measures(made)),),
        evidence=(behind,),
    )


def further(material: Material) -> Section | None:
    """The measures that no other chapter tells of; None without one."""
    findings = material.findings
    found = set(findings.evidence["measure"]) - {"agentless_share", "passive_share"}
    found -= made_of_quotes(findings)
    rest = [c for c in material.compared if c.name in found]
    if not rest:
        return None
    return Section(
        "further",
        "Further measures",
        "What else was measured in each article.",
        tuple(replace(of_measure(one), on_paper=may_be_told(one)) for one in rest),
        (("The further measures", tables.of_measures(rest)),),
    )
