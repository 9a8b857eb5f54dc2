"""Words from which an article keeps its distance."""

from __future__ import annotations

from framing.finders.scares import scares
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure

_PER = 1000.0
"""What one passage adds, so that the sum over the number of words is a rate per 1,000 words."""


@measure(
    Unit.PER_1000_WORDS,
    title="Scare quotes",
    of="words",
    more="the outlet puts more words into quotation marks that nobody is said to have spoken",
    validity="Found by rules; a quotation whose speaker is not found, or a term of art, may be among them.",
)
def scare_rate(document: Document) -> Finds:
    """Scare quotes per 1,000 words; titles, terms and nicknames are left out.

    Each passage adds 1,000, so that passages and intervals are on the scale of the rate.
    """
    found = [scare for scare in scares(document) if scare.kind == "scare"]
    return [Passage(scare.start, scare.end, _PER) for scare in found], len(document.words)
