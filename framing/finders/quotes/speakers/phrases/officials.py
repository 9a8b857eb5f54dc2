"""Office holders without a name: everybody can know who "the president" is, so nobody is withheld."""

from __future__ import annotations

import re
from collections.abc import Sequence

from framing.finders.quotes.speakers.phrases.personal_names import is_possessive
from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.lexicon import load

_SECOND = re.compile(
    r"\b(?:vice|deputy|assistant|shadow|running|(?:lieutenant|lt\.)(?= gov)|chief(?= justice))"
)
_VAGUE = frozenset(
    {
        "senior",
        "top",
        "high-ranking",
        "unnamed",
        "unidentified",
        "anonymous",
        "familiar",
        "close",
        "briefed",
        "condition",
    }
)
"""Words that tell that the outlet does not say who it is."""


def is_official(head: str, words: Sequence[str], article: str | None, plural: bool) -> bool:
    """Whether a phrase without a name means the holder of a public office.

    A judge or a king is one in any case; a minister or senator only where the office says which.

    >>> is_official("judge", ["federal", "judge"], "a", False)
    True
    >>> is_official("minister", ["senior", "minister"], "a", False)
    False
    """
    low = {word.lower() for word in words}
    if low & _VAGUE:
        return False
    single = head.removesuffix("s") if plural else head
    if head == "counsel":
        return "special" in low
    if single in listed("crowned"):
        return True
    named = article in (None, "the", "his", "her", "its", "their", "this", "that")
    return single in listed("offices") and named and not plural


def rank(text: str) -> frozenset[str]:
    """The words of a role that make another office of one.

    >>> sorted(rank("the vice president")), sorted(rank("Deputy Police Chief")), sorted(rank("acting mayor"))
    (['vice'], ['deputy'], [])
    """
    return frozenset(word.strip() for word in _SECOND.findall(text.lower()))


def differ(one: str, other: str, head: str) -> bool:
    """Whether the words before an office tell two of it apart.

    >>> differ("budget director", "the policy director", "director")
    True
    >>> differ("director", "the policy director", "director")
    False
    """
    return len({field_of(text.split(), head) for text in (one, other)} - {None}) > 1


def field_of(words: Sequence[str], head: str) -> str | None:
    """The small word that tells the field of an office which has many: "budget" before "director"."""
    at = words.index(head) if head in words and head in listed("of_a_field") else 0
    before = words[at - 1] if at else ""
    plain = before.islower() and not is_possessive(before) and before not in load("naming")["loose"]
    return before if plain else None
