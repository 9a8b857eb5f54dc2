"""Quotations without a verb: whether the last speaker goes on, or a sentence leads in to another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from framing.article import Span
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.finders.quotes.whose_words.adjacent import adjoin
from framing.language.document import Document

_WORD = re.compile(r"[^\W\d_]")
_OPENS = "“\"„‘'«`"
_TOLD = re.compile(r"[,.!?…]?[”\"’'»]?\s+[a-z(]*[a-z]")
"""A word in small letters right behind a quotation: its sentence goes on, and tells of it."""
RELAYED = re.compile(rf"\b{any_of('relaying')}\s+(?!that\b)\w[^.!?]*:\s*$")
"""Somebody passes on what another said or wrote."""

_RUNS_OVER = re.compile(r"\s*\n\s*(?:[“\"„‘'«]|``)?")
"""Between two paragraphs of one quotation nothing closes it."""

_REMARK = 40
"""Characters of words that may be another's answer: "No, it is open"."""

Way = Literal["goes on", "led in", "broken"]


def way(document: Document, found: Sequence[Attribution], i: int) -> Way:
    """How utterance `i`, which has no verb, follows what stands before it.

    It goes on where it opens its paragraph or stands behind another of the same paragraph; it is led in
    where words of the outlet stand before it; it is broken where they relay it or tell of it behind.
    """
    text, one = document.text, found[i]
    start, end = one.content[0].start, one.content[-1].end
    number = document.paragraph_number(start)
    line = document.paragraphs[number] if number >= 0 else Span(0, start)
    if _TOLD.match(text, end, line.end):
        return "broken"
    before = found[i - 1].content[-1].end if i else 0
    if not _WORD.search(text, max(line.start, before if before <= start else 0), start):
        above = document.paragraphs[number - 1] if number > 0 else None
        relayed = above is not None and RELAYED.search(text, above.start, above.end) is not None
        return "broken" if above and (relayed or _is_tail(text, above, start, before)) else "goes on"
    return "goes on" if line.start <= before <= start else "led in"


def _is_tail(text: str, above: Span, start: int, before: int) -> bool:
    """Whether a quotation goes on that opens behind words of the outlet and has no speaker so far."""
    opened = text.rfind("“", above.start, above.end)
    untold = before <= opened and "”" not in text[opened : above.end]
    led = untold and _WORD.search(text, above.start, opened) is not None
    return led and text[max(0, start - 1)] not in _OPENS


def is_answered(document: Document, found: Sequence[Attribution], i: int) -> bool:
    """Whether another quotation follows utterance `i` at once, which begins no paragraph of one going on."""
    if i + 1 == len(found) or not adjoin(document.text, found[i], found[i + 1]):
        return False
    if _is_statement_below(document.text, found, i):
        return False
    start = found[i].content[0].start
    return i == 0 or _RUNS_OVER.fullmatch(document.text, found[i - 1].content[-1].end, start) is None


def _is_statement_below(text: str, found: Sequence[Attribution], i: int) -> bool:
    """Whether a paragraph of statements stands right below a statement with its verb: it goes on."""
    if not i or found[i - 1].cue is None or found[i - 1].source is None:
        return False
    above, one, below = found[i - 1], found[i], found[i + 1]
    end = max(part.end for part in (above.content[-1], above.cue, above.source) if part)
    first, between = one.content[0].start, text[one.content[-1].end : below.content[0].start]
    asks = any(part.of(text).rstrip().endswith("?") for part in (*above.content, *one.content))
    near = "\n" in text[end:first] and not _WORD.search(text[end:first].partition("\n")[2])
    return near and "\n" in between and not asks and one.content[-1].end - first > _REMARK


def is_within(document: Document, told: Attribution, before: Attribution) -> bool:
    """Whether words end the sentence that tells a quotation: '"No," Roe said of claims that it failed'."""
    if before.kind != "direct" or before.cue is None or before.cue.start < before.content[-1].end:
        return False
    start, end = before.cue.end, told.content[0].start
    return start < end and not re.search(r"[!?“”\"\n]|\.\s", document.text[start:end])


def told_below(document: Document, found: Sequence[Attribution], i: int) -> int | None:
    """The utterance further down in the same quotation whose verb tells who speaks, if one does."""
    for at in range(i, len(found) - 1):
        one, following = found[at], found[at + 1]
        if not _RUNS_OVER.fullmatch(document.text, one.content[-1].end, following.content[0].start):
            return None
        if following.cue and following.source:
            return at + 1
    return None


def is_heard(document: Document, one: Attribution) -> bool:
    """Whether the words are a speaker's own, in marks or as a turn of a talk."""
    return one.kind == "direct" or (one.cue is not None and one.cue.of(document.text) == ":")


def goes_on_as_one(
    text: str, found: Sequence[Attribution], sources: Sequence[Description | None], i: int
) -> bool:
    """Whether "he" or "she" speaks on right behind a name: "said Ann Lee. | “Go,” she added"."""
    place, named = found[i].source, sources[i]
    if i + 1 == len(found) or place is None or named is None or " " not in (named.name or ""):
        return False
    after, begin = sources[i + 1], found[i + 1].content[0].start
    apart = place.end >= begin or _WORD.search(text, place.end, begin)
    return not apart and after is not None and after.pronoun in ("he", "she")
