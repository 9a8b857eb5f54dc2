"""Whether an article says that somebody said it: "nobody said", "if she says" and "had he said" do not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.source_nouns import listed
from framing.language.document import Document
from framing.language.syntax import is_thing

_THAT = " that "
_BEFORE = 60
"""Characters before a source in which a condition may stand."""


def asserted(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """Those that are reported as said, without conditions, denials and sources that cannot speak."""
    return [one for one in found if _is_asserted(document.text, one) and not _is_thing(document, one)]


def _is_asserted(text: str, one: Attribution) -> bool:
    if _refused().match(text, one.content[0].start):
        return False
    if one.source is None:  # "the guard was told to leave": nobody is said to have told him
        return one.cue is None or not text.startswith("to ", one.content[0].start)
    words = one.source.of(text).lower().split()
    if words[0] in listed("nobody") or " ".join(words[:2]) == "no one" or words[-1] in listed("lessons"):
        return False
    return one.cue is None or one.cue.start < one.source.start or not _supposed(text, one.source)


def _is_thing(document: Document, one: Attribution) -> bool:
    """Whether "that" points to a thing and nothing is said of it: "he maintained that view in court"."""
    content = one.content[0]
    before = document.text[max(0, content.start - len(_THAT)) : content.start]
    if one.quoted or one.cue is None or before != _THAT:
        return False
    words = document.doc.char_span(content.start, content.end, alignment_mode="expand")
    return words is not None and is_thing(words)


def _supposed(text: str, source: Span) -> bool:
    """Whether the verb behind the source stands in a condition: "if she says", "had he said"."""
    before = re.split(r"[.!?;:,\n“”\"]", text[max(0, source.start - _BEFORE) : source.start])[-1]
    return _condition().search(before) is not None


@cache
def _condition() -> re.Pattern[str]:
    """What makes the clause behind it a condition, right before its subject."""
    words = "|".join(map(re.escape, sorted(listed("conditions"))))
    return re.compile(rf"(?:\b(?:{words})|^\s*(?:had|should|were))\s+(?:the\s+|a\s+)?$", re.IGNORECASE)


@cache
def _refused() -> re.Pattern[str]:
    """Content that only tells that somebody would not be named, or would not speak."""
    return re.compile(
        r"(?:for\s+|on\s+condition\s+of\s+|not\s+to\s+be\s+|to\s+(?:remain|stay)\s+|to\s+be\s+)?"
        r"(?:anonym(?:ity|ous)|(?:not\s+be\s+)?(?:named|identified|quoted))\b|(?:to\s+)?(?:further\s+)?comment(?:\s+further)?\b",
        re.IGNORECASE,
    )
