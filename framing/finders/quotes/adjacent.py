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


def apart(text: str, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """The utterances, those of whole quotations cut where one closes and the next opens at once.

    The part next to the reporting verb keeps it; nobody is named for the others.
    """
    for one in found:
        if one.kind != "direct" or one.cue is None or len(one.content) < 2:
            yield one
            continue
        parts = _runs(text, one.content)
        cue = one.cue
        own = min(parts, key=lambda part: max(part[0].start - cue.end, cue.start - part[-1].end))
        for part in parts:
            quoted = tuple(mark for mark in one.quoted if any(span.overlaps(mark) for span in part))
            bare = Attribution("direct", tuple(part), quoted)
            yield replace(one, content=tuple(part), quoted=quoted) if part is own else bare


def rejoined(
    found: Sequence[Attribution], behind: Callable[[Attribution], Attribution | None]
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
    return list(kept.values())


def adjoin(text: str, one: Attribution, following: Attribution) -> bool:
    """Whether the next utterance opens right where this one closes, so that another answers."""
    return (
        one.quoted != ()
        and _BORDER.fullmatch(text, one.content[-1].end, following.content[0].start) is not None
    )


def _runs(text: str, content: tuple[Span, ...]) -> list[list[Span]]:
    runs = [[content[0]]]
    for before, after in pairwise(content):
        if _BORDER.fullmatch(text, before.end, after.start):
            runs.append([after])
        else:
            runs[-1].append(after)
    return runs
