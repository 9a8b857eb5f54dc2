"""Many phrases found in one pass, whole words only, whatever the apostrophe, hyphen or space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from framing.article import Span

T = TypeVar("T")

_SAME = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "′": "'",
    "＇": "'",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "\t": " ",
    "\xa0": " ",
    "\u2009": " ",
    "\u202f": " ",
}
_SPACE = r"(?: {0,3}\r?\n {0,8}| {1,3})"
"""Between two words: blanks, or one line break with the blanks beside it."""
_GAP = "..."
_WORDS = rf"(?:[\w'.-]+{_SPACE}){{0,3}}"
_TOKEN = re.compile(rf"{_SPACE}|\w+|.", re.DOTALL)
_WORD = re.compile(r"(?<!\w)\w+")
_GOES_ON = re.compile(r"\w")


def plain(text: str) -> str:
    """The text with one kind of apostrophe, quotation mark, hyphen and space; its length is kept.

    >>> plain("Iran’s U.S.–led")
    "Iran's U.S.-led"
    """
    for form, one in _SAME.items():
        if form in text:
            text = text.replace(form, one)
    return text


def small(text: str) -> str:
    """The plain text in small letters; its length is kept, which `str.lower` does not promise.

    >>> small("İSTANBUL’s"), len("İSTANBUL’s") == len(small("İSTANBUL’s"))
    ("istanbul's", True)
    """
    return plain(text.replace("İ", "i")).lower()


def longest(hits: Iterable[tuple[Span, T]]) -> list[tuple[Span, T]]:
    """Of finds that overlap, the longest; of two as long, the first; in the order of the text.

    >>> longest([(Span(0, 5), "drone"), (Span(0, 12), "drone strike"), (Span(6, 12), "strike")])
    [(Span(start=0, end=12), 'drone strike')]
    """
    kept: list[tuple[Span, T]] = []
    cluster: list[tuple[Span, T]] = []
    end = 0
    for hit in sorted(hits, key=lambda hit: hit[0].start):
        if hit[0].start >= end:
            kept += _resolved(cluster)
            cluster = []
        cluster.append(hit)
        end = max(end, hit[0].end)
    return kept + _resolved(cluster)


def _resolved(cluster: list[tuple[Span, T]]) -> list[tuple[Span, T]]:
    kept: list[tuple[Span, T]] = []
    for span, what in sorted(cluster, key=lambda hit: hit[0].start - hit[0].end):
        if not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, what))
    return sorted(kept, key=lambda hit: hit[0].start)


class _Node(dict[str, "_Node"]):
    """A place in a tree of tokens: `phrases` end here, or begin so and continue after a gap."""

    phrases: tuple[str, ...] = ()


class Phrases:
    """A set of phrases; `find` gives every place where one stands as whole words.

    The phrases are a tree of words and signs, so that a text is walked through once, however many there are.
    A phrase that begins inside another is found as well; who asks decides which of the two to keep.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = frozenset(phrases)
        self._root = _Node()
        for phrase in sorted(self.phrases):
            node = self._root
            for token in _TOKEN.findall(phrase.split(_GAP)[0].strip()):
                node = node.setdefault(token, _Node())
            node.phrases = (*node.phrases, phrase)

    def find(self, text: str, within: Span) -> Iterator[tuple[Span, str]]:
        """Each find in a stretch of folded text, with the phrase that it is."""
        for word in _WORD.finditer(text, within.start, within.end):
            node = self._root.get(word[0])
            if node is not None:
                yield from self._at(text, word.start(), word.end(), node, within.end)

    def _at(self, text: str, start: int, at: int, node: _Node, end: int) -> Iterator[tuple[Span, str]]:
        """Each phrase that begins at `start`; the walk through the tree has come to `at`."""
        while True:
            for phrase in node.phrases if not _GOES_ON.match(text, at, end) else ():
                if _GAP not in phrase:
                    yield Span(start, at), phrase
                elif match := _gapped(phrase).match(text, start, end):
                    yield Span(*match.span()), phrase
            token = _TOKEN.match(text, at, end) if node else None
            after = node.get(" " if token[0].isspace() else token[0]) if token else None
            if after is None or token is None:
                return
            node, at = after, token.end()


@cache
def _gapped(phrase: str) -> re.Pattern[str]:
    parts = [_escaped(part.strip()) for part in phrase.split(_GAP)]
    return re.compile(rf"{(_SPACE + _WORDS).join(parts)}(?!\w)")


def _escaped(text: str) -> str:
    return re.escape(text).replace(r"\ ", _SPACE)
