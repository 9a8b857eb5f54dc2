"""Two persons in one source, each with what is told of them: "Ann Roe, who left, and Tom Lee, a clerk"."""

from __future__ import annotations

import re

from framing.article import Span
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.finders.quotes.speakers.phrases.sources import Description
from framing.language.letters import CAPITAL

_NAME = rf"{CAPITAL}[\w.’'-]*(?:\s{CAPITAL}[\w.’'-]*){{1,4}}"
_ROLE = r"(?:an?|the|his|her|its|their|[a-z]+ (?:of|for|at|in))\s[^,;:“”\"]+"
_CLAUSE = r"(?:who|whose)\s[^,;:“”\"]+"
_SEAT = rf"(?:[RDI]-|of )?{CAPITAL}[\w.-]+(?: {CAPITAL}[\w.]+)?"
_OTHER = rf"(?:[a-z-]+ ){{0,2}}{_NAME}"
_TAIL = rf"(?:,? of {CAPITAL}[\w.]+)?, (?:{_SEAT}, )?(?!which\b)[^;:“”\"]+"
_BEHIND = (
    rf"(?: of {CAPITAL}\w+)?, (?:{_SEAT}, )?"
    rf"(?:(?:{_ROLE}|{_CLAUSE}), and (?P<other>{_OTHER})(?:{_TAIL})?|{_ROLE} and (?P<beside>{_OTHER}){_TAIL})"
)
"""What is told of the first, and the second, whom a comma parts from a clause: "Roe, who left, and Lee"."""
_TWO = re.compile(rf"(?P<one>{_NAME}){_BEHIND}")
_SECOND = re.compile(rf"{_BEHIND} ?")
"""What stands between the first of two persons and their verb."""
_AND_ROLE = re.compile(
    rf"(?P<one>{_NAME}) and (?P<role>(?:the|an?|his|her|its|their)\s[^,;“”\"]{{3,60}}),"
    rf" (?P<other>{_NAME})(?P<beside>)(?:,[^;]*)?"
)
"""A person, and another behind what that one is: "Ann Roe and her deputy, Tom Lee"."""


def paired(text: str, source: Span) -> Description | None:
    """Both persons, where a source tells of two and each has a name of its own.

    >>> source = "Ann Roe, who sits on the board, and Governor Tom Lee, its author"
    >>> paired(source, Span(0, len(source))).name
    'Ann Roe and Tom Lee'
    >>> source = "Ann Roe, a spokeswoman for Oslo Customs and Port Enforcement, which keeps the docks"
    >>> paired(source, Span(0, len(source))) is None
    True
    """
    found = _AND_ROLE.fullmatch(text, source.start, source.end)
    if found is not None:
        role = describe(found["role"])
        if role.kind not in ("official", "anonymous") or role.plural:
            found = None
    found = found or _TWO.fullmatch(text, source.start, source.end)
    if found is None:
        return None
    other = found["other"] or found["beside"]
    two = all(describe(one).kind == "person" for one in (found["one"], other))
    return describe(f"{found['one']} and {other}") if two else None


def with_second(text: str, source: Span, verb: Span | None) -> Span:
    """A source up to its `verb`, that named but one of two: "Ann Roe, | who left, and Tom Lee, | said"."""
    if verb is None or verb.start <= source.end or describe(source.of(text)).kind != "person":
        return source
    between = _SECOND.fullmatch(text, source.end, verb.start)
    end = len(text[: verb.start].rstrip(", "))
    both = Span(source.start, end)
    return both if between and paired(text, both) else source
