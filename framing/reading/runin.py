"""Page furniture that runs on inside a paragraph: hover tags with teasers, labels glued to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from framing.article import EDITORIAL, Span, Zone
from framing.lexicon import load
from framing.reading.blocks import Block, key

_WORD = r"[A-Z][\w'’-]+"
_NAME = r"(?:\(?[A-Z][\w.'’-]*\)?,? )"
_TEASERS = r"[^\n]{3,700}?\bMORE\b"
_TAG = re.compile(
    rf"\b(?P<last>{_WORD})(?P<tag> {_NAME}{{1,6}}?(?P=last)(?:MORE\b|(?=[A-Z'‘“\"\d\[(]){_TEASERS}))"
)
"""A person's name, the whole name again, glued to it the titles of other articles, and MORE."""
_SPACED = re.compile(
    rf"\b(?P<first>{_WORD}) (?P<last>{_WORD})"
    rf"(?P<tag> (?P=first) {_NAME}{{0,5}}?(?P=last) (?=[A-Z]){_TEASERS})"
)
"""The same with a blank before the titles: only where the first name is the same too."""

_PHRASE = "|".join(
    re.escape(phrase).replace(r"\ ", r"[ \xa0]")
    for phrase in sorted(load("boilerplate")["run_in"], key=len, reverse=True)
)
_LABELS = rf"(?:(?:{_PHRASE})(?![\w-]))"
_BEFORE = re.compile(rf"(?:{_LABELS}\s*)+(?=[^\W_a-zß-ÿ]|[“\"‘'])")
_AFTER = re.compile(rf"(?<=[.!?”\"’')\]])\s+(?P<tag>{_LABELS}(?:\s+{_LABELS})*)(?=\s+[^\W_a-zß-ÿ]|\s*$)")
_GALLERY = re.compile(r"(?P<tag>(?:\bPhotos?: .*)?\b(?:Hide|Show|Toggle) [Cc]aption \d+ of \d+(?!\w))")


def run_ins(text: str, within: Span) -> list[Span]:
    """The stretches of a paragraph that are no part of it, in their order.

    >>> text = "Mayor Ann Roe Ann B. RoePort strike ends Roe meets crews MORE (I) left. Advertisement"
    >>> [span.of(text) for span in run_ins(text, Span(0, len(text)))]
    [' Ann B. RoePort strike ends Roe meets crews MORE', 'Advertisement']
    """
    found = sorted(_found(text, within))
    return [span for i, span in enumerate(found) if not any(span.overlaps(one) for one in found[:i])]


def _found(text: str, within: Span) -> Iterator[Span]:
    before = _BEFORE.match(text, within.start, within.end)
    if before:
        yield Span(before.start(), before.end())
    for pattern in (_TAG, _SPACED, _AFTER, *([_GALLERY] if "aption " in text else [])):
        for match in pattern.finditer(text, within.start, within.end):
            yield Span(*match.span("tag"))


def without(text: str, block: Block, run_in: list[Span]) -> Block:
    """The block with a line that lacks the furniture that runs on in it."""
    if not run_in:
        return block
    ends = [block.start, *(span.end for span in run_in)]
    starts = [*(span.start for span in run_in), block.end]
    line = " ".join(" ".join(text[a:b] for a, b in zip(ends, starts, strict=True)).split())
    return replace(block, line=line, key=key(line))


def parts(text: str, zone: Zone, run_in: list[Span]) -> Iterator[Zone]:
    """A zone, and of one that counts the furniture that runs on in it as zones of its own."""
    at = zone.start
    for span in run_in if zone.kind in EDITORIAL else ():
        if text[at : span.start].strip():
            yield Zone(at, span.start, zone.kind)
        yield Zone(span.start, span.end, "boilerplate")
        at = span.end
    if text[at : zone.end].strip():
        yield Zone(at, zone.end, zone.kind)
