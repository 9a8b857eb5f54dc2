"""Names with a nickname in their middle: Ann "the Fox" Lee, Ann (“Nan”) Lee."""

from __future__ import annotations

import re

from framing.language.letters import CAPITAL

_BLANK = r"[ \u00a0]"
_MARKED = r"\(?[“„«\"‘']\w[^“”„«»\"‘’'.,;:!?\n]{0,30}(?<=\w)[”“»\"’']\)?"
_PART = rf"{CAPITAL}(?:\.|[\w.’'-]*\w)"
_LINK = r"(?:bin|van|von|del|der|de|la|al|el)"
_MIDDLE = re.compile(rf"(?<=[\w.]{_BLANK})(?<!['’]s ){_MARKED}{_BLANK}(?=(?:{_LINK}{_BLANK})*{CAPITAL})")
_ANY = re.compile(r"[“\"‘][^”\"’]*[”\"’] ")
_EX = re.compile(r"\b[Ee]x-(?=[a-z]{3})")
NICKNAMED = re.compile(
    rf"{_PART}(?:{_BLANK}{_PART})*{_BLANK}{_MARKED}"
    rf"(?:{_BLANK}{_LINK})*(?:{_BLANK}{_PART})+"
)


def unmarked(phrase: str) -> str:
    """A phrase for somebody without words in marks, and with "former" in place of "ex-".

    >>> unmarked("ex-miner Ann “the Fox” Lee"), unmarked("the “hero” pilot")
    ('former miner Ann Lee', 'the pilot')
    """
    return _ANY.sub("", without_nickname(_EX.sub("former ", phrase.replace("\u00a0", " "))))


def without_nickname(name: str) -> str:
    """The name without what stands in marks between its parts.

    >>> without_nickname("farmer Ann “the Fox” Lee"), without_nickname("Ann (“Nan”) de la Roe")
    ('farmer Ann Lee', 'Ann de la Roe')
    """
    return _MIDDLE.sub("", name)
