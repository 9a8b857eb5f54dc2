"""Lines in which the page speaks to its reader, or about the article: subscribe, write to us, correction."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import or_

from framing.article import EDITORIAL, Zone
from framing.lexicon import load
from framing.reading.blocks import Block, key
from framing.reading.line_forms import is_closed, parts
from framing.reading.reader_points import BESIDE, NEEDED, points

_LISTS = load("appeals")
_APPEAL = re.compile(
    "|".join(one for name in ("forms", "messages", "widgets", "links") for one in _LISTS[name])
)
_NOTE = re.compile("|".join(_LISTS["notes"]))
_LEFT_OVER = re.compile(rf"\b(?:{'|'.join(_LISTS['leftovers'])})\b", re.I)
SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[“\"]?[A-Z0-9])")
TOLD = re.compile(r"[“”\"«»„]|(?<!\b[Yy]ou )\b(?:said|says|told|tells|wrote|according to|added|asked)\b")
_LONGEST = 120
"""Words of a paragraph of appeals; corrections and newsletters are the longest."""
_WHOLE = 60
"""Words of a paragraph that is weighed as a whole."""
_LIGHT = 8
"""Words of a question or cry."""
_ROW = 20
"""Words of a line of links side by side."""


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
    if _NOTE.match(block.key.lstrip("([")):
        return True
    if block.words <= _WHOLE and points(block.line) >= NEEDED:
        return True
    if TOLD.search(block.line):
        return False
    whole = _APPEAL.match(block.key)
    if whole is not None and 2 * whole.end() >= len(block.key):
        return True
    sentences = SENTENCE.split(block.line)
    weights = [_points_of(sentence) for sentence in sentences]
    if max(weights) < NEEDED:
        return _in_row(block)
    appeals = [weight >= BESIDE for weight in weights]
    most = appeals[0] and 2 * sum(appeals) >= len(appeals)
    return most or all(map(or_, appeals, map(_is_called_out, sentences))) or _in_row(block)


def _points_of(sentence: str) -> float:
    """The points of a sentence; those that are needed where it has the form of an appeal."""
    return NEEDED if _APPEAL.match(key(sentence)) else points(sentence)


def _is_called_out(sentence: str) -> bool:
    """Whether it is a short question or cry that may lead to an appeal: "Hello! First time here?"."""
    return sentence[-1:] in ("?", "!") and sentence.count(" ") < _LIGHT


def _in_row(block: Block) -> bool:
    """Whether an appeal is one of the short parts that bars divide: "Sent by us | View in browser"."""
    divided = parts(block.line) if block.words <= _ROW and not is_closed(block) else []
    return len(divided) > 1 and any(
        _APPEAL.fullmatch(key(part)) or points(part) >= NEEDED for part in divided
    )


def left_over(text: str, zones: Iterable[Zone]) -> str | None:
    """Words of page furniture that the counted text still holds, the first of them.

    >>> left_over("The port shut. Click here. It rained.", [Zone(0, 37, "body")])
    'Click here'
    """
    found = (_LEFT_OVER.search(text, zone.start, zone.end) for zone in zones if zone.kind in EDITORIAL)
    return next((match[0] for match in found if match), None)
