"""A source taken apart, by what it is: a person, a body, or a role without a name."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from framing.article import SpeakerKind
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.affiliations import affiliation_of
from framing.finders.quotes.speakers.phrases.body_names import is_body_word, is_one_for_two
from framing.finders.quotes.speakers.phrases.officials import is_official
from framing.finders.quotes.speakers.phrases.parties_abroad import party_abroad
from framing.finders.quotes.speakers.phrases.personal_names import is_possessive, no_names
from framing.finders.quotes.speakers.phrases.source_nouns import (
    gender_of,
    is_known,
    is_outlet,
    last_run,
    listed,
    party_names,
    persons,
    state_of,
)
from framing.lexicon import load


@dataclass(frozen=True, slots=True)
class Description:
    """A source phrase taken apart; `name` is its own name, `head` the noun for its role."""

    text: str
    kind: SpeakerKind
    name: str | None = None
    head: str | None = None
    article: str | None = None
    role: str = ""
    affiliation: str | None = None
    gender: str | None = None
    plural: bool = False
    pronoun: str | None = None


def is_member(head: str | None, article: str | None) -> bool:
    """Whether a phrase means one member of a party or camp: "the Ohio Democrat", "a House conservative"."""
    return article is not None and head in listed("parties") - {"labour", "democratic"}


def is_partisan(source: Description) -> bool:
    """Whether a phrase means somebody by a party alone: "the Ohio Democrat"."""
    return source.head in listed("parties") | listed("party_members")


def any_gender(source: Description) -> str | None:
    """The gender that any noun of an epithet tells: "the former first lady and senator"."""
    words = source.text.split()
    return source.gender or (None if any(map(is_possessive, words)) else gender_of([], words))


def is_paper(words: list[str], article: str | None) -> bool:
    """Whether a lone noun with a capital is the name of a paper: "the Independent"."""
    lone = article == "the" and len(words) == 1 and words[0].istitle()
    return lone and words[0].lower() in listed("party_papers")


def _is_body_noun(word: str) -> bool:
    """Whether a noun before the name of a body says what it is: "firm", "organizer"."""
    return word in listed("organisations") | listed("kinds_of_outlets") or persons().get(word) is False


def _is_aside(before: list[str], run: list[str], plural: bool) -> bool:
    """Whether small words only say what a body is: "the polling firm", "the nonpartisan Budget Office".

    A state's court is not the country's, and "moderate Senate Democrats" are not all of them.
    """
    noun = before[-1:] and _is_body_noun(before[-1])
    opening = before[1:] if noun else before  # a sentence may begin with it: "Aid group Lyra"
    if not before or not all(map(str.islower, opening)) or not listed("levels").isdisjoint(before):
        return False
    return bool(noun) or (not plural and any(map(is_body_word, run)))


@cache
def _agencies() -> dict[str, str]:
    """Names of news agencies, each with the one that is shown: "Associated Press", "AP"."""
    return {name: agency for agency, names in load("agencies")["agencies"].items() for name in names}


def _kind(head: str, article: str | None) -> SpeakerKind:
    """What is called by a name that is nobody's: a body, a law, one member of a party."""
    if is_member(head, article):
        return "anonymous"
    return "document" if head in listed("named_laws") and article == "the" else "organisation"


def _is_of_outlets(word: str) -> bool:
    """Whether names of outlets end so: "Post", "Post-Gazette"."""
    parts = word.split("-")
    two = len(parts) > 1 and all(part[:1].isupper() for part in parts)
    return not {word.lower(), *(part.lower() for part in parts if two)}.isdisjoint(listed("outlet_words"))


def institution(joined: str, bare: list[str], left: list[str], article: str | None) -> Description:
    """A body, state or outlet under its name."""
    state = state_of(bare)
    if (
        state
        and article == "the"
        and bare[-1].endswith("an")
        and bare[-1] in load("places")["states"][state]["people"]
    ):
        return Description(joined, "unknown", article=article)  # "the German" is one of them
    if state and article in small("quantities") | _COUNTING:  # "many Chinese"
        return Description(joined, "anonymous", joined, article=article, affiliation=state, plural=True)
    if state:
        return Description(joined, "organisation", state, affiliation=state, article=article)
    run, before = last_run(left)
    outlet = is_outlet(joined) or _is_of_outlets(run[-1]) or " ".join(run) in listed("outlets")
    outlet = (
        outlet
        or is_paper(bare, article)
        or (run[0] in listed("outlets") and run[-1].lower() in listed("outlet_words"))
    )
    name = re.sub(r" News$", "", joined) if run[0] in listed("outlets") and run[0].isupper() else joined
    name = _agencies().get(joined, name) if outlet else name
    whole = len(run) > 1 or (run[0].lower() in listed("organisations") and len(left) < len(bare))
    told = (
        article in ("the", None) and bool(before) and _is_body_noun(before[-1]) and no_names().isdisjoint(run)
    )
    whole = whole or (told and run[-1] == bare[-1])  # "the union Lyra"
    several = " and " in joined and not is_one_for_two(joined)
    plural = several or bare[-1].lower() in listed("groups")
    if whole and _is_aside(before, run, plural):
        name = joined[len(" ".join(before)) + 1 :]  # "the polling firm | Lyra Research"
    elif based := max((at for at, word in enumerate(run[:-1], 1) if word.endswith("-based")), default=0):
        name = " ".join(run[based:])  # "the Oslo-based | Lake Institute"
    head = left[-1].lower()
    kind = "outlet" if outlet else _kind(head, article)
    party = party_names().get(head) or party_abroad(bare)
    public = left[-1].islower() or head in load("naming")["of_a_state"] or head in listed("public_bodies")
    # neither a paper of the capital nor "the American College of Nurses" speaks for the state
    state = None if outlet else party or (state_of(left[:-1]) if public else None)
    return Description(joined, kind, name, head, article, joined, state, plural=plural)


def person(
    joined: str, name: list[str], role: list[str], right: list[str], article: str | None, link: str = ""
) -> Description:
    """A person under the own name, with role and affiliation."""
    short = load("offices")["short"]  # "Gov."
    nouns = [str(short.get(word, word)).lower() for word in role]
    head = next((noun for noun in reversed(nouns) if noun in persons()), None)
    text = " ".join(name)
    return Description(
        joined,
        "person",
        text,
        head,
        article,
        " ".join([*role, *right]),
        affiliation_of(role, right, head, link),
        gender_of(name, role),
    )


_COUNTING = frozenset({"some", "many", "several", "few", "numerous", "two", "three", "four", "five", "six"})
_QUALITIES = frozenset({"major", "minor", "general", "chief", "private", "principal", "star", "novel"})
"""Nouns for persons that are adjectives before another noun: "a major win"."""


def _own(left: list[str]) -> list[str]:
    """The words that may tell who it is: no owner ("the mayor's proposal") and no quality ("a major win")."""
    owned = max((i for i, word in enumerate(left[:-1], start=1) if is_possessive(word)), default=0)
    words = left[owned:]
    return [word for i, word in enumerate(words, 1) if i == len(words) or word.lower() not in _QUALITIES]


def role(joined: str, left: list[str], right: list[str], article: str | None, link: str = "") -> Description:
    """A source without a name: "a senior minister", "the report", "two officials"."""
    if left[-1].lower() in small("quantities") and right and link in ("of", ""):
        left = right
    known = [word.lower().rstrip("'’") for word in _own(left) if is_known(word)]
    head = known[-1] if known else left[-1].lower().rstrip("'’")
    singular = head[:-1] if head.endswith("s") else head
    kind: SpeakerKind = "unknown"
    if head in listed("groups") or not listed("organisations").isdisjoint({head, singular}):
        kind = "organisation"
    elif head in listed("names_of_papers") and left[-1][0].isupper() and article == "the":
        kind = "outlet"
    elif head in listed("documents") or singular in listed("documents"):
        kind = "document"
    elif head in listed("outlet_words") and (left[-1][0].isupper() or head not in listed("names_of_papers")):
        kind = "unknown" if head == "news" and link else "outlet"  # "news of the fire"
    if head == "agency" and "news" in joined.lower().split():
        kind = "outlet"
    joined_by_and = re.search(r" and (?:the|an?|his|her|its|their|one|another) ", " ".join(left))
    plural = joined_by_and is not None or persons().get(head, head.endswith("s") or head in listed("groups"))
    if is_member(left[-1].lower(), article):
        head, kind = left[-1].lower(), "anonymous"
    elif head in persons() and head not in listed("groups"):
        kind = "official" if is_official(head, joined.split(), article, plural) else "anonymous"
    if "percent" in joined.lower() or "%" in joined or re.fullmatch(r"[\d.]+", joined):
        kind = "unknown"  # those whom a poll asked
    state = state_of(left[:-1]) if head in {"government", "administration"} else None
    name = state or (joined if kind != "unknown" else None)
    return Description(
        joined,
        kind,
        name,
        head,
        article,
        joined,
        affiliation_of(left if head in party_names() else left[:-1], right, head, link),
        gender_of([], [head]),
        plural,
    )


def counted_persons(found: Description) -> Description:
    """Some of those who are a body only together: "some Democrats", "two prosecutors"."""
    several = found.plural and found.kind == "organisation" and found.article in _COUNTING
    head = found.head or ""
    of_persons = (
        persons().get(head) is True
        or head in listed("parties")
        or head.removesuffix("s") in listed("parties")
    )
    return replace(found, kind="anonymous") if several and of_persons else found
