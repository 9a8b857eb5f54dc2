"""Descriptions of things, deeds and events that share what they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from framing.lexicon import load
from framing.naming.wording import Wording, singular

RARE = 3
"""A head that fewer phrases share says little; a commoner word of the phrase then stands for it."""


def threads(wordings: Sequence[Wording]) -> list[str]:
    """For each phrase the family of words it is about: its head's, or that of its commonest other word."""
    heads = [family(one.head) for one in wordings]
    common = Counter(heads)
    return [
        head if common[head] >= RARE else _commoner(one, head, common)
        for one, head in zip(wordings, heads, strict=True)
    ]


def family(noun: str) -> str:
    """The first of the words by which texts speak of the same thing; a word without family stands for itself.

    >>> family("inquiry"), family("tree")
    ('investigation', 'tree')
    """
    return _families().get(noun, noun)


def _commoner(wording: Wording, head: str, common: Counter[str]) -> str:
    others = [family(singular(word)) for word in wording.words]
    best = max(others, key=lambda one: common[one], default=head)
    return best if common[best] >= RARE else head


@cache
def _families() -> dict[str, str]:
    return {word: name for name, words in load("naming")["families"].items() for word in words}
