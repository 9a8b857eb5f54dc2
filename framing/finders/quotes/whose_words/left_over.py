"""What the rules read and nothing else has, in whole or in part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from framing.article import Cover, Span
from framing.finders.quotes.rules.attributions import Attribution, is_sentence
from framing.finders.quotes.rules.folded import small

_TITLE = 8
"""More blanks than these are in no title."""


_JOINT = re.compile(r",?\s(?:and|but)\s")


def left_over(text: str, ruled: Iterable[Attribution], found: Sequence[Attribution]) -> Iterator[Attribution]:
    """The rules' readings of what is not taken; of others, the quoted sentences that are not.

    Of words that hold a second verb of their source they lack what is told by it: "says it is late | and
    blamed Lee".
    """
    taken = Cover(part for one in found for part in one.content)
    for rule in ruled:
        if _is_heard(text, rule, found):
            continue
        free = [part for part in rule.content if not taken.touches(part)]
        if len(free) == len(rule.content):
            yield rule
        elif rule.kind == "direct":
            whole = (part for part in free if is_sentence(text, part) or part.of(text).count(" ") > _TITLE)
            yield from (Attribution("direct", (part,), (part,)) for part in whole)
        elif front := _before_verb(text, rule, found):
            yield replace(rule, content=(front,))


def _before_verb(text: str, rule: Attribution, found: Sequence[Attribution]) -> Span | None:
    """The words of a verb before another that was found in them, with the joint between both."""
    last = rule.content[-1]
    if rule.cue is None or rule.quoted or len(rule.content) > 1 or rule.cue.end > last.start:
        return None
    held = [one for one in found if any(map(last.overlaps, one.content))]
    verbs = [one.cue.start for one in held if one.cue and last.holds(one.cue) and is_same_source(rule, one)]
    if len(verbs) < len(held):
        return None
    verb = min(verbs)
    joint = max((at.start() for at in _JOINT.finditer(text, last.start, verb)), default=last.start)
    told = joint > last.start and not _is_setting(text, last)
    return Span(last.start, joint) if told else None


def is_same_source(rule: Attribution, other: Attribution) -> bool:
    """Whether the source of another verb is the rule's, or its "who"."""
    if rule.source is None or rule.cue is None or other.source is None:
        return False
    return rule.source.start <= other.source.start and other.source.end <= rule.cue.start


def _is_heard(text: str, rule: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether a verb has its words already, and the rules but read where they were said, or another clause.

    'It may come "soon," Roe said Sunday | on “Morning Talk.”', "They cheered | as Roe told them it was late".
    """
    if rule.cue is None or rule.kind == "direct":
        return False
    last, verb = rule.content[-1], rule.cue
    for one in found:
        if one.cue is None or not one.cue.overlaps(verb):
            continue
        if rule.source and any(map(rule.source.overlaps, one.content)):  # "it holds, said | Roe, who left"
            continue
        behind, inside = one.content[0].start > verb.end, text[verb.end : one.content[0].start]
        if last.end <= verb.start and behind and not re.search(r"[.!?]\W*\s", inside):
            return True
        if last.start >= verb.end and not behind and last not in rule.quoted:
            # 'It is late, Roe said, pointing to a bill that | won much praise.'
            between = text[verb.end : last.start]  # 'Roe noted, though, that'
            if _is_setting(text, last) or ("," in between and not between.endswith(", that ")):
                return True
    return False


def _is_setting(text: str, words: Span) -> bool:
    """Whether words begin as no clause does: "back at the fair", "ahead of the vote", "was left open"."""
    first = words.of(text).split(maxsplit=1)[0].lower()
    return first in small("prepositions", "be", "have", "modals") | {"back", "ahead"}
