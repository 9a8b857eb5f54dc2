"""What a lone noun for a paper means that the text told of just before: "records", "the data", "the book"."""

from __future__ import annotations

import re

from framing.finders.quotes.listed_words import any_of
from framing.language.document import Document
from framing.language.letters import CAPITAL

_TITLE = re.compile(
    rf"\b{any_of('titled')}\b(?:[^.“”\"\n]{{0,60}}?\b(?:entitled|titled|called),?|,)\s"
    rf"(?:[“\"‘](?P<marked>{CAPITAL}[^“”\"’\n]{{2,60}}?)[,.]?[”\"’]"
    rf"|(?P<plain>{CAPITAL}[\w’'-]*(?:\s(?:(?:of|the|a|an|in|on|to|and|for|with)\s)*{CAPITAL}[\w’'-]*)+)(?=[.,:;\n]|\s[a-z]))"
)
_NOUN_AND_NAME = rf"(?:{CAPITAL}[\w.’'-]*\s|court\s)+"
_BACK = 3
"""So many sentences before it, records are told to be somebody's."""


def title_of(document: Document, at: int) -> str | None:
    """The title of the only book that a text names before a place: "a memoir called The Long Road"."""
    found = {one["marked"] or one["plain"] for one in _TITLE.finditer(document.text, 0, at)}
    return found.pop() if len(found) == 1 else None


def records_before(document: Document, noun: str, at: int) -> str | None:
    """Whose records the last sentences tell of: "according to Lund County records"."""
    number = document.sentence_number(at)
    if number < 0:
        return None
    start = document.sentences[max(0, number - _BACK)].start
    told = re.compile(rf"\b[Aa]ccording to (?P<name>{_NOUN_AND_NAME}{noun})\b")
    found = {one["name"] for one in told.finditer(document.text, start, at)}
    return found.pop() if len(found) == 1 else None
