"""Descriptions of things, deeds and events that share what they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from framing.language.word_families import families
from framing.naming.concept_words import concept
from framing.naming.phrase_parts import Wording

RARE = 5
"""A head that fewer phrases share says little; a commoner word of the phrase then stands for it."""


def threads(wordings: Sequence[Wording]) -> list[str]:
    """For each phrase what it is about: the family or concept of its head, or of its commonest other word."""
    common = Counter(name for one in wordings for name in _of_head(one))
    return [_thread(one, common) for one in wordings]


def _thread(wording: Wording, common: Counter[str]) -> str:
    head = _commonest(_of_head(wording), common)
    if common[head] >= RARE:
        return head
    best = _commonest((name for word in wording.words for name in families(word)), common)
    return best if common[best] >= RARE else head


def _of_head(wording: Wording) -> tuple[str, ...]:
    """The families that the head may stand for, and the concept of which the phrase is a wording."""
    found = families(wording.phrase[-1]) if wording.phrase else ()
    named = concept(wording.phrase)
    return (*found, named) if named else found


def _commonest(names: Iterable[str], common: Counter[str]) -> str:
    """Of some families the commonest in the texts, the first of equals."""
    return max(names, key=lambda name: common[name], default="")
