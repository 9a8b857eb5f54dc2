"""Quotes of any text: no exception, spans in range, parts inside their whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article, Zone
from framing.finders.quotes import quotes
from framing.finders.voice import Voices
from framing.language.document import Document

WORDS = (
    "said says saying told according to that and but who was by as he she it they the a of for in "
    "Smith Ann Ann Smith Tom Roy spokesman Reuters NATO Paris minister official spokesman report called "
    "quoted urged adding vowed "
    "Monday Mr. U.S. workers' can't 1994 not again very"
).split()
SIGNS = [
    '"',
    "“",
    "”",
    "'",
    "‘",
    "’",
    "''",
    "«",
    "»",
    ",",
    ".",
    "?",
    ":",
    "—",
    "(",
    ")",
    "\n",
    "\n\n",
    " ",
    "\u00a0",
]

texts = st.lists(st.sampled_from(WORDS + SIGNS + [" "] * 10), max_size=80).map("".join) | st.lists(
    st.sampled_from(WORDS + SIGNS), max_size=60
).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_any_text_can_be_asked_for_quotes(text: str) -> None:
    zones = (Zone(0, len(text), "body"),) if text else ()
    document = Document(Article("1", "The Gazette", text, zones))
    found = quotes(document)
    index = Voices(found)
    for quote in found:
        assert quote.content
        assert 0 <= quote.start < quote.end <= len(text)
        assert quote.start == min(part.start for part in quote.content)
        assert quote.end == max(part.end for part in quote.content)
        assert all(part.start < part.end for part in quote.content)
        for span in (quote.cue, quote.source):
            assert span is None or 0 <= span.start < span.end <= len(text)
        assert (quote.kind == "indirect") == (not quote.quoted)
        assert index.of(quote.content[0]) in {"quoted", "reported"}


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_characters_can_be_asked_for_quotes(text: str) -> None:
    zones = (Zone(0, len(text), "headline"),) if text else ()
    for quote in quotes(Document(Article("1", "The Gazette", text, zones))):
        assert quote.content[0].of(text)
