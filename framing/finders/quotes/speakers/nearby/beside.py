"""Whom the words right before a quotation name, where nobody is the subject of a sentence of the outlet's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from framing.article import Span
from framing.finders.cues import cue
from framing.finders.quotes.listed_words import any_of
from framing.finders.quotes.listed_words import told as told_words
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.speakers.nearby.introduced import name_from, subject_of
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language import syntax
from framing.language.document import Document
from framing.language.letters import CAPITAL

_BY = re.compile(rf"\b{any_of('answers')}\s(?:\w+\s){{0,2}}?(?:from|by)\s(?={CAPITAL})")
_OWNER = re.compile(
    rf"(?P<name>{CAPITAL}[\w.’'-]*(?: {CAPITAL}[\w.’'-]*){{0,3}}?)['’]s?\s"
    rf"(?:[\w-]+\s){{0,4}}?{any_of('replies', 'remarks')}\b"
    r"[^.!?:“”\"]*:\s*[“\"]?$"
)
_PAPER = re.compile(
    rf"(?P<name>{CAPITAL}[\w.’'-]*?(?: {CAPITAL}[\w.’'-]*?){{0,3}})['’]s?\s"
    rf"(?:[\w-]+\s){{0,3}}{any_of('papers')}\b"
)
_INVERTED = re.compile(
    rf"(?P<verb>[A-Z][a-z]+)\s(?P<name>{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{0,3}}):\s*[“\"]?$"
)
_BODIES = frozenset({"outlet", "document", "organisation"})
_OWNED = re.compile(r"['’]")
_OPENING = 22
"""At most so many characters open a sentence before its subject."""
_SEAT = re.compile(r"\((?:[RDI]|Rep|Dem)\b")
_ABOUT = re.compile(r",\s(?:who|whose)\s[^,“”\"\n]*[.,]?\s*")
_JOINED = re.compile(r", (?:and |but )?(?:even |also |then |[a-z]+ly )?$")
"""What joins a participle to its sentence."""
_COMMA = re.compile(r"[”\"’']?,[”\"’']?\s")
_TITLES = re.compile(rf"(?:\(?{CAPITAL}[\w.’'-]*\)?\s|(?:and|of|for|the)\s)*")
_NEAR = 6
"""Names among which a title before a person's name may hold others."""
_TIMES = rf"(?:{any_of('stretches')}|moments?)"
_FRONTED = re.compile(
    rf"\W*(?:(?:And|But|Yet),?\s)?(?:Even\s)?(?:(?:\w+\s){{0,2}}?{_TIMES}\s(?=after|before))?"
    rf"(?:Despite|While|After|Before|By|Besides|Instead of|Since|When)\s(?:{_TIMES}\sof\s)?"
    r"(?:\w+ly\s|also\s|first\s)?",
    re.IGNORECASE,
)
_SIGNS = 20
"""At most so many signs stand between a sentence and the quotation behind it."""
_PASSIVE = re.compile(r"\b(?:was|were|been|being|be|is|are|am|gets?|got)\b", re.IGNORECASE)


def answering(document: Document, at: int) -> Iterator[Span]:
    """The person from whom an answer came in the sentence before: "It drew a rebuke from Roe. | ..."."""
    sentence = sentence_before(document, at)
    for match in _BY.finditer(document.text, sentence.start, sentence.end) if sentence else ():
        name = name_from(document, match.end())
        if name and name.start == match.end() and name.kind == "person":
            yield name


def alone_before(document: Document, at: int) -> Iterator[Span]:
    """The only person whom a sentence about a thing names before "he": "words Roe used when | he said".

    So it is where the sentence before is about a thing, and "he" opens the next: "It was told by Roe. | He".
    """
    number = document.sentence_number(at)
    if number < 0:
        return
    here = document.sentences[number]
    opens = at - here.start < _OPENING and number and "\n" not in document.text[here.start - 2 : here.start]
    sentence, end = (document.sentences[number - 1], here.start) if opens else (here, at)
    subject = subject_of(document, sentence)
    if subject is None or subject.end > end or subject.start > sentence.start + _OPENING:
        return
    about = describe(subject.of(document.text))
    thing = about.kind in ("unknown", "document", "organisation") or about.plural
    if about.pronoun not in (None, "it") or not thing:
        return
    first = bisect_left(document.names, sentence.start, key=lambda name: name.start)
    last = bisect_left(document.names, end, key=lambda name: name.start)
    persons = {name.bare: name for name in document.names[first:last] if name.kind == "person"}
    name = next(iter(persons.values())) if len(persons) == 1 else None
    owner = name and opens and _OWNED.match(document.text, name.end)
    if name and not owner and name.start >= subject.end and "\n" not in document.text[name.end : end]:
        yield name


def author(document: Document, told: Attribution, label: str | None = None) -> Iterator[Span]:
    """Whose letter or statement spoke last, perhaps as "it": "Roe's letter says it is late. | ..."."""
    if told.source is None:
        return
    match = _PAPER.match(document.text, told.source.start, told.source.end)
    if match is None and label and told.source.of(document.text).lower() == "it":
        at = document.text.rfind(label, 0, told.source.start)
        match = _PAPER.match(document.text, at, at + len(label)) if at >= 0 else None
    if match:
        yield Span(*match.span("name"))


def relayed(document: Document, told: Attribution, by: Description | None, at: int) -> Iterator[Span]:
    """Of whom a body told in words without marks: "Roe, the paper says, went on. | ..."."""
    several = by is not None and by.kind == "anonymous" and by.plural
    if told.kind != "indirect" or by is None or not (several or by.kind in _BODIES):
        return
    if told.content[-1].end > at:
        return
    begin = told.content[0].start
    name = name_from(document, begin)
    subject = name if name and name.start == begin else document.subject(told.content[0])
    if subject and subject.start == begin:
        yield subject


def reports(text: str, one: Attribution) -> bool:
    """Whether a few marked words are another's, of whom is told: "The paper reports that Roe felt “ill”"."""
    if one.cue is None or one.source is None or one.kind != "mixed" or one.source.end > one.cue.start:
        return False
    cue = one.cue.of(text)
    told = cue.split()[-1:] != [] and cue.split()[-1].lower() in told_words("relaying")
    return told or (cue.endswith("ing") and text[one.source.end : one.cue.start].rstrip().endswith(","))


def owner(document: Document, at: int) -> Iterator[Span]:
    """Whose words a phrase with a colon leads in to: "Roe's best line of the night: | ..."."""
    sentence = sentence_before(document, at)
    match = _OWNER.match(document.text, sentence.start, at) if sentence else None
    if match:
        yield Span(*match.span("name"))


def inverted(document: Document, at: int) -> Iterator[Span]:
    """The name behind a verb of speech that leads in to a quotation: "Stated Ann Roe: | ..."."""
    sentence = sentence_before(document, at)
    match = _INVERTED.match(document.text, sentence.start, at) if sentence else None
    form = cue(match["verb"].lower()) if match else None
    if match and form and "clause" in form.frames:
        yield Span(*match.span("name"))


def leading(document: Document, one: Attribution) -> Iterator[Span]:
    """The subject of a verb with a colon that has none beside it: "Roe, out of office, posted: | ..."."""
    verb = one.cue.of(document.text) if one.cue and one.source is None and one.kind == "direct" else ""
    if one.cue is None or not verb.endswith(":") or not re.match(r"\w", verb) or _PASSIVE.search(verb):
        return
    sentence = sentence_before(document, one.cue.end)
    subject = subject_of(document, sentence) if sentence else None
    if subject and subject.end <= one.cue.start:
        yield subject


def led_by(document: Document, one: Attribution) -> Iterator[Span]:
    """Who may be the subject of a verb that has none beside it."""
    yield from inverted(document, one.content[0].start)
    yield from leading(document, one)
    yield from beyond_gap(document, one)
    yield from acting(document, one)
    yield from fronted(document, one)


def fronted(document: Document, one: Attribution) -> Iterator[Span]:
    """The subject behind a clause that opens its sentence: "Despite | calling it free, Roe sent a bill"."""
    if one.cue is None or one.source is not None or not one.cue.of(document.text).endswith("ing"):
        return
    sentence = sentence_before(document, one.cue.end)
    opens = sentence and _FRONTED.fullmatch(document.text, sentence.start, one.cue.start)
    said = one.content[-1]
    end = said.start + len(said.of(document.text).rstrip(",”\"’'"))
    behind = _COMMA.match(document.text, end)
    if not opens or behind is None:
        return
    at = bisect_left(document.names, behind.end(), key=lambda name: name.start)
    near = document.names[at : at + _NEAR]
    titled = [name for name in near if _TITLES.fullmatch(document.text, behind.end(), name.start)]
    if titled:  # "House Water Panel Chairwoman | Ann Roe"
        name = next((name for name in titled if name.kind == "person"), titled[0])
        yield Span(name.start, name.end)
        return
    first = document.predicate(Span(behind.end(), behind.end() + 1))
    noun = syntax.modified(first) or first
    if noun.idx > first.idx:
        yield Span(first.idx, noun.idx + len(noun))


def acting(document: Document, one: Attribution) -> Iterator[Span]:
    """The subject of a sentence with a participle at its end: "Roe left, even | calling it "a farce"."""
    if one.cue is None or one.source is not None or not one.cue.of(document.text).endswith("ing"):
        return
    sentence = sentence_before(document, one.cue.end)
    subject = subject_of(document, sentence) if sentence and sentence.start < one.cue.start else None
    if subject and subject.end < one.cue.start and _JOINED.search(document.text, subject.end, one.cue.start):
        if re.search(r"[“”\"]", document.text[subject.end : one.cue.start]) is None:
            yield subject


def beyond_gap(document: Document, one: Attribution) -> Iterator[Span]:
    """The name that ends a line before furniture set into its sentence: "Rep. Roe [links] (D-Ohio) said"."""
    number = _line_of(document, one.cue.start) if one.cue and one.source is None else 0
    above, line = document.paragraphs[max(0, number - 1)], document.paragraphs[number]
    goes_on = document.text[line.start] == "(" or document.text[line.start].islower()
    seat = _SEAT.match(document.text, line.start) is not None  # a line that breaks off behind a name
    if number and goes_on and (seat or "\n" not in document.text[above.end : line.start]):
        yield from _ending(document, above)


def behind(document: Document, one: Attribution) -> Iterator[Span]:
    """The name that alone stands behind a quotation, where its verb is cut off: '"Go," Rep. Roe [links]'."""
    if one.cue is None and one.content:
        line = document.paragraphs[_line_of(document, one.content[-1].start)]
        for name in (*_ending(document, line), *_described(document, one.content[-1].end, line.end)):
            if re.fullmatch(r"\W*", document.text[one.content[-1].end : name.start]):
                yield name


def _described(document: Document, at: int, end: int) -> Iterator[Span]:
    """A name with nothing but a clause about it behind a quotation: '"Go," Ann Roe, who led the talks.'."""
    name = name_from(document, at)
    if name and name.kind == "person" and " " in name.bare and _ABOUT.fullmatch(document.text, name.end, end):
        yield name


def _line_of(document: Document, at: int) -> int:
    return max(0, document.paragraph_number(at))


def _ending(document: Document, line: Span) -> Iterator[Span]:
    """The person's name that ends a line."""
    number = bisect_left(document.names, line.end, key=lambda name: name.start) - 1
    name = document.names[number] if number >= 0 else None
    if name and name.end == line.end and name.kind in ("person", "unknown"):
        if not document.text.endswith(("and ", "or "), 0, name.start):  # "Roe and Lee" are two
            yield name


def sentence_before(document: Document, at: int) -> Span | None:
    """The last sentence of which words stand before a place."""
    word = re.search(r"\w\W*$", document.text[max(0, at - _SIGNS) : at])
    number = bisect_left(document.sentences, at - len(word[0]) + 1, key=lambda one: one.start) if word else 0
    return document.sentences[number - 1] if number else None
