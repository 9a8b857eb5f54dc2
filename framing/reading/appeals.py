"""Lines in which the page speaks to its reader, or about the article: subscribe, write to us, correction."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.article import EDITORIAL, Zone
from framing.lexicon import load
from framing.reading.blocks import Block, key

_LISTS = load("appeals")
_APPEAL = re.compile("|".join(one for name in ("barriers", "mail", "links") for one in _LISTS[name]))
_NOTE = re.compile("|".join(_LISTS["notes"]))
_LEFT_OVER = re.compile(rf"\b(?:{'|'.join(_LISTS['leftovers'])})\b", re.I)
_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[“\"]?[A-Z0-9])")
_TOLD = re.compile(r"[“”\"«»„]|\b(?:said|says|told|tells|according to|added|asked)\b")
_LONGEST = 120
"""Words of a paragraph of appeals; corrections and newsletters are the longest."""


def is_appeal(block: Block) -> bool:
    """Whether the page asks its reader for something, or says something about the article itself.

    What is quoted or told of somebody is none. At least half of the sentences have to be appeals, the
    first of them among these.

    >>> from framing.reading.blocks import blocks
    >>> is_appeal(blocks("You have 2 free articles remaining this month.")[0])
    True
    >>> is_appeal(blocks("Sign up for coverage today, the president said.")[0])
    False
    """
    if block.words > _LONGEST:
        return False
    if _NOTE.match(block.key):
        return True
    if _TOLD.search(block.line):
        return False
    whole = _APPEAL.match(block.key)
    if whole is not None and 2 * whole.end() >= len(block.key):
        return True
    appeals = [_APPEAL.match(key(sentence)) is not None for sentence in _SENTENCE.split(block.line)]
    return appeals[0] and 2 * sum(appeals) >= len(appeals)


def left_over(text: str, zones: Iterable[Zone]) -> str | None:
    """Words of page furniture that the counted text still holds, the first of them.

    >>> left_over("The port shut. Click here. It rained.", [Zone(0, 37, "body")])
    'Click here'
    """
    found = (_LEFT_OVER.search(text, zone.start, zone.end) for zone in zones if zone.kind in EDITORIAL)
    return next((match[0] for match in found if match), None)
