"""Quotes of any text: no exception, spans in range, parts inside their whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.article import Article, Zone, ZoneKind
from framing.finders.quotes import quotes
from framing.finders.scares import LONGEST, scares
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


@settings(max_examples=200)
@given(texts)
def test_any_text_can_be_asked_for_quotes_and_scare_quotes(text: str) -> None:
    zones = (Zone(0, len(text), "body"),) if text else ()
    document = Document(Article("1", "The Gazette", text, zones))
    quotes_are_whole(document)
    no_scare_quote_is_spoken(document)


def quotes_are_whole(document: Document) -> None:
    text, found = document.text, quotes(document)
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


def no_scare_quote_is_spoken(document: Document) -> None:
    text, found = document.text, scares(document)
    spoken = [part for quote in quotes(document) for part in (*quote.content, *quote.quoted)]
    assert all(a.end <= b.start for a, b in pairwise(found))
    for scare in found:
        assert 0 <= scare.start < scare.end <= len(text)
        assert not any(scare.overlaps(part) for part in spoken)
        assert len(scare.of(text).split()) <= LONGEST + 2  # signs may stand alone


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_any_characters_can_be_asked_for_quotes(text: str) -> None:
    zones = (Zone(0, len(text), "headline"),) if text else ()
    document = Document(Article("1", "The Gazette", text, zones))
    assert all(quote.content[0].of(text) for quote in quotes(document))
    assert all(scare.of(text).strip() for scare in scares(document))


@pytest.mark.parametrize(
    "text",
    [
        "SMITH: We go.\nJONES: “We 'do not' “go”.\nSMITH: No.",
        "RT @lee: “win” 'win' #win https://example.org/‘a’",
        "MAYOR: ‘WE WILL NOT PAY’ FOR “FAKE” BRIDGE",
        "“We go.\n“We go on.\n“We stay,” Lee said.",
        "“‘“‘nested’”’” ”’ ‘’ “” '' \"\" ' \" « »",
        "'Tis the workers' 'rock 'n' roll' of '68, 6' 2\" tall",
        "“" * 50 + "a" + "”" * 50,
        "said said ‘said’ “said”, said",
    ],
)
@pytest.mark.parametrize("zone", ["headline", "standfirst", "body"])
def test_odd_marks_are_no_error(text: str, zone: ZoneKind) -> None:
    document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), zone),)))
    for found in (*quotes(document), *scares(document)):
        assert 0 <= found.start < found.end <= len(text)
