"""The subject of a sentence for which the syntax knows none: the name, set off or first, before a verb."""

from __future__ import annotations

import re
from bisect import bisect_left

from framing.article import Span
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.word_classes import FINITE, WordClass, word_class

_BEFORE = re.compile(rf"(?:^|, )(?:{CAPITAL}[\w.’'-]*\s){{0,4}}$")
"""What stands before the name: "At the other end, | Rep. | Ann Roe", "On Friday, the mayor, | Ann Roe"."""
_BEHIND = re.compile(
    r"(?:\s\([^()\n]{1,60}\))?(?:,\s[^“”\"\n]{2,120}?,|\s[–—-]{1,2}\s[^“”\"\n]{2,160}?\s[–—-]{1,2}|,)?"
    r"\s(?:[a-z]+ly\s|also\s|then\s)?(?P<verb>[a-z]+)\b"
)
"""An aside about the bearer of the name, and the next word."""
_VERBS: frozenset[WordClass] = FINITE | {"participle"}  # a past form may be read as a participle


def stated(document: Document, sentence: Span) -> Span | None:
    """The first name of a person that is set off or opens a sentence, and has a verb behind it."""
    at = bisect_left(document.names, sentence.start, key=lambda one: one.start)
    for name in document.names[at:]:
        if name.end >= sentence.end:
            return None
        if name.kind != "person" or not _BEFORE.search(document.text[sentence.start : name.start]):
            continue
        behind = _BEHIND.match(document.text, name.end, sentence.end)
        words = document.doc.char_span(*behind.span("verb")) if behind else None
        if words is not None and len(words) == 1 and word_class(words[0]) in _VERBS:
            return Span(name.start, name.end)
    return None
