"""News agencies as credits name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from framing.article import Span, Zone
from framing.lexicon import load
from framing.reading.appeals import is_appeal
from framing.reading.blocks import Block, block_at, blocks
from framing.reading.boilerplate import is_credit_line

_NAMES = {name: agency for agency, names in load("agencies")["agencies"].items() for name in names}
_ANY = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_NAMED = re.compile(rf"(?<!\w)(?<!\w/)(?:{_ANY})(?!\w)")
_SLASHED = re.compile(rf"(?<![\w/])(?:{_ANY})(?:/(?:{_ANY})(?!\w))+")
_CAPITALISED = r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}"
_IN = rf"(?: in {_CAPITALISED})?"
_BESIDE = r"(?:,? (?:and|with) |, | ?/ ?| & | [|-] )"
_ALONE = re.compile(
    rf"(?:[–—-]+\s*)?(?:[Bb]y |[Ww]ith |Source: |\()?"
    rf"(?:{_ANY}){_IN}(?:{_BESIDE}(?:{_ANY}|{_CAPITALISED}){_IN})*\)?\.?"
    rf"|{_CAPITALISED}{_BESIDE}(?:{_ANY})"
)
_SEVERAL = rf"(?:{_ANY})(?:(?:,| ?/| ?&| and) ?(?:{_ANY}))*"
_YEAR = r"(?:19|20)\d\d"
_DASH = r"(?:–|—|--|-|:)"
_PLACE = r"[^\W\d_a-zß-ÿ][^–—():/]{1,60}"
_COUNTRY = r"(?:\([^–—()]{2,30}\)[^–—()]{0,30})?"
_MONTH = "|".join(chain.from_iterable(load("dates")["months"].values()))
_DAY = rf"(?i:(?:{_MONTH})\b\.? \d{{1,2}}|\d{{1,2}} (?:{_MONTH})\b\.?)(?:,? {_YEAR})?"
_DATELINES = (
    re.compile(rf"(?:[^–—()]{{2,60}}{_COUNTRY})?[(\[]({_SEVERAL})[)\]]\.?\s*{_DASH}\s"),
    re.compile(rf"(?:{_PLACE}?\s*{_DASH}\s*)?[(\[]({_SEVERAL})[)\]](?:{_DASH}|\s)"),
    re.compile(rf"{_PLACE}{_DAY},?\s*[(\[]({_SEVERAL})[)\]]\s"),
    re.compile(rf"{_PLACE}{_DAY}[.,]?\s*(?:[–—-]+\s*)?({_SEVERAL})\s*(?:\.|{_DASH})\s"),
    re.compile(rf"{_PLACE}?/({_SEVERAL})/"),
    re.compile(rf"{_PLACE}?\s*(?:–|—|--|-|/)\s*({_SEVERAL})\s*(?:–|—|--|-)\s"),
    re.compile(rf"({_SEVERAL})\s+(?:–|—|--)\s"),
)
"""At the start of a text: `HOLM (AP) —`, `HOLM — (AP)`, `Holm, May 4 (AP)`, `HOLM. May 4. TASS.`,
`HOLM, May 4. /TASS/.`, `HOLM — AP —`, `AP —`."""

_INPUTS = (
    r"(?:(?i:(?:with )?(?:additional |agency )?(?:inputs?|reporting|files) (?:from|by) (?:the )?)"
    rf"(?:(?i:(?:news )?agencies)|{_SEVERAL})"
    rf"|(?i:with (?:the )?)(?:agency|{_SEVERAL})(?i: inputs?| reports?)|[Ww]ith {_SEVERAL})"
)
_BRACKETS = rf"[(\[](?i:source: |via )?(?:{_SEVERAL}|{_INPUTS})[)\]]"
_UNNAMED = re.compile(
    r"\b(?:inputs?|reporting|files|reports) from (?:the |news )?agencies\b|\bagency inputs?\b(?! from)", re.I
)
_INITIALS = r"(?:[a-z]{2,4}(?:[/,] ?[a-z]{2,4})* )"  # of who edited it: "jd/rt (AFP, dpa)"
_BRACKETED = re.compile(rf"(?:[–—-]+\s*)?(?:{_INITIALS}?{_BRACKETS}|/{_SEVERAL}/|{_INPUTS})\.?")
_SIGN_OFF = re.compile(
    rf"(?<=[.!?”\"’])\s+(?:[–—-]+\s*(?:{_SEVERAL}|\w+(?:\.\w+)+|{_INPUTS})?|{_BRACKETS}|/{_SEVERAL}/)\.?$"
)
_NOTE = re.compile(rf"[(\[][^()\[\]]{{20,300}}\b[Ss]ource\s?: ?{_SEVERAL}[)\]]\.?")
"""What pages say of a text that nobody of theirs edited: "(This story is from a feed. Source: PTI)"."""
_FEED = re.compile(
    rf"[(\[]?[^()\[\]]{{0,200}}\bfrom an? (?:[\w'’-]+ ){{0,2}}?(?:agency|wire|syndicated|{_SEVERAL})"
    r" (?:[\w-]+ ){0,2}?feed\b[^()\[\]]{0,100}[)\]]?\.?"
)
"""What pages say of a text that came by wire: "(This story is published from a syndicated feed.)"."""
_STANDARDS = re.compile(r"(?:Our Standards: )?The Thomson Reuters Trust Principles\b")
_COPYRIGHT = re.compile(
    r"(?:(?i:©|\(c\)|copyright)[\s,]*){1,2}"
    rf"(?:{_YEAR},?\s+(?:by\s+)?(?:{_ANY})(?: L\.?P)?|(?:{_ANY}),?\s+{_YEAR})"
    r"\b[.,]?(?:\s+(?i:via\b.{0,30}|all rights reserved.{0,200}|this material may not .{0,200}))?"
)

_RIGHTS = re.compile(rf"(?:©|\([Cc]\)|Copyright)\s*({_ANY})\.?")


def is_agency_credit(block: Block) -> bool:
    """Whether it is an agency's name, with the outlet, the year of its rights or "inputs" beside it.

    >>> is_agency_credit(blocks("- Agencies and Daily Star")[0])
    True
    """
    if _COPYRIGHT.fullmatch(block.line):
        return True
    if block.words <= 60 and (_NOTE.fullmatch(block.line) or _STANDARDS.match(block.line)):
        return True
    if is_appeal(block) and _FEED.fullmatch(block.line):
        return True
    return block.words <= 8 and any(form.fullmatch(block.line) for form in (_ALONE, _BRACKETED))


def _sign_off(text: str, span: Span) -> int:
    """Where a paragraph ends and its sign-off begins: a dash after the last sentence, an agency, a site."""
    tail = max(span.start, span.end - 80)
    found = _SIGN_OFF.search(text[tail : span.end])
    return tail + found.start() if found else span.end


def blocks_without_sign_offs(text: str) -> Iterator[Block]:
    """The blocks of a text, a sign-off after the last sentence being a block of its own."""
    for block in blocks(text):
        end = _sign_off(text, block)
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
        credit = _SLASHED.sub(lambda found: found[0].replace("/", " / "), _credit(text, zone))
        for name in _NAMED.findall(credit):
            found[_NAMES[name]] = None
        if _UNNAMED.search(credit) or (_FEED.fullmatch(credit) and not found):
            found["Agencies"] = None
    if not found and (holder := _holder(text, zones)):
        found[holder] = None
    return ", ".join(found) or None


def _holder(text: str, zones: tuple[Zone, ...]) -> str | None:
    """The agency that owns a text by its last line: "© AFP"; below a caption it owns the photo."""
    last = [zone.kind for zone in zones[-2:]]
    rights = _RIGHTS.fullmatch(zones[-1].of(text)) if last == ["body", "caption"] else None
    return _NAMES[rights[1]] if rights else None


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
        opening = text[zone.start : min(zone.end, zone.start + 120)]
        return next((found[1] for form in _DATELINES if (found := form.match(opening))), "")
    return ""
