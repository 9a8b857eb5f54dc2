"""Words that one source passes on from another: "Roe was quoted by the agency as saying that ..."."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.cues import cue_class
from framing.finders.quotes.listed_words import told
from framing.finders.quotes.rules.attributions import Attribution, is_sentence
from framing.finders.quotes.speakers.phrases.descriptions import describe

_QUOTED = re.compile(
    r"(?:is|are|was|were|been|being|be)\s(?:\w+\s)?(?:quoted|cited|paraphrased)\b", re.IGNORECASE
)
_AS = re.compile(r"(?:by\s[^,.;]{2,40}?\s)?as\s(?:saying|having said|telling\s\w+)[\s,:]*(?:that\s)?")
_BY = re.compile(r"\bby\s$")
_QUOTES = re.compile(r"\b(?:quot|cit|paraphras)(?:e|es|ed|ing)$", re.IGNORECASE)
_WHOM = re.compile(
    r"(?P<who>[^.;:“”\"\n]{2,100}?)(?:,\s(?:who|which)\s[^.;:“”\"\n]{2,120}?\s(?=saying\b)|,?\s(?=as\s))"
    r"(?P<cue>(?:as\s)?(?:saying|having said|telling\s\w+))[\s,:]*(?:that\s)?"
)
_SAID = re.compile(r"[”\"],?\s(?P<who>[^,.;:“”\"\n]{2,60})\s(?P<verb>[a-z]+)")
_TOLD = re.compile(rf"{_SAID.pattern},\s(?:the\s)?$", re.IGNORECASE)
_OPENS = re.compile(
    r"(?P<who>[A-Z][^,.;:“”\"\n]{1,60}?)(?:\s(?:later|also|earlier))?"
    r"\s(?P<verb>said|says|claimed|alleged|argued|told \w+)\s(?:that\s)?(?=\S+\s\S)"
)
_REACH = 90
"""Characters before an outlet in which somebody's own verb may stand."""
_SIGNS = ' \t\u00a0,;“”"‘’'


def by_whom_quoted(text: str, one: Attribution) -> Attribution:
    """The words that one source quotes from another, by whoever said them.

    >>> text = "The agency quoted Ann Roe as saying that it was late."
    >>> found = Attribution("indirect", (Span(18, 52),), (), Span(11, 17), Span(0, 10))
    >>> told = by_whom_quoted(text, found)
    >>> told.source.of(text), told.content[0].of(text)
    ('Ann Roe', 'it was late')
    """
    first = one.content[0]
    if one.cue is None or one.cue.end > first.start or not _QUOTES.search(one.cue.of(text)):
        return one
    said = _WHOM.match(text, first.start, first.end)
    if said is None or said.end() >= first.end:
        return one
    words = Span(said.end(), first.end)
    inner = next(
        (mark for mark in one.quoted if mark.start - 1 == words.start and mark.end >= words.end - 1), None
    )
    told = replace(one, content=(inner or words, *one.content[1:]), kind="direct" if inner else one.kind)
    return replace(told, cue=Span(*said.span("cue")), source=Span(*said.span("who")))


def is_relayed(text: str, one: Attribution) -> bool:
    """Whether somebody is quoted by the one who stands as the source."""
    return one.cue is not None and _QUOTED.search(one.cue.of(text)) is not None


def by_whom(text: str, one: Attribution) -> Attribution | None:
    """The words with whoever said them, the subject of "was quoted"; nothing where no words are left.

    >>> text = "“We lost,” the general was quoted as saying."
    >>> found = Attribution("mixed", (Span(0, 22),), (Span(1, 9),), Span(23, 43))
    >>> by_whom(text, found).source.of(text)
    'the general'
    """
    assert one.cue is not None
    if one.source and one.source.end < one.cue.start and not _BY.search(text[: one.source.start][-4:]):
        return one
    before = [part for part in one.content if part.start < one.cue.start]
    if not before:
        return replace(one, source=None)
    subject = before[-1]
    start = max([subject.start, *(mark.end for mark in one.quoted if mark.end <= one.cue.start)])
    while start < subject.end and text[start] in _SIGNS:
        start += 1
    said = [
        Span(
            part.start + (opener.end() if (opener := _AS.match(text[part.start : part.end])) else 0), part.end
        )
        for part in one.content
        if part.start > one.cue.start
    ]
    quoted = [mark for mark in one.quoted if mark.end <= one.cue.start]
    content = (*quoted, *(part for part in said if part.start < part.end))
    if start >= subject.end or not content:
        return None
    return replace(
        one,
        content=content,
        source=Span(start, subject.end),
        kind="direct" if quoted and not said else one.kind,
    )


def by_inner(text: str, one: Attribution) -> Attribution | None:
    """Words in marks that an outlet passes on with their own verb, by whoever said them.

    It is nothing where the outlet would have but the sentences behind: "“No,” Roe said, the Post
    reported. “Never.”".

    >>> text = "“We lost,” the general said, the Post reported."
    >>> found = Attribution("mixed", (Span(0, 27),), (Span(1, 9),), Span(38, 46), Span(29, 37))
    >>> by_inner(text, found).source.of(text)
    'the general'
    """
    first = one.content[0]
    if one.cue is None or not {*one.cue.of(text).split()} & told("relaying"):
        return one
    if one.cue.start < first.end:
        return None if _is_behind(text, one) else one
    marks = [mark for mark in one.quoted if first.holds(mark)]
    if len(marks) != 1 or marks[0].start > first.start + 1:
        return one
    said = _SAID.fullmatch(text, marks[0].end, first.end)
    if said is None or cue_class(said["verb"]) != "neutral":
        return one
    content = (marks[0], *(part for part in one.content[1:] if part in one.quoted))
    return Attribution("direct", content, content, Span(*said.span("verb")), Span(*said.span("who")))


def by_opening(text: str, one: Attribution) -> Attribution:
    """Words by who opens their sentence, where a pronoun or an outlet only closes it.

    So in "Roe said it was late, he added" and in "Roe said it was late, the Post reported".

    >>> text = "Roe said it was late, he added."
    >>> found = Attribution("indirect", (Span(0, 20),), (), Span(25, 30), Span(22, 24))
    >>> by_opening(text, found).content[0].of(text)
    'it was late'
    """
    first, source = one.content[0], one.source
    closing = source.of(text) if source is not None and source.start >= first.end else ""
    relayed = bool(closing) and one.cue is not None and {*one.cue.of(text).split()} & told("relaying")
    said = _OPENS.match(text, first.start, first.end) if not one.quoted else None
    opener = describe(said["who"]) if said and (relayed or closing in ("he", "she", "they")) else None
    if said is None or opener is None or opener.kind == "unknown":
        return one
    if not relayed and (closing == "they") != (opener.plural or opener.kind == "organisation"):
        return one  # "Unions like hers say that ..., she said"
    content = (Span(said.end(), first.end), *one.content[1:])
    return replace(one, content=content, cue=Span(*said.span("verb")), source=Span(*said.span("who")))


def _is_behind(text: str, one: Attribution) -> bool:
    """Whether quoted sentences stand behind an outlet that passes on what stands before it."""
    if one.cue is None or one.source is None or one.source.end > one.cue.start:
        return False
    inner = _TOLD.search(text, max(0, one.source.start - _REACH), one.source.start)
    behind = all(part in one.quoted and is_sentence(text, part) for part in one.content)
    return inner is not None and behind and cue_class(inner["verb"]) == "neutral"
