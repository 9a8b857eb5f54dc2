"""Names with a nickname in their middle: Ann "the Fox" Lee, Ann (“Nan”) Lee."""

from __future__ import annotations

import re

from framing.language.letters import CAPITAL, ELIDED
from framing.lexicon import load

_BLANK = r"[ \u00a0]"
_MARKED = r"\(?[“„«\"‘']\w[^“”„«»\"‘’'.,;:!?\n]{0,30}(?<=\w)[”“»\"’']\)?"
_PART = rf"(?:(?:{CAPITAL}\.)+|{ELIDED}?{CAPITAL}[\w.’'-]*\w)"
_LINK = rf"(?:{'|'.join(load('names')['in_person'])})"
_MIDDLE = re.compile(rf"(?<=[\w.]{_BLANK})(?<!['’]s ){_MARKED}{_BLANK}(?=(?:{_LINK}{_BLANK})*{CAPITAL})")
_NOTES = re.compile(r"(?<=\w) ?\[\d+(?:[,–-] ?\d+)*\]")
"""Numbers of notes behind a name: "Roe [13,14]"."""
_ANY = re.compile(r"[“\"‘][^”\"’]*[”\"’] ")
_EX = re.compile(r"\b[Ee]x-(?=[a-z]{3})")
_CALLED = re.compile(
    r",? (?:who (?:is|was) )?(?:(?:also|better|best|only|widely) )?"
    r"(?:known|nicknamed|dubbed|called|named|identified)(?: only| just)?(?: as| by)?(?: the (?:nick)?name)?"
    r" [“\"‘'][^”\"’']*[”\"’'](?=,|$)"
    r"|(?<!\bbe) (?:named|called|nicknamed|dubbed|known as)$"
)
"""What somebody is called, behind who it is: "a drummer | known as “Sticks”"."""
NICKNAMED = re.compile(
    rf"{_PART}(?:(?:{_BLANK}{_LINK})*{_BLANK}{_PART})*{_BLANK}{_MARKED}"
    rf"(?:{_BLANK}{_LINK})*(?:{_BLANK}{_PART})+"
)


def unmarked(phrase: str) -> str:
    """A phrase for somebody without words in marks and numbers of notes, with "former" in place of "ex-".

    >>> unmarked("ex-miner Ann “the Fox” Lee"), unmarked("the “hero” pilot")
    ('former miner Ann Lee', 'the pilot')
    >>> unmarked("a drummer known as “Sticks”")
    'a drummer'
    """
    plain = _NOTES.sub("", phrase.replace("\u00a0", " "))
    return _ANY.sub("", without_nickname(_CALLED.sub("", _EX.sub("former ", plain))))


def without_nickname(name: str) -> str:
    """The name without what stands in marks between its parts.

    >>> without_nickname("farmer Ann “the Fox” Lee"), without_nickname("Ann (“Nan”) de la Roe")
    ('farmer Ann Lee', 'Ann de la Roe')
    """
    return _MIDDLE.sub("", name)
