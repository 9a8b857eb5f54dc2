"""Interviews and transcripts: who speaks stands before the words, or questions stand by themselves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.layout.blockquotes import FIRST_PERSON
from framing.finders.quotes.layout.interviewees import MEETING, interviewed, named_by
from framing.finders.quotes.marks import opening
from framing.finders.quotes.rules.attributions import Attribution, Laid
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.document import Document
from framing.language.letters import CAPITAL, CAPITALS

_BEHIND_LETTER = r"\d{0,2}(?:\.?\s*:\s*|\.\s+|\s+[–—-]+\s+|\s*\n\s*|\s*$)"
_QUESTION = re.compile(rf"(?:Q|QUESTION|Question){_BEHIND_LETTER}")
_ANSWER = re.compile(rf"(?:A|ANSWER|Answer){_BEHIND_LETTER}")
_CAPITALS = re.compile(
    rf"(?P<name>(?:{CAPITAL}[{CAPITALS}.'’-]*[{CAPITALS}.]\s+|{CAPITAL}\.\s+){{0,5}}{CAPITAL}[{CAPITALS}'’-]+{CAPITAL})"
    rf"(?:,\s{CAPITAL}[{CAPITALS} ,.'’-]{{2,40}}|\s\([^()\n]{{1,40}}\))*\s*:(?:\s+|$)"
)
_NAMED = re.compile(rf"(?P<name>{CAPITAL}[\w.'’-]*(?:\s{CAPITAL}[\w.'’-]*){{0,3}})\s*:(?:\s+|$)")
_ASIDE = re.compile(r"[(\[][^()\[\]a-z]+[)\]]")
"""What happens while somebody speaks: "(APPLAUSE)"."""
_ADDRESSED = re.compile(r"\b(?:you|your)\b|\?", re.IGNORECASE)
_ASKED_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)
_LONGEST_QUESTION = 60  # words
_OUTLET, _ANY = "?", "Q"
"""Turns in which the outlet asks, and those in which any reporter may."""
_LEAST = 2
_FEWEST = 4
"""Turns of a transcript in which somebody speaks but once."""

_ASKING = frozenset({"interviewer", "questioner"})
"""Who asks for the outlet, so that the words are its own."""
_ANYBODY = re.compile(r"(?P<name>Q(?:UESTION)?)(?:\s*[:.]\s*|\s+(?=[A-Z“\"(]))")
"""Those who ask at news conferences: reporters of any outlet."""


class Turn(NamedTuple):
    """Where a turn begins: the number of its paragraph, its label, and where the words begin."""

    line: int
    label: str
    source: Span | None
    start: int


def talk(document: Document) -> Laid:
    """The turns of an article that is a talk, and what stands between them and belongs to nobody for sure."""
    lines = document.paragraphs
    for read in (_lettered, _labelled, _asked):
        turns = read(document, lines)
        if turns:
            return _spoken(document, lines, turns)
    return Laid([], [])


def _spoken(document: Document, lines: Sequence[Span], turns: list[Turn]) -> Laid:
    said: list[Attribution] = []
    unsure: list[Span] = []
    asked: list[Span] = []
    for turn, following in zip(turns, [*turns[1:], None], strict=True):
        end = following.line if following else len(lines)
        own = Span(turn.start, lines[turn.line].end)
        parts = [own] if own.start < own.end else list(lines[turn.line + 1 : turn.line + 2])
        rest = lines[turn.line + (1 if own.start < own.end else 2) : end]
        rest = [line for line in rest if not _ASIDE.fullmatch(line.of(document.text))]
        if turn.label in (_OUTLET, _ANY):
            question = [lines[turn.line], *(parts if parts != [own] else []), *rest]
            asked += question
            unsure += question if turn.label == _ANY else []
            continue
        cue = None if turn.source else Span(lines[turn.line].start, lines[turn.line].start + 1)
        for more in rest:  # between two turns one goes on; behind the last the outlet may speak again
            if following and (turn.label != "A" or FIRST_PERSON.search(more.of(document.text))):
                parts.append(more)
            else:
                unsure.append(more)
        if parts:
            said.append(Attribution("direct", tuple(parts), tuple(parts), cue, turn.source))
    return Laid(said, unsure, asked)


def _lettered(document: Document, lines: Sequence[Span]) -> list[Turn]:
    """Turns that begin with Q and A."""
    turns = []
    for i, line in enumerate(lines):
        for label, form in ((_OUTLET, _QUESTION), ("A", _ANSWER)):
            if match := form.match(document.text, line.start, line.end):
                turns.append(Turn(i, label, None, match.end()))
    labels = Counter(turn.label for turn in turns)
    if min(labels[_OUTLET], labels["A"]) < _LEAST:
        return []
    who = interviewed(document, lines[turns[0].line].start)
    return [turn._replace(source=who) if turn.label == "A" else turn for turn in turns]


def _labelled(document: Document, lines: Sequence[Span]) -> list[Turn]:
    """Turns that begin with names: in capitals, or where the turns speak to one another."""
    for form, least in ((_CAPITALS, 0.0), (_NAMED, 0.5)):
        turns = [
            Turn(i, match["name"].split()[-1], Span(*match.span("name")), match.end())
            for i, line in enumerate(lines)
            if (match := _label(form, document.text, line))
        ]
        often = Counter(turn.label for turn in turns)
        once = form is _CAPITALS and len(turns) >= _FEWEST and 2 * len(turns) > len(lines) - turns[0].line
        turns = [
            turn for turn in turns if often[turn.label] > 1 or (once and _is_person(document.text, turn))
        ]
        if len({turn.label for turn in turns}) < _LEAST:
            continue
        words = [Span(turn.start, lines[min(turn.line + 1, len(lines) - 1)].end) for turn in turns]
        alive = sum(_speaks(span.of(document.text)) for span in words)
        if alive >= least * len(turns):
            return [_as_told(document, turn, turns) for turn in turns]
    return []


def _label(form: re.Pattern[str], text: str, line: Span) -> re.Match[str] | None:
    """The label of a line; who asks has but a letter among labels in capitals."""
    found = form.match(text, line.start, line.end)
    return found or (_ANYBODY.match(text, line.start, line.end) if form is _CAPITALS else None)


def _as_told(document: Document, turn: Turn, turns: Sequence[Turn]) -> Turn:
    """A turn under the fullest label of whoever speaks; what the outlet asks is a question."""
    text = document.text
    if _ANYBODY.fullmatch(f"{turn.label}:"):
        return turn._replace(label=_ANY)
    asks = turn.source is not None and describe(turn.source.of(text)).kind == "outlet"
    if asks or turn.label.lower() in _ASKING:
        return turn._replace(label=_OUTLET)
    if turn.source and (named := named_by(document, turn.source.of(text))):
        return turn._replace(source=named)
    labels = [one.source for one in turns if one.source and one.label == turn.label]
    return turn._replace(source=max(labels, key=lambda label: label.end - label.start, default=None))


def _is_person(text: str, turn: Turn) -> bool:
    """Whether a label is the full name of a person, or a surname behind an office."""
    label = turn.source.of(text).title() if turn.source else ""
    return " " in label and describe(label).kind == "person"


def _speaks(words: str) -> bool:
    return bool(_ADDRESSED.search(words) or FIRST_PERSON.search(words))


def _asked(document: Document, lines: Sequence[Span]) -> list[Turn]:
    """Turns without labels: questions that are paragraphs, each answered by somebody who says "I"."""
    text = document.text
    asked = [i for i, line in enumerate(lines[:-1]) if i and _is_question(text, line)]
    answers = [lines[i + 1] for i in asked if i + 1 not in asked]
    if len(asked) < _LEAST or len(answers) < _LEAST:
        return []
    lead = Span(lines[0].start, lines[asked[0]].start)
    if not (MEETING.search(text, lead.start, lead.end) or _face_each_other(text, lead, lines, asked)):
        return []
    own = [line for line in answers if FIRST_PERSON.search(line.of(text)) and not opening(text, line)]
    if 2 * len(own) < len(answers) or any(opening(text, line) for line in answers):
        return []
    who = interviewed(document, lead.end)
    return [
        turn
        for i in asked
        for turn in (Turn(i, _OUTLET, None, lines[i].end), Turn(i + 1, "A", who, lines[i + 1].start))
        if turn.label == _OUTLET or i + 1 not in asked
    ]


def _face_each_other(text: str, lead: Span, lines: Sequence[Span], asked: Sequence[int]) -> bool:
    """Whether every question asks "you" and every answer says "I", below a lead in which nobody does.

    So an interview shows that no lead announces; a column asks and answers in one voice.
    """
    return not FIRST_PERSON.search(lead.of(text)) and all(
        _ASKED_YOU.search(lines[i].of(text)) and FIRST_PERSON.search(lines[i + 1].of(text)) for i in asked
    )


def _is_question(text: str, line: Span) -> bool:
    words = line.of(text)
    short = words.count(" ") < _LONGEST_QUESTION
    return short and words.rstrip().endswith("?") and not opening(text, line)
