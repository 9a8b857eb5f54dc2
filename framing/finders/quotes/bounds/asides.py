"""What an outlet sets into somebody's words or adds to them: asides, glosses, clauses about the speaker."""

from __future__ import annotations

import re
from dataclasses import replace

from framing.article import Span
from framing.finders.quotes.bounds.sentence_around import has_verb_before
from framing.finders.quotes.rules.attributions import Attribution
from framing.language.document import Document
from framing.language.word_classes import FINITE, WordClass, word_class

_ASIDE = re.compile(
    r"\s[–—-]{1,2}\s(?=[^–—“”\"\n]*\b(?:actually|in\sfact)\b)[^–—“”\"\n]{3,120}?\s[–—-]{1,2}\s"
)
"""A correction between dashes: "her office – there were in fact three – was searched"."""
_GLOSS = re.compile(r"[”\"’']{1,2}\s\([^()]*$")
"""A bracket behind a quoted word that only opens: 'called them "gringos" ("foreigners'."""
_WHO = re.compile(r"\bwho\s(?:(?:had|has|have|also|once|then|later|\w+ly)\s){0,2}$")
_NEAR = 60
_DASH = re.compile(r"\s[–—-]{1,2}\s")
_GOES_ON: frozenset[WordClass] = FINITE | {"conjunction", "preposition", "to", "base form"}
"""What goes on behind an aside with the sentence before it."""
_AND_WHO = re.compile(r",?\s(?:and|but)\s(?:who|whose)\s")
"""Another clause about the speaker: "Roe, who said it was late | and who left"."""


def without_asides(text: str, one: Attribution) -> Attribution:
    """The utterance without such words.

    >>> text = "Roe said her house – she in fact owns two – was hers."
    >>> one = Attribution("indirect", (Span(9, 52),), (), Span(4, 8), Span(0, 3))
    >>> [part.of(text) for part in without_asides(text, one).content]
    ['her house', 'was hers']
    """
    one = _before_another_clause(text, _in_brackets(text, one))
    last = one.content[-1]
    gloss = _GLOSS.search(text, last.start, last.end)
    if gloss and text[last.end : last.end + 2].strip("”\"’'").startswith(")"):
        end = text.index(" (", gloss.start())
        kept = tuple(mark for mark in one.quoted if mark.start < end)
        return replace(one, content=(*one.content[:-1], Span(last.start, end)), quoted=kept) if kept else one
    parts = tuple(part for whole in one.content for part in _parted(text, whole))
    return replace(one, content=parts) if one.kind == "indirect" else one


def closing_dash(document: Document, one: Attribution) -> int | None:
    """The dash that closes the aside in which somebody speaks: "a port – Roe said it leaks – and a pier"."""
    text, last = document.text, one.content[-1]
    if one.source is None or one.cue is None or not one.source.end <= one.cue.start < last.start:
        return None
    number = document.sentence_number(one.source.start)
    before = text[document.sentences[number].start : one.source.start] if number >= 0 else ""
    opening, closing = list(_DASH.finditer(before)), list(_DASH.finditer(text, last.start, last.end))
    if len(opening) != 1 or len(closing) != 1 or opening[0][0] != closing[0][0]:
        return None
    at = closing[0]
    if any(mark.start < at.start() < mark.end for mark in one.quoted) or not has_verb_before(document, one):
        return None  # "LUND – Roe said the pier leaks – and is closed"
    behind = document.doc.char_span(at.end(), last.end, alignment_mode="expand")
    goes_on = behind is not None and word_class(behind[0]) in _GOES_ON
    return at.start() if goes_on else None  # "he knew it – Roe said the pier leaks – a danger to all"


def _parted(text: str, whole: Span) -> tuple[Span, ...]:
    """A content before and behind the first aside in it."""
    aside = _ASIDE.search(text, whole.start, whole.end)
    return (Span(whole.start, aside.start()), Span(aside.end(), whole.end)) if aside else (whole,)


def _in_brackets(text: str, one: Attribution) -> Attribution:
    """The utterance from where its bracket opens: "towns like Lund (| it has nine farms, Roe said)"."""
    first = one.content[0]
    opening = text.rfind("(", first.start, first.end)
    if opening < 0 or one.cue is None or one.cue.start < first.end or len(one.content) > 1:
        return one
    closing = text.find(")", opening)
    if closing < max(one.cue.end, one.source.end if one.source else 0) or any(
        mark.start < opening for mark in one.quoted
    ):
        return one
    return replace(one, content=(Span(opening + 1, first.end),))


def _before_another_clause(text: str, one: Attribution) -> Attribution:
    """The utterance of a clause about its speaker, up to the next such clause."""
    last = one.content[-1]
    if (
        one.cue is None
        or last.start < one.cue.end
        or not _WHO.search(text, max(0, one.cue.start - _NEAR), one.cue.start)
    ):
        return one
    behind = _AND_WHO.search(text, last.start, last.end)
    if behind is None or any(mark.end > behind.start() for mark in one.quoted):
        return one
    return replace(one, content=(*one.content[:-1], Span(last.start, behind.start())))
