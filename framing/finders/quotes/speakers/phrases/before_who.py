"""The persons before "who" where the syntax has a thing: "protests from | shopkeepers, who say"."""

from __future__ import annotations

import re
from bisect import bisect_right

from framing.article import Span
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document
from framing.language.noun_phrases import phrase as noun_phrase
from framing.language.noun_phrases import up_from
from framing.language.word_classes import word_class

_BEFORE = re.compile(r"(?:\s(?:alike|alone|themselves|too|abroad|here|there))?,?\s$")
_LONGEST = 12
"""Characters of what may stand between the last noun and "who"."""


def persons_near(document: Document, pronoun: Span) -> Span | None:
    """The nearest phrase for persons among that right before a pronoun and those on which it hangs."""
    before = _BEFORE.search(document.text, max(0, pronoun.start - _LONGEST), pronoun.start)
    if before is None:
        return None
    words = document.doc.char_span(before.start() - 1, before.start(), alignment_mode="expand")
    for noun in up_from(words[-1]) if words else ():
        phrase = Span(noun_phrase(noun)[0].idx, before.start())
        several = word_class(noun).startswith("plural")
        if _are_persons(phrase.of(document.text), several) and not _is_in_name(document, phrase):
            return phrase
    return None


def _is_in_name(document: Document, phrase: Span) -> bool:
    """Whether a phrase begins within a name: "House of | Representatives"."""
    at = bisect_right(document.names, phrase.start - 1, key=lambda name: name.start) - 1
    return at >= 0 and document.names[at].end > phrase.start


def _are_persons(phrase: str, several: bool) -> bool:
    found = describe(phrase)
    if found.kind == "organisation":
        return found.plural and several  # "Republicans", not "Congress"
    return found.kind in ("person", "official", "anonymous")
