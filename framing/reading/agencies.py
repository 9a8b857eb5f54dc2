"""News agencies as credits name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.article import Span, Zone
from framing.lexicon import load
from framing.reading.blocks import Block, block_at, blocks
from framing.reading.boilerplate import is_credit_line

_NAMES = {name: agency for agency, names in load("agencies")["agencies"].items() for name in names}
_ANY = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_NAMED = re.compile(rf"(?<![\w/])(?:{_ANY})(?!\w)")
_CAPITALISED = r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}"
_BESIDE = r"(?:,? (?:and|with) |, | ?/ ?| & | [|-] )"
_ALONE = re.compile(
    rf"(?:[Bb]y |[Ww]ith |Source: |\()?(?:{_ANY})(?:{_BESIDE}(?:{_ANY}|{_CAPITALISED}))*\)?\.?"
    rf"|{_CAPITALISED}{_BESIDE}(?:{_ANY})"
)
_DATELINE = re.compile(rf"[^–—()]{{2,60}}\(({_ANY})\)\s*(?:–|—|--|-)\s")
_SIGN_OFF = re.compile(
    rf"(?<=[.!?”\"’])\s+(?:[–—-]+\s*(?:{_ANY}|\w+(?:\.\w+)+|with (?:{_ANY}))?|[(\[](?:{_ANY})[)\]])\.?$"
)


def is_agency_credit(block: Block) -> bool:
    """Whether it is an agency's name alone, or agency and outlet side by side.

    >>> is_agency_credit(blocks("- Agencies and Daily Star")[0])
    True
    """
    return block.words <= 8 and _ALONE.fullmatch(block.line) is not None


def sign_off(text: str, span: Span) -> int:
    """Where a paragraph ends and its sign-off begins: a dash after the last sentence, an agency, a site."""
    tail = max(span.start, span.end - 80)
    found = _SIGN_OFF.search(text[tail : span.end])
    return tail + found.start() if found else span.end


def blocks_without_sign_offs(text: str) -> Iterator[Block]:
    """The blocks of a text, a sign-off after the last sentence being a block of its own."""
    for block in blocks(text):
        end = sign_off(text, block)
        if end == block.end:
            yield block
        else:
            rest = text[end : block.end]
            yield block_at(text, Span(block.start, end))
            yield block_at(text, Span(block.end - len(rest.lstrip()), block.end))


def agency_of(text: str, zones: tuple[Zone, ...]) -> str | None:
    r"""The agencies that bylines, credits, datelines and sign-offs name; photo credits do not count.

    >>> agency_of("Lima\n(Reuters)", (Zone(0, 4, "headline"), Zone(5, 14, "byline")))
    'Reuters'
    """
    found: dict[str, None] = {}
    for zone in zones:
        for name in _NAMED.findall(_credit(text, zone)):
            found[_NAMES[name]] = None
    return ", ".join(found) or None


def agencies_in(passage: str) -> list[str]:
    """The agencies that a passage names, in its order.

    >>> agencies_in("The bridge is closed, the mayor told Reuters and Kyodo News.")
    ['Reuters', 'Kyodo']
    """
    return list(dict.fromkeys(_NAMES[name] for name in _NAMED.findall(passage)))


def _credit(text: str, zone: Zone) -> str:
    """The part of a zone in which an agency is credited with the text."""
    if zone.kind == "byline":
        return zone.of(text)
    if zone.kind == "boilerplate" and zone.end - zone.start <= 500:
        block = blocks(zone.of(text))[0]
        return zone.of(text) if is_credit_line(block) or is_agency_credit(block) else ""
    if zone.kind == "body":
        dateline = _DATELINE.match(text[zone.start : min(zone.end, zone.start + 120)])
        return dateline[1] if dateline else ""
    return ""
