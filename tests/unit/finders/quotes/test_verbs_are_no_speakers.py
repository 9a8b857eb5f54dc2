"""A verb before a noun that looks like a cue begins no speaker."""

from __future__ import annotations

import pytest

from framing import Article, Zone
from framing.finders.quotes import quotes
from framing.language import Document
from tests.quoting import speaker


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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Some bridge opponents strongly disagree, arguing that tolls could go up if it closes.",
            "tolls",
            "bridge opponents",
        ),
        (
            "While groups argue it will grow, some party conservatives strongly disagree, "
            "arguing prices could go up if it closes.",
            "prices",
            "party conservatives",
        ),
        (
            "It lends to buyers of ferries but which conservatives denounce as crony spending.",
            "crony",
            "conservatives",
        ),
        (
            "Open-records experts, however, question Ms. Roe’s designation of the server as private, "
            "saying it was set up for business.",
            "set up",
            "Open-records experts",
        ),
        (
            "The council subpoenaed the files in May, asking the owner to hand them over.",
            "hand them",
            "council",
        ),
    ],
)
def test_nouns_for_persons_are_no_verbs(text: str, words: str, name: str) -> None:
    assert speaker(text, words) == name
