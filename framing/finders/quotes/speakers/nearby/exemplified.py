"""Whom alone a sentence about several names: "Critics like Roe are cross. | He", "They include Roe. | He"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.names.full_names import Mention, mentions_of
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import asks
from framing.finders.quotes.speakers.phrases.personal_names import surname_of
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.word_classes import FINITE, word_class

_LED = re.compile(
    r"\b(?:such as|like|led by|(?:[Tt]hey|[Tt]hose|[Oo]thers)\s(?:[a-z]+\s)*?includ(?:e|ed)"
    r"|(?:[Tt]here|[Hh]ere)\s(?:came|comes)|(?<!\b[Ii]t\s)(?<!\b[Tt]hat\s)(?<!he\s)(?:is|was))\s"
    rf"(?:new\s|former\s)?(?:{CAPITAL}[\w.’'-]*\s)*$"
)
"""What stands before the name of an example, or of whom a sentence is to tell: "A new face was | Roe"."""


def exemplified(document: Document, found: Sequence[Attribution], at: int) -> Mention | None:
    """The only person whom the sentence before names, as an example of its subject or behind its verb."""
    sentence = sentence_before(document, at)
    if sentence is None or sentence.end > at or asks(document.text, sentence):
        return None
    mentions = mentions_of(document)
    first, last = (bisect_left(mentions, (place,)) for place in (sentence.start, sentence.end))
    named = mentions[first:last]
    if len({one.name for one in named}) != 1:
        return None
    begin = named[0].at
    sources = [
        one.source for one in found if one.content[0].start < at and sentence.overlaps(one.content[-1])
    ]
    if any(source is None or not source.start <= begin < source.end for source in sources):
        return None  # somebody else speaks in the sentence
    owned = re.compile(rf"{re.escape(surname_of(named[0].name))}['’]s\b")
    led = _LED.search(document.text, sentence.start, begin)
    words = document.doc.char_span(sentence.start, led.start(), alignment_mode="contract") if led else None
    if led is None or any(word_class(word) in FINITE or word.lower_ in small("be") for word in words or ()):
        return None
    return None if owned.search(document.text, begin, sentence.end) else named[0]
