"""Lines that many articles of an outlet share: they belong to its pages and not to the articles."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from hashlib import blake2b

import numpy as np

from framing.article import Article, Span, Zone
from framing.findings.views import changed
from framing.reading.blocks import Block, block_at
from framing.reading.on_disk import kept

FEWEST = 3
"""Articles of an outlet that have to share a line."""

SHARE = 0.02
"""The share of its articles that have to have it."""

LONGEST = 25
"""Words of a line; what is longer is a passage (see `framing.findings.repeats`)."""

_TO_THE_READER = re.compile(
    r"\b(?:you|your|us|our|click|here|subscribe|newsletters?|e-?mails?|podcast|app)\b|@|www\.|https?:"
)
_BLANKS, _BREAKS = " \t\xa0", "\n\r\f\u2028\u2029"
_TOLD = re.compile(r"[“”\"«»]|\b(?:said|says|told)\b|:$")


def without_recurring(articles: Iterable[Article]) -> Sequence[Article]:
    """The articles with the lines as boilerplate that recur over those of their outlet.

    A line recurs when at least `FEWEST` of the outlet's articles, and `SHARE` of them, have it. Versions of
    one article, which have their longest paragraph in common, count once. A sentence has to speak to the
    reader too, since outlets repeat sentences of background; nothing that is quoted or told recurs. An
    article keeps its body: one that consists of such lines stays as it is.

    Of a line that may recur, memory holds 16 bytes; of an article, 8.
    """
    listed = articles if isinstance(articles, Sequence) else kept(articles)
    return changed(listed, partial(_marked, recurring=_recurring(listed)))


class _Lines:
    """The lines of an outlet that may recur, and the versions of articles that have them, as numbers."""

    def __init__(self) -> None:
        self.versions, self._lines, self._having = array("Q"), array("Q"), array("Q")

    def add(self, article: Article) -> None:
        """Take the lines of an article."""
        lines = [block for _, block in _lines(article)]
        version = _number(max((block.key for block in lines), key=len, default=""))
        self.versions.append(version)
        for line in lines:
            if _may_recur(line):
                self._lines.append(_number(line.key))
                self._having.append(version)

    def recurring(self) -> set[int]:
        """The lines that enough versions have."""
        least = max(FEWEST, SHARE * len(np.unique(np.array(self.versions, np.uint64))))
        lines, having = np.array(self._lines, np.uint64), np.array(self._having, np.uint64)
        order = np.lexsort((having, lines))
        lines, having = lines[order], having[order]
        first = np.ones(len(lines), bool)
        first[1:] = (lines[1:] != lines[:-1]) | (having[1:] != having[:-1])
        found, n = np.unique(lines[first], return_counts=True)
        return set(found[n >= least].tolist())


def _recurring(articles: Iterable[Article]) -> dict[str, set[int]]:
    """Outlet -> the numbers of the lines that recur in it."""
    of_outlet: defaultdict[str, _Lines] = defaultdict(_Lines)
    for article in articles:
        of_outlet[article.outlet].add(article)
    return {outlet: found for outlet, lines in of_outlet.items() if (found := lines.recurring())}


def _number(key: str) -> int:
    """A number of 64 bits for a line, so that memory need not hold the line."""
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _lines(article: Article) -> Iterator[tuple[Zone, Block]]:
    for zone in article.zones:
        if zone.kind in ("body", "standfirst") and _is_whole(article.text, zone):
            yield zone, block_at(article.text, Span(zone.start, zone.end))


def _is_whole(text: str, zone: Zone) -> bool:
    """Whether a zone is all of its line: what furniture inside a paragraph parts is no line."""
    start, end = zone.start, zone.end
    while start > 0 and text[start - 1] in _BLANKS:
        start -= 1
    while end < len(text) and text[end] in _BLANKS:
        end += 1
    return (start == 0 or text[start - 1] in _BREAKS) and (end == len(text) or text[end] in _BREAKS)


def _may_recur(line: Block) -> bool:
    from framing.reading.line_forms import is_name, is_sentence

    if line.words > LONGEST or _TOLD.search(line.line):
        return False
    return (
        not is_sentence(line) or is_name(line.line.rstrip(".")) or _TO_THE_READER.search(line.key) is not None
    )


def _marked(article: Article, recurring: Mapping[str, set[int]]) -> Article:
    if not (own := recurring.get(article.outlet)):
        return article
    found = {zone for zone, line in _lines(article) if _number(line.key) in own}
    if not found or not any(zone.kind == "body" for zone in article.zones if zone not in found):
        return article
    zones = (Zone(z.start, z.end, "boilerplate") if z in found else z for z in article.zones)
    return replace(article, zones=tuple(zones))
