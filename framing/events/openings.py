"""What an article begins with, as weighted words: its headline and the first words of its text."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from scipy.sparse import csr_matrix

from framing.article import EDITORIAL, Article
from framing.language.word_families import stem
from framing.lexicon import load

_CHARACTERS = 1200
"""So much of a text says what it is about; what follows is background."""

_HEADLINE, _NAME = 3, 1.5
"""How many times a word counts that stands in the headline, or that is a name."""

_ARTICLES, _SHARE = 1000, 0.01
"""Imagined articles and the share of them that has any word, since few articles say little of its rarity."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d,.]*\d|\d")
_POSSESSIVE = re.compile(r"['’]s?$")
_SENTENCE = re.compile(r"[.!?…:]\W*$")
_COUNTED = EDITORIAL | {"repeat"}


class Opening(NamedTuple):
    """The headline of an article and the first words of its text."""

    title: str
    text: str


def opening(article: Article) -> Opening:
    """The opening of an article, without captions and furniture."""
    zones = [zone for zone in article.zones if zone.kind in _COUNTED]
    length, parts = 0, []
    for zone in zones:
        if length < _CHARACTERS:
            parts.append(article.text[zone.start : min(zone.end, zone.start + _CHARACTERS - length)])
            length += len(parts[-1])
    return Opening(article.title or "", "\n".join(parts))


def weighted(openings: Sequence[Opening]) -> csr_matrix:
    """Openings by words, each row of length 1: the rarer a word among all openings, the more it weighs.

    The weight is (1 + log tf) log((N + A) / (df + A p)), with A imagined articles in which every word has
    the share p.
    """
    counts = [_counts(one) for one in openings]
    having = Counter(word for one in counts for word in one)
    total = len(openings) + _ARTICLES
    rarity = {word: math.log(total / (n + _ARTICLES * _SHARE)) for word, n in having.items()}
    columns = {word: at for at, word in enumerate(word for word, n in having.items() if n > 1)}
    indices: list[int] = []
    data: list[float] = []
    ends = [0]
    for one in counts:
        weights = {word: (1 + math.log(n)) * max(0.0, rarity[word]) for word, n in one.items()}
        length = math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0
        for word in one:
            if word in columns:
                indices.append(columns[word])
                data.append(weights[word] / length)
        ends.append(len(indices))
    return csr_matrix((data, indices, ends), shape=(len(counts), len(columns)), dtype="float32")


def content_words(text: str) -> Iterable[tuple[str, str, int]]:
    """The words of a text that say what it is about: as written, by stem, and where they start."""
    for match in _WORD.finditer(text):
        plain = _POSSESSIVE.sub("", match.group())
        if len(plain) > 1 and plain.lower() not in _small():
            yield plain, stem(plain.lower()), match.start()


def _counts(one: Opening) -> dict[str, float]:
    found: Counter[str] = Counter()
    for _, word, _ in content_words(one.title):
        found[word] += _HEADLINE
    weights: dict[str, float] = dict(found)
    for written, word, at in content_words(one.text):
        named = written[0].isupper() and at > 0 and not _SENTENCE.search(one.text[max(0, at - 3) : at])
        weights[word] = weights.get(word, 0.0) + (_NAME if named else 1.0)
    return weights


@cache
def _small() -> frozenset[str]:
    """Words of every text: those of closed classes."""
    lists = load("stop_words").values()
    return frozenset(word for one in lists if isinstance(one, list) for word in one)
