"""Who speaks where the venue stands between name and verb."""

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
        ('Mayor Ann Lee in an interview said the dam was "a toy."', "Ann Lee"),
        ('Union leader Tom Pine in a statement said the dam was "a toy."', "Tom Pine"),
        ("Mayor Ann Lee in an interview with Fox News said the dam was unsafe.", "Ann Lee"),
        ('Mayor Ann Lee in an email to reporters said the dam was "a toy."', "Ann Lee"),
        ("Senator Tom Pine in a phone interview told reporters that the dam was unsafe.", "Tom Pine"),
        ("The White House in a statement said the dam was unsafe.", "White House"),
    ],
)
def test_a_venue_before_the_verb_is_no_speaker(sentence: str, name: str) -> None:
    assert speaker(f"The vote failed on Friday. {sentence}") == name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Tom Pine met the board. Later a statement said the dam was unsafe.", "statement"),
        ("After Ann Lee spoke in an interview, Fox News said the dam was unsafe.", "Fox News"),
    ],
)
def test_a_paper_or_outlet_that_speaks_itself_stays(sentence: str, name: str) -> None:
    assert speaker(sentence) == name
