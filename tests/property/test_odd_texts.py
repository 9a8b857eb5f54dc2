"""Texts that no newspaper prints: every find is a stretch of the text, and they come in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from framing.article import Article, Quote, Span, Zone
from framing.finders.deeds import deeds
from framing.finders.loaded import loaded
from framing.finders.mentions import mentions
from framing.finders.quotes import attributions, quotes
from framing.finders.quotes import network as attribution
from framing.finders.quotes.network import Attribution
from framing.finders.scares import scares
from framing.finders.terms import asides, terms
from framing.finders.tone import tones
from framing.finders.words import phrases, words
from framing.language.document import Document
from framing.measures import MEASURES

INITIALS = ("U. S.", "J. R.", "Mr. J. R.", "A. B. C. D.", "U.S.", "X.", "Gen. J. R. R.")
MARKS = (
    "'",
    '"',
    "“",
    "”",
    "‘",
    "’",
    "''",
    "''''''",
    "``",
    "«",
    "»",
    '""',
    "“”",
    "‘’",
    "“ ”",
    "“,”",
    "'s",
    "s'",
)
SIGNS = (
    ".",
    "...",
    ",",
    ";",
    ":",
    "—",
    "–",
    "-",
    "(",
    ")",
    "[",
    "]",
    "!?",
    "…",
    "_",
    "&amp;",
    "&quot;",
    "<b>",
    "*",
)
BLANKS = (
    " ",
    "\n",
    "\n\n",
    "\t",
    "\xa0",
    "\r",
    "\r\n",
    "\x85",
    "\u2028",
    "\u2029",
    "\x0b",
    "\x0c",
    "\x1c",
    "\u3000",
)
UNSEEN = ("\u200b", "\u200d", "\ufeff", "\xad", "\u0301", "\u202e", "\x00", "\x07", "\x1b[0m", "\x7f")
LETTERS = (
    "killed",
    "KILLED",
    "e\u0301t\u00e9",
    "قتل",
    "הרג",
    "😀",
    "👩‍👩‍👧",
    "İ",
    "ß",
    "ǆ",
    "一",
    "12",
    "1,200",
    "½",
    "٣",
)
PHRASES = (
    "said",
    "Ann Lee",
    "the general",
    "was killed by",
    "so-called",
    "according to",
    "he",
    "the regime",
    "in Syria",
    "THE U. S. KILLED",
)
PIECES = st.sampled_from([*INITIALS, *MARKS, *SIGNS, *BLANKS, *UNSEEN, *LETTERS, *PHRASES])
ENDLESS = st.builds(lambda piece, times: piece * times, PIECES, st.sampled_from([1, 1, 1, 1, 3, 40]))
TEXTS = st.lists(ENDLESS, max_size=30).map("".join) | st.lists(ENDLESS, max_size=30).map(" ".join)

FINDERS: dict[str, Callable[[Document], Iterable[Span]]] = {
    "terms": terms,
    "asides": asides,
    "scares": scares,
    "loaded": loaded,
    "deeds": deeds,
    "mentions": mentions,
    "tones": tones,
    "words": words,
    "phrases": phrases,
    "quotes": quotes,
    "names": lambda document: document.names,
    "paragraphs": lambda document: document.paragraphs,
    "sentences": lambda document: document.sentences,
}


def document(text: str, at: int = 0) -> Document:
    """A text with a headline up to a place, and a zone of one character behind it."""
    edge, after = min(at, len(text)), min(at + 1, len(text))
    zones = (Zone(0, edge, "headline"), Zone(edge, after, "standfirst"), Zone(after, len(text), "body"))
    return Document(Article("1", "The Gazette", text, zones))


def stretches(found: Iterable[Span], text: str) -> None:
    """Every span holds something of the text, and they come in order."""
    spans = list(found)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.start <= two.start for one, two in pairwise(spans))


@settings(max_examples=60)
@given(TEXTS, st.integers(0, 60))
@example("The U. S. killed the general on Monday.", 0)
@example("Mr. J. R. said that U. S. officials lied.", 0)
@example("The so-called reports'''''''''' came. Ann Lee said so.", 0)
@example(" \n \t\xa0", 1)
@example("''''“Yes,'''' said J. R.''''", 0)
def test_every_find_is_a_stretch_of_the_text_and_the_parts_of_a_quote_are_apart(text: str, at: int) -> None:
    given_to = document(text, at)
    finds_are_stretches(given_to, text)
    parts_are_apart(given_to, text)


def finds_are_stretches(given_to: Document, text: str) -> None:
    for finder in FINDERS.values():
        stretches(finder(given_to), text)
    for measure in MEASURES.values():
        passages = measure(given_to).passages
        assert all(0 <= passage.start < passage.end <= len(text) for passage in passages)


def parts_are_apart(given_to: Document, text: str) -> None:
    every: list[Quote | Attribution] = [*quotes(given_to), *attributions(given_to)]
    for found in [*every, *attribution.attributions(given_to)]:
        stretches(found.content, text)
        assert all(one.end <= two.start for one, two in pairwise(found.content))
        for span in (found.cue, found.source):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for quote in quotes(given_to):
        stretches(quote.quoted, text)
        assert all(one.end <= two.start for one, two in pairwise(quote.quoted))


@pytest.mark.parametrize(
    "piece", ["a", "said ", "of ", "and ", "the general's ", "a,", "killed, ", "“", "(", "'", ")", ".", "A. "]
)
def test_endless_texts_are_no_error(piece: str) -> None:
    text = "The general was killed. " + piece * 400
    for finder in FINDERS.values():
        stretches(finder(document(text)), text)
