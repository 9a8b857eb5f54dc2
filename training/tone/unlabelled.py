"""Sentences of news in which our own finder sees a target, for whose tone there is no label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from framing.article import Article, Zone
from framing.finders.targets import spoken_of
from framing.language import Document, parse
from framing.language.names import Name
from framing.span import Span

LONGEST = 400
"""Characters of a sentence; what is longer is mostly a list."""


class Unlabelled(NamedTuple):
    """A sentence, where it speaks of a target, and the names in it."""

    text: str
    target: tuple[Span, ...]
    names: tuple[Name, ...]


def unlabelled(given: Iterable[str]) -> Iterator[Unlabelled]:
    """The targets of these texts, each sentence with one target."""
    for text in dict.fromkeys(given):
        document = Document(Article("", "", text, (Zone(0, len(text), "body"),)))
        parse([document])
        for sentence, _, hidden in spoken_of(document):
            if sentence.end - sentence.start <= LONGEST:
                yield Unlabelled(sentence.of(text), tuple(hidden), tuple(_within(sentence, document.names)))


def _within(sentence: Span, names: Iterable[Name]) -> Iterator[Name]:
    for name in names:
        if sentence.holds(name):
            yield replace(name, start=name.start - sentence.start, end=name.end - sentence.start)
