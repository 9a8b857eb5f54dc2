"""Which person or state a phrase names, and which names shorten the name of a body."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from framing.lexicon import load
from framing.naming.bearers import Bearers
from framing.naming.personal import particles
from framing.naming.phrase_parts import Wording
from framing.naming.state_names import (
    is_institution,
    is_of_a_people,
    of_a_state,
    people_of,
    stands_for,
    states_in,
)

_PARTICIPLE = re.compile(r"\w-(?:led|[a-z]+ed)$")
_SMALL = frozenset({"of", "and", "for", "the", "on", "&"})
_COUNTRY = re.compile(r"^(?:US|UK)")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")


def entity(
    wording: Wording, bearers: Bearers, known: Mapping[str, str], article: str | None = None
) -> str | None:
    """The person, state or institution that a phrase names or describes; nothing if it is none, or a clause.

    A title is that of somebody in the `article`, if one is given. `known` are words that alone stand for a
    state: "North", or "department" where one is named.
    """
    words = wording.phrase
    if not words or wording.clause:
        return None
    if len(words) == 1 and (words[0] in known or wording.head in known):
        return known.get(words[0]) or known[wording.head]
    whole = states_in(wording.words)
    if whole and whole[0][0] == 0 and whole[0][1] > len(words):  # "Department of Justice"
        return stands_for(wording.words[: whole[0][1]], whole[0][2])
    person = bearers.named(words) or (bearers.titled(wording, article) if wording.office else None)
    if person:
        return person
    states = states_in(words)
    if states:
        return _of_states(wording, states)
    if not of_a_state(wording.head):
        return None
    halved = [known[word] for word in words[:-1] if word in known]
    owner = None if halved else bearers.named(words[:-1]) if len(words) > 1 else None
    return halved[0] if halved else bearers.state_of(owner) if owner else None


def _of_states(wording: Wording, states: Sequence[tuple[int, int, str]]) -> str | None:
    """Whom a phrase with the name of a state or of its institution means."""
    start, end, state = states[-1]
    named = wording.phrase[start:end]
    if end == len(wording.phrase):
        return stands_for(named, state)
    start, end, state = states[0]
    if is_institution(wording.phrase[start:end]):
        return None  # "White House officials" are not the White House
    if start and wording.phrase[start - 1] in load("names")["before_people"]:
        return None  # "Central American leaders" lead no state of that name
    if is_of_a_people(wording.head):
        return people_of(state)
    others = {word.lower() for word in wording.phrase[end:-1]} & {*load("naming")["of_others"]}
    return state if of_a_state(wording.head) and not others else None


def shortened(wordings: Sequence[Wording]) -> dict[str, str]:
    """First letters of a name of several words -> that name, and the name as such, where both are in use.

    >>> shortened([Wording("Office of Roads and Rail"), Wording("ORR"), Wording("Lyra Rail Union")])
    {'ORR': 'Office of Roads and Rail'}
    """
    used = {one.letters for one in wordings if one.letters.isupper()}
    found: dict[str, str] = {}
    for one in wordings:
        words = one.phrase
        initials = "".join(word[0] for word in words)
        told = len(words) > 2 or " ".join(words) in load("names")["organisations"]
        if told and len(initials) > 1 and initials.isupper() and initials in used and initials not in words:
            found[initials] = found[one.letters] = " ".join(words)
    return {**_with_small_words(wordings, used), **found}


def _with_small_words(wordings: Sequence[Wording], used: Set[str]) -> dict[str, str]:
    """Initials in use -> the only name with small words in it that has them, with its country or without."""
    full: dict[str, set[str]] = {}
    for one in wordings:
        name = bare(one.text)
        capitals = [word for word in name.split() if word not in _SMALL]
        if len(capitals) == len(name.split()) or not all(word[0].isupper() for word in capitals):
            continue
        whole = "".join(word.replace(".", "") if "." in word else word[0] for word in capitals)
        for initials in {whole, _COUNTRY.sub("", whole)} & used:
            if len(initials) > 2:
                full.setdefault(initials, set()).add(name)
    return {initials: next(iter(names)) for initials, names in full.items() if len(names) == 1}


def of_chambers(names: Set[str]) -> dict[str, str]:
    """A body of a parliament without its chamber -> the name with it, where only one chamber has it.

    >>> of_chambers({"Roads Committee", "Senate Roads Committee", "House Oversight Committee"})
    {'Roads Committee': 'Senate Roads Committee'}
    """
    full: dict[str, set[str]] = {}
    for name in names:
        chamber, _, rest = name.partition(" ")
        if chamber in ("House", "Senate") and rest in names and rest.endswith("Committee"):
            full.setdefault(rest, set()).add(name)
    return {rest: next(iter(whole)) for rest, whole in full.items() if len(whole) == 1}


def ends(wordings: Iterable[Wording]) -> dict[str, str]:
    """Last word after "the" of one body's name alone -> that name: "the Front" of "the People's Front".

    A plural that also stands alone is a name of its own: "Greens" are not "the Young Greens".
    """
    full: dict[str, set[str]] = {}
    alone = set[str]()
    for one in wordings:
        body = one.phrase[-1:] == one.words[-1:] and one.words[-1] in _nouns_of_bodies()
        state = any(end == len(one.words) for _, end, _ in states_in(one.words))
        if len(one.phrase) > 1 and body and not state and one.text.startswith(("the ", "The ")):
            full.setdefault(one.phrase[-1], set()).add(bare(one.text))
        if " " not in one.text and one.text.endswith("s"):
            alone.add(one.text)
    return {word: next(iter(names)) for word, names in full.items() if len(names) == 1 and word not in alone}


@cache
def _nouns_of_bodies() -> frozenset[str]:
    return frozenset(load("names")["organisation_words"])


def bare(text: str) -> str:
    """A name without article, possessive ending, quotation marks and the small words before it.

    >>> bare("the People's Front"), bare("The Hague’s"), bare("vulnerable Democrats")
    ("People's Front", 'Hague', 'Democrats')
    >>> bare("northern Syria"), bare("al Qaeda")
    ('northern Syria', 'al Qaeda')
    """
    words = re.sub(r"^[Tt]he |['’]s?$|[“”\"]", "", " ".join(text.split())).split()
    small = next((at for at, word in enumerate(words) if _begins_name(word)), 0)
    return " ".join(words[small:])


def _begins_name(word: str) -> bool:
    """Whether a name begins with a word: "Circuit", "*9th* Circuit", "*al* Qaeda", not "Party-*led*"."""
    if word.islower():
        return word in _parts_of_names() or _ORDINAL.fullmatch(word) is not None
    return _PARTICIPLE.search(word) is None


@cache
def _parts_of_names() -> frozenset[str]:
    return frozenset({*particles(), *load("naming")["directions"]})
