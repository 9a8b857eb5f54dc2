"""Whom the text turns to before it lets somebody speak: the subjects of the sentences in between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from framing.article import Span
from framing.finders.quotes.speakers.nearby.placed import placed
from framing.finders.quotes.speakers.nearby.stated import stated
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.names import Name
from framing.language.word_classes import FINITE, word_class

_OWNS = re.compile(r"['’]s?\s")
_OWNED = re.compile(r"['’]s?(?:\s[a-z][\w-]*){1,4}(?=, )")
_NEAR = 30
"""Characters into a sentence in which a name is its subject, if the syntax knows no other."""
_CLOSERS = " \n”\"’')"
_RELATIVE = re.compile(r"(?:who|whose)\b")
_KIN = re.compile(r"(?:his|her|their|the)\s[a-z]", re.IGNORECASE)
_OWN = re.compile(r"(?:his|her|their)(?:\s[a-z][\w-]*){1,3}", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:His|Her|Their|The)(?: [a-z][\w-]*){1,3}"
    rf"(?: (?:at|of|in|from|for)(?: the)?(?: {CAPITAL}[\w’'-]*){{1,4}})?"
    rf"(?=, {CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)?, [a-z])"
)
"""A role that opens a sentence before its name: "Her old boss at Lyra Foods, Tom Roe, waved"."""
_LONE = re.compile(rf", ({CAPITAL}[\w’'-]+(?: {CAPITAL}[\w’'-]+)?)(?=, [a-z])")
"""A name that the syntax takes for none, between commas behind a role: "His brother, Tomasz, shook"."""
_PLACE = re.compile(rf"{CAPITAL}[\w’'-]*(?: {CAPITAL}[\w’'-]*)*, (?={CAPITAL})")
_EARLY = re.compile(r"(?:Earlier|Later|Early|Late) (?:this|that|last) [a-z]+, (?=\w)")
_AGED = re.compile(rf"[Tt]he\s\d+-year-old\s(?={CAPITAL})")
_TIME = re.compile(
    r"(?:The|That|This|Last|Earlier that|Later that) (?:same )?"
    r"(?:day|week|month|year|night|morning|evening|afternoon|weekend|summer|winter|spring|fall)"
)
_IS = re.compile(
    rf"(?P<who>\swho\s[^,.;:“”\"\n]{{1,60}}?)?\s(?:is|was)\s(?P<name>{CAPITAL}[\w.’-]*(?:\s{CAPITAL}[\w’-]*)+)"
)
_LED = re.compile(r"(?<=, )(?=[a-z -]*$)")
_NOBODY = re.compile(
    r"(?:no|none|nobody|neither|few|hardly any|scarcely any|not (?:a|an|any|all|every|one))\b", re.IGNORECASE
)
_STATE = re.compile(r" \([A-Z][\w. ]{1,14}\) ")
"""The state of a county before its officer: "Lake County (Ohio) | Sheriff Ann Roe"."""
_ASKED = re.compile(rf"(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b[^.!?“”\"\n]*, (?={CAPITAL})")
_ALONE = re.compile(r"(?<=\w) [a-z]+s[.!]?")
_DOES = re.compile(r"((?:-[a-z]+)?) [a-z]")
_THAT = re.compile(rf"(?:That|This|It|There)\s[^,;:“”\"\n]{{2,60}}, (?:but|and|so|yet)\s(?={CAPITAL})")
_DID = re.compile(r"\s(?:\w+ly\s|also\s|then\s)?[a-z]+(?:ed|s)\b")
_IN = re.compile(r"\b(?:in|at|from|near|outside) $", re.IGNORECASE)


def introduced(document: Document, ends: Sequence[int], end: int) -> Iterator[Span]:
    """The subjects of the sentences between the last of some utterances, by their ends, and a place.

    The last comes first. A name set behind a subject is a part of it: "Her sister, Ruth,". Headlines
    introduce nobody: where most words have a capital, any noun may look like a name. Nor do questions:
    whoever spoke last may ask them.
    """
    ended = bisect_right(ends, end)
    start = ends[ended - 1] if ended else 0
    sentences = document.sentences
    last = bisect_left(sentences, end, key=lambda one: one.start)
    first = bisect_left(sentences, start, key=lambda one: one.start)
    if 0 < first <= last and _ASKED.match(document.text, sentences[first - 1].start):
        first -= 1  # "Asked about Lee, who called it late, | Roe laughed"
    for sentence in reversed(sentences[first:last]):
        if document.article.zone_at(sentence.start) == "headline" or asks(document.text, sentence):
            continue
        subject = _acting_next(document, sentence) or subject_of(document, sentence)
        if (
            subject
            and start <= subject.start
            and subject.end <= end
            and not _is_nobody(document.text, sentence, subject)
        ):
            yield subject


def _acting_next(document: Document, sentence: Span) -> Span | None:
    """Who acts in a second clause, where the first is about a thing: "That is so, but | Roe | summed up"."""
    first = _THAT.match(document.text, sentence.start, sentence.end)
    name = name_from(document, first.end()) if first else None
    acts = first and name and name.start == first.end() and _DID.match(document.text, name.end)
    return Span(name.start, name.end) if acts and name and name.kind in ("person", "unknown") else None


def _is_nobody(text: str, sentence: Span, subject: Span) -> bool:
    """Whether a subject only says who did not do something: "No mayor had done so before"."""
    return any(_NOBODY.match(text, at) for at in (sentence.start, subject.start))


def asks(text: str, sentence: Span) -> bool:
    """Whether a sentence is a question."""
    return sentence.of(text).rstrip(_CLOSERS).endswith("?")


def subject_of(document: Document, sentence: Span) -> Span | None:
    """Whom a sentence is about, with the name set beside a description."""
    if not any(map(str.isalnum, sentence.of(document.text))):
        return None
    if answers := _answering(document, sentence) or placed(document, sentence):
        return answers
    subject = document.subject(sentence)
    if subject and _RELATIVE.match(document.text, subject.start):  # a clause about the name before it
        return stated(document, sentence)
    aged = _AGED.match(document.text, subject.start, subject.end) if subject else None
    if subject and aged:  # "the 60-year-old Roe"
        subject = Span(aged.end(), subject.end)
    elif subject and _TIME.fullmatch(document.text, subject.start, subject.end):
        subject = _behind_time(document, sentence, subject) or subject
    if subject and sentence.holds(subject):
        behind = _behind_place(document.text, _named_by(document, subject) or subject)
        whole = _whole_name(document, behind)
        return with_name(document, whole if sentence.holds(whole) else behind)
    if role := _ROLE.match(document.text, sentence.start):
        return with_name(document, Span(*role.span()))
    first = name_from(document, sentence.start)
    state = _STATE.match(document.text, first.end) if first else None
    officer = name_from(document, state.end()) if state else None
    if first and state and officer and officer.start == state.end() and officer.kind == "person":
        return with_name(document, Span(first.start, officer.end))
    if first and _OWNS.match(document.text, first.end):  # "Bell's lawyer, Susan Crane, objected"
        owned = _OWNED.match(document.text, first.end)
        phrase = with_name(document, Span(first.start, owned.end())) if owned else None
        return phrase if owned and phrase and phrase.end > owned.end() and sentence.holds(phrase) else None
    alone = first and _ALONE.fullmatch(document.text, first.end, sentence.end)  # "Roe nods."
    near = first and first.start < sentence.start + _NEAR and sentence.holds(first)
    person = first and (first.kind == "person" or (first.kind == "unknown" and (" " in first.bare or alone)))
    if not (first and near and person):
        return stated(document, sentence)
    return Span(_behind_opener(document, sentence.start, first), first.end)


def _answering(document: Document, sentence: Span) -> Span | None:
    """Who is asked in a clause set in front: "Asked whether Lee would come, | Roe | shrugged"."""
    asked = _ASKED.match(document.text, sentence.start, sentence.end)
    name = name_from(document, asked.end()) if asked else None
    if not asked or name is None or name.start != asked.end() or name.kind not in ("person", "unknown"):
        return None
    does = _DOES.match(document.text, name.end)  # "Ban Ki|-moon shrugged"
    return Span(name.start, does.end(1)) if does else None


def _behind_opener(document: Document, start: int, name: Name) -> int:
    """Where a subject begins behind what opens the sentence: "At dawn, | guard Roe", "There sat | Roe"."""
    if role := _LED.search(document.text, start, name.start):
        return role.end()
    words = document.doc.char_span(start, name.start - 1) if name.start > start + 1 else None
    return name.start if words and words[-1].is_lower and word_class(words[-1]) in FINITE else start


def _named_by(document: Document, subject: Span) -> Span | None:
    """The name that a sentence gives to its subject: "Her first customer was | Ann Roe"."""
    is_ = _IS.match(document.text, subject.end)
    name = name_from(document, is_.start("name")) if is_ else None
    if not is_ or name is None or name.start >= is_.end("name") or name.kind not in ("person", "unknown"):
        return None
    if is_["who"] and document.subject(name) != subject:  # "a man who said the boss was | Ann Roe"
        return None
    plain = not any(map(str.isupper, document.text[subject.start + 1 : subject.end]))
    owner = document.text.startswith(("'", "’"), is_.end("name"))
    return Span(*is_.span("name")) if plain and not owner else None


def _behind_time(document: Document, sentence: Span, time: Span) -> Span | None:
    """The subject behind a time that is read as one: "The day before, at a rally, | Roe was blunt"."""
    for name in document.names[bisect_left(document.names, time.end, key=lambda one: one.start) :]:
        if name.end >= sentence.end:
            break
        if name.kind == "person" and re.match(
            r" [a-z]+(?:ed|s|d)\b", document.text[name.end : name.end + 20]
        ):
            return Span(name.start, name.end) if document.text.endswith(", ", 0, name.start) else None
    return None


def _behind_place(text: str, subject: Span) -> Span:
    """A subject without a place or time before it, read as one: "In Oslo, | Mayor Roe"."""
    if early := _EARLY.match(text, subject.start, subject.end):
        subject = Span(early.end(), subject.end)
    place = _PLACE.match(text, subject.start, subject.end)
    return Span(place.end(), subject.end) if place and _IN.search(text[: subject.start][-12:]) else subject


def _whole_name(document: Document, subject: Span) -> Span:
    """A subject up to the end of the name that it begins: "Attorney | General Ann Roe", read as two."""
    name = name_from(document, subject.start)
    return (
        Span(name.start, name.end)
        if name and name.start == subject.start < subject.end < name.end
        else subject
    )


def with_name(document: Document, subject: Span) -> Span:
    """The phrase with a name that is set behind it, or before it, between commas."""
    before = bisect_left(document.names, subject.start, key=lambda one: one.start) - 1
    named = document.names[before] if before >= 0 else None
    if named and before and document.text[document.names[before - 1].end : named.start] == " of ":
        place, named = named, document.names[before - 1]  # "Gov. Ann Roe of Utah, the lone moderate,"
        if document.text[place.end : subject.start] == ", " and named.kind == "person":
            return Span(named.start, named.end)
    apart = named and document.text[named.end : subject.start] == ", "
    if named and apart and named.kind == "person" and document.text[subject.start].islower():
        return Span(named.start, subject.end)
    beside = name_from(document, subject.end)
    if beside and beside.start == subject.end + 1 and beside.kind == "person":
        if " " in beside.bare or _OWN.fullmatch(document.text, subject.start, subject.end):
            return Span(subject.start, beside.end)  # "Labour front-runner | Ann Roe", "Her son | Tom"
    behind = subject.end + len(", ")
    name = name_from(document, behind) if document.text[subject.end : behind] == ", " else None
    if name and name.start == behind:
        return Span(subject.start, name.end)
    kin = _KIN.match(document.text, subject.start, subject.end)
    lone = _LONE.match(document.text, subject.end) if kin else None
    return Span(subject.start, lone.end(1)) if lone else subject


def name_from(document: Document, start: int) -> Name | None:
    """The first name that begins at a place or after it."""
    number = bisect_left(document.names, start, key=lambda one: one.start)
    return document.names[number] if number < len(document.names) else None
