"""Where the network hears words begin that the standing reading begins elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Cover, Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import told
from framing.finders.quotes.network.endings import begins
from framing.finders.quotes.no_speech.unspoken import answers_claims
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.language.document import Document
from framing.language.word_classes import word_class

_THAT = re.compile(r"\s(?=that\s)")
_BEHIND_THAT = re.compile(r"\b(?:that|who)\s[“\"'‘]?$")
_LEAD = re.compile(r",?\s(?:(?:at|to|about|with|of)\s)?(?=\w)")
"""What may stand between a verb and the thing that it tells: "hinted | at"."""
_TO = re.compile(r"\bto\s")
_LIKELY, _LIKELIER = 0.3, 2.0
"""The chance from which words begin at another place, if it is so many times that of where they stand."""
_BEFORE = len(", that “")
"""Characters before the words with which they may begin for the network: "that", a mark."""


def begun(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances behind their verbs, begun where the network hears it.

    When and where they were said is no part of them: "said | when she signed it | that the toll was fair".
    What a clause at their head is about is one: "promised | a bridge that | would carry lorries".
    """
    taken = Cover(span for one in found for span in (*one.content, *filter(None, (one.cue, one.source))))
    return [_begun(document, one, taken) for one in found]


def _begun(document: Document, one: Attribution, taken: Cover) -> Attribution:
    first, *others = one.content
    if one.cue and document.text[one.cue.end : first.start] == " that " and _has_that(document, first):
        return replace(one, content=(Span(first.start - len("that "), first.end), *others))
    if one.cue is None or one.kind == "direct" or first.start < one.cue.end or first in one.quoted:
        return one
    if one.cue.of(document.text).lower().startswith("according"):
        return one  # "according to people familiar with the claim that"
    start = _behind_setting(document, first) or _before_clause(document, one, one.cue, taken)
    if start is None:
        return one
    quoted = tuple(mark for mark in one.quoted if mark.start >= start)
    kind = one.kind if quoted else "indirect"
    return replace(one, kind=kind, content=(Span(start, first.end), *others), quoted=quoted)


def _has_that(document: Document, words: Span) -> bool:
    """Whether "that" is the subject of the first verb: "said | that proves it", "that won't happen"."""
    verb = words.of(document.text).split(maxsplit=1)[0]
    read = document.doc.char_span(words.start, words.end, alignment_mode="expand")
    if verb not in told("with_that") or read is None:
        return False
    return word_class(read[0]) in ("third person", "modal")


def _behind_setting(document: Document, first: Span) -> int | None:
    """Where the words begin behind a setting in front of their "that"."""
    lead = first.of(document.text).split(maxsplit=1)[0]
    if lead not in small("prepositions") | small("fronting"):
        return None
    for that in _THAT.finditer(document.text, first.start, first.end):
        if _hears(document, Span(that.end(), that.end() + 1), first.start):
            return that.end() + len("that ")
    return None


def _before_clause(document: Document, one: Attribution, verb: Span, taken: Cover) -> int | None:
    """Where the words begin with the thing that a clause at their head is about."""
    text, start = document.text, one.content[0].start
    lead = _LEAD.match(text, verb.end, start)
    if lead is None or not _BEHIND_THAT.search(text, lead.end(), start):
        return None
    thing, form = Span(lead.end(), start), cue(verb.of(text).split()[-1])
    hears = form is not None and "addressee" in form.frames and not _TO.search(text, thing.start, thing.end)
    if hears or (form is not None and form.lemma == "find"):
        return None  # "warned Roe in private that", "found nothing that supports it"
    how = thing.of(text).split()[0].lower() in small("prepositions")  # "said by a wide margin that"
    if how or answers_claims(text, one) or taken.touches(thing):
        return None
    return thing.start if _hears(document, Span(thing.start, thing.start + 1), start) else None


def _hears(document: Document, word: Span, stands: int) -> bool:
    """Whether the words begin with a word likelier than where they stand."""
    heard = begins(document, word)
    there = begins(document, Span(max(0, stands - _BEFORE), stands + 1))
    return heard > _LIKELY and heard > _LIKELIER * there
