"""Parts of an utterance that a comma sets off: the time in front of it, the reason or condition behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Cover, Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document

_TIME = re.compile(
    rf"(?:(?:[Oo]n|[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ll]ate|[Ee]arly)\s)?(?:\w+\s){{0,2}}"
    rf"(?:(?i:{'|'.join(sorted(small('days') | small('months')))})|(?:19|20)\d\d)"
    r"(?:\s(?:\d{1,2}|morning|evening|night))?,\s"
)
_REASON = re.compile(
    r",\s(?:believing|fearing|hoping|knowing|thinking|unless|provided|(?:so|as)\slong\sas)\s[^“”\"\n;:!?–—]{5,160}"
)


def extended(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances with such parts, where nothing else is said in them.

    >>> from framing.article import Article, Zone
    >>> text = "On Friday, the ships were called back, Roe said."
    >>> article = Article("1", "The Gazette", text, (Zone(0, len(text), "body"),))
    >>> one = Attribution("indirect", (Span(11, 37),), (), Span(43, 47), Span(39, 42))
    >>> extended(Document(article), [one])[0].content[0].of(text)
    'On Friday, the ships were called back'
    """
    taken = Cover(span for one in found for span in (*one.content, *filter(None, (one.cue, one.source))))
    return [_with_reason(document, _with_time(document, one, taken), taken) for one in found]


def _with_time(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """Words before their verb, with the time that opens their sentence: "On Friday, it fell, Roe said"."""
    first = one.content[0]
    if one.cue is None or one.kind != "indirect" or len(one.content) > 1 or one.cue.start < first.end:
        return one
    start = _sentence(document, first.start).start
    time = _TIME.fullmatch(document.text, start, first.start)
    if time is None or taken.touches(Span(start, first.start)):
        return one
    return replace(one, content=(Span(start, first.end),))


def _with_reason(document: Document, one: Attribution, taken: Cover) -> Attribution:
    """Words behind their verb, with the reason or condition that closes their sentence."""
    last = one.content[-1]
    if one.cue is None or one.kind != "indirect" or one.cue.end > last.start:
        return one
    end = _sentence(document, last.start).end
    while end > last.end and document.text[end - 1] in " .":
        end -= 1
    if not _REASON.fullmatch(document.text, last.end, end) or taken.touches(Span(last.end, end)):
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, end)))


def _sentence(document: Document, at: int) -> Span:
    """The sentence in which a place stands."""
    number = bisect_right(document.sentences, at, key=lambda each: each.start) - 1
    return document.sentences[number] if number >= 0 else Span(at, at)
