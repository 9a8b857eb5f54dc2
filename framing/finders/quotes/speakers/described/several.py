"""Several persons whom the sentence before names together: "two senators, Ann Roe and Tom Lee"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.document import Document
from framing.language.letters import CAPITAL

_NAME = rf"(?:{CAPITAL}[\w.’'-]*\s){{1,3}}{CAPITAL}[\w’'-]+"


def named_together(document: Document, source: Description, begin: int) -> Span | None:
    """The full list of names that the sentence before sets behind the same plural noun.

    A list after "including" is not full, and a noun of another quality may mean others.
    """
    if source.article != "the" or not source.plural or not source.head or " " in source.text:
        return None
    number = document.sentence_number(begin)
    if number < 1:
        return None
    before = document.sentences[number - 1]
    listed = re.compile(
        rf"\b{re.escape(source.head)}(?:,|:| [–—-]{{1,2}})\s"
        rf"(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})(?=,|\.| [–—-])"
    )
    found = listed.search(document.text, before.start, before.end)
    return Span(*found.span("names")) if found else None
