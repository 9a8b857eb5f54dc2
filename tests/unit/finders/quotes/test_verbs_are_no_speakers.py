"""A verb before a noun that looks like a cue begins no speaker."""

from __future__ import annotations

import pytest

from framing import Article, Zone
from framing.finders.quotes import quotes
from framing.language import Document


@pytest.mark.parametrize(
    "text",
    [
        'But describing the fine as a "penalty" helps fight Republican claims that the ruling raised taxes.',
        'But calling the toll a "levy" helps fight Liberal claims that the bridge raised prices.',
    ],
)
def test_a_verb_begins_no_speaker(text: str) -> None:
    found = quotes(Document(Article("a", "Herald", text, (Zone(0, len(text), "body"),))))
    assert not [one.speaker.name for one in found if (one.speaker.name or "").startswith("helps")]
