"""Words that two verbs would tell, told once: by the nearer verb, or cut before a second one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.whose_words.left_over import is_same_source

_JOINT = re.compile(r",?\s(?:and|but)\s|,\s")


def told_once(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances, no words in two of them.

    "Officials testified on Friday, saying | that it was late" is told by "saying"; "asked | the court to
    look into it | and called it a theft" ends before the second verb.

    >>> text = "Lee asked the court to look into it and called it a theft."
    >>> asked = Attribution("indirect", (Span(10, 57),), (), Span(4, 9), Span(0, 3))
    >>> called = Attribution("indirect", (Span(47, 57),), (), Span(40, 46), Span(0, 3))
    >>> [one.content[0].of(text) for one in told_once(text, [asked, called])]
    ['the court to look into it', 'it a theft']
    """
    owner: dict[Span, Attribution] = {}
    for one in found:
        for part in one.content:
            owner[part] = _nearer(text, owner[part], one, part) if part in owner else one
    return [_before_verbs(text, kept, found) for one in found if (kept := _own(one, owner)) is not None]


def _nearer(text: str, one: Attribution, other: Attribution, part: Span) -> Attribution:
    """Which of two utterances keeps a part: the one that has no other, then the one with the nearer verb."""
    if one.cue is None or other.cue is None:
        return other if one.cue is None else one
    passed_on = [each.cue.of(text).lower().startswith("according") for each in (one, other) if each.cue]
    if passed_on[0] != passed_on[1]:
        return other if passed_on[0] else one
    alone = len(one.content) == 1, len(other.content) == 1
    if alone[0] != alone[1]:
        return one if alone[0] else other
    return other if _gap(other.cue, part) < _gap(one.cue, part) else one


def _gap(cue: Span, part: Span) -> int:
    return max(cue.start - part.end, part.start - cue.end)


def _own(one: Attribution, owner: dict[Span, Attribution]) -> Attribution | None:
    """An utterance with the parts that are its own; nothing if none is."""
    parts = tuple(part for part in one.content if owner[part] is one)
    if len(parts) == len(one.content):
        return one
    quoted = tuple(mark for mark in one.quoted if any(part.overlaps(mark) for part in parts))
    return replace(one, content=parts, quoted=quoted) if parts else None


def _before_verbs(text: str, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """An utterance, its last words cut before another verb of its source that has the rest of them."""
    *before, last = one.content
    verb = min(_verbs_in(one, last, found), default=None)
    joint = max((at.start() for at in _JOINT.finditer(text, last.start, verb or last.start)), default=0)
    if verb is None or joint <= last.start:
        return one
    kept = Span(last.start, joint)
    quoted = tuple(mark for mark in one.quoted if mark.start < joint)
    kind = one.kind if quoted else "indirect"
    return replace(one, kind=kind, content=(*before, kept), quoted=quoted)


def _verbs_in(one: Attribution, words: Span, found: Sequence[Attribution]) -> Iterator[int]:
    """Where other verbs of the same source stand in some words and tell the rest of them."""
    for other in found:
        if other is one or other.cue is None or not is_same_source(one, other):
            continue
        if words.holds(other.cue) and words.overlaps(other.content[-1]):
            yield other.cue.start
