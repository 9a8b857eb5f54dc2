"""What single words tell of a source: persons, titles, states, gender."""

from __future__ import annotations

import re
from functools import cache

from framing.language.letters import is_capital
from framing.lexicon import load


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the word list `sources`."""
    return frozenset(load("sources")[name])


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.replace(" ", "") for name in listed("outlets"))


def is_outlet(name: str) -> bool:
    """Whether a name is that of a known outlet, with or without its blanks: "Lake Post", "LakePost"."""
    return name.replace(" ", "") in _outlets()


@cache
def persons() -> dict[str, bool]:
    """Nouns for persons, with whether they are plurals."""
    offices = load("offices")
    nouns = {noun for field in offices["fields"].values() for noun in field} | set(load("sources")["persons"])
    nouns |= {"source", "co-founder", "co-author", "mp"}
    plurals = {offices["plurals"].get(noun) or _plural(noun) for noun in nouns}
    plurals |= {"spokesmen", "spokeswomen", "spokespeople", "people"}
    return {**dict.fromkeys(plurals, True), **dict.fromkeys(nouns, False)}


def _plural(noun: str) -> str:
    """The regular plural of a noun.

    >>> [_plural(noun) for noun in ("witness", "coach", "deputy", "boy", "official", "boatman", "son-in-law")]
    ['witnesses', 'coaches', 'deputies', 'boys', 'officials', 'boatmen', 'sons-in-law']
    """
    if noun.endswith("-in-law"):
        return f"{_plural(noun.removesuffix('-in-law'))}-in-law"
    if noun.endswith("man"):
        return f"{noun[:-2]}en"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2] not in "aeiou" else f"{noun}s"


def is_title(word: str) -> bool:
    """Whether the word may stand before a name and is no part of it."""
    low = word.lower().rstrip(".")
    return (
        low in listed("titles")
        or persons().get(low) is False
        or any(low == part.lower().rstrip(".") for part in load("offices")["honorifics"])
    )


@cache
def places() -> dict[str, str]:
    """Names, capitals and adjectives of states, each with its state."""
    found: dict[str, str] = {}
    for state, entry in load("places")["states"].items():
        for word in (state, *entry["capitals"], *entry["people"], *entry["names"]):
            found.setdefault(word, state)
    return found


def state_of(words: list[str]) -> str | None:
    """The state that these words name, by its name, its capital or the adjective of its people."""
    text = " ".join(words)
    return places().get(text) or places().get(re.sub(r"['’]s?$", "", text)) or places().get(text.rstrip("."))


def are_people(word: str) -> bool:
    """Whether the word is a plural noun for persons or their groups: "reformers", "unions"."""
    return persons().get(word.lower()) is True or word.lower() in listed("groups")


def is_known(word: str) -> bool:
    """Whether the word is a noun for a source in singular or plural."""
    low = word.lower().rstrip("'’")
    singular = low[:-1] if low.endswith("s") else low
    return low in persons() or bool(
        {low, singular} & (listed("groups") | listed("organisations") | listed("documents"))
    )


def stands_for(noun: str, name: str) -> bool:
    """Whether a lone noun may mean the body of a name: "the union", but "the court" only for a court.

    >>> [stands_for(noun, "United Farmers") for noun in ("group", "court")]
    [True, False]
    >>> [stands_for("company", name) for name in ("Lyra Foods", "Food Bureau", "Roe administration")]
    [True, False, False]
    """
    words = name.lower().split()
    if noun in words:
        return True
    last = words[-1] if words else ""
    if noun == "panel":
        return last in listed("panels")
    if noun not in listed("of_any_body") or state_of(name.split()):
        return False
    if name.split()[-1:] == [last] and last in listed("known_by_nouns"):
        return False
    public = last in listed("public_bodies") or name in listed("public_letters")
    if noun in listed("public_nouns"):
        return last not in listed("no_businesses") | listed("company_ends")
    return not (public or (noun in listed("business_nouns") and last in listed("no_businesses")))


def gender_of(name: list[str], role: list[str]) -> str | None:
    """`female` or `male` where a title, a role or a first name tells; `None` otherwise."""
    low = {word.lower().rstrip(".") for word in role}
    given = name[1:2] if name and name[0].lower() in listed("of_given_names") else name[:1]  # "Bishop | Ruth"
    if low & listed("women") or not listed("women_names").isdisjoint(given):
        return "female"
    if low & listed("men") or not listed("men_names").isdisjoint(given):
        return "male"
    return None


def last_run(left: list[str]) -> tuple[list[str], list[str]]:
    """The capitalised words at the end, and what stands before them."""
    start = len(left)
    while start and (
        is_capital(left[start - 1]) or left[start - 1][:3] in {"al-", "el-"} or _particle(left, start - 1)
    ):
        start -= 1
    return left[start:], left[:start]


def _particle(left: list[str], at: int) -> bool:
    """Whether a small word is part of a name: "de" and "la" in "Ana de la Vega"."""
    inside = at > 0 and (left[at] == "&" or left[at].lower() in load("names")["in_person"])
    return inside and (is_capital(left[at - 1]) or _particle(left, at - 1))


@cache
def party_names() -> dict[str, str]:
    """What news calls a party -> the party."""
    found = load("sources")["party_names"]
    return {word: party for party, words in found.items() for word in words}
