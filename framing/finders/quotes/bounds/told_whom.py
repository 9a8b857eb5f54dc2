"""Who was told the words of a relative clause is none of them: "which he told Lee | was falling down"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.bounds.clause_words import is_finite
from framing.finders.quotes.bounds.gapped import BEFORE, NEAR, OPENERS, RELATIVE
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document

_TOLD = frozenset({"told", "tells", "tell", "assured", "reminded", "informed"})


def behind_addressee(document: Document, one: Attribution) -> Attribution:
    """The words without who was told them: "the school, which parents told Lee | was falling down"."""
    if one.source is None or one.cue is None or one.quoted or one.cue.of(document.text) not in _TOLD:
        return one
    before = document.text[max(0, one.source.start - BEFORE) : one.source.start]
    if one.content[0].start - one.cue.end > 1 or RELATIVE.search(before) is None:
        return one
    for word in list(re.finditer(r"\S+", one.content[0].of(document.text)))[1:NEAR]:
        if word[0] in OPENERS | small("subjects"):
            break
        if is_finite(word[0]):
            start = one.content[0].start + word.start()
            return replace(one, content=(Span(start, one.content[0].end), *one.content[1:]))
    return one
