"""Lines in which the page speaks to its reader, or about the article: subscribe, write to us, correction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import or_

from framing.article import EDITORIAL, Zone
from framing.lexicon import load
from framing.reading.blocks import Block, key
from framing.reading.line_forms import is_closed, parts

_LISTS = load("appeals")
_APPEAL = re.compile("|".join(one for name in ("barriers", "mail", "links") for one in _LISTS[name]))
_NOTE = re.compile("|".join(_LISTS["notes"]))
BID = re.compile("|".join(_LISTS["bids"]))
PAGES = "|".join(_LISTS["pages"])
OWN = "|".join(_LISTS["own"])
_PAGE = re.compile(rf"\b(?:{PAGES})")
_AROUND = re.compile(rf"\b(?:{OWN}|{'|'.join(_LISTS['around'])})")
_LEFT_OVER = re.compile(rf"\b(?:{'|'.join(_LISTS['leftovers'])})\b", re.I)
SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]?\s+(?=[“\"]?[A-Z0-9])")
TOLD = re.compile(r"[“”\"«»„]|\b(?:said|says|told|tells|wrote|according to|added|asked)\b")
_LONGEST = 120
"""Words of a paragraph of appeals; corrections and newsletters are the longest."""
_SHORT = 40
"""Words of a paragraph that is an appeal by what it names, in whatever wording."""
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
    if _NOTE.match(block.key):
        return True
    if TOLD.search(block.line):
        return False
    whole = _APPEAL.match(block.key)
    if whole is not None and 2 * whole.end() >= len(block.key):
        return True
    sentences = sentences_of(block.line)
    appeals = [_APPEAL.match(sentence.rstrip("?!")) is not None for sentence in sentences]
    most = appeals[0] and 2 * sum(appeals) >= len(appeals)
    return most or _is_called_out(sentences, appeals) or _bids(block, sentences) or _in_row(block)


def sentences_of(line: str) -> list[str]:
    """The sentences of a line for comparing, with the marks of questions and cries.

    >>> sentences_of("New here? Sign up.")
    ['new here?', 'sign up']
    """
    found = SENTENCE.split(line)
    return [key(one) + (one[-1:] if one[-1:] in ("?", "!") else "") for one in found]


def _is_called_out(sentences: Sequence[str], appeals: Sequence[bool]) -> bool:
    """Whether short questions and cries lead to an appeal: "Hello! First time here? Sign up now."."""
    light = (one[-1:] in ("?", "!") and one.count(" ") < _LIGHT for one in sentences)
    return any(appeals) and all(map(or_, appeals, light))


def _bids(block: Block, sentences: list[str]) -> bool:
    """Whether a short paragraph bids its reader do something with the page or letter that it stands on.

    >>> from framing.reading.blocks import blocks
    >>> is_appeal(blocks("Start your free trial to keep reading.")[0])
    True
    """
    if block.words > _SHORT or not any(map(BID.match, sentences)):
        return False
    around = {match[0] for match in _AROUND.finditer(block.key)}
    return _PAGE.search(block.key) is not None or len(around) > 1


def _in_row(block: Block) -> bool:
    """Whether an appeal is one of the short parts that bars divide: "Sent by us | View in browser"."""
    divided = parts(block.line) if block.words <= _ROW and not is_closed(block) else []
    return len(divided) > 1 and any(_APPEAL.fullmatch(key(part)) for part in divided)


def left_over(text: str, zones: Iterable[Zone]) -> str | None:
    """Words of page furniture that the counted text still holds, the first of them.

    >>> left_over("The port shut. Click here. It rained.", [Zone(0, 37, "body")])
    'Click here'
    """
    found = (_LEFT_OVER.search(text, zone.start, zone.end) for zone in zones if zone.kind in EDITORIAL)
    return next((match[0] for match in found if match), None)
