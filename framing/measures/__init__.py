"""Numbers per article, made of finds; each shows the passages behind it."""

from framing.measures.cues import loaded_cue_share, neutral_cue_share
from framing.measures.deeds import agentless_share, passive_share
from framing.measures.labels import evaluative_label_share
from framing.measures.registry import Amount, Measure, Passage, Unit
from framing.measures.terms import own_voice_share
from framing.measures.tone import own_tone
from framing.measures.voices import (
    affiliation_concentration,
    anonymous_share,
    quoted_share,
    speaker_concentration,
    speaker_count,
    unattributed_share,
    verbatim_share,
)

MEASURES: dict[str, Measure] = {
    each.name: each
    for each in (
        quoted_share,
        anonymous_share,
        unattributed_share,
        verbatim_share,
        speaker_count,
        speaker_concentration,
        affiliation_concentration,
        neutral_cue_share,
        loaded_cue_share,
        own_voice_share,
        own_tone,
        agentless_share,
        passive_share,
        evaluative_label_share,
    )
}
"""Every measure, in the order of reports."""

__all__ = ["MEASURES", "Amount", "Measure", "Passage", "Unit"]
