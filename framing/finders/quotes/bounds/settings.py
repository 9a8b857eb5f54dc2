"""What an outlet adds to what somebody spoke of: where and on which day, who is in which party."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from framing.article import Span
from framing.finders.cues import cue, cue_class
from framing.finders.quotes.bounds.clause_words import is_auxiliary
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.word_classes import FINITE, NOUNS, word_class
from framing.lexicon import load

_THINGS = frozenset({"mention", "cite", "name", "raise"})
_WEEK = (
    r"(?:this|last)\s(?:week|weekend|month|year)"
    r"|(?:an?|two|three|four|several|some|a\sfew)\s(?:hour|day|week|month|year)s?\s(?:ago|earlier|before)"
)
_DOES = re.compile(r"\bto\s|\w{2}ing\b")
_CLAUSE_OF_TIME = re.compile(r"(?:before|after|when|while|as)\s(?P<clause>[^,;“”\"]{3,80}?)\sthat\s")
_ON_PROGRAMME = re.compile(
    rf"(?:(?:in|during)\s(?:an?|the)\s(?:[\w-]+\s){{1,3}})?(?:on|during)\s(?:[\w’'-]+\s){{0,3}}"
    rf"[“\"]{CAPITAL}[^“”\"\n]{{2,60}}[”\"]\sthat\s"
)
"""A programme before what was said there: "in an interview on “Face the Town” that | the fee would stay"."""
REMARKS = re.compile(rf"\b{any_of('replies', 'remarks', 'demands')}s?\b", re.IGNORECASE)
"""What was itself said somewhere: "condemned Roe's remark in a speech"."""


def added_setting(words: Span, text: str, verb: str) -> int | None:
    """Where a setting begins that closes the words behind `verb`.

    >>> text = "the new law in a written statement"
    >>> text[: added_setting(Span(0, len(text)), text, "slammed")]
    'the new law'
    """
    form = cue(verb.split()[-1]) if verb else None
    thing = form and (form.lemma in _THINGS or "naming" in form.frames)
    if not (thing or cue_class(verb) == "verdict" or verb == "called for"):
        return None
    setting = _setting().search(text, words.start, words.end)
    if setting is None:
        return None
    told = text[words.start : setting.start()]
    clause = any(map(is_auxiliary, told.lower().split())) or REMARKS.search(told)
    return None if clause else setting.start()


@cache
def _setting() -> re.Pattern[str]:
    """Where somebody spoke: "in a written statement", "at a rally in Leeds on Monday night"."""
    return re.compile(
        rf"\s(?:(?:in|at|during|on|via)\s(?:an?|another|one)|during\s(?:his|her|its|their))\s"
        rf"(?:[\w’'-]+\s){{0,3}}?{any_of('carriers', 'occasions', 'stages')}"
        rf"(?:\s(?:in|at|with|to|on)\s(?:the\s)?(?:\w+|{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}}))?"
        rf"(?:\s(?:on\s)?{_time_of_week()})?$"
    )


def without_time_before(document: Document, one: Attribution) -> Attribution:
    """The utterance without the clause of time between its verb and "that".

    >>> from framing.article import Article, Zone
    >>> text = "Lee said before the vote was held that the fee would stay."
    >>> one = Attribution("indirect", (Span(9, 57),), (), Span(4, 8), Span(0, 3))
    >>> document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    >>> [part.of(text) for part in without_time_before(document, one).content]
    ['the fee would stay']
    """
    last, text = one.content[-1], document.text
    timed = _CLAUSE_OF_TIME.match(text, last.start, last.end)
    if timed is None or len(one.content) > 1 or one.cue is None or not 0 <= last.start - one.cue.end <= 1:
        return one
    clause = document.doc.char_span(*timed.span("clause"), alignment_mode="expand")
    if clause is None or not any(word_class(word) in FINITE for word in clause[1:]):
        return one
    if word_class(clause[-1]) in NOUNS:  # "when he read the note that she had left"
        return one
    return replace(one, content=(Span(timed.end(), last.end),))


def without_programme_before(document: Document, one: Attribution) -> Attribution:
    """The utterance without the programme that stands before "that".

    >>> from framing.article import Article, Zone
    >>> text = "Lee said in an interview on “Face the Town” that the fee would stay."
    >>> one = Attribution("mixed", (Span(25, 67),), (Span(29, 42),), Span(4, 8), Span(0, 3))
    >>> document = Document(Article("1", "The Gazette", text, (Zone(0, len(text), "body"),)))
    >>> [part.of(text) for part in without_programme_before(document, one).content]
    ['the fee would stay']
    """
    first, *rest = one.content
    named = _ON_PROGRAMME.match(document.text, first.start, first.end)
    if named is None or one.cue is None or one.cue.end > first.start:
        return one
    said = Span(named.end(), first.end)
    words = document.doc.char_span(said.start, said.end, alignment_mode="expand")
    if words is None or word_class(words[0]) in FINITE | {"participle"}:  # "“Face the Town” that aired"
        return one
    quoted = tuple(mark for mark in one.quoted if mark.start >= said.start)
    return replace(one, kind=one.kind if quoted else "indirect", content=(said, *rest), quoted=quoted)


@cache
def _time_of_week() -> str:
    """A pattern for a day, or a part of one: "Monday", "Monday night"."""
    days = "|".join(sorted(small("days"), key=len, reverse=True))
    return rf"(?i:{days})(?:\s(?:morning|afternoon|evening|night))?"


def without_day(one: Attribution, text: str) -> Attribution:
    """The utterance without the day that stands between whom and what it is about, or what they are to do.

    >>> text = "Lee slammed the mayor on Monday over the fee."
    >>> one = Attribution("indirect", (Span(12, 44),), (), Span(4, 11), Span(0, 3))
    >>> [part.of(text) for part in without_day(one, text).content]
    ['the mayor', 'over the fee']
    """
    last = one.content[-1]
    told = cue_class(one.cue.of(text)) if one.cue and one.cue.end <= last.start else None
    if told not in ("verdict", "directive"):
        return one
    day = (_day() if told == "verdict" else _day_before_to()).search(text, last.start, last.end)
    if day is None or any(mark.start < day.end() and mark.end > last.start for mark in one.quoted):
        return one
    whom = describe(text[last.start : day.start()])
    if _DOES.search(text, last.start, day.start()):
        return one  # "the council to meet | this week | to vote"
    if whom.kind not in ("person", "organisation", "official", "anonymous") and whom.pronoun is None:
        return one  # "the march on Monday for bread"
    rest = (Span(day.end(), last.end),) if day.end() < last.end else ()
    return replace(one, content=(*one.content[:-1], Span(last.start, day.start()), *rest))


@cache
def _day() -> re.Pattern[str]:
    """A day before what something is about, or at the end: "| on Monday | over the fee"."""
    return re.compile(
        rf"\s(?:(?:on|late|early|again)\s){{0,2}}(?:{_time_of_week()}$|(?:{_time_of_week()}|{_WEEK})"
        r",?\s(?=(?:over|for|as|of|after|about|because|with)\b))"
    )


@cache
def _day_before_to() -> re.Pattern[str]:
    """A day before what somebody is to do: "urged them | two weeks ago | to go"."""
    return re.compile(
        rf"\s(?:(?:on|late|early|again)\s){{0,2}}(?:{_time_of_week()}|{_WEEK})\s(?=(?:not\s)?to\b)"
    )


def without_party(one: Attribution, text: str) -> Attribution:
    """The utterance without a party in or behind its last words: "Roe will oppose Lee|, a Democrat,| in May".

    Two parties are set against each other, which may be the speaker's point.
    """
    *before, last = one.content
    found = list(_party().finditer(text, last.start, last.end))
    if len(found) != 1 or one.cue is None or one.cue.end > last.start:
        return one
    gloss = Span(*found[0].span("gloss"))
    if any(mark.overlaps(gloss) for mark in one.quoted):
        return one
    rest = (Span(gloss.end, last.end),) if gloss.end < last.end else ()
    return replace(one, content=(*before, Span(last.start, gloss.start), *rest))


@cache
def _party() -> re.Pattern[str]:
    """Who is in which party: "Ann Lee|, also a Democrat"."""
    members = "|".join(sorted(load("naming")["party_members"]))
    return re.compile(
        rf"\b{CAPITAL}[\w.’'-]*(?P<gloss>,\s(?:(?:also|himself|herself)\s)?an?\s"
        rf"(?:fellow\s|moderate\s|conservative\s|liberal\s)?(?:{members})(?:$|,\s(?!and\b|or\b)))"
    )
