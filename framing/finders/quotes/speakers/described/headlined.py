"""Whom a headline means by a noun alone: "rival says" is named where the article begins."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.described.staffed import alike
from framing.finders.quotes.speakers.described.withheld import GENERIC
from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.lexicon import load

_REACH = 700
"""Characters behind a headline within which the article names who it is."""
_LONG = 4
"""Letters of a word that two accounts of one utterance may share."""
_SAME = 2
"""Words that they share at least."""


class Described(NamedTuple):
    """Utterance `i` of an article, whose source is described; `fits` says whose name may be meant."""

    document: Document
    found: Sequence[Attribution]
    sources: Sequence[Description | None]
    i: int
    fits: Callable[[str, Description], bool]


def in_headline(document: Document, at: int) -> bool:
    """Whether a place is in a headline, or in the first line of a text whose headline is a line of it."""
    line = document.paragraphs[0] if len(document.paragraphs) > 1 else Span(0, 0)
    return document.article.zone_at(at) == "headline" or line.start <= at < line.end


def named_below(described: Described) -> int | None:
    """The utterance below a headline whose named speaker is the one described in it.

    Either the role is told there, or the same words are said; the first two speakers count.
    """
    document, found, sources, i, fits = described
    source, place = sources[i], found[i].source
    if source is None or place is None or not is_bare(source) or not in_headline(document, place.start):
        return None
    below = [
        at
        for at in range(i + 1, len(found))
        if (there := found[at].source) and sources[at] and not in_headline(document, there.start)
    ][:2]
    for at in below:
        other, there = sources[at], found[at].source
        if other is None or there is None or there.start > place.end + _REACH:
            return None
        if other.kind != "person" or other.article == "both" or not fits(other.name or "", source):
            continue
        also = load("offices")["also"].get(source.head, ())
        told = other.head in (*alike(source.head or ""), *also)
        vague = source.head in GENERIC | listed("anybody")
        if told or (not vague and _shared(document, found[i], found[at]) >= _SAME):
            return at
    return None


def is_bare(source: Description) -> bool:
    """Whether a phrase is a noun for one person without an article: "former rival"."""
    one = persons().get(source.head or "") is False or source.head in listed("epithets")
    return one and source.article is None and not source.plural and source.kind != "person"


def _shared(document: Document, one: Attribution, other: Attribution) -> int:
    """How many long words two utterances share."""
    words = [
        {
            word.lower()
            for part in each.content
            for word in re.findall(r"[^\W\d_]+", part.of(document.text))
            if len(word) >= _LONG
        }
        for each in (one, other)
    ]
    return len(words[0] & words[1])


def panel_below(document: Document, source: Description, at: int) -> str | None:
    """The committee of a chamber that a headline calls its panel: "House Panel Finds"."""
    chamber, _, noun = source.text.partition(" ")
    if noun.lower() != "panel" or not in_headline(document, at):
        return None
    below = document.text[at : at + _REACH]
    found = set(re.findall(rf"\b{re.escape(chamber)} (?:[A-Z][\w-]+ |and |on ){{1,4}}?Committee\b", below))
    return found.pop() if len(found) == 1 else None
