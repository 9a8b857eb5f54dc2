"""The tone of an outlet's own voice."""

from __future__ import annotations

from framing.finders.quotes import quotes
from framing.finders.tone import tones
from framing.finders.voice import voice_of
from framing.language import Document
from framing.measures.registry import Finds, Passage, Unit, measure


@measure(
    Unit.BALANCE,
    title="Tone of the outlet's own sentences",
    of="sentences",
    more="the outlet's own sentences use more positive words",
    validity=(
        "Word list made for social media (VADER); in news the event itself scores (killing, attack), "
        "and within one event the score hardly follows what expert readers mark as slanted."
    ),
)
def own_tone(document: Document) -> Finds:
    """Mean VADER score of the sentences in the outlet's own voice, quoted and reported speech left out."""
    found = quotes(document)
    own = [tone for tone in tones(document) if voice_of(tone, found) == "outlet"]
    return [Passage(tone.start, tone.end, tone.score) for tone in own], len(own)
