"""What the rules read and nothing else has, in whole or in part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from framing.article import Cover
from framing.finders.quotes.rules.attributions import Attribution, is_sentence

_TITLE = 8
"""More blanks than these are in no title."""


def left_over(text: str, ruled: Iterable[Attribution], taken: Cover) -> Iterator[Attribution]:
    """The rules' readings of what is not taken; of others, the quoted sentences that are not."""
    for rule in ruled:
        free = [part for part in rule.content if not taken.touches(part)]
        if len(free) == len(rule.content):
            yield rule
        elif rule.kind == "direct":
            whole = (part for part in free if is_sentence(text, part) or part.of(text).count(" ") > _TITLE)
            yield from (Attribution("direct", (part,), (part,)) for part in whole)
