"""What an article begins with, as weighted words: its headline and the first words of its text."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from framing.article import EDITORIAL, Article
from framing.language.word_families import stem
from framing.lexicon import load

_CHARACTERS = 1200
"""So much of a text says what it is about; what follows is background."""

_HEADLINE, _NAME = 3, 1.5
"""How many times a word counts that stands in the headline, or that is a name."""

_ARTICLES, _SHARE = 100, 0.03
"""Imagined articles and the share of them that has any word, since few articles say little of its rarity."""

_ROWS, _REMEMBERED = 50_000, 100_000
"""Openings that are weighed at once, and words whose stems are remembered."""

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


class Words:
    """The words of openings, taken one after the other; memory holds 8 bytes for each word of each."""

    def __init__(self) -> None:
        self._columns: dict[str, int] = {}
        self._indices, self._counts, self._ends = array("I"), array("f"), array("Q", [0])

    def add(self, one: Opening) -> None:
        """Take an opening."""
        columns = self._columns
        for word, n in _counts(one).items():
            self._indices.append(columns.setdefault(word, len(columns)))
            self._counts.append(n)
        self._ends.append(len(self._indices))

    def weighted(self) -> csr_matrix:
        """Openings by words, each row of length 1: the rarer a word among all, the more it weighs.

        The weight is (1 + log tf) log((N + A) / (df + A p)), with A imagined articles in which every word
        has the share p. Words of one opening alone have no column. The words are gone afterwards.
        """
        n, ends = len(self._ends) - 1, np.array(self._ends, np.int64)
        indices, weights = np.array(self._indices, np.int32), np.array(self._counts, np.float32)
        self.__init__()  # type: ignore[misc]
        having = np.bincount(indices, minlength=1)
        rarity = np.maximum(0.0, np.log((n + _ARTICLES) / (having + _ARTICLES * _SHARE)))
        for start in range(0, n, _ROWS):
            rows = slice(ends[start], ends[min(start + _ROWS, n)])
            own = (1 + np.log(weights[rows].astype(np.float64))) * rarity[indices[rows]]
            row = np.repeat(np.arange(min(_ROWS, n - start)), np.diff(ends[start : start + _ROWS + 1]))
            length = np.sqrt(np.bincount(row, own**2, min(_ROWS, n - start)))
            weights[rows] = own / np.where(length > 0, length, 1.0)[row]
        shared = having > 1
        kept = shared[indices]
        ends = np.concatenate([[0], np.cumsum(kept)])[ends]
        column = (np.cumsum(shared) - 1).astype(np.int32)
        found = (weights[kept], column[indices[kept]], ends)
        return csr_matrix(found, shape=(n, int(shared.sum())), dtype="float32")


def content_words(text: str) -> Iterable[tuple[str, str, int]]:
    """The words of a text that say what it is about: as written, by stem, and where they start."""
    for match in _WORD.finditer(text):
        if (found := _content_word(match.group())) is not None:
            yield *found, match.start()


def is_small(word: str) -> bool:
    """Whether a word is of a closed class, as in every text."""
    return word.lower() in _small()


@lru_cache(_REMEMBERED)
def _content_word(written: str) -> tuple[str, str] | None:
    """A word without the sign of possession, and its stem; None for one that says nothing."""
    plain = _POSSESSIVE.sub("", written)
    small = plain.lower()
    return (plain, stem(small)) if len(plain) > 1 and small not in _small() else None


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
