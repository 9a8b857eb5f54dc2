"""What an outlet adds at the end of reported words: figures, who does the same, another's word for it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from framing.article import Span
from framing.finders.cues import cue_class
from framing.finders.quotes.bounds.clause_words import is_finite, is_past_deed
from framing.finders.quotes.rules.attributions import Attribution
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.descriptions import describe
from framing.language.letters import CAPITAL

_NAME = rf"{CAPITAL}[\w.’'-]*"
_HABIT = re.compile(
    r",\s(?:just\s)?as\s(?:only\s\w+\scan|is\s(?:his|her|its|their)\s(?:habit|custom|wont|way|style)"
    r"|(?:he|she|it|they)\s(?:so\s)?(?:often|always|usually|frequently|regularly)\s\w+"
    rf"|(?:did|do|does|has|have|had|will|would)\s(?:(?:the|his|her|its|their|many|most|some|other)\b|{_NAME}))"
)
"""How the speaker ever speaks, and who does the same: ", as only he can", ", as has the mayor"."""
_SCORE = re.compile(
    r",\s\d+(?:\.\d+)?\s?(?:%|percent)?\s?(?:to|[-–])\s?\d+(?:\.\d+)?\s?(?:%|percent|points)?$"
)
_SHARE = re.compile(r",\s(?:(?:and|while|but)\s)?(?:about\s|another\s)?\d+(?:%|\spercent)\s(?!of\b|to\b)")
_COUNTED = re.compile(
    r"%|\bpercent\b|\b(?:half|most|thirds|quarters|\w+\sin\s(?:five|ten|\d+)"
    r"|an?\s(?:\w+\s)?(?:third|quarter|fifth|majority|plurality|minority))\b",
    re.IGNORECASE,
)
"""Who is counted in a poll: "about half", "two in five"."""
_BESIDE_MARK = re.compile(
    r"[”\"’']{1,2}\)?,?\s(?:and|but|before)\s(?:then\s)?(\w+)\s"
    r"(?:the|an?|his|her|its|their|him|them|it|that|to|about|on|at|in)\b"
)
"""A deed told beside a name for somebody: 'called him a "crook" | and left the hall'."""
_ANOTHERS = re.compile(
    r",\s(?:\w+ly\s)?\w+ing\s[^,“”\"]{0,40}\bwhat\s[^,“”\"]{1,40}\s(?:calls?|called|describes?|described|termed|dubbed)\b"
)
"""A word that another has for it: ", engaging in what analysts described as"."""
_CONTRAST = re.compile(r"(?:,|\s[–—-]{1,2})\sin\s(?:\w+\s)?contrast\s(?:to|with)\b")
_ADDING = re.compile(r"(?:,|[”\"])\sadding\s(?:that\b|,?\s?[“\"])")
_UNPROVEN = re.compile(
    r"(?:,(?:[”\"’']{1,2})?|(?<=,)[”\"’']{1,2})(?P<tail>\swithout\s(?:(?:any|further)\s)?"
    r"(?:citing|details|elaborating|evidence|explaining|explanation|giving|naming|offering|presenting|proof"
    r"|providing|specifying)\b[^,;“”\"\n]*$)"
)
"""What a speaker leaves out: "the vote was a fraud, | without offering evidence"."""
_REFERENCE = re.compile(
    r"(?:,(?:[”\"’']{1,2})?|(?<=,)[”\"’']{1,2})(?P<tail>\s(?:an?\s(?:\w+\s){0,2}(?:reference|allusion|nod)|referring|alluding)"
    r"\sto\b[^;“”\"\n]*$)"
)
"""Of whom a speaker spoke: 'must act on “Roe and others,” | a reference to the former mayor'."""
_AGAIN = re.compile(
    r"(?:,|[”\"])[”\"’']*\s(?:(?:the|an?|his|her)\s)?(?:[\w.’'-]+\s){1,4}(?:said|says|added|reported|wrote)(?:\s(?:on\s)?\w+day)?$"
)
"""Who told it, a second time: "Roe said it was late, | the paper said"."""
_BESIDE = re.compile(rf"\sas\s((?:he|she|it|they|the\s\w+|{_NAME}(?:\s{_NAME})?)\s(\w+))\b")
"""What happened then: "condemned the raid | as the army left"."""
_ALSO = re.compile(
    rf",\s(?:and|but)\s(?:the|an?|his|her|its|their|{_NAME})\s(?:[\w’'-]+\s){{0,3}}?(\w+)\s(?:that|to|{_NAME}|the|an?|he|she|it|they)\b"
)
"""A deed of another told beside: "accused Roe of theft, | and the letter demanded that"."""
_OPENS = re.compile(r"\b(?:that|who|which|because|when|if)\b")
_POLL = re.compile(r"\b(?:poll|survey|average)s?\b", re.IGNORECASE)
_NEAR = 60
_OTHERS = re.compile(r";\s(?!(?:it|they|he|she|this|that|these|those)\b)")
"""What others did: "denounced the bill; | nurses walked out", but not a reason: "; it would cost jobs"."""
_PLACE = re.compile(r",\s(?:where|which|who)\s(?!(?:they|respondents|voters|people)\b)[^,–—]*$")
"""What an outlet tells of a place or a person that a poll only names."""


def tail(text: str, one: Attribution) -> int | None:
    """Where words of the outlet begin that close the last content, if any do.

    >>> text = "Roe said the fee was low, as did the mayor."
    >>> one = Attribution("indirect", (Span(9, 42),), (), Span(4, 8), Span(0, 3))
    >>> text[: tail(text, one)]
    'Roe said the fee was low'
    """
    last = one.content[-1]
    start = max([last.start, *(mark.end for mark in one.quoted if mark.overlaps(last))])
    return min((at for at in _ends(text, one, Span(start, last.end)) if at > last.start), default=None)


def _ends(text: str, one: Attribution, bare: Span) -> Iterator[int]:
    source = one.source.of(text) if one.source else ""
    verb = one.cue.of(text) if one.cue else ""
    for pattern in (_HABIT, _SCORE, _ANOTHERS, _CONTRAST, _ADDING, _AGAIN):
        found = pattern.search(text, bare.start, bare.end)
        if found and not (pattern is _HABIT and _goes_on(text[found.end() : bare.end])):
            yield found.start()
    for gloss in (_UNPROVEN, _REFERENCE):
        if added := gloss.search(text, bare.start, bare.end):
            yield added.start("tail")
    if _COUNTED.search(source or _before(text, one)):
        share = _SHARE.search(text, bare.start, bare.end)
        if share:
            yield share.start()
    place = _PLACE.search(text, bare.start, bare.end) if _POLL.search(source) else None
    if place:
        yield place.start()
    if cue_class(verb) == "verdict":
        semicolon = _OTHERS.search(text, bare.start, bare.end)
        if semicolon and not any(map(is_finite, text[bare.start : semicolon.start()].split())):
            yield semicolon.start()
        beside = _BESIDE.search(text, bare.start, bare.end)
        if beside and is_past_deed(beside[2]):
            yield beside.start()
        also = _ALSO.search(text, bare.start, bare.end)
        if also and is_past_deed(also[1]) and not _OPENS.search(text, bare.start, also.start()):
            yield also.start()
    beside_mark = _BESIDE_MARK.match(text, bare.start, bare.end)
    if beside_mark and _is_named(text, one) and _is_alike(verb, beside_mark[1]):
        yield bare.start + beside_mark[0].index(" ")
    yield from _own_name(text, source, bare)


def _is_named(text: str, one: Attribution) -> bool:
    """Whether the last content is a thing with a name in marks and no clause: 'him a "crook"'."""
    last = one.content[-1]
    first = next((mark for mark in one.quoted if last.holds(mark)), last)
    before = text[last.start : first.start].lower().split()
    return (
        bool(before)
        and not any(map(is_finite, before))
        and small("subjects", "subordinators").isdisjoint(before)
    )


def _is_alike(verb: str, other: str) -> bool:
    """Whether a second verb goes on with the first: "called ... and left", "calling ... and waving"."""
    return other.endswith("ing") if verb.endswith("ing") else is_past_deed(other)


def _before(text: str, one: Attribution) -> str:
    """What stands in the sentence before a verb without a source."""
    return re.split(r"[.!?;:,\n]", text[max(0, one.cue.start - _NEAR) : one.cue.start])[-1] if one.cue else ""


def _goes_on(rest: str) -> bool:
    """Whether a verb behind the next comma goes on with what was said."""
    _, comma, behind = rest.partition(", ")
    return bool(comma) and is_finite(behind.split(" ")[0])


def _own_name(text: str, source: str, bare: Span) -> Iterator[int]:
    """A clause with the speaker's own name, who would say "I": "Lee said she was ill, but Lee went"."""
    name = describe(source).name
    surname = name.split()[-1] if name else None
    if surname is None or surname in text[bare.start : bare.end].split(",")[0].split():
        return
    joined = re.search(
        rf",\s(?:and|but|while|though|although|yet)\s(?:now\s|then\s|later\s)?(?:\w+\.\s)?{re.escape(surname)}\s\w+",
        text[bare.start : bare.end],
    )
    if joined:
        yield bare.start + joined.start()
