"""Names with a nickname in their middle: Ann "the Fox" Lee, Ann (“Nan”) Lee."""

from __future__ import annotations

import re

from framing.language.letters import CAPITAL

_BLANK = r"[ \u00a0]"
_MARKED = r"\(?[“\"‘']\w[^“”\"‘’'.,;:!?\n]{0,30}(?<=\w)[”\"’']\)?"
_PART = rf"{CAPITAL}(?:\.|[\w.’'-]*\w)"
_LINK = r"(?:bin|van|von|del|der|de|la|al|el)"
_MIDDLE = re.compile(rf"(?<=[\w.]{_BLANK})(?<!['’]s ){_MARKED}{_BLANK}(?=(?:{_LINK}{_BLANK})*{CAPITAL})")
NICKNAMED = re.compile(
    rf"{_PART}(?:{_BLANK}{_PART})*{_BLANK}{_MARKED}"
    rf"(?:{_BLANK}{_LINK})*(?:{_BLANK}{_PART})+"
)


def without_nickname(name: str) -> str:
    """The name without what stands in marks between its parts.

    >>> without_nickname("farmer Ann “the Fox” Lee"), without_nickname("Ann (“Nan”) de la Roe")
    ('farmer Ann Lee', 'Ann de la Roe')
    """
    return _MIDDLE.sub("", name)
