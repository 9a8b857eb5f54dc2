"""Page furniture that runs on inside a paragraph: hover tags with teasers, labels glued to the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from framing.article import EDITORIAL, Span, Zone
from framing.lexicon import load
from framing.reading.blocks import Block, key

_TAG = re.compile(
    r"\b(?P<last>[A-Z][\w'’-]+)(?P<tag> (?:\(?[A-Z][\w.'’-]*\)?,? ){1,6}?(?P=last)(?=[A-Z'‘“\"\d\[(])"
    r"[^\n]{3,700}?\bMORE\b)"
)
"""A person's name, the whole name again, glued to it the titles of other articles, and MORE."""

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
    patterns = (_TAG, _AFTER, _GALLERY) if "aption " in text else (_TAG, _AFTER)
    for pattern in patterns:
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
