"""Bodies that act in a clause right before "it" or "they": "Chad has done nothing since | it agreed"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.article import Span
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document

_VERB = re.compile(r"(?:, (?:an?|the) [^,;:“”\"\n]{3,60},)? [“\"]?(?P<verb>[a-z]+)\b")
_SINCE = re.compile(r"\b(?:since|when|because|after|as|while|before|if|what|which) $")
"""What leads to "it" in a clause of the one who acts before it."""
_LONGEST = 10
_PAST = re.compile(r"(?!need|indeed)[a-z]{2,}ed|[a-z]+(?<![su])s")


def acting_before(document: Document, at: int, back: int = 0) -> Iterator[Span]:
    """The names that act before a place in its sentence, or one so many `back`, the last first."""
    number = document.sentence_number(at)
    if number < back or not (back or _SINCE.search(document.text, max(0, at - _LONGEST), at)):
        return
    sentence = document.sentences[number - back]
    first, last = (
        bisect_left(document.names, end, key=lambda one: one.start)
        for end in (sentence.start, min(at, sentence.end))
    )
    for name in reversed(document.names[first:last]):
        verb = _VERB.match(document.text, name.end)
        if verb and verb.end() <= at and _is_verb(verb["verb"]):
            yield name


def _is_verb(word: str) -> bool:
    return word in small("be", "have", "do", "modals") or _PAST.fullmatch(word) is not None
