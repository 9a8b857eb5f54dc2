"""Whom "he" means in a clause inside a sentence about another: "Roe said that Lee was right when he said"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.listed_words import told as told_words
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.nearby.introduced import name_from, subject_of
from framing.finders.quotes.speakers.nearby.owners import owner_of
from framing.language.document import Document
from framing.language.names import Name

_CLAUSE = re.compile(r"[^.;:!?\n]{0,60}?\s(?:even\s)?(?:when|as|while|after|because)\s$")
"""What stands between a subject with its verb and "he" in a clause of it."""
_REPORTED = re.compile(r"\b(?P<verb>\w+)(?:\s(?:that|on\s\w+\sthat))?\s$")
_WORDS_OF = re.compile(
    r"\s(?:about|for|on|over|regarding)\s(?:(?!from\b|by\b)[a-z’'-]+\s){0,4}?"
    rf"{any_of('replies', 'remarks', 'papers', 'occasions')}s?\b"
    r"[^.;:!?“”\"\n]{0,60}?\b(?:in\swhich|when|where)\s$"
)
"""The words of somebody up to a clause that tells them: "Lee | about remarks of May, when | he said"."""
_WRITTEN = re.compile(
    r"\W*(?:(?:But|And|So|Yet),?\s)?[Ii]n\s(?:an?|the|one|another)\s[^,.;:!?“”\"\n]*?"
    rf"{any_of('papers', 'rulings')}\b"
    r"[^,.;:!?“”\"\n]{0,60}?\s(?:by|from)\s$"
)
"""A paper at the head of a sentence up to its author: "In an opinion by | Roe, he said"."""
_OPENER = re.compile(r"\W*(?:As|When|While|After|Before|Once|Though|Although|Since|Until|Because)\s")
_WHEN = re.compile(
    r"\W*(?:(?:But|And|Yet)\s)?(?:[Ww]hen|[Aa]fter|[Oo]nce|[Bb]efore)\s(?:the|an?|its|their)\s"
)
_ONE_OF = re.compile(r"(?:One|Some|Most|Many|Two) of\s")
_WHICH = re.compile(r", (?:which|whom?|whose \w+)\s$")
_WHEN_HE = re.compile(r"\s(?:when|where|in which|as|after|because)\s$")
_HE = re.compile(r"s?he\b", re.IGNORECASE)
_TOPIC = re.compile(r"\W*As\sfor\s")
_OTHER = re.compile(rf"\b(?:him|her|{any_of('put')})\b|['’]s?\s|\band\s|[“”\"]")
"""What tells that another than the subject of a clause may be "he" behind it."""
_TURNED = re.compile(r"\b(?:to|by|with|from|of|for|and|or|than|in|at|on|about)\s(?:[A-Z][\w.]*\s)*$")


def embedded(document: Document, at: int) -> Iterator[Span]:
    """Of whom somebody else tells in the sentence, and who is "he" in a clause of it."""
    number = document.sentence_number(at)
    if number < 0:
        return
    sentence = document.sentences[number]
    if own := _fronted(document, sentence, at) or _owning(document, sentence, at):
        yield own
        return
    if acting := _acting(document, sentence, at):
        yield acting
        return
    for name in reversed(_persons(document, sentence.start, at)):
        if _is_told_of(document.text, sentence.start, name, at) or _is_met(
            document.text, sentence.start, name, at
        ):
            yield Span(name.start, name.end)
        return


def acting_inside(document: Document, found: Sequence[Attribution], i: int) -> Span | None:
    """The subject of the words before, on which the participle of utterance `i` with their source hangs."""
    one, told = found[i], found[i - 1]
    if not i or one.cue is None or one.source is None or one.source != told.source or told.kind == "direct":
        return None
    begin = told.content[0].start
    between = document.text[begin : one.cue.start]
    if begin > one.cue.start or "\n" in between or not between.rstrip().endswith(","):
        return None
    if one.cue.of(document.text).split()[0] not in told_words("claiming"):
        return None
    name = name_from(document, begin)
    if name and name.start == begin:
        return Span(name.start, name.end)
    pronoun = _HE.match(document.text, begin)
    return Span(*pronoun.span()) if pronoun else None


def _persons(document: Document, start: int, end: int) -> list[Name]:
    first = bisect_right(document.names, start - 1, key=lambda name: name.start)
    last = bisect_right(document.names, end - 1, key=lambda name: name.start)
    return [name for name in document.names[first:last] if name.kind == "person"]


def _is_told_of(text: str, start: int, name: Name, at: int) -> bool:
    """Whether somebody says that the bearer of a name did something when "he" spoke."""
    said = _REPORTED.search(text, start, name.start)
    form = cue(said["verb"].lower()) if said else None
    return form is not None and "clause" in form.frames and _CLAUSE.fullmatch(text, name.end, at) is not None


def _is_met(text: str, start: int, name: Name, at: int) -> bool:
    """Whether the words of a verb's object are told: "Roe scolded Lee over a speech in which he said"."""
    whole = _TURNED.search(text, start, name.start) is None and name.start > start
    return whole and _WORDS_OF.match(text, name.end, at) is not None


def _fronted(document: Document, sentence: Span, at: int) -> Span | None:
    """The topic, or the subject of a clause before: "As for Lee, | he said", "As Lee came in, | he said"."""
    topic = _TOPIC.match(document.text, sentence.start, at)
    about = name_from(document, topic.end()) if topic else None
    if topic and about and about.start == topic.end() and about.kind in ("person", "unknown"):
        return Span(about.start, about.end) if document.text[about.end : at] == ", " else None
    if met := _ends_clause(document, sentence, at) or _author(document, sentence, at):
        return met
    opened = _OPENER.match(document.text, sentence.start, at)
    name = name_from(document, opened.end()) if opened else None
    if opened is None or name is None or name.start != opened.end() or name.kind != "person":
        return None
    rest = document.text[name.end : at]
    acts = re.match(r"\s[a-z]", rest) is not None and _OTHER.search(rest) is None
    acts = acts and len(_persons(document, name.start, at)) == 1
    return Span(name.start, name.end) if acts and rest.endswith(", ") else None


def _author(document: Document, sentence: Span, at: int) -> Span | None:
    """The author of a paper that opens the sentence: "In an opinion by Justice Lee, | he said"."""
    for name in _persons(document, sentence.start, at):
        if document.text[name.end : at] == ", " and _WRITTEN.fullmatch(
            document.text, sentence.start, name.start
        ):
            return Span(name.start, name.end)
    return None


def _owning(document: Document, sentence: Span, at: int) -> Span | None:
    """The owner of the thing a sentence is about: "One of | Roe's | first attacks came when he said"."""
    subject = subject_of(document, sentence)
    if subject is None or subject.end > at or re.match(r"\s[a-z]", document.text[subject.end : at]) is None:
        return None
    of = _ONE_OF.match(document.text, subject.start, subject.end)
    owner = owner_of(document, Span(of.end() if of else subject.start, subject.end))
    persons = _persons(document, sentence.start, at)
    alone = len(persons) == 1 and owner is not None and owner.overlaps(Span(persons[0].start, persons[0].end))
    return owner if alone and _WHEN_HE.search(document.text, subject.end, at) else None


def _acting(document: Document, sentence: Span, at: int) -> Span | None:
    """The only person named in a sentence, its subject: "Roe asked the mayor to stop it, which he said"."""
    persons = _persons(document, sentence.start, at)
    if len(persons) != 1 or _WHICH.search(document.text, sentence.start, at) is None:
        return None
    subject = subject_of(document, sentence)
    named = Span(persons[0].start, persons[0].end)
    return named if subject and named.end == subject.end else None


def _ends_clause(document: Document, sentence: Span, at: int) -> Span | None:
    """The only person of a clause about a thing, at its end: "When the draft came to Lee, | he said"."""
    text, persons = document.text, _persons(document, sentence.start, at)
    if _WHEN.match(text, sentence.start, at) is None or len(persons) != 1:
        return None
    name = persons[0]
    between = text[sentence.start : name.start]
    turned = _TURNED.search(text, sentence.start, name.start) is not None
    if not turned or text[name.end : at] != ", " or _OTHER.search(between):
        return None
    return Span(name.start, name.end)
