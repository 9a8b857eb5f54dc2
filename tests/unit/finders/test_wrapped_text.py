"""Text that is wrapped at a fixed width is found in as if it were not."""

from __future__ import annotations

import pytest

from framing.article import Article
from framing.finders.quotes import quotes
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
