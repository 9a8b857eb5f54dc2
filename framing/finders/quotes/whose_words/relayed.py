"""Words that one source passes on from another: "Roe was quoted by the agency as saying that ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution

_QUOTED = re.compile(
    r"(?:is|are|was|were|been|being|be)\s(?:\w+\s)?(?:quoted|cited|paraphrased)\b", re.IGNORECASE
)
_AS = re.compile(r"(?:by\s[^,.;]{2,40}?\s)?as\s(?:saying|having said|telling\s\w+)[\s,:]*(?:that\s)?")
_BY = re.compile(r"\bby\s$")
_SIGNS = ' \t\u00a0,;“”"‘’'


def is_relayed(text: str, one: Attribution) -> bool:
    """Whether somebody is quoted by the one who stands as the source."""
    return one.cue is not None and _QUOTED.search(one.cue.of(text)) is not None


def by_whom(text: str, one: Attribution) -> Attribution | None:
    """The words with whoever said them, the subject of "was quoted"; nothing where no words are left.

    >>> text = "“We lost,” the general was quoted as saying."
    >>> found = Attribution("mixed", (Span(0, 22),), (Span(1, 9),), Span(23, 43))
    >>> by_whom(text, found).source.of(text)
    'the general'
    """
    assert one.cue is not None
    if one.source and one.source.end < one.cue.start and not _BY.search(text[: one.source.start][-4:]):
        return one
    before = [part for part in one.content if part.start < one.cue.start]
    if not before:
        return replace(one, source=None)
    subject = before[-1]
    start = max([subject.start, *(mark.end for mark in one.quoted if mark.end <= one.cue.start)])
    while start < subject.end and text[start] in _SIGNS:
        start += 1
    said = [
        Span(
            part.start + (opener.end() if (opener := _AS.match(text[part.start : part.end])) else 0), part.end
        )
        for part in one.content
        if part.start > one.cue.start
    ]
    quoted = [mark for mark in one.quoted if mark.end <= one.cue.start]
    content = (*quoted, *(part for part in said if part.start < part.end))
    if start >= subject.end or not content:
        return None
    return replace(
        one,
        content=content,
        source=Span(start, subject.end),
        kind="direct" if quoted and not said else one.kind,
    )
