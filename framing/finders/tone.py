"""The tone of each sentence, with the words that made it."""

from __future__ import annotations

import re
from functools import cache
from string import punctuation
from typing import TYPE_CHECKING

from framing.article import Span, Tone
from framing.concepts.matching import plain
from framing.finders.negation import negated
from framing.finders.neutral import neutral
from framing.language.document import Document, remembered

if TYPE_CHECKING:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

_CHUNK = re.compile(r"\S+")


@remembered
def tones(document: Document) -> tuple[Tone, ...]:
    """The tone of each sentence of the editorial zones: VADER's compound, -1 (negative) to 1 (positive).

    `words` are those with a value of their own in VADER's lexicon; negations and boosters are not among them.
    A sentence without such words scores 0. Curly quotation marks are scored as straight ones, which VADER
    would otherwise take for part of the word, and negations reach what they negate.
    Source: Hutto and Gilbert, ICWSM 2014 (vaderSentiment).
    """
    text = neutral(document, plain(document.text))
    return tuple(_tone(text, sentence) for sentence in document.sentences)


def valence(word: str) -> float:
    """The tone of a word by itself, from -1 (negative) to 1 (positive); 0 for a word without one.

    >>> valence("terrible") < valence("table") == 0
    True
    """
    return float(_analyzer().lexicon.get(word.lower(), 0.0)) / 4


def _tone(text: str, sentence: Span) -> Tone:
    score = float(_analyzer().polarity_scores(negated(sentence.of(text)))["compound"])
    return Tone(sentence.start, sentence.end, score, _scored(text, sentence) if score else ())


def _scored(text: str, sentence: Span) -> tuple[Span, ...]:
    lexicon = _analyzer().lexicon
    found = []
    for match in _CHUNK.finditer(text, sentence.start, sentence.end):
        chunk = match.group()
        word = chunk.strip(punctuation)
        word = word if len(word) > 2 else chunk  # as VADER does, so that ":)" stays whole
        if lexicon.get(word.lower()):
            start = match.start() + chunk.index(word)
            found.append(Span(start, start + len(word)))
    return tuple(found)


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    return SentimentIntensityAnalyzer()
