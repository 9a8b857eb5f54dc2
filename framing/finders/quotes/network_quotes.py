"""What the attribution network hears, as utterances: speech alone, or every attribution."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from framing.article import QuoteKind, Span
from framing.finders.cues import Cue, cue_class
from framing.finders.cues import cue as find_cue
from framing.finders.quotes import network as attribution
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.marks import PAIRS, Mark
from framing.finders.quotes.rules.attributions import Attribution, attributions, told_by, whole
from framing.finders.quotes.rules.folded import paragraphs, small
from framing.finders.quotes.rules.that_clauses import POINTED
from framing.finders.quotes.whose_words.source_edges import edged
from framing.language.document import Document

_CLAUSE = 5
"""From this many words on, what stands inside marks is taken for a clause."""

SURE = 0.4
"""The confidence from which the network's reading of a cue stands against that of the rules."""
_JUDGING = frozenset({"verdict", "directive", "naming"})
"""What may follow verbs that need no clause to tell what somebody said."""
_INNER = frozenset({None, "belief", "expectation"})
"""Classes of cues that tell what a source thinks, not what it said."""

_FINITE = rf"(?:{'|'.join(sorted(POINTED))}|(?:was|is|were|does|did|would|could|has|had)(?:n['’]t)?)"
_LEAD = re.compile(
    r"[\s.,;:!?…–—-]*"
    rf"(that\b(?!\s+(?:{_FINITE}|{any_of('counted')}\s(?:{_FINITE}|[a-z]{{3,}}ed))\b)[\s,:]*(?=\S))?"
)
_PRONOUN = re.compile(r"(?<=\w)\s(?:that|which|who)$")
"""The pronoun that opens the clause of a source: "a report | that | said"."""
_TAIL = " \t\u00a0\u2009\u202f.,;:!?…–—-"
_SIGNS = _TAIL + "".join(sorted({*PAIRS, *"".join(PAIRS.values())}))


def spoken(document: Document) -> Iterator[tuple[Attribution, float]]:
    """The network's attributions of speech with their confidence, in the form of utterances."""
    for one, utterance in _read(document):
        cue = one.cue.of(document.text) if one.cue else ""
        if (
            of_speech(cue)
            and not _names(document.text, one)
            and (
                utterance.quoted
                or _told(document.text, one, cue)
                or (one.confidence >= SURE and _is_read(document, utterance))
            )
        ):
            yield utterance, one.confidence


def attributed(document: Document) -> list[Attribution]:
    """Every attribution, thoughts and attitudes too; content keeps "that" and its marks, as in PolNeAR."""
    return [
        replace(utterance, content=one.content, source=one.source and edged(document.text, one.source))
        for one, utterance in _read(document)
    ]


def without_comma(text: str, one: Attribution) -> Attribution:
    """An attribution whose source ends with its last word."""
    return replace(one, source=one.source and next(iter(_trimmed(text, one.source, ())), None))


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
        phrases = [
            part
            for i, part in enumerate(parts)
            if quoted
            or " " in part.of(document.text)
            or (i + 1 < len(parts) and _is_subject(document.text, part))
        ]
        yield one, _utterance(document.text, one, phrases or parts or list(one.content), quoted)


def _is_subject(text: str, part: Span) -> bool:
    """Whether a lone word may be the subject of the part behind it: "Roe, police said, is ill"."""
    word = part.of(text)
    opens = word.lower() in small("openers", "adverbs", "prepositions", "subordinators")
    return (word[0].isupper() and not opens) or word.lower() in small("subjects")


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
    verbs = set(cue.lower().replace("’", "'").split())
    if (source == "it" and verbs & small("be")) or verbs & small("negations", "contracted"):
        return False
    words = [word.strip(_SIGNS) for part in one.content for word in part.of(text).lower().split()]
    form = find_cue(cue.split()[-1]) if cue.split() else None
    sure = form is not None and form.lemma in ("allege", "contend", "insist")  # "allege he took bribes"
    plain = (sure or cue_class(cue) == "neutral") and (
        verbs & {"according"} or not {*cue.lower().split()[-1:]} & small("prepositions")
    )
    clause = (words[:1] and words[0] in small("subordinators") | {"to"}) or set(words) & _clausal()
    return len(words) > 1 and bool(plain or clause)


def _is_read(document: Document, one: Attribution) -> bool:
    """Whether the rules would read the same words, had they not given them to the verb before.

    "Roe said the fee was unfair and | dismissed | the complaint as a stunt": verbs of judging and demanding
    need no clause.
    """
    if one.cue is None or one.source is None or one.content[0].start < one.cue.end:
        return False
    verb, known = _verb(document.text, one.cue)
    unsaid = not small("negations", "contracted").isdisjoint(one.cue.of(document.text).lower().split())
    if known is None or known.noun or known.frames.isdisjoint(_JUDGING) or unsaid:
        return False
    rule = told_by(document, verb, one.source)
    if rule is None or rule.content[0].start != one.content[0].start:
        return False
    return not any(other.cue and other.cue.start == verb for other in attributions(document))


def _verb(text: str, whole: Span) -> tuple[int, Cue | None]:
    """The last reporting verb of a cue and where it stands: "has sharply | criticized", "called | for"."""
    found = list(re.finditer(r"\w+", whole.of(text)))
    known = ((whole.start + word.start(), find_cue(word[0])) for word in reversed(found))
    return next(((at, form) for at, form in known if form), (whole.start, None))


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
    pronoun = _PRONOUN.search(text, source.start, source.end) if source else None
    source = Span(source.start, pronoun.start()) if source and pronoun else source
    return Attribution(kind, tuple(parts), inner, one.cue, source)


def _trimmed(text: str, part: Span, quoted: Sequence[Mark]) -> Iterator[Span]:
    """The part without "that", outer signs, and the marks of what is quoted as a whole."""
    lead = _LEAD.match(text, part.start, part.end)
    start, end = lead.end() if lead else part.start, part.end
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    inside = [mark for mark in quoted if start <= mark.start < end]
    if len(inside) > 1 and not _between(text, Span(start, end), inside):  # “Who?” “I,” she said
        yield from (mark.inner for mark in inside)
        return
    for mark in quoted:
        if start <= mark.start < end and not (text[start : mark.start] + text[mark.inner.end : end]).strip(
            _SIGNS
        ):
            yield mark.inner
            return
    if start < end:
        yield Span(start, end)


def _between(text: str, part: Span, inside: Sequence[Mark]) -> str:
    """What stands outside the marks of a part, without signs."""
    ends = [part.start, *(mark.inner.end for mark in inside)]
    starts = [*(mark.start for mark in inside), part.end]
    return "".join(text[a:b] for a, b in zip(ends, starts, strict=True)).strip(_SIGNS)
