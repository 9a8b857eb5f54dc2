"""Who is set into a scene by a sentence in another order: "Across the aisle sat the treasurer, Ann Roe."."""

from __future__ import annotations

import re
from bisect import bisect_left

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.language.document import Document
from framing.language.letters import CAPITAL

_SET = re.compile(
    rf"(?:(?:And|But|Then),?\s)?{any_of('places_in_a_scene')}\b(?:\s[\w’'-]+){{0,6}}?,?\s{any_of('present')}\s"
    rf"(?:(?:the|an?|his|her|their|one)\s(?:[a-z][\w’'-]*,?\s){{1,4}})?(?=(?P<name>{CAPITAL}))"
)


def placed(document: Document, sentence: Span) -> Span | None:
    """The person named behind the verb of such a sentence, if one is.

    What stands behind the place must be the verb: "At the back sat Ann Roe" but "At noon Ann Roe sat".
    """
    set_ = _SET.match(document.text, sentence.start, sentence.end)
    if set_ is None or re.search(rf"\s{CAPITAL}", set_[0]):
        return None
    at = set_.start("name")
    number = bisect_left(document.names, at, key=lambda one: one.start)
    name = document.names[number] if number < len(document.names) else None
    if name is None or name.start != at or name.kind not in ("person", "unknown") or " " not in name.bare:
        return None
    return None if document.text.startswith(("'", "’"), name.end) else Span(name.start, name.end)
