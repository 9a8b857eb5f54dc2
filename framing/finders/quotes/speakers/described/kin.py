"""Who "his father" is: the name that the text sets beside the noun."""

from __future__ import annotations

import re

from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.lexicon import load

_NAME = rf"{CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*){{0,3}}"
_BESIDE = re.compile(rf", (?P<behind>{_NAME})(?=[,.;:()])| (?P<joined>{_NAME})(?!['’]s\b)")
_OWNERS = frozenset({"his", "her", "their", "my", "our", "your"})


def kin_named(document: Document, source: Description, at: int) -> str | None:
    """The only name set beside a noun for kin before a place, where "his" is the only one to own such kin.

    >>> from framing.article import Article, Zone
    >>> from framing.finders.quotes.speakers.phrases.descriptions import describe
    >>> text = "Her father, Karl Roe, was a smith. Her father said no."
    >>> article = Article("1", "Post", text, (Zone(0, len(text), "body"),))
    >>> kin_named(Document(article), describe("Her father"), 35)
    'Karl Roe'
    """
    if source.article not in ("his", "her") or source.text not in load("naming")["kin"]:
        return None
    owned = re.compile(rf"\b(?P<owner>\w+(?:['’]s?)?) (?:[a-z-]+ )?{re.escape(source.text)}\b")
    names = set()
    for one in owned.finditer(document.text, 0, at):
        if one["owner"].lower() in _OWNERS - {source.article}:
            return None
        beside = _BESIDE.match(document.text, one.end(), at)
        if beside:
            names.add(beside["behind"] or beside["joined"])
    return names.pop() if len(names) == 1 else None
