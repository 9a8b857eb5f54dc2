"""Whether two wordings may be chosen for one thing, by where they stand, what they mean and who uses them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from framing.concepts.library import concepts
from framing.language.close_words import closeness, is_known
from framing.language.offices import fields_of
from framing.language.word_families import stem
from framing.lexicon import load

CLOSE = 0.48
"""Cosine from which two words that no family joins may name one thing."""

SAME = 0.6
"""Cosine from which two words are plain synonyms, unless one of them judges or is contested."""

FIRM, FIRMER, AGREE = 0.16, 0.23, 2
"""How alike two sentences are, and how many words around the place agree, from which the place speaks for
such words; the second where the meaning of one is not known."""

APART = 0.9
"""How far outlets differ that hardly share a wording."""

ALIKE = 0.55
"""How alike almost the same sentences are, which speak for any two words."""

TWICE, OFTEN = 2, 8
"""Mentions of each wording from which it is no accident where the sentences are not almost the same, and of
both from which words on both sides of the place need not agree."""

PARTED, PARTED_AGAIN = 0.55, 0.4
"""How far outlets must differ over two wordings that one pair of outlets, or several, put in one place: those
that use both much alike mean two things."""

STEM = 3
"""First letters that two words of one family share: "vote" and "voting"."""

Uses = tuple[str, Mapping[str, int]]
"""A wording, and how often each outlet uses it."""

Evidence = Sequence[tuple[float, int]]
"""A place of each pair of outlets: how alike the sentences are, and how many words around it agree."""


def chosen(one: Uses, other: Uses, noun: bool, places: Evidence) -> bool:
    """Whether outlets seem to choose between two wordings for one thing, and the choice tells of them.

    The wordings stand in almost the same sentence; or one family of words has both; or they are close in
    meaning, where words on both sides agree or hardly an outlet uses both. Nouns beside the same words are
    often two things, so that one has to judge. Forms of one word, plain synonyms, opposites and offices are
    no choice, nor is what the outlets use alike.

    >>> post, times = ("conspire", {"Post": 3}), ("collude", {"Times": 2})
    >>> chosen(post, times, False, [(0.3, 1)]), chosen(post, ("agree", {"Times": 2}), False, [(0.3, 1)])
    (True, False)
    """
    parted = dissimilarity(one[1], other[1])
    if parted < (PARTED if len(places) < AGREE else PARTED_AGAIN) or not may_be_one(one[0], other[0]):
        return False
    if almost_same(places):
        return True
    counts = sum(one[1].values()), sum(other[1].values())
    if min(counts) < TWICE:
        return False
    if of_one_kin(one[0], other[0]):
        return True
    first, second = unlike(one[0], other[0])
    firm, apart = _firm(places), parted >= APART
    if not (is_known(first) and is_known(second)):
        return firm >= FIRMER and apart
    if close(one[0], other[0]) < CLOSE:
        return False
    if firm >= FIRM and (not noun or {first, second} & _judging()):
        return True
    return apart and sum(counts) >= OFTEN


def may_be_one(one: str, other: str) -> bool:
    """Whether two wordings differ in one word, and are no forms of it, plain synonyms or opposites.

    >>> may_be_one("universal check", "expanded check"), may_be_one("attorney", "lawyer")
    (True, False)
    """
    first, second = one.split(), other.split()
    apart = [a != b for a, b in zip(first, second, strict=False)]
    single = len(first) == len(second) and sum(apart) == 1
    return single and not of_one_family(one, other) and not plain(*unlike(one, other))


def almost_same(places: Evidence) -> bool:
    """Whether two outlets put two wordings in almost the same sentence."""
    return _firm(places) >= ALIKE


def _firm(places: Evidence) -> float:
    """How alike the sentences are in which words on both sides of the place agree, at most."""
    return max((alike for alike, agree in places if agree >= AGREE), default=0.0)


def of_one_family(one: str, other: str) -> bool:
    """Whether two words are forms of one: "vote" and "voting", "sign" and "co-sign"."""
    first, second = (word.split("-")[-1] for word in (one, other))
    short = min(first, second, key=len).rstrip("es")
    same = len(short) >= STEM and first.startswith(short) and second.startswith(short)
    return same or stem(first) == stem(second)


def of_one_kin(one: str, other: str) -> bool:
    """Whether two single words stand for the same deed, event, thing or group in the texts of news."""
    return any(one in row and other in row for row in load("families")["families"].values())


def close(one: str, other: str) -> float:
    """How close two wordings are by their last words; the same last word says nothing against them."""
    first, second = one.split()[-1], other.split()[-1]
    return 1.0 if first == second else closeness(first, second) or 0.0


def unlike(one: str, other: str) -> tuple[str, str]:
    """The last words of two wordings, or the first ones where the last are the same."""
    first, second = one.split(), other.split()
    at = 0 if first[-1] == second[-1] else -1
    return first[at], second[at]


def plain(one: str, other: str) -> bool:
    """Whether the exchange of two words says nothing of who chose them.

    >>> plain("video", "footage"), plain("avoid", "risk"), plain("chairman", "manager")
    (True, True, True)
    """
    if any(one in row and other in row for row in load("wordings")["exchangeable"]):
        return True
    if any({row[0]} < {one, other} and {one, other} <= {*row} for row in load("wordings")["opposite"]):
        return True
    office = bool(fields_of(one) and fields_of(other)) and not of_one_kin(one, other)
    return (office or (closeness(one, other) or 0.0) >= SAME) and not {one, other} & _judging()


@cache
def _judging() -> frozenset[str]:
    """Words that judge what they name, and the contested ones of the library."""
    found = {word for group in load("evaluative")["classes"].values() for word in group["words"]}
    for group in load("loaded")["classes"].values():
        found.update(word for words in group.values() if isinstance(words, list) for word in words)
    forms = {form for concept in concepts() for variant in concept.variants for form in variant.forms}
    return frozenset(found | forms)


def dissimilarity(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    """How far two wordings part by outlet: half the summed differences of their shares.

    >>> dissimilarity({"Post": 2}, {"Times": 1}), dissimilarity({"Post": 2}, {"Post": 1})
    (1.0, 0.0)
    """
    a, b = sum(one.values()), sum(other.values())
    return (
        sum(abs(one.get(outlet, 0) / a - other.get(outlet, 0) / b) for outlet in sorted({*one, *other})) / 2
    )
