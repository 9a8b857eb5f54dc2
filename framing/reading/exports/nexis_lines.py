"""The lines that Nexis writes around the text of an article, in the languages of its pages."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.lexicon import load

_LISTS = load("nexis")
_MEANING = {
    name: meaning for part in ("above", "below") for meaning, names in _LISTS[part].items() for name in names
}


def _form(name: str) -> str:
    """A name as a pattern, with a hyphen or a blank between its words."""
    return "[- ]".join(map(re.escape, name.split()))


def _one_of(names: Iterable[str]) -> str:
    return "|".join(map(_form, sorted(names, key=len, reverse=True)))


def _line(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(_one_of(names), re.I)


def _number(form: str) -> str:
    return r"\d+".join(map(re.escape, form.split("#")))


ABOVE = frozenset(_LISTS["above"])
"""Meanings of the fields that stand above the text."""

BODY = _line(_LISTS["lines"]["body"])
END = _line(_LISTS["lines"]["end"])
BELOW = _line(_LISTS["lines"]["below"])
LINK = _line(_LISTS["lines"]["links"])
COUNT = re.compile("|".join(map(_number, _LISTS["counts"]["forms"])))
COVER = re.compile(
    rf"(?:{_one_of(_LISTS['cover']['fields'])})\s?:.*|{'|'.join(map(_number, _LISTS['cover']['lines']))}",
    re.I,
)
"""A line of the page that stands above the first document."""
RIGHTS = re.compile(rf"(?:{_one_of(_LISTS['rights']['beginnings'])})\b|©|\(c\) ?\d", re.I)
DAY = _line(load("dates")["days"]["names"])

_EDITIONS = _one_of(_LISTS["names"]["editions"])
EDITION = re.compile(rf".{{0,40}}\b(?:{_EDITIONS})(?: \d.*)?|.{{0,30}}\bfinal|correction appended", re.I)
EDITION_BEHIND = re.compile(rf"(?<=[\w,]) +(?:[a-z]+ ){{0,3}}(?:{_EDITIONS})\b.*", re.I)
PAGE = re.compile(rf"(?:{_one_of(_LISTS['names']['pages'])})\s*[\w-]*$", re.I)

_FIELD = re.compile(rf"(?P<name>{_one_of(_MEANING)})\s?:\s*(?P<value>.*)", re.I | re.S)
FIELD_LABEL = re.compile(rf"\n(?=(?:{_one_of(map(str.upper, [*_MEANING, *_LISTS['lines']['body']]))})\s?:)")
"""Where a field begins within a paragraph: old files write the names in capitals."""

BODY_LABEL = re.compile(rf"(?:{_one_of(map(str.upper, _LISTS['lines']['body']))})\s?:\s*")


def field_in(paragraph: str) -> tuple[str, str] | None:
    """The meaning and value of a field; None for a paragraph that is none.

    >>> field_in("Longueur : 543 mots"), field_in("Load-Date: 4 January 2020"), field_in("The mayor: a life")
    (('length', '543 mots'), ('load-date', '4 January 2020'), None)
    """
    found = _FIELD.fullmatch(paragraph)
    if found is None:
        return None
    return _MEANING[found["name"].lower().replace("-", " ")], found["value"]
