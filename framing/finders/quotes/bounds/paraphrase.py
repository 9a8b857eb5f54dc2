"""Where paraphrase ends: a source's words stop where the outlet's own sentence continues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from framing.article import QuoteKind, Span
from framing.finders.cues import cue_class
from framing.finders.quotes.bounds.added_halves import without_added_half
from framing.finders.quotes.bounds.added_tails import tail
from framing.finders.quotes.bounds.asides import closing_dash, without_asides
from framing.finders.quotes.bounds.clause_words import is_auxiliary
from framing.finders.quotes.bounds.fronted import beside_marks, first_comma, is_fronted
from framing.finders.quotes.bounds.gapped import behind_comma, gap, gapped_end
from framing.finders.quotes.bounds.going_on import lacks_verb
from framing.finders.quotes.bounds.joined_clauses import SAID_NO_MORE, joined_clause
from framing.finders.quotes.bounds.outlet_clauses import Words, outlet_clause
from framing.finders.quotes.bounds.sentence_around import (
    Others,
    deed_beside,
    gerund_beside,
    has_verb_before,
    quoted_before_deed,
    second_verb,
    speaks_aside,
    speaks_in_relative,
    verb_beside,
)
from framing.finders.quotes.bounds.settings import (
    added_setting,
    without_day,
    without_party,
    without_programme_before,
    without_time_before,
)
from framing.finders.quotes.bounds.told_whom import behind_addressee
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import QUOTED
from framing.language.document import Document
from framing.language.word_classes import FINITE, word_class

_WORD = re.compile(r"(?:\d{1,3}(?:,\d{3})+|[^\W_]+)(?:['’-][^\W_]+)*|,|;|[^\s\w]")
_UPSHOT = frozenset({"after", "amid", "following"})
"""What a headline adds behind a comma: "Roe urges Lee to go, | after the raid"."""
_RELATIVE = re.compile(r", (?:who|which)\b[^,–—]*$")
"""A relative clause up to its verb: "Roe, who has criticized"."""
_OUTER = " \t\u00a0.,;:!?…–—-"


def bounded(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances, paraphrase cut where the outlet's own sentence continues behind it."""
    others = Others(found)
    timeless = (without_time_before(document, behind_addressee(document, one)) for one in found)
    begun = (without_programme_before(document, one) for one in timeless)
    whole = (without_added_half(document, one) for one in begun)
    told = (without_asides(document.text, _bounded(document, one, others)) for one in whole)
    return [without_party(without_day(one, document.text), document.text) for one in told]


def _bounded(document: Document, one: Attribution, others: Others) -> Attribution:
    last, text = one.content[-1], document.text
    if len(one.content) > 1 and SAID_NO_MORE.match(text, last.start, last.end) and last not in one.quoted:
        return _bounded(document, replace(one, content=one.content[:-1]), others)
    if one.cue is None or one.source is None or not one.source.start < one.cue.start <= last.start:
        return one
    if (said := quoted_before_deed(text, one)) is not None:
        return replace(
            one, content=(*one.content[:-1], said), kind="direct" if len(one.content) == 1 else one.kind
        )
    found = _WORD.finditer(text, last.start, last.end)
    words = [(match[0].lower().replace("’", "'"), match.start()) for match in found]
    if not words:
        return one
    inside = any(last.overlaps(mark) for mark in one.quoted)
    joined = beside_marks(document, one, words) if inside else _end(document, one, words)
    added = outlet_clause(_unquoted(words, one.quoted), one.cue.of(text))
    another = None if inside else others.begin(text, last)
    setting = added_setting(last, text, one.cue.of(text))
    gerund = gerund_beside(document, _unquoted(words, one.quoted), one.cue.of(text))
    if gerund and any(mark.start > gerund for mark in one.quoted):
        gerund = None  # words in marks would be nobody's
    dash = closing_dash(document, one)
    ends = [at for at in (joined, added, another, setting, gerund, dash, tail(text, one)) if at is not None]
    if not ends:
        return one
    end = min(ends)
    while end > last.start and text[end - 1] in _OUTER:
        end -= 1
    whole = not last.start < end < last.end or lacks_verb(document, one, Span(last.start, end))
    return one if whole else _cut(one, end)


def _unquoted(words: Words, quoted: Sequence[Span]) -> Words:
    """The words, those between quotation marks as one sign each, but for a comma that closes them."""
    told: list[tuple[str, int]] = []
    for word, at in words:
        mark = next((mark for mark in quoted if mark.start <= at < mark.end), None)
        closes = mark is not None and word == "," and at == mark.end - 1
        told.append((word, at) if mark is None else (",", mark.end + 1) if closes else (QUOTED, at))
    return told


def _cut(one: Attribution, end: int) -> Attribution:
    """The utterance, its last content up to there, without the marks where a quotation is left."""
    *before, last = one.content
    quoted = tuple(mark for mark in one.quoted if mark.start < end)
    kept = Span(last.start, end)
    mark = next((mark for mark in quoted if 0 < mark.start - last.start <= 2 and end <= mark.end + 1), kept)
    kind: QuoteKind = "direct" if mark is not kept and not before else one.kind
    return replace(one, content=(*before, mark), quoted=quoted, kind=kind if quoted else "indirect")


def _end(document: Document, one: Attribution, words: list[tuple[str, int]]) -> int | None:
    """Where the content ends, if that is before its end."""
    text = document.text
    if one.source is None:
        return None
    if document.article.zone_at(words[0][1]) == "headline":
        ends = (
            at
            for (word, at), (after, _) in pairwise([*words, ("", 0)])
            if word == ";" or (word == "," and after in _UPSHOT)
        )
        return next(ends, None)
    relative = gap(document, one, words)
    if relative is not None:
        return gapped_end(document, one, words, relative)
    if speaks_in_relative(text, one):
        return second_verb(document, one, words)
    if is_fronted(text, one.source):
        return first_comma(document, words)
    verb = text[one.source.end : words[0][1]]
    beside = None if cue_class(verb) == "neutral" else verb_beside(document, words, verb)
    aside = speaks_aside(text, one) and not has_verb_before(document, one)
    if aside or _RELATIVE.search(text, one.source.end, one.cue.start if one.cue else one.source.end):
        return min(filter(None, (behind_comma(document, words), beside)), default=None)
    deed = deed_beside(document, words)
    if deed is not None:
        return deed
    if _is_noun(text, one):
        found = _verb_of(document, one, words)
        return second_verb(document, one, words) if found is None and words[0][0] != "to" else found
    asks = cue_class(one.cue.of(text)) == "directive" if one.cue else False
    return min(filter(None, (joined_clause(words, asks), beside)), default=None)


def _is_noun(text: str, one: Attribution) -> bool:
    """Whether what was said hangs on a noun: "Roe's demand that the plant close | drew protests"."""
    if one.source is None or one.cue is None:
        return False
    owned = text[max(0, one.source.end - 2) : one.cue.start]
    return re.search(r"['’]s?\s(?:\w+\s){0,2}$", owned) is not None


def _verb_of(document: Document, one: Attribution, words: list[tuple[str, int]]) -> int | None:
    """The verb of the outlet's sentence, whose subject is the noun for what was said."""
    bare = words[0][0] == "to"
    for word, at in words[1:] if one.cue else ():
        read = document.doc.char_span(at, at + len(word))
        if read is None or word_class(read[0]) not in FINITE:
            continue
        subject = document.subject(Span(at, at + len(word)))
        if subject is None and bare and is_auxiliary(word):
            return at
        if subject is not None and one.cue and subject.start <= one.cue.start < subject.end:
            return at
    return None
