"""Quotes and speakers in invented articles, marked by hand before they were measured."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from framing.article import Article, Quote, Span
from framing.finders.quotes import quotes
from framing.language import Document
from framing.reading.zones import zones

HERE = Path(__file__).parent / "quotes"
PRECISION, RECALL, SPEAKERS, CUES = 0.83, 0.96, 0.90, 0.95
SAME = 0.6
"""So much of a mark lies in one find, or of a find in marks, where they are the same."""


@dataclass(frozen=True)
class Marked:
    """A quote as a person marked it; without a speaker where none is named, or a verb where it has none."""

    content: Span
    speaker: str
    cue: str


@cache
def articles() -> dict[str, tuple[Document, tuple[Marked, ...]]]:
    """Name of the file -> its article, and the quotes marked in it."""
    found = {}
    for path in sorted(HERE.glob("*.toml")):
        kept = tomllib.loads(path.read_text("utf-8"))
        text = kept["text"].strip()
        marks = []
        for quote in kept["quote"]:
            assert text.count(quote["content"]) == 1, quote["content"]
            start = text.index(quote["content"])
            content = Span(start, start + len(quote["content"]))
            marks.append(Marked(content, quote["speaker"], quote.get("cue", "")))
        article = Article(path.stem, kept["outlet"], text, zones(text))
        found[path.stem] = (Document(article), tuple(marks))
    return found


def characters(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


@cache
def matched() -> tuple[list[tuple[Quote, Marked]], list[str], list[str], int]:
    """Marks with their finds, what was found wrongly, what was missed, and how many finds there are.

    A find may join what the speaker says before and after the reporting verb, so it may hold two marks.
    """
    pairs, wrong, missed, n = [], [], [], 0
    for document, marks in articles().values():
        found = {quote: characters(quote.content) for quote in quotes(document)}
        inside = characters(mark.content for mark in marks)
        n += len(found)
        wrong += [q.of(document.text) for q, held in found.items() if len(held & inside) < SAME * len(held)]
        for mark in marks:
            wanted = characters([mark.content])
            best = max(found, key=lambda quote: len(found[quote] & wanted))
            if len(found[best] & wanted) >= SAME * len(wanted):
                pairs.append((best, mark))
            else:
                missed.append(mark.content.of(document.text))
    return pairs, wrong, missed, n


def test_quotes_are_found() -> None:
    pairs, wrong, missed, n = matched()
    assert 1 - len(wrong) / n >= PRECISION, wrong
    assert len(pairs) / (len(pairs) + len(missed)) >= RECALL, missed


def test_speakers_are_right() -> None:
    named = [(quote.speaker.name, mark.speaker) for quote, mark in matched()[0] if mark.speaker]
    faults = [pair for pair in named if pair[0] is None or pair[1] not in pair[0]]
    assert 1 - len(faults) / len(named) >= SPEAKERS, faults


def test_reporting_words_are_right() -> None:
    texts = {quote: document.text for document, _ in articles().values() for quote in quotes(document)}
    cues = [
        (quote.cue.of(texts[quote]) if quote.cue else "", mark.cue)
        for quote, mark in matched()[0]
        if mark.cue
    ]
    faults = [pair for pair in cues if pair[0] != pair[1]]
    assert 1 - len(faults) / len(cues) >= CUES, faults


def test_nobody_is_named_where_nobody_is_to_be_named() -> None:
    nameless = [quote for quote, mark in matched()[0] if not mark.speaker]
    assert nameless
    assert [quote.speaker.name for quote in nameless if quote.speaker.kind == "person"] == []
