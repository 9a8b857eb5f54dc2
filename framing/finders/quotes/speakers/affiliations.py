"""Whom a role speaks for: the state, party, body or outlet in it; places, times and persons are none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile

from framing.finders.quotes.speakers.chambers import CHAMBERS, is_legislator
from framing.finders.quotes.speakers.personal_names import is_given, is_place, is_possessive, no_names
from framing.finders.quotes.speakers.source_nouns import is_title, listed, state_of
from framing.language.offices import fields_of
from framing.lexicon import load

_SHORT = re.compile(r"(?=.*[A-Z]{2})[A-Z][A-Za-z]*(?:[-/&][A-Z][A-Za-z]*)*")
"""Letters for a body: "UN", "AFL-CIO", "NumbersUSA"."""
_OF_BODY = frozenset({"of", "for", "at", "with"})
_SMALL = frozenset({"of", "for", "and", "&", "the"})
_TWO = frozenset(
    {
        "Services",
        "Enforcement",
        "Protection",
        "Security",
        "Affairs",
        "Committee",
        "Reform",
        "Means",
        "Families",
    }
)
"""They end the name of an agency for two things: "Customs and Border Protection"."""


def affiliation_of(
    before: Sequence[str], right: Sequence[str], head: str | None = None, link: str | None = None
) -> str | None:
    """The body, state, party or outlet of a role, from the words before its noun and behind its preposition.

    >>> affiliation_of(["UN"], [], "envoy"), affiliation_of(["White", "House", "Press"], [], "secretary")
    ('UN', 'White House')
    >>> affiliation_of(["Middle", "East"], [], "envoy"), affiliation_of([], ["Tuesday"], "leader", "on")
    (None, None)
    """
    found = _affiliation(before, right, head, link)
    voters = is_legislator(head) and found is not None and is_place(found)  # "Texas Sen. Jane Roe"
    return None if voters and not _has_adjective(found or "", [*before, *right]) else found


def _has_adjective(state: str, words: Sequence[str]) -> bool:
    """Whether a state is named by its adjective, which tells a parliament: "an Israeli lawmaker"."""
    return any(_plain(word) in load("places")["states"].get(state, {}).get("people", ()) for word in words)


def _affiliation(
    before: Sequence[str], right: Sequence[str], head: str | None, link: str | None
) -> str | None:
    before, right = _present([*before], [*right], head)
    if head in listed("standing"):  # a candidate for a body is none of it
        return next(filter(None, (party_names().get(word.lower()) for word in [*before, *right])), None)
    beside = next((word for word in right if word != "the"), "")
    for run in _runs(right):
        called = link in _OF_BODY and (_staff(head) or head in listed("offices")) and _plain(beside) == run[0]
        found = _body(run, head) or (_called(run) if called else None)
        if found:
            return found
    runs = list(_runs(before))
    found = next(filter(None, (_body(run, head) for run in runs)), None)
    if (
        found
        or not runs
        or head not in listed("staff") | listed("offices")
        or _last_capital(before) != runs[-1][-1]
    ):
        return found
    return _called(runs[-1])


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


def _last_capital(words: Sequence[str]) -> str:
    """The last word that is no title."""
    return next((_plain(word) for word in reversed(words) if not is_title(word)), "")


def _runs(words: Sequence[str]) -> Iterator[list[str]]:
    """Runs of capitalised words, with the small words inside the name of a body; a possessive ends one."""
    run: list[str] = []
    for i, word in enumerate(words):
        plain = _plain(word)
        joins = bool(run) and _joins(run, word, words[i + 1 :])
        after = next(iter(words[i + 1 : i + 2]), "")
        goes_on = bool(run) and after[:1].isupper() and _is_body_word(after)  # "Legal Defense Fund"
        in_body = goes_on or run[-1:] == ["of"] or after in ("Department", "Committee")
        if (word[:1].isupper() and (in_body or not is_title(plain)) and plain not in no_names()) or joins:
            run.append(plain)
        elif run:
            yield run
            run = []
        if run and is_possessive(word):
            yield run
            run = []
    if run:
        yield run


def joins_two(words: Iterable[str]) -> bool:
    """Whether words end the name of an agency for two things: "Customs and Border Protection"."""
    return not _TWO.isdisjoint(words)


def _joins(run: Sequence[str], word: str, rest: Sequence[str]) -> bool:
    """Whether a small word goes on with the name of a body."""
    if not rest or not rest[0][:1].isupper():
        return False
    if word == "and":
        return joins_two(takewhile(lambda one: one[:1].isupper(), rest))
    return word in ("of", "&") or (word == "for" and any(map(_is_body_word, run)))


def _body(run: Sequence[str], head: str | None) -> str | None:
    """The state, party or body that a run of words names, or begins with."""
    run = _without_post(run)
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
        if state and _speaks_for_state(head):
            return state
        if _is_body(part) or (_in_office(head) and is_place(" ".join(part)) and not _is_region(part)):
            return state or " ".join(part)
    return None


def _without_post(run: Sequence[str]) -> list[str]:
    """A run without the words of a post at its end: "White House Press", "House Majority"."""
    run = list(run)
    posts = listed("portfolios") - listed("organisations") | listed("posts")
    while len(run) > 1 and run[-1].lower() in posts and run[-2] not in _SMALL and not _is_known(run):
        del run[-1]
    while len(run) > 1 and run[-1] in _SMALL:
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
    first = next((i for i, word in enumerate(run) if word in ("of", "for")), None)
    return _is_body_word(run[-1]) or (first is not None and first > 0 and _is_body_word(run[first - 1]))


def _called(run: Sequence[str]) -> str | None:
    """What a body is called that only its place in the phrase shows to be one: "spokesman for Lyra"."""
    small = {word.lower() for word in run}
    if (
        is_place(" ".join(run))
        or any(map(is_given, run))
        or small & listed("peoples")
        or run[-1].endswith(".")
    ):
        return None
    if any("-" in word and not word.isupper() for word in run) or run[0] in listed("shouted"):
        return None
    if len(run) == 1 and (
        run[0].lower() in listed("organisations") | listed("portfolios") | listed("no_bodies")
        or run[0].isdigit()
    ):
        return None
    return " ".join(run)


def _is_body_word(word: str) -> bool:
    return (
        word.lower() in listed("organisations") | listed("outlet_words") | listed("company_ends")
        or word in load("names")["organisation_words"]
    )


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
    return not fields_of(single) or bool(fields_of(single) - listed("private_fields"))


def _staff(head: str | None) -> bool:
    return head is not None and head.removesuffix("s") in listed("staff") | listed("members")


def _plain(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


@cache
def _offices() -> frozenset[str]:
    return listed("offices") | listed("crowned") | listed("posts_of_one")


@cache
def party_names() -> dict[str, str]:
    """What news calls a party -> the party."""
    found = load("sources")["party_names"]
    return {word: party for party, words in found.items() for word in words}
