"""Names in quotation marks that only look like speech: "a cook called “Pops” said"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.rules.folded import Row
from framing.language.letters import CAPITAL

_SOMEBODY = re.compile(r"\b(?:an?|another) (?:[\w’'-]+ ){1,4}$", re.IGNORECASE)
_CALLED = re.compile(r"(?:called|named|dubbed)$")
_NAME = re.compile(rf"\s?[“\"‘']{CAPITAL}[\w’'-]*(?: [\w’'-]+){{0,2}}[.,]?[”\"’']")
_NEAR = 60


def names_somebody(text: str, verb: Span) -> bool:
    """Whether a verb tells the name of somebody just introduced, and of nothing that was said.

    >>> names_somebody("a cook called “Pops” said", Span(7, 13))
    True
    >>> names_somebody("Roe called “Go!”", Span(4, 10))
    False
    """
    called = _CALLED.search(text[verb.start : verb.end]) and _NAME.match(text, verb.end)
    return called is not None and bool(_SOMEBODY.search(text[max(0, verb.start - _NEAR) : verb.start]))


def is_naming(row: Row, at: int) -> bool:
    """Whether the token is such a verb, before a name in marks."""
    if row[at + 1 : at + 2] and row[at + 1].mark:
        before = "".join(f"{token.text} " for token in row[max(0, at - 5) : at])
        verb = Span(len(before), len(before) + len(row[at].text))
        return names_somebody(f"{before}{row[at].text} “{row[at + 1].text}”", verb)
    return False
