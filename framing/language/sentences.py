"""Where sentences start, by paragraph, punctuation and abbreviations.

A line break ends a sentence unless the paragraph is hard-wrapped. A quotation of several sentences
is cut like any other text; closing quotation marks stay with the sentence that they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from framing.article import Span
from framing.lexicon import load

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_SET_OFF = r"(?:[ \xa0\u2009\u202f][»›](?=\s))"
"""A closing mark behind a blank, as French prints it: `« Non. »`."""
_MARK = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>{_SET_OFF}?+[\"'“”‘’«»›‹」』)\]]*(?:[ \xa0]?\[\d+\])*+)\s+"
    r"(?:[^\w\s]*\s?)(?=(?P<next>\w))"
)
_GLUED = re.compile(r"(?<=[a-z]{2})[.!?][\"”’]?(?=[\"“‘]?(?P<next>[A-Z][a-z]*)\b)")
_LEFT_OF_WORD = frozenset("\"'“”‘’([/–—-")
_WORD = re.compile(r"\w+(?:[.’']\w+)*")
_DOTTED = re.compile(r"(?:\w\.)+\w")
_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+){1,4}([a-z]+)\b")

_WRAPPED = range(50, 91)
"""Lengths of a line that was broken to fit a page."""

LONGEST = 2_000
"""Characters from which on a sentence is read in pieces, so that no work on a sentence grows out of hand."""

_PAUSES = (re.compile(r"[;:,–—]\s"), re.compile(r"\s"), re.compile(r"\W"))


def split(text: str, within: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, in order, without the blanks around them.

    >>> text = "Gen. Lee met the U.S. envoy at 5 p.m. The talks failed."
    >>> [span.of(text) for span in split(text, Span(0, len(text)))]
    ['Gen. Lee met the U.S. envoy at 5 p.m.', 'The talks failed.']
    """
    for paragraph in _paragraphs(text, within):
        yield from cut(text, paragraph)


def cut(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph, whose line breaks are blanks.

    What is longer than `LONGEST` is cut behind its last pause, or else its last word, before that; a word
    without an end stays whole.
    """
    start = paragraph.start
    for end in _short_enough(text, start, [*_ends(text, paragraph), paragraph.end]):
        part = text[start:end]
        if part.strip():
            left = len(part) - len(part.lstrip())
            yield Span(start + left, start + len(part.rstrip()))
        start = end


def _paragraphs(text: str, within: Span) -> Iterator[Span]:
    """Lines, those of a hard-wrapped paragraph put together."""
    start: int | None = None
    above: Span | None = None
    for match in _LINE.finditer(text, within.start, within.end):
        if above is not None and start is not None and not _goes_on(text, above, match.start()):
            yield Span(start, above.end)
            start = None
        above = Span(*match.span())
        start = above.start if start is None else start
    if start is not None and above is not None:
        yield Span(start, above.end)


def _goes_on(text: str, line: Span, after: int) -> bool:
    """Whether a line is continued by the next: of a page's width, no end, and lower case follows."""
    above = line.of(text).rstrip()
    one_break = text[line.end : after] in ("\n", "\r\n")
    return one_break and len(above) in _WRAPPED and above[-1] not in ".!?…:" and text[after].islower()


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """The offsets inside a paragraph at which one sentence ends and the next may start."""
    begin = paragraph.end - len(paragraph.of(text).lstrip())
    found = {
        match.end("close")
        for match in _MARK.finditer(text, paragraph.start, paragraph.end)
        if _is_end(text, begin, match)
    }
    found |= {
        match.end()
        for match in _GLUED.finditer(text, paragraph.start, paragraph.end)
        if match["next"] in _words("openers")
    }
    return iter(sorted(found))


def _short_enough(text: str, start: int, ends: Iterable[int]) -> Iterator[int]:
    """The ends of sentences, and between two that lie too far apart those of pieces."""
    for end in ends:
        while end - start > LONGEST and (pause := _pause(text, start, end)):
            yield pause
            start = pause
        yield end
        start = end


def _pause(text: str, start: int, end: int) -> int | None:
    """Where a piece of a sentence ends: in the second half of the longest, or behind an endless word."""
    half, whole = start + LONGEST // 2, start + LONGEST
    for sign in _PAUSES:
        if found := [match.end() for match in sign.finditer(text, half, whole)]:
            return found[-1]
    after = _PAUSES[-1].search(text, whole, end - 1)
    return after.end() if after else None


def _is_end(text: str, begin: int, match: re.Match[str]) -> bool:
    """Whether a mark between two blanks ends its sentence."""
    following = match["next"]
    if following.islower() or (
        match["mark"][0] in ".…" and len(match["mark"]) > 1 and not _opens(text, match)
    ):
        return False
    start = match.start()
    while start > begin and not (text[start - 1].isspace() or text[start - 1] in _LEFT_OF_WORD):
        start -= 1
    left = text[start : match.start()]
    if match["mark"] == ".":
        return _stop_ends(text, match, left, at_line_start=start <= begin)
    return left + match["mark"] not in _words("names") and not (
        match["close"] and _speaker_follows(text, match)
    )


def _stop_ends(text: str, match: re.Match[str], left: str, *, at_line_start: bool) -> bool:
    """Whether a full stop after this word ends its sentence, and is no part of an abbreviation."""
    if left in _words("before_number") or (left.capitalize() in _words("before_number") and left.isupper()):
        return not match["next"].isdigit()
    if left in _words("before_name") or (
        left.isupper() and len(left) > 1 and left.capitalize() in _words("before_name")
    ):
        return False
    if at_line_start and (left.isdigit() or len(left) == 1):
        return False
    if left in _words("either") or _DOTTED.fullmatch(left) or (len(left) == 1 and left.isupper()):
        return _opens(text, match)
    return True


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether the word after the mark is a usual opener of sentences."""
    word = _WORD.match(text, match.start("next"))
    first = word.group().split("’")[0].split("'")[0] if word else ""
    if len(first) == 1 and word and text.startswith(".", word.end()):
        return False  # "M. | A. Roe"
    return first in _words("openers") or (
        len(first) > 1 and first.isupper() and first.capitalize() in _words("openers")
    )


def _speaker_follows(text: str, match: re.Match[str]) -> bool:
    """Whether a quoted question or cry is followed by who said it, as in `"Why?" Ms. Roe asked`."""
    follows = _SPEAKER.match(text, match.start("next"))
    return follows is not None and follows[1] in _words("speech")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("abbreviations")[name])
