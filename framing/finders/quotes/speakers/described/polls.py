"""Which poll tells what a share of those asked said, and which one "the poll" is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.openers import opens_sentences
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL

_NOUN = re.compile(
    r"\b(?:[Pp]oll|[Ss]urvey)\b(?!-| (?:result|response|respondent|number|work|site|question))"
)
_WORD = rf"{CAPITAL}(?:[\w&’'-]|\.(?=\w))*(?:[/–]{CAPITAL}(?:[\w&’'-]|\.(?=\w))*)*"
_BEFORE = re.compile(
    rf"(?P<name>(?:{_WORD}(?:\s(?:of|and|for|[–-])(?:\sthe)?)?\s)*)(?P<kind>(?:[a-z][\w-]*\s){{0,2}})$"
)
_NEW = re.compile(r"\b(?:an?|another)\s(?:\S+\s){0,6}$", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|this|that|its|their)\s(?:[^\sa]\S*\s|a\S+\s){0,6}$", re.IGNORECASE)
_REACH = 90
_SHARE = re.compile(
    r"\d ?%|\bper ?cent\b|\brespondents\b|\b(?:likely|registered) (?:[\w-]+ ){0,3}?(?:voters|[\w-]*goers)\b"
    r"|\b(?:half|majority|plurality) of (?:all |the )?(?:likely |registered )?(?:voters|those|adults)\b"
    r"|\b(?:\d+|one|two|three|four|six|seven|eight|nine) (?:in|out of|of) (?:\d+|three|four|five|ten)\b"
    r"|\b(?:a|one|two|three|four)[- ](?:third|quarter|fifth)s?\b",
    re.IGNORECASE,
)
_SMALL = small("prepositions", "determiners") | {"which", "what", "whose"}
_NEAR = 3
"""So many sentences before a place name the poll that is meant, where an article tells of several."""


class Poll(NamedTuple):
    """A place where one poll is told of, with the name of who made it, and whether it is a new one."""

    start: int
    maker: str
    noun: str
    new: bool


def is_share(text: str) -> bool:
    """Whether a phrase counts those whom a poll asked: "72 percent", "one in five", "likely voters".

    >>> [is_share(text) for text in ("Fifty-six percent", "Two in three", "a third of voters", "Most")]
    [True, True, True, False]
    """
    return _SHARE.search(text) is not None


def poll_at(document: Document, at: int, new: bool = False) -> str | None:
    """The name of the poll that a place speaks of: the only one, or the one that the last sentences name.

    A `new` one, as "a poll", may be none but the only one.
    """
    told = _polls(document)
    if len(told) < 2:
        return None
    named = [one for one in told if one.maker]
    if named and all(_same(named[0].maker, one.maker) for one in named) and not _others(told):
        return _name(named)
    if new:
        return None
    number = document.sentence_number(at)
    start = document.sentences[max(0, number - _NEAR)].start if number >= 0 else at
    near = [one for one in told if start <= one.start < at and (one.maker or one.new)]
    if near and all(_same(near[-1].maker, one.maker) for one in near):
        return _name([one for one in named if _same(one.maker, near[-1].maker)])
    return None


def _others(told: Sequence[Poll]) -> bool:
    """Whether a poll is told of whose maker is not: "another poll"; the first may be named later."""
    return any(one.new and not one.maker for one in told[1:])


def _name(named: Sequence[Poll]) -> str | None:
    """The name that the article uses most, with its noun."""
    often = Counter((one.maker, one.noun) for one in named)
    if not often:
        return None
    maker, noun = max(often, key=lambda one: (often[one], len(one[0])))
    return maker if maker.split()[-1] in ("Poll", "Survey") else f"{maker} {noun}"


def _same(one: str, other: str) -> bool:
    """Whether two names may be those of one maker: "Quinnipiac", "Quinnipiac University", or letters."""
    short, long = sorted((re.findall(r"\w+", name) for name in (one, other)), key=len)
    initials = "".join(word[0] for word in long if word[0].isupper())
    return bool(short) and (short == [initials] or set(short) - {"News", "Poll", "Survey"} <= set(long))


@remembered
def _polls(document: Document) -> tuple[Poll, ...]:
    """Where an article tells of one poll, its headline left out."""
    found = []
    for noun in _NOUN.finditer(document.text):
        if document.article.zone_at(noun.start()) == "headline":
            continue
        line = re.split(r"[.!?]\s|\n", document.text[max(0, noun.start() - _REACH) : noun.start()])[-1]
        before = _BEFORE.search(line)
        named = before and _SMALL.isdisjoint(before["kind"].split())
        maker = _maker(before["name"] + noun[0] * noun[0].istitle()) if before and named else ""
        behind = _by().match(document.text, noun.end())
        maker = maker or (_maker(behind["name"]) if behind else "")
        found.append(
            Poll(noun.start(), maker, noun[0].lower(), bool(_NEW.search(line)) and not _KNOWN.search(line))
        )
    return tuple(found)


@cache
def _by() -> re.Pattern[str]:
    """Who made a poll, behind it: "a poll of 400 voters, conducted by | Lake Research"."""
    made = "|".join(sorted(listed("making_polls")))
    return re.compile(
        rf",?(?: [\w-]+){{0,9}}?,? (?:(?:{made})(?: [\w,-]+){{0,5}}? )?(?:by|from) (?:the )?"
        rf"(?P<name>{_WORD}(?: (?:(?:of|for|and)(?: the)? )?{_WORD})*)"
    )


def _maker(name: str) -> str:
    """A name without what opens its sentence, if it is more than a place, a party or a day."""
    words = re.sub(r"['’]s?(?= |$)", "", name).split()
    times = {word.rstrip(".") for word in small("days", "months")}
    plain = times | party_names().keys() | listed("polls")
    openers = times | small("determiners") | {"another"}
    while words and (opens_sentences(words[0]) or words[0].lower() in openers):
        words = words[1:]
    told = [word for word in words if word.lower() not in plain and not is_place(word)]
    named = words[-1:] == ["Poll"] and len(words) > 1  # "the Iowa Poll"
    return " ".join(words).removesuffix(" Survey") if told or named else ""
