"""Whose paper it is: "Roe issued a statement ... the statement said"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.nearby.beside import sentence_before
from framing.finders.quotes.speakers.nearby.introduced import name_from, with_name
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.source_nouns import listed, persons
from framing.language.document import Document
from framing.language.names import Name

_IN = re.compile(r" (?:published |printed )?in (?:the )?(?=[\w])")
_OWNED = re.compile(r"['’]s? (?:[a-z-]+ ){0,2}$")
_A = r"\b(?:a|an)\s(?:[\w-]+\s){0,3}$"
_SAID_IN = re.compile(r"\bin\s(?:an?|his|her|its|their)\s(?:[\w-]+\s){0,3}$", re.IGNORECASE)
_LONE = re.compile(r"\b(?:the|this)\s$", re.IGNORECASE)
_BODY = re.compile(r"(?:['’]s)? ([a-z]+)\b")
_OWN_BODY = re.compile(r"['’]s [a-z-]+ ([a-z]+)\b")
_THERE = re.compile(r"(?:[a-z-]+ ){1,3}(?:at|of|with) (?:the )?")
_TOLD = re.compile(r", (?:an?|the) [^,“”\"\n]+,")
_FRONTED = re.compile(r"In an? (?:[a-z-]+ ){0,3}$")
_GOES_ON = re.compile(r"(?: (?:for|of|on)(?: the)?(?: [A-Z][\w’'-]*)+)+")
_AND = re.compile(r"(?:,(?: [A-Z][\w.’'-]*)+)*,? and (?:the )?(?:[A-Z]|others)")
_WORDS = r"[A-Z](?:\.|[\w’'-]+)(?:\s[A-Z](?:\.|[\w’'-]+))*"
_BOTH = re.compile(rf"{_WORDS} and {_WORDS}(?!,? and)")
"""Two who are named: "Senators Ann Roe and Tom Poe"."""
_OF_IT = re.compile(r" (?:[a-z-]+ ){0,2}([a-z-]+) (?=[A-Z])")
"""What a person is for a body, before the name: "Lake Institute | fellow | Ann Roe"."""
_PAIR = re.compile(r" and (?:[A-Z][\w.]* )*")
_OPENS = re.compile(r"(?:^|[.,;:\n]\W*)(?:[Tt]he )?$")
_BESIDE = re.compile(
    r"(?:, [a-z][^,“”\"\n]{3,90},|, (?:which|who)(?: on \w+day)?)?"
    r",?\s+(?:(?:has|had|also|later|then|\w+ly)\s+)*"
)
_MARKS = re.compile(r"[“”\"]")
_REACH = 60


class Telling(NamedTuple):
    """A place where a paper is told of, and its author: a phrase, the number of an utterance, or nobody."""

    place: Span
    by: Span | int | None


def tellings(document: Document, found: Sequence[Attribution], noun: str, end: int) -> Iterator[Telling]:
    """Where papers of that noun are told of before a place, but for "the letter" alone."""
    alike = next((one for one in listed("alike_papers") if noun in one.split()), noun)
    for match in re.finditer(rf"\b(?:{'|'.join(alike.split())})\b", document.text[:end], re.IGNORECASE):
        place = Span(*match.span())
        by = _by(document, place, noun)
        if by is None and (number := _said_in(document, found, place)) is not None:
            yield Telling(place, number)
        elif by or not _LONE.search(document.text, max(0, place.start - _REACH), place.start):
            yield Telling(place, by)


def issued(document: Document, at: int) -> Iterator[Span]:
    """Who issued a paper in the sentence before a quotation: "The harbour issued a statement. | “...”"."""
    sentence = sentence_before(document, at)
    if sentence is None or sentence.end > at or _MARKS.search(sentence.of(document.text)):
        return
    for paper in _papers().finditer(document.text, sentence.start, sentence.end):
        verb = _issuing().search(document.text, sentence.start, paper.start())
        if verb and (by := _issuer(document, Span(*verb.span(1)))):
            yield by
            return


def _by(document: Document, place: Span, noun: str) -> Span | None:
    """The phrase for the author beside the noun."""
    text = document.text
    for pattern in (_by_whom(), *([_IN] if noun in listed("printed") else [])):
        if (behind := pattern.match(text, place.end)) and (name := name_from(document, behind.end())):
            start = behind.end()
            if noun in listed("named_papers") and (there := _THERE.match(text, start)):
                start = there.end()  # "an analysis by economists at | Lake Research"
            if text[start : name.start] in ("", "The ") and name.kind != "place":
                one = Span(start, _whole(document, name).end)
                if both := _BOTH.match(text, start):
                    return Span(*both.span()) if _are_persons(both[0]) else None
                role = _OF_IT.match(text, one.end)
                office = role is not None and role[1] in {*persons(), "fellow"}
                person = name_from(document, role.end()) if role and office else None
                if role and person and person.start == role.end():
                    one = Span(start, person.end)
                return None if _is_of_several(text, one) else one
    number = bisect_left(document.names, place.start, key=lambda one: one.start) - 1
    if number >= 0 and (owner := document.names[number]).end < place.start:
        start = owner.end - 2 * text.endswith(("'s", "’s"), 0, owner.end)
        if _OWNED.fullmatch(text, start, place.start):
            return Span(owner.start, start)
    verb = _issuing().search(text, max(0, place.start - _REACH), place.start)
    return _issuer(document, Span(*verb.span(1))) if verb else _opening(document, place)


def _opening(document: Document, place: Span) -> Span | None:
    """Of whom a sentence tells that opens with a paper: "In a statement, the | Lund council | met"."""
    number = document.sentence_number(place.start)
    sentence = document.sentences[number] if number >= 0 else place
    if not _FRONTED.fullmatch(document.text, sentence.start, place.start):
        return None
    subject = document.subject(sentence)
    return with_name(document, subject) if subject and subject.start > place.end else None


def _are_persons(names: str) -> bool:
    """Whether two names are those of persons: not "Ann Roe and Lake Union"."""
    found = describe(names)
    return found.kind == "person" and found.article == "both"


def _is_of_several(text: str, name: Span) -> bool:
    """Whether a name is the first of several: "by Senators Roe and Lee"."""
    return persons().get(name.of(text).split()[0].lower()) is True or bool(_AND.match(text, name.end))


def _issuer(document: Document, verb: Span) -> Span | None:
    """The name that opens the clause of a verb, or the subject right before it."""
    number = bisect_left(document.names, verb.start, key=lambda one: one.start)
    last = document.names[max(0, number - 2) : number]
    wholes = [_whole(document, name) for name in last if name.kind != "place"]
    whole = next((one for one in reversed(wholes) if one.end >= last[-1].end), None)
    told = _TOLD.match(document.text, whole.end, verb.start) if whole else None
    if whole and _BESIDE.fullmatch(document.text, told.end() if told else whole.end, verb.start):
        if _OPENS.search(document.text[: whole.start][-_REACH:]):
            return Span(whole.start, told.end() - 1) if told else whole  # what it is tells that it is a body
    subject = document.subject(verb)
    if subject is None or subject.end > verb.start:
        return None
    pair = whole and _PAIR.fullmatch(document.text, subject.end, whole.start)
    first = number > 1 and document.names[number - 2]
    if first and _PAIR.fullmatch(document.text, first.end, subject.start):
        subject = Span(first.start, subject.end)
    subject = Span(subject.start, whole.end) if whole and pair else with_name(document, subject)
    return subject if _BESIDE.fullmatch(document.text, subject.end, verb.start) else None


@cache
def _issuing() -> re.Pattern[str]:
    verbs = "|".join(sorted(listed("issuing"), key=len, reverse=True))
    return re.compile(rf"\b({verbs})\s+(?:out\s)?{_A}")


@cache
def _by_whom() -> re.Pattern[str]:
    """What leads to the author behind a paper: "a letter released on Monday and signed | by the"."""
    made, read = (rf"(?:{'|'.join(sorted(listed(one)))})" for one in ("made_papers", "read_papers"))
    return re.compile(
        rf",? (?:which (?:was|were) |(?!{read})[a-z]+ )?"
        rf"(?:{made}(?: (?:on )?[A-Z][a-z]+day| this week| last week)?(?: and {made})? )?"
        rf"(?:by|from) (?:the )?"
    )


@cache
def _papers() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(listed('issued_papers')))})\b")


def _whole(document: Document, name: Name) -> Span:
    """A name with the noun of the body behind it, or what goes on with it: "the Roe campaign"."""
    body = _BODY.match(document.text, name.end)
    own = _OWN_BODY.match(document.text, name.end)
    if body and persons().get(body[1]) and not own:  # "the Roe | supporters"
        return Span(name.start, body.end())
    for one in (body, own):
        if one and one[1] in listed("organisations"):
            return Span(name.start, one.end())
    rest = _GOES_ON.match(document.text, name.end) if name.kind != "person" else None
    return Span(name.start, rest.end() if rest else name.end)


def _said_in(document: Document, found: Sequence[Attribution], place: Span) -> int | None:
    """The utterance that was made in the paper: "Roe said in a statement"."""
    if not _SAID_IN.search(document.text, max(0, place.start - _REACH), place.start):
        return None
    number = document.sentence_number(place.start)
    if number < 0:
        return None
    sentence = document.sentences[number]
    cues = [
        (abs(one.cue.end - place.start), i)
        for i, one in enumerate(found)
        if one.cue and sentence.holds(one.cue)
    ]
    return min(cues)[1] if cues else None
