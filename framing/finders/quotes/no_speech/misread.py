"""Forms that look like reporting verbs: "those calls have grown", "paid according to age"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import word_class

_OPENS = re.compile(r"(?:^|[.!?,;:”\"\n]\s*|\b(?:and|but)\s)$")
"""What stands before a subject, and not before a clause without a pronoun: "the fee | Roe claims is"."""
_RECKONED = re.compile(rf"\b{any_of('reckoned')}\s$")


def is_noun(document: Document, verb: Span) -> bool:
    """Whether a lone form that is a noun as well is one here: "residents of some states could"."""
    if verb.of(document.text) != "states":  # others are often misread as nouns: "the union claims"
        return False
    words = document.doc.char_span(verb.start, verb.end, alignment_mode="expand")
    return words is not None and word_class(words[0]) == "plural noun"


def are_things(document: Document, one: Attribution) -> bool:
    """Whether a plural that is also a verb is their subject: "those calls | have grown"."""
    if one.cue is None or one.source is None or not 0 <= one.cue.start - one.source.end <= 1:
        return False
    form = cue(one.cue.of(document.text))
    first = one.content[0].of(document.text).split(maxsplit=1)[0]
    if form is None or not form.noun or form.shape != "present" or first not in small("be", "have"):
        return False
    opens = _OPENS.search(document.text[max(0, one.source.start - 5) : one.source.start]) is not None
    return opens and one.content[0].start - one.cue.end == 1


def is_reckoned(text: str, one: Attribution) -> bool:
    """Whether "according to" tells by what something is measured: "paid according to age"."""
    if one.cue is None or not one.cue.of(text).startswith("according"):
        return False
    return _RECKONED.search(text[: one.cue.start][-30:]) is not None


def counts(text: str, one: Attribution) -> bool:
    """Whether people are counted by what they report: "people reporting | a loss"."""
    if one.cue is None or one.source is None or one.cue.of(text) != "reporting":
        return False
    return one.cue.start - one.source.end == 1
