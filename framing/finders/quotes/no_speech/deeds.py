"""What a reporting verb with its object does rather than says: "declared war", "answered questions about"."""

from __future__ import annotations

import re

from framing.finders.quotes.listed_words import any_of, told

_PLEAS = re.compile(
    rf"(?:the|an?|his|her|their|its|\S+['’]s?)\s(?:[\w’'-]+\s){{0,3}}(?:{any_of('pleas')}s?|{any_of('leaves')})\b",
    re.IGNORECASE,
)
"""What courts and offices decide on: "denied the town's request"."""
_NOTHING = re.compile(r"(?:nothing|little|much|more)(?:,|$|\s(?:new|more|else|about|of|on)\b)")
_OBJECT = r"(?:(?:an?|the|its|his|her|their|another)\s)?(?:(?!that\b)[\w’'-]+\s){0,3}?"
_NO_VERB = r"\b(?!\s(?:over|was|were|is|are|had|has|would|will)\b)"
_EXPERIENCE = re.compile(rf"(?:the|his|her|their)\s{any_of('scenes')}\sof\s")
"""Whose story is told, where the words are left out: "described the ordeal of the miners"."""
_TOPIC = re.compile(
    rf"(?:the|his|her|their)\s(?:(?!that\b)[\w’'-]+\s)?{any_of('scenes')}"
    r"(?=$|[,.;]|\s(?:in|on|at|during|to)\s(?!(?:which|whom)\b)[^,;]*$)"
)
_VERBS = r"\b(?:is|are|was|were|has|have|had|rose|fell|\w+ed)\b"
_ONLY = rf"(?:(?!{_VERBS})[^,;“”\"])*$"
_PUBLISHED = re.compile(
    rf"(?:its|their)\s(?:[\w’'-]+\s){{0,3}}?{any_of('totals')}"
    rf"(?=$|[.;]|\s(?:on|over|every|each|once)\s(?!.*{_VERBS})[^,;]{{0,36}}$)"
)
"""What a firm makes public, when, and not what it holds: not "its profits on Monday had doubled"."""
_DONE = {
    # "claimed the bomb attack and showed a video": what a group takes upon itself
    "claim": re.compile(
        rf"(?!that\b|to\b)(?:[\w’'-]+\s){{0,6}}?{any_of('attacks')}s?{_NO_VERB}"
        r"|(?:(?:the|an?|th[eo]se|this|his|her|its|their)\s)?(?:[\w’'-]+\s)?"
        rf"{any_of('claimed')}(?!\s(?:was|were|is|are|had|has|would|will)\b)"
    ),
    # what somebody holds out or gives: not "offered to help", "offered Democrats a deal"
    "offer": re.compile(r"(?!that\b|to\b|what\b|if\b|it\b)[a-z]"),
    # what somebody agrees to do
    "agree": re.compile(r"(?:not\s)?to\s(?!disagree\b|differ\b)"),
    # who is let in
    "admit": re.compile(r"(?:as|into)\s"),
    "declare": re.compile(
        rf"{_OBJECT}{any_of('declared')}{_NO_VERB}|{any_of('loyalties')}\sto\b", re.IGNORECASE
    ),
    **dict.fromkeys(("pledge", "swear"), re.compile(rf"{any_of('loyalties')}\b")),
    "add": re.compile(
        rf"(?:it|them|him|her|(?:his|her|their|its)\s{any_of('added')})\s(?:in|to|on|up)\b"
        r"|(?:more|further|fresh|new|extra)\s[\w’'-]+(?:$|[.,;]|\s(?:to|over|about|for|on)\b)"
    ),
    "issue": re.compile(rf"(?:(?:an?|the|its|his|her|their)\s)?(?:[\w-]+\s){{0,2}}?{any_of('issued')}s?\b"),
    "report": _PUBLISHED,
    # to what somebody reacts: not "responded that", "responded by saying"
    **dict.fromkeys(("respond", "reply", "react"), re.compile(rf"(?:\w+ly\s)?to\s(?!say\b|that\b){_ONLY}")),
    # what an answer is about: "answered the reporters' questions about the dam"
    "answer": re.compile(rf"{_OBJECT}questions?{_NO_VERB}"),
    # "called a meeting": not "called a meeting useless"
    "call": re.compile(
        rf"(?:an?|another)\s(?:[\w’'-]+\s){{0,3}}?{any_of('gatherings')}(?=$|[,;]|\s(?:to|on|for|with|at|in|after)\b)"
        r"|(?:his|her|its|their|\S+['’]s?)\sbluff\b|[\w\s’'-]{1,40}?\sinto\s(?:recess|session|question)\b"
    ),
    # what is held against others: "are defending dozens of seats"
    "defend": re.compile(
        rf"(?:(?:the|its|his|her|their|an?|\d+|[a-z]+)\s(?:of\s)?){{1,3}}{any_of('contested')}\b"
    ),
    # what somebody has: "maintains a lead of ten points"
    "maintain": re.compile(rf"{_OBJECT}{any_of('held')}{_NO_VERB}"),
    # what is made by being written, and passes for no words of its writer
    "write": re.compile(rf"{_OBJECT}{any_of('drawn_up')}{_NO_VERB}", re.IGNORECASE),
    # what somebody tells of, where the words themselves are left out: "recounted the ordeal on the radio"
    **dict.fromkeys(
        ("describe", "recount", "relate", "retell"), re.compile(f"{_TOPIC.pattern}|{_EXPERIENCE.pattern}")
    ),
    "tweet": re.compile(rf"(?:his|her|their)\s(?:own\s)?{any_of('musings')}\b"),
    # what somebody meets with: "found it hard to sleep"
    "find": re.compile(
        r"it\s(?!(?:is|was|has|had|will|would|can|could|did|does)\b)(?:\w+\s){1,5}?to\s[a-z]"
        rf"|(?:an?|one|two|three|\d+|several|the|his|her)\s(?:[\w’'-]+\s){{0,4}}?{any_of('found_ones')}"
        rf"(?!\s(?:who|that)\b){_NO_VERB}"
    ),
}
"""By the lemma of a verb, objects that make it a deed."""


def is_deed(lemma: str, said: str) -> bool:
    """Whether a verb with what follows it tells of a deed.

    >>> is_deed("declare", "war on the coast"), is_deed("declare", "that the war was over")
    (True, False)
    """
    if lemma in told("ruling") and _PLEAS.match(said):
        return True
    if lemma in told("saying") and _NOTHING.match(said):
        return True
    return lemma in _DONE and _DONE[lemma].match(said) is not None
