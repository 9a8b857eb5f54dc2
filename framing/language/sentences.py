"""Where sentences start, by paragraph, punctuation and abbreviations.

A line break ends a sentence unless the paragraph is hard-wrapped. A quotation of several sentences
is cut like any other text; closing quotation marks stay with the sentence that they close.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from framing.article import Span
from framing.lexicon import load

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_MARK = re.compile(
    r"(?P<mark>[.!?…]+)(?P<close>[\"'”’»)\]]*(?:[ \xa0]?\[\d+\])*+)\s+"
    r"(?:[^\w\s]*\s?)(?=(?P<next>\w))"
)
_GLUED = re.compile(r"(?<=[a-z]{2})[.!?][\"”’]?(?=[\"“‘]?(?P<next>[A-Z][a-z]*)\b)")
_LEFT = re.compile(r"[^\s\"'“”‘’(\[/–—-]+$")
_WORD = re.compile(r"\w+(?:[.’']\w+)*")
_DOTTED = re.compile(r"(?:\w\.)+\w")
_SPEAKER = re.compile(r"(?:[A-Z][\w.’'-]*,?\s+){1,4}([a-z]+)\b")

_WRAPPED = range(50, 91)
"""Lengths of a line that was broken to fit a page."""


def split(text: str, within: Span) -> Iterator[Span]:
    """The sentences of a stretch of text, in order, without the blanks around them.

    >>> text = "Gen. Lee met the U.S. envoy at 5 p.m. The talks failed."
    >>> [span.of(text) for span in split(text, Span(0, len(text)))]
    ['Gen. Lee met the U.S. envoy at 5 p.m.', 'The talks failed.']
    """
    for paragraph in _paragraphs(text, within):
        yield from cut(text, paragraph)


def cut(text: str, paragraph: Span) -> Iterator[Span]:
    """The sentences of one paragraph, whose line breaks are blanks."""
    start = paragraph.start
    for end in [*_ends(text, paragraph), paragraph.end]:
        part = text[start:end]
        if part.strip():
            left = len(part) - len(part.lstrip())
            yield Span(start + left, start + len(part.rstrip()))
        start = end


def _paragraphs(text: str, within: Span) -> Iterator[Span]:
    """Lines, those of a hard-wrapped paragraph put together."""
    start = end = None
    for line in _LINE.finditer(text, within.start, within.end):
        if start is None or end is None:
            start, end = line.span()
        elif _goes_on(text, start, end, line.start()):
            end = line.end()
        else:
            yield Span(start, end)
            start, end = line.span()
    if start is not None and end is not None:
        yield Span(start, end)


def _goes_on(text: str, start: int, end: int, after: int) -> bool:
    """Whether a line is continued by the next: of a page's width, no end, and lower case follows."""
    above = text[start:end].rsplit("\n", 1)[-1].rstrip()
    one_break = text[end:after] in ("\n", "\r\n")
    return one_break and len(above) in _WRAPPED and above[-1] not in ".!?…:" and text[after].islower()


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """The offsets inside a paragraph at which one sentence ends and the next may start."""
    found = {
        match.end("close")
        for match in _MARK.finditer(text, paragraph.start, paragraph.end)
        if _is_end(text, paragraph, match)
    }
    found |= {
        match.end()
        for match in _GLUED.finditer(text, paragraph.start, paragraph.end)
        if match["next"] in _words("openers")
    }
    return iter(sorted(found))


def _is_end(text: str, paragraph: Span, match: re.Match[str]) -> bool:
    """Whether a mark between two blanks ends its sentence."""
    following = match["next"]
    if following.islower() or (
        match["mark"][0] in ".…" and len(match["mark"]) > 1 and not _opens(text, match)
    ):
        return False
    before = _LEFT.search(text, paragraph.start, match.start())
    left = before.group() if before else ""
    if match["mark"] == ".":
        return _stop_ends(
            text, match, left, at_line_start=not text[paragraph.start : match.start() - len(left)].strip()
        )
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
