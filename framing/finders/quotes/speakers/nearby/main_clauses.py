"""Who speaks in a main clause, where a name in a relative clause stands nearer to the verb."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.language.document import Document

_RELATIVE = re.compile(r"[^.!?;:“”\"]*\b(?:who|whose)\s[^.!?;:“”\"]*\s")
_WHICH = re.compile(r", (?:which|whom) $")
_RUNS_ON = re.compile(r"[^,.!?…\s][”\"]\s?$")
"""The end of a quotation that no mark divides from what stands behind it."""
_SUBJECT = re.compile(r"[A-Z]|(?:the|an?|his|her|one) ")
_BESIDE = re.compile(r"[^.!?;“”\"]*, $")


def of_main_clause(document: Document, one: Attribution) -> Span | None:
    """The source, or the subject of the main clause: "Roe, who left to lead the fund, | said".

    So it is before a participle: "Roe denied it, which the Review first told, | saying that ...".
    """
    if one.source is None or one.cue is None or one.source.end > one.cue.start:
        return one.source
    text, source = document.text, one.source
    number = document.sentence_number(source.start)
    if number < 0 or not _BESIDE.fullmatch(text, source.end, one.cue.start):
        return source
    aside = _WHICH.search(text[: source.start][-len(", which ") :]) is not None
    if aside and one.cue.of(text).endswith("ing"):
        subject = subject_of(document, document.sentences[number])
        return subject if subject and subject.end < source.start else source
    subject = document.subject(one.cue)
    if subject and subject.end < source.start and _RELATIVE.fullmatch(text, subject.end, source.start):
        return subject
    return source


def behind_object(text: str, source: Span | None) -> Span | None:
    """The source without a name that a quotation goes on to: "“a gift to” Roe, | the mayor | wrote"."""
    if source is None or _RUNS_ON.search(text, max(0, source.start - 3), source.start) is None:
        return source
    at = source.of(text).rfind(", ")
    behind = Span(source.start + at + len(", "), source.end)
    subject = at > 0 and text[source.end : source.end + 1] != "," and _SUBJECT.match(text, behind.start)
    return behind if subject else source
