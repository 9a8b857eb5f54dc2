"""Phrases that are no parts of the name of an event: halves of names, verbs, and who somebody is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from framing.events.written_phrases import Stems, stems
from framing.lexicon import load

_MOSTLY = 0.8
"""A name that so often stands inside a longer one, or tells who somebody is, has no place of its own."""

_OWNED = re.compile(r"\b(?P<owner>[A-Z]\w+)['’]s\s(?P<part>(?P<first>[A-Z]\w+ [A-Z]\w+)(?: [A-Z]\w+)?)")
_MODALS = "will|would|can|could|shall|should|must|may|might|no longer"


def owned_names(texts: Sequence[str], surnames: Collection[str]) -> Mapping[Stems, str]:
    """The second half of a name -> the whole, where it has its owner everywhere: "Marl's Garden Stores".

    A person, of one of these stems of surnames, has a thing and is no part of its name.
    """
    found: Counter[tuple[str, str]] = Counter(
        (one["owner"], part)
        for text in texts
        for one in _OWNED.finditer(text)
        for part in {one["part"], one["first"]}  # in a headline a verb may follow
    )
    whole = "\n".join(texts)
    return {
        stems(part): f"{owner}'s {part}"
        for (owner, part), n in found.items()
        if n > 1 and n == whole.count(part) and not {*stems(owner)} & {*surnames}
    }


def stands_alone(shown: str, texts: Sequence[str], surnames: Collection[str]) -> bool:
    """Whether a phrase can stand alone, by where the texts have it.

    It cannot if it mostly is behind a modal verb, between "of" and a name or an office before that, or
    before an office; a given name cannot that stands before one of these stems of surnames.

    >>> stands_alone("Velm", ["Ann Roe, the senator from Velm, left.", "The Velm mayor left."], [])
    False
    >>> stands_alone("Velm", ["Ann Roe left Velm.", "The mayor of Velm left."], [])
    True
    """
    found = [one for text in texts for one in _around(shown).finditer(text)]
    if not shown[0].isupper():
        return not _mostly(one["modal"] for one in found)
    if " " not in shown and any(one["next"] and stems(one["next"])[0] in surnames for one in found):
        return False
    return not _mostly(one["whole"] or one["office"] for one in found)


def _mostly(found: Iterable[str | None]) -> bool:
    every = [*found]
    return bool(every) and sum(map(bool, every)) >= _MOSTLY * len(every)


@cache
def _around(shown: str) -> re.Pattern[str]:
    who = rf"(?:{_offices()})s?"
    return re.compile(
        rf"(?P<modal>\b(?:{_MODALS})\s)?(?P<whole>\b(?:[A-Z]\w+|{who})\s(?:of|from|and)\s(?:the\s)?)?"
        rf"\b{re.escape(shown)}\b(?P<office>\s(?:{who}\b|and\s[A-Z]))?(?:\s(?P<next>[A-Z]\w+))?"
    )


@cache
def _offices() -> str:
    """Words for who somebody is by office, and for members of parties."""
    words = [*load("offices")["fields"]["state"], *load("naming")["party_members"]]
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
