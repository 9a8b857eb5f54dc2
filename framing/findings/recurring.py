"""Lines that many articles of an outlet share: they belong to its pages and not to the articles."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from framing.article import Article, Span, Zone
from framing.reading.blocks import Block, block_at

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


def without_recurring(articles: Iterable[Article]) -> list[Article]:
    """The articles with the lines as boilerplate that recur over those of their outlet.

    A line recurs when at least `FEWEST` of the outlet's articles, and `SHARE` of them, have it. Versions of
    one article, which have their longest paragraph in common, count once. A sentence has to speak to the
    reader too, since outlets repeat sentences of background; nothing that is quoted or told recurs. An
    article keeps its body: one that consists of such lines stays as it is.
    """
    listed = list(articles)
    recurring = _recurring(listed)
    return [_marked(article, recurring.get(article.outlet, set())) for article in listed]


def _recurring(articles: list[Article]) -> dict[str, set[str]]:
    """Outlet -> the keys of the lines that recur in it."""
    having: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    versions: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        lines = [block for _, block in _lines(article)]
        version = max((block.key for block in lines), key=len, default="")
        versions[article.outlet].add(version)
        for line in lines:
            if _may_recur(line):
                having[article.outlet][line.key].add(version)
    least = {outlet: max(FEWEST, SHARE * len(found)) for outlet, found in versions.items()}
    return {
        outlet: {line for line, found in lines.items() if len(found) >= least[outlet]}
        for outlet, lines in having.items()
    }


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


def _marked(article: Article, recurring: set[str]) -> Article:
    found = {zone for zone, line in _lines(article) if line.key in recurring}
    if not found or not any(zone.kind == "body" for zone in article.zones if zone not in found):
        return article
    zones = (Zone(z.start, z.end, "boilerplate") if z in found else z for z in article.zones)
    return replace(article, zones=tuple(zones))
