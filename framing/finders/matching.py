"""Many phrases found in one pass, whole words only, whatever the apostrophe, hyphen or space."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
    "‐": "-",
    "‑": "-",
    "–": "-",
    "\t": " ",
    "\xa0": " ",
    "\u2009": " ",
    "\u202f": " ",
}
_SPACE = r"(?: {1,3}|\r?\n)"
_GAP = "..."
_WORDS = rf"(?:[\w'.-]+{_SPACE}){{0,3}}"
_EDGE = re.compile(r"(?!\w)|(?<!\w)")


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


class Phrases:
    """A set of phrases, compiled; `find` gives every place where one stands as whole words.

    Word boundaries are part of the pattern: a longer phrase that fails there never hides a shorter one.
    A phrase that begins inside another is found as well; who asks decides which of the two to keep.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = frozenset(phrases)
        self.gapped: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for phrase in sorted(phrase for phrase in self.phrases if _GAP in phrase):
            self.gapped.setdefault(phrase.split(_GAP)[0].strip(), []).append((phrase, _gapped(phrase)))
        openings = sorted({phrase.split(_GAP)[0].strip() for phrase in self.phrases})
        # Led by the character before a word, the pattern skips from word to word; \b would try each letter.
        self.pattern = re.compile(rf"\W(?:{_trie(openings)})(?!\w)") if openings else None
        self.first = re.compile(rf"(?:{_trie(openings)})(?!\w)")

    def find(self, text: str, within: Span) -> Iterator[tuple[Span, str]]:
        """Each find in a stretch of folded text, with the phrase that it is."""
        if self.pattern is None:
            return
        if within.start == 0 and (match := self.first.match(text, 0, within.end)):
            yield from self._at(text, 0, match.group(), within.end)
        match = self.pattern.search(text, max(0, within.start - 1), within.end)
        while match:
            start = match.start() + 1
            yield from self._at(text, start, match.group()[1:], within.end)
            match = self.pattern.search(text, start, within.end)

    def _at(self, text: str, start: int, found: str, end: int) -> Iterator[tuple[Span, str]]:
        """Each phrase that begins at a place where the pattern found so much."""
        for opening in _openings(found):
            phrase = " ".join(opening.split())
            if phrase in self.phrases:
                yield Span(start, start + len(opening)), phrase
            for whole, pattern in self.gapped.get(phrase, ()):
                if match := pattern.match(text, start, end):
                    yield Span(*match.span()), whole


def _openings(found: str) -> Iterator[str]:
    """The text found and every shorter one that it begins with, whole words each."""
    if found.isalnum():
        yield found
        return
    for edge in _EDGE.finditer(found):
        if edge.start() and not found[edge.start() - 1].isspace():
            yield found[: edge.start()]


def _gapped(phrase: str) -> re.Pattern[str]:
    parts = [_escaped(part.strip()) for part in phrase.split(_GAP)]
    return re.compile(rf"{(_SPACE + _WORDS).join(parts)}(?!\w)")


def _escaped(text: str) -> str:
    return re.escape(text).replace(r"\ ", _SPACE)


def _trie(phrases: list[str]) -> str:
    """A pattern for sorted phrases in which common beginnings are written once."""
    if phrases == [""]:
        return ""
    groups: dict[str, list[str]] = {}
    for phrase in phrases:
        if phrase:
            groups.setdefault(phrase[0], []).append(phrase[1:])
    branches = [_escaped(first) + _trie(rest) for first, rest in groups.items()]
    pattern = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{pattern})?" if "" in phrases else pattern
