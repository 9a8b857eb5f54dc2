"""In whose voice contested words are used: the outlet's own, or that of its sources."""

from __future__ import annotations

from framing.concepts.library import concepts
from framing.finders.terms import terms
from framing.finders.voice import voice_of_words
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure


@measure(
    Unit.SHARE,
    title="Contested wordings in the outlet's own voice",
    of="mentions of contested concepts",
    more="more contested words are the outlet's own, fewer those of people whom it quotes or paraphrases",
    validity="Counts the built-in library of concepts, whatever concepts a study adds or replaces; "
    "a name that nobody disputes weighs as much as a loaded word.",
)
def own_voice_share(document: Document) -> Finds:
    """Share of the mentions of contested concepts that are neither in a quote nor in its paraphrase.

    The concepts are those of the built-in library; names and descriptions of single persons do not count,
    nor do mentions of unclear voice.
    """
    library = {concept.id for concept in concepts()}
    known = [term for term in terms(document) if term.concept in library]
    voices = [(term, voice_of_words(document, term)) for term in known]
    found = [(term, voice) for term, voice in voices if voice != "unclear"]
    own = [term for term, voice in found if voice == "outlet"]
    return [Passage(term.start, term.end) for term in own], len(found)
