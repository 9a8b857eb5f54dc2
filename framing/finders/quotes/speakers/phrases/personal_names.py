"""Which capitalised words are a person's own name, and which only stand before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.finders.quotes.speakers.phrases.source_nouns import (
    is_outlet,
    is_title,
    listed,
    persons,
    state_of,
)
from framing.language.offices import fields_of
from framing.lexicon import load

_DESCRIBING = re.compile(r"[A-Z][a-z]+-[a-z]{2,}(?:ed|[a-z]{2}ing)")
"""What somebody is like: "Smooth-talking Lee Roe", "Silver-haired Ann Roe"."""


def own_name(run: Sequence[str]) -> tuple[list[str], list[str]]:
    """A run of capitalised words as a person's name, and what stands before it.

    Before it stand titles, parties, states and owners; a name is cut where it begins anew.

    >>> own_name(["Utah", "Republican", "Jane", "Roe"]), own_name(["Harbour", "Review's", "Jane", "Roe"])
    ((['Jane', 'Roe'], ['Utah', 'Republican']), (['Jane', 'Roe'], ['Harbour', "Review's"]))
    """
    at = max((i for i in range(len(run)) if _leads(run, i)), default=-1)
    name = [word for word in run[at + 1 :] if not is_possessive(word)]
    again = next((i for i in range(2, len(name)) if name[i] in name[:i]), len(name))
    return name[:again], list(run[: at + 1])


def is_possessive(word: str) -> bool:
    """Whether a word ends in a possessive 's."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def is_given(word: str) -> bool:
    """Whether a word is a usual given name, and hardly anything else."""
    return word in _given()


def has_given(word: str) -> bool:
    """Whether a word may be a given name."""
    return word in load("names")["given"] or word in listed("women_names") | listed("men_names")


def stays_with(title: str, name: str) -> bool:
    """Whether a title belongs to a lone name: "Prince Karl", "Bishop Paul", but not in "Bishop Roe"."""
    return title in listed("royal") or (title in listed("of_given_names") and has_given(name))


def is_particle(word: str) -> bool:
    """Whether a surname of two words may begin with a word: "De Roe"."""
    return word in load("names")["particles"]


def is_place(name: str) -> bool:
    """Whether a name is that of a state, a city or a region.

    >>> is_place("Middle East"), is_place("Texas"), is_place("Jane Roe")
    (True, True, False)
    """
    return name in _places() or bool(state_of(name.split()))


def inner_name(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """The name at the end of a phrase with "of": "Secretary of State Jane Roe", "Bank of Chad head Jane Roe".

    It is nothing where another is meant: "the son of Senator Jane Roe", "a friend of the lawyer Jane Roe".
    """
    start = len(right)
    while start and right[start - 1][:1].isupper():
        start -= 1
    run, head = right[start:], left[-1].lower()
    titled = not run or (is_title(run[0]) and run[0].lower() not in listed("titled_fields"))
    if titled or is_possessive(run[0]) or fields_of(head) & {"private_life"}:
        return []
    of_body = head in listed("organisations")
    if (head not in persons() and not of_body) or persons().get(head) is True:
        return []  # "supporters of Democrat Jane Roe"
    first = next((i for i, word in enumerate(run[:-1]) if is_given(word)), None)
    if first is None and state_of(list(run[:1])):  # "director of U.S. Harbour Rescue"
        return []
    if first is None:  # "Secretary of State Jun Roe", "Chief of Staff Jun Roe"
        first = next((i for i, word in enumerate(run) if not _is_field(word)), 0) or None
        first = first if first and len(run) - first > 1 else None
    name = list(run[first:]) if first is not None else own_name(run)[0]
    described = start > 0 and persons().get(right[start - 1].lower()) is False
    # "chief of staff Jane Roe"
    led = (of_body and described) or (start == 1 and right[0] in listed("headed"))
    if len(name) < 2 or _ends_body(name) or (len(name) == len(run) and not led):
        return []
    return own_name(name)[0]


def addressed_name(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """The name behind a form of address in the title of an office: "Secretary for Health Ms. Roe".

    >>> addressed_name(["Secretary"], ["Health", "Ms.", "Roe"]), addressed_name(["friends"], ["Ms.", "Roe"])
    (['Roe'], [])
    """
    at = next((at for at, word in enumerate(right[:-1]) if honours(word)), 0)
    field = all(word[:1].isupper() and (not is_title(word) or _is_field(word)) for word in right[:at])
    return list(right[at + 1 :]) if at and field and is_title(left[-1]) else []


def named_behind_body(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """The name behind the office in a body with "for" in its name: "Voices for Peace Director Jane Roe".

    >>> named_behind_body(["Voices"], ["Peace", "Director", "Jane", "Roe"])
    ['Jane', 'Roe']
    >>> named_behind_body(["spokesman"], ["Mayor", "Jane", "Roe"])
    []
    """
    if (
        not all(word[:1].isupper() or is_title(word) for word in [*left, *right])
        or left[-1].lower() in persons()
    ):
        return []
    name, titles = own_name(right)
    led = len(titles) > 1 and is_title(titles[-1]) and len(name) > 1
    return name if led else []


def _is_field(word: str) -> bool:
    """Whether a word names what an office is about: "Staff", "State", "Elections"."""
    return word.lower() in listed("portfolios") | listed("organisations") | listed("no_bodies")


def _leads(run: Sequence[str], at: int) -> bool:
    """Whether a word stands before a name and is no part of it."""
    word, low, after = run[at], run[at].lower(), len(run) - at - 1
    if is_possessive(word):
        owner = at > 0 and state_of([*run[:at], word])  # "South Korea's Roe"
        return after > 1 or (after == 1 and (is_given(run[at + 1]) or bool(owner)))
    if word in load("offices")["before_full"] and at == 0:  # "U Tin Roe"
        return after > 1
    if low == "vice":
        return after > 0 and is_title(run[at + 1])
    if after > 1 and word in load("names")["given_titles"] and is_particle(run[at + 1]):
        return False  # "Marine Le Roe"
    if is_title(word):  # "Peter Judge", "Mr. King": a surname
        named = at > 0 and (
            _before_initial(run, at)
            or has_given(run[at - 1])
            or honours(run[at - 1])
            or (after > 0 and is_given(run[0]))
        )
        return not (named and all(map(is_generation, run[at + 1 :])))  # "Martin Luther King Jr."
    if not after or is_given(word):
        return False
    if after > 1 and _describes(low, run[at + 1], at):
        return True
    if after > 0 and low.startswith(("ex-", "then-")) and is_title(word.partition("-")[2]):
        return True
    if low.endswith(("-born", "-year-old")) or _DESCRIBING.fullmatch(word):
        return True
    if after > 1 and _ends_outlet(run[: at + 1]) and has_given(run[at + 1]):
        return True
    if low.removesuffix("s") in _party_words():
        noun = low.removesuffix("s") in ("republican", "democrat", "gop")
        return after > 1 or noun or is_given(run[at + 1])
    if after > 1 and state_of([word]) and not (at and is_given(run[at - 1])):
        return True
    named = any(map(is_given, run[at + 1 : -1]))
    before = any(map(is_given, run[:at])) or _ends_body(run)
    named = named or (word.isupper() and any(map(has_given, run[at + 1 : -1])))
    shouted = word.isupper() and len(word) > 1 and "." not in word and not run[-1].isupper()
    body = _is_field(word) or low in listed("things") or _of_place(word)
    return not before and ((named and (shouted or body)) or (body and at > 0 and after > 1))


def _describes(low: str, after: str, at: int) -> bool:
    """Whether a word before a given name tells what somebody is like: "Old Ann Roe", "Trainers Ann Roe"."""
    return (low in listed("before_names") and has_given(after)) or (at == 0 and persons().get(low) is True)


def _ends_outlet(words: Sequence[str]) -> bool:
    """Whether words are the name of an outlet: "Fox News", "Reuters", "Lake Post"."""
    known = any(is_outlet(" ".join(words[at:])) for at in range(len(words)))
    return known or (len(words) > 1 and words[-1].lower() in listed("outlet_words"))


def _before_initial(run: Sequence[str], at: int) -> bool:
    """Whether a given name and an initial stand before a word: "Peter T. King"."""
    return at > 1 and len(run[at - 1].rstrip(".")) == 1 and has_given(run[at - 2])


def _of_place(word: str) -> bool:
    """Whether a word is a place's name or what its people are called: "Texan"."""
    stem = word[:-2] if word.endswith(("an", "er")) and len(word) > 4 else word
    return is_place(word) or (stem != word and any(place.startswith(stem) for place in _places()))


def _ends_body(run: Sequence[str]) -> bool:
    """Whether a run ends as the names of bodies and things do."""
    last = run[-1].lower()
    if any(map(is_given, run[:-1])):
        return False
    nouns = listed("things") | listed("organisations") | listed("outlet_words")
    return last in nouns or run[-1] in load("names")["organisation_words"]


def is_generation(word: str) -> bool:
    """Whether a word behind a name tells a son from his father: "Jr."."""
    return word.rstrip(".") in ("Jr", "Sr", "II", "III", "IV")


def surname_of(name: str) -> str:
    """The last word of a full name that tells no son from his father.

    >>> surname_of("Ann Roe"), surname_of("Tom Roe Jr.")
    ('Roe', 'Roe')
    """
    words = [word for word in name.split() if not is_generation(word)]
    return words[-1] if words else name


def honours(word: str) -> bool:
    """Whether a word is Mr, Ms and the like."""
    return word.rstrip(".") in {one.rstrip(".") for one in load("offices")["honorifics"]}


@cache
def _party_words() -> frozenset[str]:
    return listed("parties") | {"gop"}


@cache
def _given() -> frozenset[str]:
    names = load("names")
    return frozenset(names["given"]) - frozenset(names["doubtful_given"])


@cache
def _places() -> frozenset[str]:
    return frozenset(load("names")["places"])


@cache
def no_names() -> frozenset[str]:
    """Capitalised words that are in nobody's name: days, months, feasts."""
    may_be_given = {"April", "May", "June", "August"}
    return frozenset(load("names")["no_names"]) - _given() - may_be_given
