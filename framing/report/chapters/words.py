"""The chapter of term choice."""

from __future__ import annotations

from framing.report.chapters.exhibits import of_concept
from framing.report.chapters.material import Material
from framing.report.content import Section


def words(material: Material) -> Section | None:
    """Which word each group chooses for the same thing; None where no concept was found."""
    return Section(
        "words",
        "Which words for the same thing",
        "Mentions in the outlet's own words and its paraphrase; words inside quotation marks belong to "
        "their speaker and are left out. First comes what the event itself is called, then the concepts "
        "whose wording depends most on the outlet.",
        tuple(map(of_concept, material.concepts)),
    )
