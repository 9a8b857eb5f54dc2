"""Who somebody's helper or kin is: "Roe's lawyer", whom the text names elsewhere beside that role."""

from __future__ import annotations

import re

from framing.finders.quotes.speakers.names.told import told_of
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.lexicon import load

_OWNED = re.compile(rf"(?:^|\s)({CAPITAL}[\w-]+)(?:['’]s|['’])\s(?P<role>[A-Za-z][A-Za-z -]*)$")
_NAME = rf"(?P<name>{CAPITAL}[\w.’'-]*(?: {CAPITAL}[\w.’'-]*){{1,4}}(?<!['’]s))"
_THE = r"(?:[Aa]n?|[Tt]he)\s"
_TITLE = rf"(?:{CAPITAL}[\w.-]*\s){{0,4}}"


def named_for(document: Document, source: Description) -> str | None:
    """The only name that the text sets beside the role of somebody's helper or kin.

    >>> from framing.article import Article, Zone
    >>> from framing.finders.quotes.speakers.phrases.descriptions import describe
    >>> text = "Roe's lawyer said no. Ann Crane, a lawyer for Mr. Roe, left."
    >>> article = Article("1", "Post", text, (Zone(0, len(text), "body"),))
    >>> named_for(Document(article), describe("Roe's lawyer"))
    'Ann Crane'
    """
    owned = _OWNED.search(source.text)
    if owned is None or source.plural or source.head is None:
        return None
    *before, last = owned["role"].lower().split()
    roles = [" ".join([*before, noun]) for noun in alike(last)]
    nouns = "|".join(map(re.escape, [*roles, *(alike(last) if len(alike(last)) > 1 else ())]))
    whose = rf"{_TITLE}{re.escape(owned[1])}"
    said = rf"(?:[\w-]+\s){{0,3}}?(?i:{nouns})"
    forms = (
        rf"{_NAME}, (?:{_THE})?{whose}['’]s?\s{said}\b",
        rf"{_NAME}, {_THE}{said}\s(?:for|to|of)\s{whose}\b",
        rf"\b{whose}['’]s?\s{said},?\s{_NAME}",
        rf"\b{_THE}{said}\s(?:for|to|of)\s{whose},\s{_NAME}",
    )
    found = {one["name"].rstrip(".") for form in forms for one in re.finditer(form, document.text)}
    named = {full for full in told_of(document) for name in found if f" {name}".endswith(f" {full}")}
    return named.pop() if len(named) == 1 else None


def alike(noun: str) -> tuple[str, ...]:
    """A noun with those that mean the same work: a lawyer is an attorney."""
    return (noun, *load("offices")["alike"].get(noun, ()))
