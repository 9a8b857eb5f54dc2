"""Clauses that tell of somebody's words without them: "What Roe said on Monday | angered the council"."""

from __future__ import annotations

import re

from framing.finders.cues import cue
from framing.finders.quotes.bounds.clause_words import is_auxiliary
from framing.finders.quotes.rules.attributions import Attribution

_WHAT = re.compile(
    r"(?:^|[.!?:;—–\n\"”]\s?)\W*(?:(?:But|And|Yet)\s)?(?:What|Whatever|All(?: that)?|Much of what)\s$"
)
_WAS = re.compile(r"\S+\s(?:that|to|not|how|why)\b")
"""A form of "to be" that leads in to the words: "What Roe said | was that the fee was fair"."""
_NEAR = 30
"""Characters before a source in which the clause may open."""


def is_told_of(text: str, one: Attribution) -> bool:
    """Whether such a clause opens the sentence, and what stands behind its verb is the outlet's."""
    if one.quoted or one.cue is None or one.source is None:
        return False
    begin = one.content[0].start
    if not one.source.end <= one.cue.start < one.cue.end <= begin:
        return False
    verb = cue(one.cue.of(text).split()[-1])
    if verb is not None and not verb.frames.isdisjoint({"naming", "verdict"}):  # "What critics call a theft"
        return False
    said = one.content[0].of(text)
    before = text[max(0, one.source.start - _NEAR) : one.source.start]
    led = is_auxiliary(said.split()[0]) and _WAS.match(said) is not None
    return not led and _WHAT.search(before) is not None
