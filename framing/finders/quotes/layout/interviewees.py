"""Who answers in an interview: whom the lines before the first question name, ask or tell of."""

from __future__ import annotations

import re
from collections.abc import Iterable

from framing.article import EDITORIAL, Span
from framing.finders.quotes.speakers.names.full_names import mentions_of
from framing.finders.quotes.speakers.nearby.introduced import subject_of
from framing.language.document import Document
from framing.language.letters import CAPITAL

MEETING = re.compile(
    r"\b(?:interview(?:ed|s)?(?:\s+with)?|conversation(?:\s+with)?|Q\s?(?:&|and)\s?A(?:\s+with)?|spoke\s+(?:to|with)"
    r"|talk(?:ed|s|ing)?\s+(?:to|with)|sat\s+down\s+with|asked|met|visited|told\s+us|answers?(?:\s+our)?\s+questions"
    r"|questions\s+(?:for|to|with))\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"\b(?:in|on|at|near|from|outside)\s$", re.IGNORECASE)
_MARKS = ("“", "‘", '"', "'")
"""What opens a nickname: "an interview with the ‘Lake Poet’"."""
_INITIALS = re.compile(rf"{CAPITAL}{{2,3}}")
_AT_ONCE = 40
"""Characters behind "asked" in which whoever was asked is named, with a role before the name."""


def interviewed(document: Document, end: int) -> Span | None:
    """Who answers: who is named as asked, else the only person named before a talk, or told of there."""
    text = document.text
    named = [
        name
        for name in _persons(document, end)
        if not (_WHERE.search(text[: name.start][-10:]) or text[: name.start].endswith(_MARKS))
    ]
    met = [match.end() for match in MEETING.finditer(text, 0, end)]
    asked = [name for name in named if any(_follows(text, at, name) for at in met)]
    told = [name for name in named if any(_opens(text, one, name) for one in _subjects(document, end))]
    for among in (asked, named, told):
        if one := _only(text, among):
            return _fullest(text, one, named)
    return None


def named_by(document: Document, letters: str) -> Span | None:
    """The only person with these initials, by which a page calls those who talk: "OM:", "O.M.:"."""
    sought = letters.replace(".", "")
    persons = _persons(document, len(document.text)) if _INITIALS.fullmatch(sought) else []
    named = [one for one in persons if _initials(one.of(document.text)) == sought]
    return named[0] if len({one.of(document.text) for one in named}) == 1 else None


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _persons(document: Document, end: int) -> Iterable[Span]:
    """Where persons are named in the lines before a talk."""
    text = document.text
    for one in mentions_of(document):
        at = text.find(one.name, one.at, end)
        if at >= 0:
            yield Span(at, at + len(one.name))
    for name in document.names:
        if name.kind == "person" and name.end <= end and document.article.zone_at(name.start) in EDITORIAL:
            yield Span(name.start, name.end)


def _subjects(document: Document, end: int) -> list[Span]:
    """Whom the sentences before a talk are about; who is told to have asked is another."""
    body = (
        one
        for one in document.sentences
        if one.end <= end and document.article.zone_at(one.start) != "headline"
    )
    found = ((sentence, subject_of(document, sentence)) for sentence in body)
    return [
        subject
        for sentence, subject in found
        if subject
        and not MEETING.search(document.text, subject.end, min(subject.end + _AT_ONCE, sentence.end))
    ]


def _follows(text: str, at: int, name: Span) -> bool:
    """Whether a name stands behind a verb of asking, with at most a role between."""
    between = text[at : name.start] if 0 < name.start - at <= _AT_ONCE else "?"
    return re.fullmatch(r"[\w’' -]+", between) is not None and "about" not in between.split()


def _opens(text: str, subject: Span, name: Span) -> bool:
    """Whether a subject is somebody, with a role before the name or none."""
    return subject.holds(name) and re.fullmatch(r"[\w.’' -]*", text[subject.start : name.start]) is not None


def _only(text: str, names: Iterable[Span]) -> Span | None:
    persons = list(names)
    same = len({name.of(text).split()[-1] for name in persons}) == 1
    return max(persons, key=lambda name: name.end - name.start) if same else None


def _fullest(text: str, one: Span, names: Iterable[Span]) -> Span:
    """The longest mention of a person, found by the surname."""
    surname = one.of(text).split()[-1]
    return max(
        (name for name in names if name.of(text).split()[-1] == surname),
        key=lambda name: name.end - name.start,
    )
