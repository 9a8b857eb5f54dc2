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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Last week, farmers parked and burned old tractors condemning what they called a betrayal.",
            "farmers",
        ),
        (
            "During the strike, bakers occupied and emptied several stores condemning what they saw as lies.",
            "bakers",
        ),
        (
            "After the death of a boy last week, residents looted and burned shops "
            "decrying what they saw as lies.",
            "residents",
        ),
        ("Angry tenants jeered and pelted the guards, saying the mayor had lied.", "Angry tenants"),
    ],
)
def test_who_acts_before_a_participle_is_named_without_the_deed(text: str, name: str) -> None:
    found = quotes(Document(Article("a", "Herald", text, (Zone(0, len(text), "body"),))))
    assert [one.speaker.name for one in found] == [name]
