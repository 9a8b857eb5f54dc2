"""Who speaks behind a phrase in front of the subject that lacks its comma."""

from __future__ import annotations

import pytest

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.language.document import Document


def speaker(text: str) -> str | None:
    """Who says the last quote."""
    return quotes(Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))))[-1].speaker.name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("In an interview with the Boston Herald Pine said that he would stay.", "Tom Pine"),
        ("In a meeting with the editorial board of the Washington Post Pine said he would stay.", "Tom Pine"),
        ("During a visit to the Harbour Workers Union Pine said that he would stay.", "Tom Pine"),
        ("In a report the Pine Foundation said that it would stay.", "Pine Foundation"),
        ("After a talk with the guests the Boston Herald said that he would stay.", "Boston Herald"),
    ],
)
def test_a_known_surname_behind_a_body_speaks(sentence: str, name: str) -> None:
    assert speaker(f"Tom Pine won the seat. {sentence}") == name
