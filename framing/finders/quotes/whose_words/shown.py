"""Whose words they are that a film shows or a paper quotes: "the video shows Roe saying"."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution

_SHOWN = re.compile(rf"^(?:[^,.;:!?“”\"\n]*\s)?{any_of('filming')}\s(?P<who>[^,.;:!?“”\"\n]{{3,60}})$")
_QUOTED = re.compile(
    rf"\s(?:(?:also|then|even|further|\w+ly)\s){{0,2}}{any_of('citing')}\s(?:from\s)?(?P<who>[^,;:!?“”\"\n]{{3,90}}?)\s$"
)


def shown(text: str, one: Attribution) -> Attribution:
    """An utterance given to whoever stands right before its participle, behind a verb of showing or quoting.

    >>> text = "The video shows Roe saying it is late."
    >>> one = Attribution("indirect", (Span(27, 37),), (), Span(20, 26), Span(0, 19))
    >>> shown(text, one).source.of(text)
    'Roe'
    """
    if one.source is None or one.cue is None or not one.cue.of(text).endswith("ing"):
        return one
    source, gap = one.source, text[one.source.end : one.cue.start]
    told = _SHOWN.match(source.of(text)) if gap.isspace() else None
    if told:
        return replace(one, source=Span(source.start + told.start("who"), source.end))
    quoted = _QUOTED.fullmatch(text, source.end, one.cue.start) if source.end < one.cue.start else None
    return replace(one, source=Span(*quoted.span("who"))) if quoted else one
