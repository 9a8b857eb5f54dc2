"""Sayings that a text only supposes, awaits, asks for or denies: "if she says", "never did she say"."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.speakers.phrases.source_nouns import listed

_STOP = re.compile(r"[.!?\n]")
_ASKED = re.compile(
    r"^\s*(?:(?:and|but|so)\s+)?(?:did|do|does|has|have|had|(?:why\s+)?(?:would|should)|could|can|will"
    r"|is|are|was|were)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
"""What opens a question that may be answered with no."""

_WHO = re.compile(r"(?:who|which|what|how many)\b(?!,)", re.IGNORECASE)
_OPENS = re.compile(r"^\W*(?:(?:and|but|so|then)\s+)?$", re.IGNORECASE)
"""What stands before a source that a question asks for: "Who said it was late?"."""

_WHOEVER = re.compile(r"whoever\b|(?:anyone|anybody) who\b", re.IGNORECASE)
_UNKNOWN = re.compile(
    r"\b(?:(?:not|never|nobody|no one)\s(?:known?|knows|clear|certain|sure)"
    r"|unknown|unclear|uncertain|wonder(?:s|ed)?)\s+$",
    re.IGNORECASE,
)
"""What leaves open who it was: "it is not known | who said it was late"."""

_ANYBODY = re.compile(r"(?:an?|any|some)\s[a-z][\w\s-]{0,40}?\s(?:can|could|might|may|would|will)\b")
"""Anybody of whom a question supposes something: "where a clerk can say it?"."""

_AWAITED = re.compile(
    r"\b(?:once|as soon as|the moment|before|till|by the time|that when(?:ever)?)\s+(?:the\s+|an?\s+)?$",
    re.IGNORECASE,
)
"""What makes a saying of the present one to come: "once the engineers say it is safe"."""

_DENIAL = (
    r"\b(?:never|nowhere|rarely|seldom|hardly ever|not (?:once|even)"
    r"|(?:at|on|in|under|by|from) (?:no \w+|none))\b"
    r"[^,]{0,40}?\b(?:has|have|had|did|does|do|will|would|could|can)\s+"
)
_INVERTED = re.compile(rf"{_DENIAL}(?:the\s+|an?\s+)?$", re.IGNORECASE)
"""A denial at the head of a sentence, with the subject behind the verb: "at no point did she say"."""

_NOBODY = r"(?:(?:scarcely|hardly|barely)\s\w+|no\s\w+|nobody|none|neither|few)"
_OF_ANYBODY = re.compile(
    rf"(?:{_DENIAL}|^\s*(?:{_NOBODY}|if|unless|whether|until|should|had|were)\s+)(?:[\w’'-]+\s+){{0,6}}$",
    re.IGNORECASE,
)
"""The same, and a condition, before a verb whose subject nobody has told apart."""

_BEFORE = 80
"""Characters before a source in which a condition may stand."""


def is_supposed(text: str, source: Span, past: bool, verb: str) -> bool:
    """Whether the verb behind the source stands in a condition, a denial or a question.

    >>> text = "If she says it is safe, they go."
    >>> is_supposed(text, Span(3, 6), past=False, verb="says")
    True
    """
    before = _clause_before(text, source.start)
    stop = _STOP.search(text, source.end)
    asks = stop is not None and stop[0] == "?"
    sought = _WHO.match(text, source.start) and _OPENS.match(before)
    unknown = _WHO.match(text, source.start) and _UNKNOWN.search(before)
    if unknown or _WHOEVER.match(text, source.start):
        return True
    if asks and (sought or _ASKED.search(before) or _ANYBODY.match(text, source.start)):
        return True
    awaited = not past and _AWAITED.search(before)
    return bool(awaited or _INVERTED.search(before) or _condition(verb.endswith("ing")).search(before))


def is_supposed_of_anybody(text: str, verb: Span) -> bool:
    """Whether a verb without a known subject stands in a condition or a denial.

    >>> text = "Nowhere does the firm admit that it failed."
    >>> is_supposed_of_anybody(text, Span(22, 27))
    True
    """
    return _OF_ANYBODY.search(_clause_before(text, verb.start)) is not None


def _clause_before(text: str, at: int) -> str:
    return re.split(r"[.!?;:,\n“”\"]", text[max(0, at - _BEFORE) : at])[-1]


@cache
def _condition(participle: bool) -> re.Pattern[str]:
    """What makes the clause behind it a condition or a denial, right before its subject."""
    words = "|".join(map(re.escape, sorted({*listed("conditions"), *(("without",) if participle else ())})))
    denied = r"(?:(?:\bnot|n['’]t)\s+(?:true|clear|correct|right|known|certain)|\b(?:untrue|unclear))\s+that"
    wanting = (
        rf"\b(?:no|(?:never|not|n['’]t)\s+any|without)\s+(?:\w+\s+){{0,2}}?{any_of('traces')}\s+(?:that|of)"
    )
    wished = r"\bwish(?:e[sd])?(?:\s+that)?"
    return re.compile(
        rf"(?:\b(?:{words})(?:\s+that)?|^\s*(?:had|should|were)|{denied}|{wanting}|{wished})\s+(?:the\s+|an?\s+)?$",
        re.IGNORECASE,
    )
