"""Whom a role speaks for: the state, party, body or outlet in it; places, times and persons are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.finders.quotes.speakers.phrases.body_names import SMALL, is_body_word, plain, runs
from framing.finders.quotes.speakers.phrases.chambers import CHAMBERS, is_legislator
from framing.finders.quotes.speakers.phrases.parties_abroad import party_abroad
from framing.finders.quotes.speakers.phrases.personal_names import is_given, is_place, is_possessive
from framing.finders.quotes.speakers.phrases.source_nouns import (
    is_title,
    listed,
    party_names,
    persons,
    state_of,
)
from framing.language.offices import fields_of
from framing.lexicon import load

_SHORT = re.compile(r"(?=.*[A-Z]{2})[A-Z][A-Za-z]*(?:[-/&][A-Z][A-Za-z]*)*|(?:[A-Z]\.){3,}(?:-(?:[A-Z]\.)+)?")
"""Letters for a body: "UN", "AFL-CIO", "NumbersUSA", "A.C.L.U."."""
_DOT = re.compile(r"(?<=[A-Z])\.(?=[A-Z-]|$)")
_BESIDE_NAMES = frozenset({"leading", "outgoing", "incoming", "neighboring", "neighbouring", "ruling"})
"""They end as verbs do and stand before a name: "outgoing Mayor Jane Roe"."""
_LED = listed("offices") - {"minister"}  # the Minister of Home Affairs heads no body of that name
_OF_BODY = frozenset({"of", "for", "at", "with"})
_TELLING = frozenset({"of", "for", "at", "with", "from", "", None})
"""What follows these tells whom somebody speaks for; what follows "in", "to" or "who" does not."""


def affiliation_of(
    before: Sequence[str], right: Sequence[str], head: str | None = None, link: str | None = None
) -> str | None:
    """The body, state, party or outlet of a role, from the words before its noun and behind its preposition.

    >>> affiliation_of(["UN"], [], "envoy"), affiliation_of(["White", "House", "Press"], [], "secretary")
    ('UN', 'White House')
    >>> affiliation_of(["Middle", "East"], [], "envoy"), affiliation_of([], ["Tuesday"], "leader", "on")
    (None, None)
    """
    printed = link == "in" and head not in persons() and not is_place(" ".join(right))
    told = link in _TELLING or printed  # "a report in the Lake Journal"
    if "and" in before and len({_side(word) for word in before} - {None}) > 1:  # "Swiss and Greek envoys"
        return None
    found = party_abroad(_present([*before], [], head)[0], head) or _affiliation(
        before, right if told else [], head, link
    )
    voters = is_legislator(head) and found is not None and is_place(found)  # "Texas Sen. Jane Roe"
    if found and _SHORT.fullmatch(found):
        found = _DOT.sub("", found)  # "A.C.L.U."
    judges = head in listed("judges") and found is not None and state_of([found]) is not None
    if judges or (found or "").lower() in listed("levels"):  # "County Sheriff Jane Roe"
        return None
    return None if voters and not _has_adjective(found or "", [*before, *right]) else found


def _side(word: str) -> str | None:
    """The party or state that a word alone names."""
    return party_names().get(word.lower()) or state_of([word])


def _has_adjective(state: str, words: Sequence[str]) -> bool:
    """Whether a state is named by its adjective, which tells a parliament: "an Israeli lawmaker"."""
    return any(plain(word) in load("places")["states"].get(state, {}).get("people", ()) for word in words)


def _affiliation(
    before: Sequence[str], right: Sequence[str], head: str | None, link: str | None
) -> str | None:
    before, right = _present([*before], [*right], head)
    right = [] if _is_deed(right) else right
    if right[-3:-1] == ["state", "of"] and is_place(right[-1]):  # "the state of Washington" is no country
        return right[-1]
    if before[-2:] in (["Attorney", "General"], ["Solicitor", "General"]) and _is_capital(before[:-2]):
        return before[-3]
    if "to" in before:  # "ambassador to Chad" speaks for none of Chad
        before = before[: before.index("to")]
    if head in listed("standing"):  # a candidate for a body is none of it
        return next(filter(None, (party_names().get(word.lower()) for word in [*before, *right])), None)
    beside = next((word for word in right if word != "the"), "")
    for run in runs(right):
        called = link in _OF_BODY and (_staff(head) or head in _LED) and plain(beside) == plain(run[0])
        found = _body(run, head, ends=False) or (_called(run) if called else None)
        if found:
            return found
    names = list(runs(before, before=True))
    found = next(filter(None, (_body(run, head) for run in names)), None)
    if found or not names or head not in listed("staff") | _LED or _last_capital(before) != names[-1][-1]:
        return found
    return _called(names[-1])


def is_past(word: str) -> bool:
    """Whether a word before an office tells that it is over: "former", "ex-mayor"."""
    return word.lower() in listed("past") or word.lower().startswith(("ex-", "then-"))


def _present(before: list[str], right: list[str], head: str | None) -> tuple[list[str], list[str]]:
    """The words that tell what somebody is today: of a former office none, or those behind "now"."""
    if not any(map(is_past, [*before, head or ""])):
        return before, right
    for words, rest in ((right, []), (before, right)):
        if "now" in words:
            behind = words[words.index("now") + 1 :]
            return ([], behind) if words is right else (behind, rest)
    return [], []


def _is_deed(words: Sequence[str]) -> bool:
    """Whether a verb stands before a name: "an advocate for | abolishing the Lake Bank"."""
    deed = words[:1] and words[0].islower() and words[0].endswith("ing") and words[0] not in _BESIDE_NAMES
    return bool(deed) and (words[1:2] == ["the"] or any(word[:1].isupper() for word in words[1:2]))


def _is_people(word: str) -> bool:
    """Whether a word means a people or its members: "Kurdish", "Americans"."""
    return word.lower() in listed("peoples") or state_of([word.removesuffix("s")]) is not None


def _is_capital(words: Sequence[str]) -> bool:
    """Whether words end with the capital of a state: "Washington", which is a part of it as well."""
    states = load("places")["states"].values()
    return any(words[-1:] == [capital] for state in states for capital in state["capitals"])


def _last_capital(words: Sequence[str]) -> str:
    """The last word that is no title."""
    return next((plain(word) for word in reversed(words) if not is_title(word)), "")


def _body(run: Sequence[str], head: str | None, ends: bool = True) -> str | None:
    """The state, party or body that a run names, or begins with; with `ends` a post may end it."""
    run = _without_post(run) if ends else list(run)
    if " ".join(run).lower() in listed("no_bodies"):
        return None
    if is_possessive(run[0]) and len(run) > 1:
        return " ".join(run)  # "Children's Defense Fund"
    if any(map(is_given, run)) and not _is_body(run):
        return None
    party = next((party_names()[word.lower()] for word in run if word.lower() in party_names()), None)
    if _is_body(run) and not (party and len(run) < 3):
        return state_of(list(run)) or " ".join(run)
    if party:
        return party
    for end in range(len(run), 0, -1):
        part = list(run[:end])
        state = state_of(part)
        if state and head in listed("local_offices") and is_place(" ".join(part)):
            return " ".join(part)  # "Washington Gov. Jane Roe"
        named = end < len(run) and not ends and not _is_people(run[-1])
        if state and named and _speaks_for_state(head):
            return " ".join(run)  # "president of U.S. Steel"
        if state and _speaks_for_state(head):
            return state
        if _is_body(part) or (_in_office(head) and is_place(" ".join(part)) and not _is_region(part)):
            return state or " ".join(part)
    return None


def _without_post(run: Sequence[str]) -> list[str]:
    """A run without the words of a post at its end: "White House Press", "House Majority"."""
    run = list(run)
    posts = listed("portfolios") - listed("organisations") | listed("posts")
    while len(run) > 1 and run[-1].lower() in posts and run[-2] not in SMALL and not _is_known(run):
        del run[-1]
    while len(run) > 1 and run[-1] in SMALL:
        del run[-1]
    return run


def _is_known(run: Sequence[str]) -> bool:
    return " ".join(run) in bodies()


@cache
def bodies() -> frozenset[str]:
    """The names of bodies and outlets that news takes for known."""
    return frozenset(load("names")["organisations"]) | listed("outlets") | listed("bodies")


def _is_body(run: Sequence[str]) -> bool:
    if _is_known(run):
        return True
    if len(run) == 1:
        short = _SHORT.fullmatch(run[0]) is not None and run[0] not in listed("shouted")
        return (short and not state_of([run[0]])) or run[0] in CHAMBERS
    first = next((i for i, word in enumerate(run) if word in ("of", "for", "on", "to")), None)
    return is_body_word(run[-1]) or (first is not None and first > 0 and is_body_word(run[first - 1]))


def _called(run: Sequence[str]) -> str | None:
    """What a body is called that only its place in the phrase shows to be one: "spokesman for Lyra"."""
    small = {word.lower() for word in run}
    if " ".join(run).lower() in listed("no_bodies"):
        return None
    if (
        is_place(" ".join(run))
        or any(map(is_given, run))
        or small & listed("peoples")
        or run[-1].endswith(".")
    ):
        return None
    if any("-" in word and not word.isupper() for word in run) or run[0] in listed("shouted"):
        return None
    nouns = listed("organisations") | listed("portfolios")
    if len(run) == 1 and (run[0].lower() in nouns or run[0].isdigit() or run[0] in _second_halves()):
        return None
    return " ".join(run)


def _is_region(run: Sequence[str]) -> bool:
    return " ".join(run) in listed("regions")


def _in_office(head: str | None) -> bool:
    """Whether somebody holds an office that a state, county or town has."""
    return head is not None and (head in _offices() or head.removesuffix("s") in _offices())


def _speaks_for_state(head: str | None) -> bool:
    """Whether somebody described by a state's name speaks for it: "Chadian minister", not "Chadian nurse"."""
    if head is None:
        return True
    single = head if fields_of(head) else head.removesuffix("s")
    if single in listed("stateless"):
        return False
    return not fields_of(single) or bool(fields_of(single) - listed("private_fields"))


def _staff(head: str | None) -> bool:
    return head is not None and head.removesuffix("s") in listed("staff") | listed("members")


@cache
def _second_halves() -> frozenset[str]:
    """Words that end the double name of a body: "Ways and Means"."""
    return frozenset(load("names")["second_half"])


@cache
def _offices() -> frozenset[str]:
    return listed("offices") | listed("crowned") | listed("posts_of_one")
