"""Which full names of some texts are one person's, and the name under which that person is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache

from framing.language.index import one_spelling
from framing.lexicon import load
from framing.naming.personal import JOINED, given_names, key

Words = tuple[str, ...]


def juniors(names: Iterable[tuple[str, Words]]) -> frozenset[str]:
    r"""Surnames whose "Jr." is somebody else: "Roe Jr." alone, or "Tom Roe Jr." beside "Tom Roe" in one.

    >>> juniors([("a", ("Tom", "Roe\xa0Jr.")), ("b", ("Tom", "Roe"))])
    frozenset()
    >>> juniors([("a", ("Tom", "Roe\xa0Jr.")), ("a", ("Tom", "Roe"))])
    frozenset({'Roe'})
    """
    found = set(names)
    younger = {(article, words) for article, words in found if JOINED in words[-1]}
    return frozenset(
        plain(words)[-1] for article, words in younger if len(words) == 1 or (article, plain(words)) in found
    )


def plain(words: Words) -> Words:
    """A name without "Jr."."""
    return (*words[:-1], words[-1].split(JOINED)[0])


def fits(words: Words, whole: Words) -> bool:
    """Whether a name may be short for a whole one: the surname, or a given name."""
    given = words and words[0] in given_names() and key(words[0]) == key(whole[0])
    return not words or key(words[-1]) == key(whole[-1]) or bool(given)


def one_person(counts: Mapping[str, int]) -> dict[str, str]:
    """Name -> the commonest name of the same person.

    The same are other spellings, names with others in the middle, a short form of the given name that only
    one bearer of the surname can have, and a name with something else before it.

    >>> one_person({"Tom Roe": 3, "Thomas Roe": 1, "Ann Roe": 2, "Old Tom Roe": 1})["Thomas Roe"]
    'Tom Roe'
    """
    spelled = one_spelling(counts)
    order = sorted(counts, key=lambda one: (-counts[one], one))
    ends: dict[tuple[str, str], str] = {}
    firsts: defaultdict[str, list[str]] = defaultdict(list)
    for name in order:
        first, last = _ends(spelled[name])
        if ends.setdefault((first, last), spelled[name]) == spelled[name] and " " in name:
            firsts[last].append(first)
    wider = _wider(counts)
    found = {}
    for name in counts:
        whole = wider.get(inside := _inside(spelled[name], counts), inside)
        first, last = _ends(whole)
        same = [one for one in dict.fromkeys(firsts[last]) if one != first and is_short(one, first)]
        chosen = (
            min([first, *same], key=firsts[last].index) if len(same) == 1 and first in firsts[last] else first
        )
        found[name] = ends.get((chosen, last), whole) if " " in whole else whole
    return found


def _wider(counts: Mapping[str, int]) -> dict[str, str]:
    """A part of one name -> that name: "Blake Roe" and "Ann Blake" -> "Ann Blake Roe".

    "Ann Blake" is cut by mistake where the rest is commoner and nobody is called "Blake" alone.
    """
    order = sorted(counts, key=lambda one: (-counts[one], one))
    longer: defaultdict[str, list[str]] = defaultdict(list)
    begun: defaultdict[str, list[str]] = defaultdict(list)  # first words -> the names with one more
    cut: defaultdict[str, list[str]] = defaultdict(list)  # surname -> given name and that surname
    for name in order:
        first, *rest = name.split(" ")
        if len(rest) > 1 and first in given_names() and rest[0] not in given_names():
            longer[" ".join(rest)].append(name)
        if len(rest) == 2:
            begun[f"{first} {rest[0]}"].append(name)
        elif len(rest) == 1:
            begun[first].append(name)
            if first in given_names():
                cut[rest[0]].append(name)
    for surname, names in cut.items():
        name, doubles = names[0], begun[surname]
        if len(names) > 1 or surname in counts or surname in given_names():
            continue
        if len(doubles) == 1 and counts[name] < counts[doubles[0]]:
            whole = begun[name] or [f"{name} {doubles[0].split(' ')[1]}"]
            longer[name] = longer[doubles[0]] = whole
        elif len(begun[name]) == 1 and counts[name] < counts[begun[name][0]]:
            longer[name] = begun[name]
    return {part: whole[0] for part, whole in longer.items() if len(whole) == 1}


def _ends(name: str) -> tuple[str, str]:
    words = name.split(" ")
    return key(words[0]), key(words[-1])


def _inside(name: str, counts: Mapping[str, int]) -> str:
    """The commoner full name that ends a name of three or more words, or the name."""
    words = name.split(" ")
    tails = (" ".join(words[at:]) for at in range(1, len(words) - 1) if words[at] in given_names())
    return next((tail for tail in tails if counts.get(tail, 0) >= counts.get(name, 0)), name)


def is_short(one: str, other: str) -> bool:
    """Whether one of two given names is a short form of the other."""
    forms = _short_forms()
    return other in forms.get(one, ()) or one in forms.get(other, ())


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    forms = load("naming")["short_forms"].items()
    return {short.lower(): frozenset(one.lower() for one in full) for short, full in forms}
