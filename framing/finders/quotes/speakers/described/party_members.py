"""Whom "the Ohio Democrat" means: somebody whom the text shows to be of that party."""

from __future__ import annotations

import re

from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL

_BODIES = {"republican": "R", "democrat": "D"}
_OFFICE = (
    r"(?:Sens?|Reps?|Govs?)\.|Senators?|Representatives?|Congress(?:man|woman)|Gov(?:ernor)?|Speaker|Leader|Whip"
    r"|Chair(?:man|woman)?|MP|Lawmaker"
)
_NAME = (
    rf"(?:{CAPITAL}[\w.'’-]* ){{0,3}}(?P<name>{CAPITAL}[\w'’-]+)(?![\w'’-]|\s(?!Jr|Sr){CAPITAL}[a-z])"
    r"(?: (?:Jr|Sr)\.)?"
)
_REACH = 1500
"""Characters before a phrase within which it points to somebody."""


def member(document: Document, source: Description, at: int) -> str | None:
    """The surname of the person called so before `at`, or of the last one whose office or party fits.

    >>> from framing.article import Article
    >>> text = "Sen. Ann Roe, Ohio Democrat, met Rep. Tom Lee (R-Iowa). The Ohio Democrat said it was late."
    >>> from framing.finders.quotes.speakers.phrases.descriptions import describe
    >>> document = Document(Article("1", "Post", text, ()))
    >>> member(document, describe("the Ohio Democrat"), 56), member(document, describe("the Republican"), 56)
    ('Roe', 'Lee')
    """
    text = document.text[max(0, at - _REACH) : at]
    called = rf"{_NAME}(?:,|\s[–—-])\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,3}}{re.escape(source.text)}"
    letter = _BODIES.get(source.head or "", "I")
    other = "".join(set("RD") - {letter})
    sides = [rf"{_NAME},? \(?{letter}-", rf"(?:{_OFFICE})\s{_NAME}(?!,? \(?[{other}]-)"]
    for form in (called, *sides):
        found = [match["name"] for match in re.finditer(form, text)]
        if found and (form is called or len(set(found)) == 1):
            return found[-1]
        if found:
            return found[-1] if text.rfind(found[-1]) == max(text.rfind(name) for name in found) else None
    return None
