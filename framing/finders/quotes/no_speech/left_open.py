"""What leaves open whether anybody says it: a duty to tell, a decision put off, what is taken back."""

from __future__ import annotations

import re

from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution

_NOT_YET = re.compile(
    rf"\b(?:must|{any_of('delaying')})\s(?:\w+ly\s)?\w+(?:\s\w+ly)?$",
    re.IGNORECASE,
)
"""What makes a verb tell of words that nobody has said: "must declare publicly", "put off deciding"."""
_OPEN = re.compile(
    r"\b(?:what(?:['’]s| is| was)|(?:pressure|burden|onus)(?: on(?: [\w.’'-]+){1,3}?)?"
    r"|hard|difficult|impossible|fair|safe|too (?:early|soon))\sto\s\w+$",
    re.IGNORECASE,
)
"""What leaves open whether anybody says it: "what's to say", "the burden on her to prove"."""
_BY = re.compile(r"\b(?:can|could|would|might|may)\s[^.;:!?“”\"\n]{0,80}\sby\s(?:\w+ly\s)?\w+ing$")
"""By what words something might be done: "could calm the town by telling it that"."""
_LETS = re.compile(r"\b(?:allow|enabl|permit|help|encourag)\w*\s(?:[\w’'-]+\s){1,4}?to\s\w+$")
"""What lets somebody say it, who may not have: "a tool that allows users to tell"."""
_LETS_BOTH = re.compile(rf"{_LETS.pattern[:-1]}[^.;:!?“”\"\n]*(?:,\s|\s)(?:and|or|while)\s(?:the\s)?$")
"""What lets another say something as well: "allows miners to say it is safe, and | owners to say"."""
_EARLIER = re.compile(r"\bversion of th(?:is|e) (?:article|column|piece|post|report|story)$")
"""What a correction takes back: "an earlier version of this post said"."""
_TO = re.compile(r"\sto\s\w+")
_NEAR = 60
_SENTENCE = 240


def is_left_open(text: str, one: Attribution) -> bool:
    """Whether the words are only owed, put off or made possible, and perhaps never said.

    >>> from framing.article import Span
    >>> text = "The tool allows miners to say the pit is safe."
    >>> one = Attribution("indirect", (Span(30, 45),), (), Span(23, 29), Span(16, 22))
    >>> is_left_open(text, one)
    True
    """
    if one.cue is None:
        return False
    before = text[max(0, one.cue.end - _NEAR) : one.cue.end]
    by = _BY.search(text, max(0, one.cue.end - _SENTENCE), one.cue.end) is not None
    taken_back = (
        one.source is not None and _EARLIER.search(text, one.source.start, one.source.end) is not None
    )
    return (
        by
        or taken_back
        or any(sign.search(before) for sign in (_NOT_YET, _OPEN, _LETS))
        or _lets_as_well(text, one)
    )


def _lets_as_well(text: str, one: Attribution) -> bool:
    """Whether another may say something as well: "allows miners to say it is safe, and | owners to say"."""
    if one.cue is None or one.source is None or not _TO.fullmatch(text, one.source.end, one.cue.end):
        return False
    begin = one.source.start
    return _LETS_BOTH.search(text, max(0, begin - _SENTENCE), begin) is not None
