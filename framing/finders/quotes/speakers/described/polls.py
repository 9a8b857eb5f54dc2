"""Which poll tells what a share of those asked said, and which one "the poll" is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from framing.article import Span
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.openers import opens_sentences
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names
from framing.language.close_words import is_known as is_common_word
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL

_NOUN = re.compile(
    r"\b(?:[Pp]oll(?:ing)?|[Ss]urvey)\b"
    r"(?!-| (?:booth|data|firm|group|number|place|question|respondent|response|result|site|station|work))"
)
_ANY = re.compile(
    r"\b(?:[Pp]olls?|[Pp]olling|surveys?|average)\b"
    r"(?!-| (?:average|booth|data|firm|number|place|question|respondent|response|result|site|station|work)"
    r"|['’]s)"
)
"""The same in a source, where there may be several, or one of many: "the Lake average of polls"."""
_NO_READER = r"(?!(?:cited|leaked|obtained|quoted|read|reported|reviewed|seen|shared|viewed)\b)"
_RESULTS = re.compile(r"\b(?:results|findings|numbers|figures|handful|series) (?:of|from|in)\b")
_LED = re.compile(r"\b(?:at|by|behind|for|from|in|of|on|to|who|which|with)\b")
"""What parts a poll from the noun whose words they are: "the firm behind | a Lake poll"."""
_WORD = rf"{CAPITAL}(?:[\w&’'-]|\.(?=\w))*(?:[/–]{CAPITAL}(?:[\w&’'-]|\.(?=\w))*)*"
_BEFORE = re.compile(
    rf"(?P<name>(?:{_WORD}(?:\s(?:of|and|for|&|[–-])(?:\sthe)?)?\s)*)(?P<kind>(?:[a-z][\w-]*\s){{0,2}})$"
)
_NEW = re.compile(r"\b(?:an?|another)\s(?:\S+\s){0,6}$", re.IGNORECASE)
_KNOWN = re.compile(r"\b(?:the|this|that|its|their)\s(?:[^\sa]\S*\s|a\S+\s){0,6}$", re.IGNORECASE)
_REACH = 90
_NAMED = re.compile(rf"{_WORD} (?:polling )?$")
_NAMELESS = re.compile(r" in (?:an? )?((?!the\b|this\b|that\b|an?\b)(?:[a-z-]+ ){0,2}(?:poll|survey)s?)$")
_ASKED = re.compile(rf"\b(?P<asked>polled|surveyed) by (?:the )?(?P<name>{_WORD}(?: {_WORD})*)")
_SHARE = re.compile(
    r"\d ?%|\bper ?cent\b|\brespondents\b|\b(?:likely|registered) (?:[\w-]+ ){0,3}?(?:voters|[\w-]*goers)\b"
    r"|\b(?:half|majority|plurality) of (?:all |the )?(?:likely |registered )?(?:voters|those|adults)\b"
    r"|\b(?:\d+|one|two|three|four|six|seven|eight|nine) (?:in|out of|of) (?:\d+|three|four|five|ten)\b"
    r"|\b(?:a|one|two|three|four)[- ](?:third|quarter|fourth|fifth|tenth)s?\b",
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
    number = document.sentence_number(at)
    if len(told) == 1:
        beside = number >= 0 and told[0].start < at and number - document.sentence_number(told[0].start) <= 1
        return _name([one for one in told if one.maker]) if beside else None
    named = [one for one in told if one.maker]
    if named and all(_same(named[0].maker, one.maker) for one in named) and not _others(told):
        return _name(named)
    if new:
        return None
    start = document.sentences[max(0, number - _NEAR)].start if number >= 0 else at
    near = [one for one in told if start <= one.start < at and (one.maker or one.new)]
    if number >= 0 and near and near[-1].start >= document.sentences[number].start:
        near = near[-1:]  # "in a Lake poll, | half said"
    if near and all(_same(near[-1].maker, one.maker) for one in near):
        return _name([one for one in named if _same(one.maker, near[-1].maker)])
    return None


def poll_in(document: Document, phrase: Span) -> str | None:
    """The name of the poll that a source phrase tells of, by who made it: "a new poll by | Lake Research"."""
    for noun in _ANY.finditer(document.text, phrase.start, phrase.end):
        if noun[0] == "average" and not _of_polls(document, noun):
            continue
        one = _poll(document, noun, phrase.end)
        led = _RESULTS.sub("", document.text[phrase.start : noun.start()])
        if one.maker and (is_share(phrase.of(document.text)) or not _LED.search(led)):
            return _name(
                [one, *(told for told in _polls(document) if told.maker and _same(told.maker, one.maker))]
            )
    return _asked_by(phrase.of(document.text))


def _of_polls(document: Document, average: re.Match[str]) -> bool:
    """Whether an average is one of polls: behind a name, in a text about some."""
    named = _NAMED.search(document.text, max(0, average.start() - _REACH), average.start())
    return named is not None and re.search(r"\bpoll(?:s|ing)?\b", document.text) is not None


def _asked_by(text: str) -> str | None:
    """The poll of those who asked a share of people: "half of those polled by | Lake", "in | exit polls"."""
    nameless = _NAMELESS.search(text.rstrip())
    if nameless and is_share(text):
        return nameless[1]
    by = _ASKED.search(text)
    maker = _maker(by["name"]) if by else ""
    return f"{maker} {'survey' if by and by['asked'] == 'surveyed' else 'poll'}" if maker else None


def poll_beside(document: Document, at: int) -> str | None:
    """The name of the poll that is told of earlier in a sentence: "in a Lake poll, | half of women said"."""
    number = document.sentence_number(at)
    begin = document.sentences[number].start if number >= 0 else at
    told = [one for one in _polls(document) if begin <= one.start < at]
    return poll_at(document, at) if told else None


def _others(told: Sequence[Poll]) -> bool:
    """Whether a poll is told of whose maker is not: "another poll"; the first may be named later."""
    return any(one.new and not one.maker for one in told[1:])


def _name(named: Sequence[Poll]) -> str | None:
    """The fullest name that the article gives, with its noun."""
    if not named:
        return None
    maker, noun = max(((one.maker, one.noun) for one in named), key=lambda one: len(one[0]))
    return maker if maker.split()[-1] in ("Poll", "Survey") else f"{maker} {noun}"


def _same(one: str, other: str) -> bool:
    """Whether two names may be those of one maker: "Quinnipiac", "Quinnipiac University", or letters."""
    short, long = sorted((re.findall(r"\w+", name) for name in (one, other)), key=len)
    initials = "".join(word[0] for word in long if word[0].isupper())
    return bool(short) and (short == [initials] or set(short) - {"News", "Poll", "Survey"} <= set(long))


@remembered
def _polls(document: Document) -> tuple[Poll, ...]:
    """Where an article tells of one poll, its headline left out."""
    nouns = _NOUN.finditer(document.text)
    return tuple(
        _poll(document, noun) for noun in nouns if document.article.zone_at(noun.start()) != "headline"
    )


def _poll(document: Document, noun: re.Match[str], end: int | None = None) -> Poll:
    """What is told of a poll beside the noun for it, before the `end` of a phrase."""
    text = document.text
    line = re.split(r"[.!?]\s|\n", text[max(0, noun.start() - _REACH) : noun.start()])[-1]
    before = _BEFORE.search(line)
    opens = before is not None and not before.start() and is_common_word(before["name"].strip().lower())
    named = before and not opens and _SMALL.isdisjoint(before["kind"].split())  # "Extensive polling"
    maker = _maker(before["name"] + noun[0] * noun[0].istitle()) if before and named else ""
    behind = _by().match(text, noun.end(), len(text) if end is None else end)
    maker = maker or (_maker(behind["name"]) if behind else "")
    kind = "exit " if line.endswith("exit ") else ""
    return Poll(
        noun.start(), maker, kind + noun[0].lower(), bool(_NEW.search(line)) and not _KNOWN.search(line)
    )


@cache
def _by() -> re.Pattern[str]:
    """Who made a poll, behind it: "a poll of 400 voters, conducted by | Lake Research"."""
    made = "|".join(sorted(listed("making_polls")))
    return re.compile(
        rf",?(?: {_NO_READER}[\w’'-]+){{0,9}}?,? (?:(?:{made})(?: [\w,-]+){{0,5}}? )?(?:by|from) (?:the )?"
        rf"(?P<name>{_WORD}(?: (?:(?:of|on|for|and)(?: the)? )?{_WORD})*)"
    )


def _maker(name: str) -> str:
    """A name without what opens its sentence, if it is more than a place, a party or a day."""
    words = re.sub(r"['’]s?(?= |$)", "", name).split()
    times = {word.rstrip(".") for word in small("days", "months")}
    plain = times | party_names().keys() | listed("polls")
    openers = times | small("determiners") | {"another"}
    while words and (opens_sentences(words[0]) or words[0].lower() in openers):
        words = words[1:]
    sponsor = words.index("for") if "for" in words[1:] else len(words)
    if words[sponsor - 1 : sponsor] and words[sponsor - 1].lower() not in listed("organisations"):
        words = words[:sponsor]  # "Lake Research | for the Health Guild"
    told = [word for word in words if word.lower() not in plain and not is_place(word)]
    named = words[-1:] == ["Poll"] and len(words) > 1  # "the Iowa Poll"
    return " ".join(words).removesuffix(" Survey") if told or named else ""
