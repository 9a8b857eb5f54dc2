"""A person's own name in a phrase: without titles, openers and whatever else was taken with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from framing.finders.quotes.speakers.phrases.affiliations import bodies
from framing.finders.quotes.speakers.phrases.source_nouns import persons
from framing.language.titles import without_letters
from framing.lexicon import load
from framing.naming.phrase_parts import Wording, is_office
from framing.naming.state_names import states_in

LONGEST = 5
"""Words of the longest name of a person; what is longer is several names, or a line of the page."""

JOINED = "\xa0"
"""Ties "Jr." to the surname before it, as one word of the name."""

_LOOSE = re.compile(r"(?<=\w) - (?=\w)")
"""A hyphen with blanks around it."""

_OWNED = re.compile(r"(?<=\w)['’]s\s+(?=\S)")
"""Behind whom a person belongs to: "Florida's | Rubio"."""

_GLUED = re.compile(r"[a-z]{3,}[A-Z]")
GENERATIONS = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_ARTICLE = re.compile(r"(?:al|el)-(?=\w)", re.IGNORECASE)


@lru_cache(50_000)
def own_name(text: str) -> tuple[str, ...]:
    """The words of a person's name in a phrase, nothing if there is none.

    Titles, states, parties and all before a small word are left out, unless the word can only be a surname.

    >>> own_name("raid that killed rebel leader Omar Dahl"), own_name("former Judge Tom Arden")
    (('Omar', 'Dahl'), ('Tom', 'Arden'))
    >>> own_name("Peter Judge"), own_name("Mr. Judge"), own_name("the judge")
    (('Peter', 'Judge'), ('Judge',), ())
    """
    return bare_name(Wording(_LOOSE.sub("-", _OWNED.split(text)[-1])).words)


def surname(name: str) -> str:
    """The last word of a person's name that tells no son from his father.

    >>> surname("Ann Roe"), surname("Tom Roe Jr."), surname("Roe")
    ('Roe', 'Roe', 'Roe')
    """
    words = [word for word in name.split() if word not in GENERATIONS]
    return words[-1] if words else name


@lru_cache(50_000)
def bare_name(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a person's name at the end of some words."""
    words = tuple(without_letters(words))
    rest = list(words[_last(words) + 1 :])
    while rest and (rest[0].lower() in _counting() or rest[0][0].isdigit()):
        rest = rest[1:]
    member = max((at for at, word in enumerate(rest) if word in _party_members()), default=-1)
    rest = rest[member + 1 :]  # "Maryland Democrat Ann Roe"
    if rest and rest[0] == "of":  # "Secretary of State Roe"
        rest = rest[2:]
    small = max(
        (at for at, word in enumerate(rest) if word.islower() and word not in particles()), default=-1
    )
    rest = rest[small + 1 :]
    body = max((at for at, word in enumerate(rest[:-1]) if word in _plurals()), default=-1)
    rest = rest[body + 1 :]
    before = next((end for start, end, _ in states_in(rest) if start == 0 and end < len(rest)), 0)
    rest = _without_outlet(_without_letters(rest[before:]))
    while len(rest) > 1 and rest[0] in _members():
        rest = rest[1:]
    if rest and rest[0] not in given_names():  # "Pathologist Ann Roe", "Lutheran Chaplain Ann Roe"
        rest = rest[max((at + 1 for at in range(len(rest) - 2) if _is_noun(rest[at])), default=0) :]
    kept = [word for word in rest if not _is_initial(word)]
    if len(kept) == 1 and len(rest) > 2 and kept[0] == rest[-1]:  # "H. R. Roe" has no other given name
        kept = [JOINED.join(word for word in rest[:-1] if word != "-"), kept[0]]
    if len(kept) > 1 and kept[-1] in GENERATIONS:
        kept = [*kept[:-2], f"{kept[-2]}{JOINED}{kept[-1].rstrip('.')}."]
    sane = len(kept) <= LONGEST and not any(map(_glued, kept)) and not _of_many(kept)
    return tuple(kept) if sane else ()


def _without_outlet(words: list[str]) -> list[str]:
    """A name without the outlet or body before it: "Fox News | Ann Roe"."""
    ends = (at for at in range(1, len(words) - 1) if " ".join(words[:at]) in bodies())
    return words[next((at for at in ends if words[at] in given_names()), 0) :]


def _is_initial(word: str) -> bool:
    return len(word) <= len("H.") and (word[1:] == "." or word == "-")


def _is_noun(word: str) -> bool:
    """Whether a word says what somebody is or does, and is no given name."""
    return persons().get(word.lower()) is False and word not in given_names()


def several(words: Sequence[str]) -> bool:
    """Whether a phrase names two persons side by side: "Roe and Poe"."""
    inside = (at for at in range(1, len(words) - 1) if words[at] == "and")
    return any(
        words[at + 1][0].isupper() and words[at - 1][0].isupper() and not _second_half(words[at + 1 : at + 4])
        for at in inside
    )


def _second_half(words: Sequence[str]) -> bool:
    """Whether words end the double name of a body: "Customs and | Border Protection"."""
    return not set(words).isdisjoint(load("names")["second_half"])


def of_another(words: Sequence[str], name: Sequence[str]) -> bool:
    """Whether a phrase that ends in a name is about somebody else: "spokesman for Sen. Roe".

    >>> of_another(("friend", "of", "Ms.", "Roe"), ("Roe",))
    True
    >>> of_another(("secretary", "of", "defense", "Roe"), ("Roe",))
    False
    """
    before = list(words[: len(words) - len(name)])
    while before and is_title(before[-1]):
        before.pop()
    return len(before) > 1 and before[-1] in _linking()


def key(word: str) -> str:
    """A word of a name as names are compared: without points, capitals and the Arabic article.

    >>> key("al-Baghdadi"), key("O’Brien")
    ('baghdadi', "o'brien")
    """
    return _ARTICLE.sub("", word.replace(".", "").replace("’", "'")).lower()


@cache
def _counting() -> frozenset[str]:
    """Words that count or point, which no name begins with: "More Latinos", "Several Roes"."""
    return frozenset({*load("grammar")["determiners"], "more", "fewer", "few", "no", "such"}) - {"one"}


@cache
def _party_members() -> frozenset[str]:
    return frozenset(load("naming")["party_members"])


@cache
def given_names() -> frozenset[str]:
    """Given names."""
    return frozenset(load("names")["given"])


@cache
def particles() -> frozenset[str]:
    """Words that stand inside the name of a person: "van", "bin"."""
    return frozenset(load("names")["in_person"])


def is_title(word: str) -> bool:
    """Whether a word stands before a name and says what its bearer is."""
    return is_office(word) or word in _titles() or f"{word}." in load("offices")["short"]


def _last(words: Sequence[str]) -> int:
    """Where the last title stands that is no surname: before a name, or alone."""
    titles = [at for at, word in enumerate(words) if is_title(word)]
    if titles and titles[-1] == len(words) - 1 and _is_surname(words):
        titles.pop()
    return max(titles, default=-1)


def _is_surname(words: Sequence[str]) -> bool:
    """Whether the title that ends these words is a name: behind a given name, or behind "Mr."."""
    if len(words) < 2 or not words[-1][0].isupper():
        return False
    addressed = words[-2] in load("offices")["honorifics"] and words[-1].lower() not in _addresses()
    return addressed or words[-2] in given_names()


def _without_letters(words: Sequence[str]) -> list[str]:
    """Without a dateline or the letters of a body before a name, where not all is in capitals."""
    capitals = [at for at, word in enumerate(words) if len(word) > 2 and word.isupper() and "." not in word]
    if len(capitals) in (0, len(words)) or capitals[-1] == len(words) - 1:
        return list(words)
    return list(words[capitals[-1] + 1 :])


def _of_many(words: Sequence[str]) -> bool:
    """Whether a body, people or thing ends the words and no given name opens them: "Vulnerable Democrats"."""
    if not words or words[0] in given_names():
        return False
    people = any(end == len(words) for _, end, _ in states_in(words))
    lists = load("names")
    return people or words[-1] in lists["organisation_words"] or words[-1] in lists["things"]


def _glued(word: str) -> bool:
    """Whether two words stand in one, as where a line of the page was lost: "TrumpHarris"."""
    return bool(_GLUED.search(word)) and not word.startswith(("Mac", "Fitz"))


@cache
def _linking() -> frozenset[str]:
    return frozenset(word for word in load("grammar")["prepositions"] if word.islower())


@cache
def _plurals() -> frozenset[str]:
    """Members of bodies, in the plural: "Democrats"."""
    return frozenset(f"{one}s" for one in _members())


@cache
def _members() -> frozenset[str]:
    return frozenset(load("naming")["members"])


@cache
def _addresses() -> frozenset[str]:
    return frozenset(load("naming")["addresses"])


@cache
def _titles() -> frozenset[str]:
    offices = load("offices")
    more = set(load("names")["more_titles"]) - {"Prime", "Vice", "Chief", "Supreme"}
    return frozenset({*offices["honorifics"], *offices["short"], *more, *load("naming")["letters"]})
