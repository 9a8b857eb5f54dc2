"""Whose words they are where a name stands nearer to the verb than its subject: "a letter to Roe says"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.nearby.introduced import name_from, with_name
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.whose_words.participles import before_participle, subject_before
from framing.finders.quotes.whose_words.phrase_heads import with_heads
from framing.finders.quotes.whose_words.shown import shown
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.word_classes import FINITE, word_class

_ADDED = re.compile(r"[^,.;:!?“”\"\n()]{0,60}\b(?:to|by|with|for|from|of|about|against|between|on|at|in)\s$")
"""What joins a subject to a name behind it: "letter | addressed to | Roe"."""

_LED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Aa]fter|[Dd]uring|[Uu]nder|[Aa]mid|[Oo]n)\s[^,.;:!?“”\"\n]{1,60}\s(?:by|with|from|of|to|against)\s$"
)
"""A phrase that opens a sentence and ends on a name: "In questioning by | Roe, a member, Lee"."""

_AGENT = re.compile(
    r"\s(?:who|whose|that)\s[^,.;:!?“”\"\n()]{0,60}\b(?:was|were|is|are|been)\s[^,.;:!?“”\"\n()]{0,40}\bby\s"
)
"""A relative clause up to who acts in it: "a man | whose shop was robbed by | a thief | said"."""

_ASIDE = re.compile(r"(?:[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)\s[^,]{1,50}(?=, (?:which|that)\s)")

_NAME = rf"{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,4}}"
_TO_SAY = r"(?:will|would|was to|is to|is expected to|was expected to|plans to)"

_SEAT = re.compile(r"(?:, |\()[RDI]\s?[-–—]\s?$")
_TAG = 12
"""The letter of a party before a state, "Roe, R -Utah", within so many characters."""

_GLUED = re.compile(rf"[”\"]\s*(?P<name>{_NAME})$")
"""A name behind the mark that closes a quotation: "“It holds,” | Ann Roe"."""

_TO_COME = re.compile(
    rf"[”\"]\s*(?P<name>(?:[Hh]e|[Ss]he|[Tt]he [a-z]+|{_NAME}))\s(?P<verb>{_TO_SAY}\s\w+)"
    r"(?:\s(?!that\b)[^“”\"\n.,;:]{1,80})?$"
)
"""Who is to say it, behind the mark that closes a quotation: "“It holds,” | Roe will say"."""

_READ = re.compile(
    rf"[”\"]\s*(?P<name>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s(?:[a-z]+\s)?{any_of('papers')}\b"
    r"[^”\"“\n;:!?]{0,80}?)\s(?P<verb>reads?|says?|said|states?|stated|added|continued)$"
)
"""A paper with its verb, behind the mark that closes a quotation: "“It holds,” | the letter to Roe reads"."""

_BESIDE_COLON = re.compile(r"\b(?:to|with|about|against|for|on|at)\s$")
"""It makes a name before a colon another than who speaks: "Roe compared him with | Lee: “...”"."""
_SPEAKERS = frozenset({"person", "official", "organisation"})

_SAID = frozenset({"said", "says"})

_DUE = re.compile(rf"(?P<name>{_NAME})\s(?P<verb>{_TO_SAY}\s(?P<said>\w+))\s(?:that\s)?")
"""Who is to say it by a paper: "according to a draft, | Roe will say | it holds"."""


def with_own_subjects(document: Document, found: Sequence[Attribution]) -> list[Attribution]:
    """The utterances, each given to the subject of its verb where another stood as its source."""
    told_in = [with_heads(document, _nested(document, one, found)) for one in found]
    behind = [shown(document.text, _inverted(document, one)) for one in told_in]
    due = [_due(document.text, _unglued(document.text, one)) for one in behind]
    return [before_participle(document, _given(document, one)) for one in due]


def _given(document: Document, one: Attribution) -> Attribution:
    """An utterance whose source was a part of the phrase before its verb."""
    if one.source is None or one.cue is None or one.source.end > one.cue.start:
        return one
    text, source = document.text, one.source
    if not any(map(str.isalnum, source.of(text))) or _SEAT.search(text[: source.start][-_TAG:]):
        return replace(one, source=_main_subject(document, one.cue, source))
    aside = _ASIDE.match(text, source.start, source.end)
    if aside and describe(aside[0]).kind in ("document", "organisation"):
        return replace(one, source=Span(*aside.span()))
    if _LED.search(text, max(0, source.start - 80), source.start):
        return replace(one, source=_last_name(document, source))
    verb = one.cue.of(text).split()[0]
    if verb == ":" and _BESIDE_COLON.search(text, max(0, source.start - _TAG), source.start):
        subject = subject_before(document, source)
        acts = subject is not None and describe(subject.of(text)).kind in _SPEAKERS
        return replace(one, source=subject) if acts else one
    if verb.endswith("ing") or verb == "to":
        return one
    subject = document.subject(one.cue)
    if subject is None or subject.end > source.start:
        return one
    inside = set(text[subject.end : source.start].lower().split())
    joined = _ADDED.fullmatch(text, subject.end, source.start) and not _has_verb(
        document, subject.end, source.start
    )
    group = bool(inside) and inside <= small("have", "be", "modals", "adverbs")  # "agencies have long said"
    agent = _AGENT.fullmatch(text, subject.end, source.start)
    adverb = source.of(text) in small("adverbs") | {"long", "otherwise"}  # "Roe, who has long said"
    return replace(one, source=subject) if group or joined or agent or adverb else one


def _inverted(document: Document, one: Attribution) -> Attribution:
    """An utterance whose clause stood as its source: "it would hold, | said Mr. Roe, the mayor"."""
    if one.source is None or one.cue is None or one.quoted or one.cue.of(document.text) not in _SAID:
        return one
    name = name_from(document, one.cue.end)
    beside = document.text[one.source.end : one.cue.start] == ", "
    if not beside or name is None or name.kind != "person" or name.start != one.content[0].start:
        return one
    if not _has_verb(document, one.source.start, one.source.end):
        return one
    number = document.sentence_number(one.source.start)
    said = Span(document.sentences[number].start if number >= 0 else one.source.start, one.source.end)
    return replace(one, content=(said,), source=Span(name.start, name.end))


def _main_subject(document: Document, verb: Span, before: Span) -> Span | None:
    """The subject of a verb, or of its sentence, before something that is nobody's name."""
    for subject in (document.subject(verb), subject_before(document, before)):
        if subject and subject.end < before.start and any(map(str.isalnum, subject.of(document.text))):
            return with_name(document, subject)
    return None


def _has_verb(document: Document, start: int, end: int) -> bool:
    words = document.doc.char_span(start, end, alignment_mode="contract")
    return words is not None and any(
        word_class(word) in FINITE - {"past"} or word.lower_ in small("be", "have") for word in words
    )


def _last_name(document: Document, source: Span) -> Span:
    """The name that ends a source behind another's: "Roe, a member of the panel, | Mr. Lee"."""
    behind = document.text.rfind(", ", source.start, source.end) + len(", ")
    inside = [name for name in document.names if source.start <= name.start and name.end <= source.end]
    two = inside and inside[0].start < behind <= inside[-1].start and inside[-1].end == source.end
    return Span(behind, source.end) if two else source


def _nested(document: Document, one: Attribution, found: Sequence[Attribution]) -> Attribution:
    """What somebody said that another said: "an aide said that Roe told the board that it was late"."""
    if one.source is None or one.cue is None:
        return one
    verb, source = one.cue, one.source
    outer = next(
        (
            part
            for other in found
            if other.source == source and other is not one
            for part in other.content
            if part.holds(verb)
        ),
        None,
    )
    if outer is None or source.start >= outer.start:
        return one
    subject = document.subject(verb)
    if subject is None or not outer.holds(subject) or subject.end > verb.start:
        return one
    who = subject.of(document.text)
    speaks = describe(who).kind != "unknown" and not who.startswith("that ")
    return replace(one, source=subject) if speaks else one


def _unglued(text: str, one: Attribution) -> Attribution:
    """An utterance without the name, or the name and verb, that stands behind its closing mark."""
    for number, part in enumerate(one.content):
        marks = [mark for mark in one.quoted if part.holds(mark)]
        if not marks or one.source is None or part.end <= marks[-1].end:
            continue
        behind = Span(marks[-1].end, part.end)
        glued = _GLUED.fullmatch(text, behind.start, behind.end)
        come = _TO_COME.fullmatch(text, behind.start, behind.end) or _READ.fullmatch(
            text, behind.start, behind.end
        )
        said = (*one.content[:number], *marks, *one.content[number + 1 :])
        kind = "direct" if marks[0].start <= part.start + 1 else one.kind
        if glued and text[part.end : one.source.start] == ", ":
            return replace(one, content=said, kind=kind, source=Span(glued.start("name"), one.source.end))
        if come and one.cue and one.cue.of(text).lower().startswith("according"):
            return replace(
                one, content=said, kind=kind, cue=Span(*come.span("verb")), source=Span(*come.span("name"))
            )
    return one


def _due(text: str, one: Attribution) -> Attribution:
    """An utterance that a paper tells of beforehand, given to whoever is to speak."""
    if one.cue is None or not one.cue.of(text).lower().startswith("according"):
        return one
    first, *rest = one.content
    due = _DUE.match(text, first.start, first.end)
    if due is None or cue(due["said"]) is None or due.end() >= first.end:
        return one
    said = (Span(due.end(), first.end), *rest)
    return replace(one, content=said, cue=Span(*due.span("verb")), source=Span(*due.span("name")))
