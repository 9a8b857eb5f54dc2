"""Text that is wrapped at a fixed width is found in as if it were not."""

from __future__ import annotations

import pytest

from framing.article import Article
from framing.finders.quotes import quotes
from framing.finders.spelled import spelled
from framing.finders.terms import terms
from framing.language import Document
from framing.reading.zones import zones

WRAPPED = """Air strike on hospital kills 38

An air strike killed at least 38 people in the town, the ministry
said on Monday. The hospital in Qarn was hit twice.

“We saw the second plane come in over the roofs of the town, and it
fired,” said Omar Haddad, a nurse. He added that the wards of the
hospital were full of children.
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_quotes_of_wrapped_text(end: str) -> None:
    text = WRAPPED.replace("\n", end)
    found = quotes(Document(Article("a", "Herald", text, zones(text))))
    contents = [" ".join(part.of(text) for part in quote.content).split() for quote in found]
    assert [quote.speaker.name for quote in found] == ["ministry", "Omar Haddad", "Omar Haddad"]
    assert [words[-1].strip(",") for words in contents] == ["town", "fired", "children"]


def test_a_word_divided_before_an_indented_line_is_one() -> None:
    text = "The lake town waits\n\n   The guard said that nobody saw the in-\n   surgents leave by night."
    found = spelled(Article("a", "Herald", text, zones(text)))
    assert [term.of(found.article.text) for term in terms(Document(found.article))] == ["insurgents"]


@pytest.mark.parametrize("between", ["- \n   ", "-\n\n   ", "-\n\f\n", "\u2010\r\n\r\n", "-\n\f"])
def test_a_word_divided_between_columns_or_pages_is_one(between: str) -> None:
    text = (
        f"The lake town waits\n\nThe guard said that nobody in it saw the in{between}surgents leave by night."
    )
    found = spelled(Article("a", "Herald", text, zones(text)))
    assert [term.of(found.article.text) for term in terms(Document(found.article))] == ["insurgents"]


def test_a_hyphen_before_a_new_paragraph_divides_nothing() -> None:
    text = "The lake town waits\n\nThe guard was in- \n\nIn May he left. He was ex-\n\n\n\nmayor of the town."
    assert len(zones(text)) == 4
    assert "in- \n\nIn May" in spelled(Article("a", "Herald", text, zones(text))).article.text
