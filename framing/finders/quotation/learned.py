"""What the attribution network hears as speech, put together with what the rules find."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from framing.article import QuoteKind, Span
from framing.finders import attribution
from framing.finders.cues import cue_class
from framing.finders.quotation.attributions import Attribution, attributions, whole
from framing.finders.quotation.marks import Mark
from framing.finders.quotation.tokens import paragraphs, small
from framing.language.document import Document

SURE = 0.5
"""The confidence from which the network's reading of a cue stands against that of the rules."""

_CLAUSE = 5
"""From so many words on, what stands inside marks is taken for a clause."""

_INNER = frozenset({None, "belief", "expectation"})
"""Classes of cues that tell what a source thinks, not what it said."""

_LEAD = re.compile(
    r"(?:[A-Z][^()\n–—]{1,60}\([^()\n]{2,30}\)\s*(?:–|—|--?)\s)?"  # a dateline
    r"[\s.,;:!?…–—-]*(that\b[\s,:]*(?=\S))?"
)
_TAIL = " \t\u00a0.,;:!?…–—-"
_SIGNS = _TAIL + "\"“”„«»'‘’"


def utterances(document: Document) -> list[Attribution]:
    """Every utterance of the editorial text, in its order.

    The network finds most; where it is unsure, the rules' reading of the same cue stands. What the
    rules alone find is kept too: quoted paragraphs without a cue, and what the network misses.
    """
    ruled = attributions(document)
    found: list[Attribution] = []
    for one, confidence in spoken(document):
        same = next((rule for rule in ruled if _same(one, rule)), None)
        if not same and _relays(document.text, one, ruled):
            continue
        settled = _settled(document.text, one, same, confidence) if same else one
        if settled not in found:
            found.append(settled)
    taken = sorted(part for one in found for part in one.content)
    found += [rule for rule in ruled if not any(_meets(part, taken) for part in rule.content)]
    return sorted(found, key=lambda one: one.content)


def _same(one: Attribution, rule: Attribution) -> bool:
    """Whether both read one cue, or the rules know a source for words to which the network knows none."""
    if not one.source and rule.source and any(_meets(part, rule.content) for part in one.content):
        return True
    return bool(one.cue and rule.cue and one.cue.overlaps(rule.cue))


def _settled(text: str, one: Attribution, rule: Attribution, confidence: float) -> Attribution:
    """Which reading of a cue stands; the cue, and a source that both begin or end alike, are the rules'."""
    if confidence < SURE or not one.source:
        return rule
    source = one.source
    if source and rule.source:
        before = text[rule.source.start : source.start]
        listed = rule.source.end == source.end and re.search(r",\s*$|\band\s+$", before)
        source = rule.source if listed or rule.source.start == source.start else source
    return replace(one, cue=rule.cue, source=source)


def _relays(text: str, one: Attribution, ruled: Sequence[Attribution]) -> bool:
    """Whether it only passes on what another said: "Lee announced that ..., according to the agency"."""
    within = (rule for rule in ruled if rule.cue and any(part.holds(rule.cue) for part in one.content))
    return bool(one.cue and one.cue.of(text).lower().startswith("according") and any(within))


def spoken(document: Document) -> Iterator[tuple[Attribution, float]]:
    """The network's attributions of speech with their confidence, in the form of utterances."""
    for one, utterance in _read(document):
        cue = one.cue.of(document.text) if one.cue else ""
        if (
            of_speech(cue)
            and not _names(document.text, one)
            and (utterance.quoted or _told(document.text, one, cue))
        ):
            yield utterance, one.confidence


def attributed(document: Document) -> list[Attribution]:
    """Every attribution, thoughts and attitudes too; content keeps "that" and its marks, as in PolNeAR."""
    return [replace(utterance, content=one.content) for one, utterance in _read(document)]


def _read(document: Document) -> Iterator[tuple[attribution.Attribution, Attribution]]:
    """The network's attributions, each with its form as an utterance."""
    marks = [mark for paragraph in paragraphs(document) for mark in paragraph.marks]
    starts = [mark.start for mark in marks]
    for one in attribution.attributions(document):
        quoted = [
            mark
            for part in one.content
            for mark in marks[bisect_left(starts, part.start) : bisect_left(starts, part.end)]
        ]
        parts = [trimmed for part in one.content for trimmed in _trimmed(document.text, part, quoted)]
        phrases = [part for part in parts if quoted or " " in part.of(document.text)]
        yield one, _utterance(document.text, one, phrases or parts or list(one.content), quoted)


def of_speech(cue: str) -> bool:
    """Whether a cue tells of speech: a verb of the list `cues` that is none of thinking, or a mere sign.

    >>> of_speech("has said"), of_speech("believes"), of_speech(":")
    (True, False, True)
    """
    return not re.search(r"\w", cue) or cue_class(cue) not in _INNER


def _names(text: str, one: attribution.Attribution) -> bool:
    """Whether it gives a thing its name, as in "what engineers call a dry dock"."""
    return bool(
        one.source and re.search(r"\bwhat\s+$", text[max(0, one.source.start - 8) : one.source.start], re.I)
    )


def _told(text: str, one: attribution.Attribution, cue: str) -> bool:
    """Whether a content without marks is a clause that somebody did say: "defended the move" is none."""
    source = one.source.of(text).lower() if one.source else "it"
    verbs = set(cue.lower().split())
    if (source == "it" and verbs & small("be")) or verbs & small("negations", "contracted"):
        return False
    words = [word.strip(_SIGNS) for part in one.content for word in part.of(text).lower().split()]
    plain = cue_class(cue) == "neutral" and (
        verbs & {"according"} or not {*cue.lower().split()[-1:]} & small("prepositions")
    )
    clause = (words[:1] and words[0] in small("subordinators") | {"to"}) or set(words) & _clausal()
    return len(words) > 1 and bool(plain or clause)


@cache
def _clausal() -> frozenset[str]:
    """Small words that a clause has and a mere noun phrase lacks."""
    return small("be", "have", "do", "modals", "contracted") | {"he", "she", "they", "it", "we"}


def _utterance(text: str, one: attribution.Attribution, parts: list[Span], quoted: list[Mark]) -> Attribution:
    inner = tuple(mark.inner for mark in quoted)
    reads_alone = any(whole(text, mark) or len(mark.inner.of(text).split()) >= _CLAUSE for mark in quoted)
    direct = set(parts) <= set(inner) and reads_alone
    kind: QuoteKind = "direct" if direct else "mixed" if inner else "indirect"
    source = one.source and next(iter(_trimmed(text, one.source, ())), None)
    return Attribution(kind, tuple(parts), inner, one.cue, source)


def _trimmed(text: str, part: Span, quoted: Sequence[Mark]) -> Iterator[Span]:
    """The part without "that", outer signs, and the marks of what is quoted as a whole."""
    lead = _LEAD.match(text, part.start, part.end)
    start, end = lead.end() if lead else part.start, part.end
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    for mark in quoted:
        if start <= mark.start < end and not (text[start : mark.start] + text[mark.inner.end : end]).strip(
            _SIGNS
        ):
            yield mark.inner
            return
    if start < end:
        yield Span(start, end)


def _meets(part: Span, taken: Sequence[Span]) -> bool:
    return any(part.overlaps(other) for other in taken)
