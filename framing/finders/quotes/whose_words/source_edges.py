"""The edges of a source as annotators set them: with the surname behind an initial, without times."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Span
from framing.finders.quotes.listed_words import any_of, either, told
from framing.finders.quotes.rules.folded import small
from framing.language.letters import CAPITAL
from framing.language.titles import short_titles

_INITIAL = re.compile(rf"(?:\s{CAPITAL}\.?|\b{either(short_titles())}\.?)$")
_NAME = re.compile(rf"\.?[ \u00a0]{CAPITAL}[\w’'-]+(?:\s{CAPITAL}[\w’'-]+){{0,2}}")
_NOT = re.compile(r"\b[Nn]ot\s$")
_OPENER = re.compile(rf"(?i:{any_of('groups')})\s(?=who$)|Both\s(?={CAPITAL})|[A-Z]{{3,}}\s[-–—]+\s")
"""What stands before the pronoun, the names, the name of a place where an article was written."""


def edged(text: str, source: Span) -> Span:
    """The source with its edges moved.

    >>> text = "The fund in 2015 warned, and Edwin G. Monroy said so."
    >>> edged(text, Span(0, 16)).of(text), edged(text, Span(29, 37)).of(text)
    ('The fund', 'Edwin G. Monroy')
    """
    start, end = source.start, source.end
    words = source.of(text)
    opener = _OPENER.match(words)
    start += opener.end() if opener else 0
    denied = _NOT.search(text[max(0, start - 4) : start])
    if denied and re.fullmatch(r"every(?:one|body)|all\b.*", words):
        start -= len(denied[0])
    torn = _INITIAL.search(text, start, end)
    name = _NAME.match(text, end) if torn else None
    late = _late().search(text, start, end)
    return Span(start, name.end() if name else late.start() if late else end)


@cache
def _late() -> re.Pattern[str]:
    """Times behind a source: "the fund this week", "prosecutors in April"."""
    days, months = ("|".join(sorted(map(re.escape, small(one)))) for one in ("days", "months"))
    cut = "".join(f"(?<!{verb})" for verb in sorted(told("timed")))
    return re.compile(
        rf"(?<=\w){cut}\s+(?:(?:on|in|late|early|earlier|further) )*"
        rf"(?:(?:last|this|next) {any_of('spans')}|(?:{days})"
        rf"|(?<= in )(?:(?:{months})(?: \d{{4}})?|(?:19|20)\d\d)|further)$",
        re.IGNORECASE,
    )
