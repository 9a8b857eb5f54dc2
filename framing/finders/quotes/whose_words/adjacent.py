"""Two quotations side by side are two utterances: "Why not?" "Because it is shut," Roe said."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from framing.article import Span
from framing.finders.quotes.marks import PAIRS
from framing.finders.quotes.rules.attributions import Attribution

_OPEN = "".join(PAIRS)
_CLOSE = "".join(sorted({sign for closing in PAIRS.values() for sign in closing}))
_BORDER = re.compile(rf"\s*[{re.escape(_CLOSE)}]\s*[{re.escape(_OPEN)}]\s*")

_TO_WHOM = (
    r"(?: (?!(?:and|but|while|as|when)\b)(?:[a-z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[\w-]*){1,5}"
)
_OPENS_BEHIND = re.compile(
    rf"(?:,[^.!?\n{re.escape(_CLOSE + _OPEN)}]{{1,120}}|{_TO_WHOM})?\.[ \u00a0]+[{re.escape(_OPEN)}]\s*"
)
"""Between a verb and the next quotation: nothing, what a comma sets off, "the court on Monday"."""


def apart(
    text: str, found: Iterable[Attribution], anothers: Callable[[Attribution, Span], bool]
) -> Iterator[Attribution]:
    """The utterances, those of whole quotations cut where one closes and the next opens at once.

    They are cut too before a part that is `anothers`. The part next to the reporting verb keeps it;
    nobody is named for the others.
    """
    for one in found:
        if one.kind != "direct" or one.cue is None or len(one.content) < 2:
            yield one
            continue
        parts = _runs(text, one, anothers)
        cue = one.cue
        near = [part for part in parts if part is parts[0] or not anothers(one, part[0])]
        own = min(near, key=lambda part: max(part[0].start - cue.end, cue.start - part[-1].end))
        for part in parts:
            quoted = tuple(mark for mark in one.quoted if any(span.overlaps(mark) for span in part))
            bare = Attribution("direct", tuple(part), quoted)
            yield replace(one, content=tuple(part), quoted=quoted) if part is own else bare


def rejoined(
    text: str, found: Sequence[Attribution], behind: Callable[[Attribution], Attribution | None]
) -> list[Attribution]:
    """The utterances, a quotation without a verb joined to the one right behind it, as `behind` reads it.

    Where another has that verb for words behind it alone, both are one: '"Not yet," Roe said. "It is late."'.
    """
    holders = {one.cue: one for one in found if one.cue}
    kept = {one: one for one in found}
    for one in found:
        rule = behind(one) if one.cue is None and one.quoted else None
        if rule is None or rule.cue is None:
            continue
        holder = next((holders[cue] for cue in holders if cue.overlaps(rule.cue)), None)
        if holder is None:
            kept[one] = replace(one, cue=rule.cue, source=rule.source)
            holders[rule.cue] = one
        elif kept[holder].kind == "direct" and holder.content[0].start > rule.cue.start:
            whole = kept[holder]
            kept[holder] = replace(
                whole, content=(*one.content, *whole.content), quoted=(*one.quoted, *whole.quoted)
            )
            del kept[one]
    return _with_next(text, sorted(kept.values(), key=lambda one: one.content))


def _with_next(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances, one without a verb joined to the verb right before it: "Roe said. “Show me.”"."""
    joined: list[Attribution] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and one.cue is None and one.quoted and _leads(text, last, one.content[0].start):
            last = replace(last, content=(*last.content, *one.content), quoted=(*last.quoted, *one.quoted))
            joined[-1] = last
        else:
            joined.append(one)
    return joined


def _leads(text: str, last: Attribution, start: int) -> bool:
    """Whether a whole quotation with verb and source ends right before the next one opens."""
    if (
        last.kind != "direct"
        or last.cue is None
        or last.source is None
        or last.content[-1].end > last.cue.start
    ):
        return False
    end = max(last.cue.end, last.source.end)
    return end < start and _OPENS_BEHIND.fullmatch(text, end, start) is not None


def adjoin(text: str, one: Attribution, following: Attribution) -> bool:
    """Whether the next utterance opens right where this one closes, so that another answers."""
    return (
        one.quoted != ()
        and _BORDER.fullmatch(text, one.content[-1].end, following.content[0].start) is not None
    )


def _runs(text: str, one: Attribution, anothers: Callable[[Attribution, Span], bool]) -> list[list[Span]]:
    runs = [[one.content[0]]]
    for before, after in pairwise(one.content):
        if _BORDER.fullmatch(text, before.end, after.start) or anothers(one, after):
            runs.append([after])
        else:
            runs[-1].append(after)
    return runs
