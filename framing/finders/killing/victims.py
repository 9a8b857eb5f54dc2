"""Who is killed, by the grammar around a word for killing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.language.shallow_phrases import DETERMINERS, Phrase, phrase_from, phrase_to, phrases_ending
from framing.language.shallow_words import MARKS, Word, closed, inside, kinds, numeral

_TITLE = frozenset({"his", "her"})
NOBODYS = frozenset({"death", "demise"})
"""Nouns for what nobody does: their possessor is the victim."""


@dataclass(frozen=True, slots=True)
class Victim:
    """The victim: a noun phrase, or a pronoun when `phrase` is None.

    `sure` is False where the place may also hold the agent, as in "Washington's killing"; `several`
    where the pronoun is "they". `pronoun` is the pronoun itself.
    """

    phrase: Phrase | None
    sure: bool = True
    several: bool = False
    pronoun: str = ""


def victim(words: Sequence[Word], first: int, last: int, kind: str) -> Victim | None:
    """The victim of the killing word `words[first : last + 1]`; None when the sentence has none beside it."""
    if kind == "act":
        if words[last + 1 : last + 2] and words[last + 1].small in kinds("no_victim"):
            return None
        return (None if _passive(words, first) else _object(words, last)) or _subject(words, first)
    if kind == "fate":
        return _subject(words, first)
    return _of(words, last) or _gerund(words, last) or _possessor(words, first)


def subject_from(words: Sequence[Word], at: int) -> Victim | None:
    """The subject that begins at a word: a pronoun or a noun phrase."""
    if words[at].small in kinds("victim_pronouns"):
        return Victim(None, pronoun=words[at].small)
    if words[at].small == "they":
        return Victim(None, several=True)
    phrase = phrase_from(words, at)
    return Victim(phrase) if phrase else None


def target(words: Sequence[Word], last: int) -> Phrase | None:
    """What an attack is aimed at: the noun phrase after "on", "against" and the like, but for a date."""
    if last + 2 < len(words) and words[last + 1].small in kinds("targets") and not _dated(words, last + 2):
        return _apposed(phrase_from(words, last + 2))
    return None


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether a day begins at a word: "Oct. 25", "25 May"."""
    month = any(one.startswith(words[at].small) for one in kinds("months")) and len(words[at].text) > 2
    if month:
        at += 2 if words[at + 1 : at + 2] and words[at + 1].text == "." else 1
        return at < len(words) and words[at].text[:1].isdecimal()
    after = words[at + 1 : at + 2]
    return words[at].text[:1].isdecimal() and bool(after) and after[0].small in kinds("months")


def _passive(words: Sequence[Word], first: int) -> bool:
    at = first - 1
    while at >= 0 and words[at].small.endswith("ly"):
        at -= 1
    return at >= 0 and words[at].small in kinds("passive")


def _object(words: Sequence[Word], last: int) -> Victim | None:
    at = last + 1
    if at >= len(words):
        return None
    pronoun = words[at].small in kinds("victim_pronouns")
    owned = pronoun and at + 1 < len(words) and words[at].small in _TITLE and inside(words[at + 1])
    if pronoun and not owned:
        return Victim(None, pronoun=words[at].small)
    many = _so_many(words, at)
    if not owned and many is None and closed(words[at]) and words[at].small not in DETERMINERS:
        return None
    phrase = _apposed(phrase_from(words, at)) if many is None else _counted(words, many)
    return Victim(phrase) if phrase else None


def _so_many(words: Sequence[Word], at: int) -> int | None:
    """The place of the number that begins a phrase, "at least" and the like aside; None without one."""
    while at < len(words) and words[at].small in kinds("about_so_many") | DETERMINERS:
        at += 1
    return at if at < len(words) and numeral(words[at]) is not None else None


def _counted(words: Sequence[Word], at: int) -> Phrase | None:
    """The people of a number: "38 *people*", "*dozens of people*", or the number where it stands alone."""
    if at + 1 < len(words) and inside(words[at + 1]):
        return _apposed(phrase_from(words, at + 1))
    return phrase_from(words, at) if inside(words[at]) else Phrase(tuple(words), at, at, at)


def _subject(words: Sequence[Word], first: int) -> Victim | None:
    """The subject of a passive or a participle: "X was killed", "X, who was killed", "X, shot on Friday"."""
    at = first - 1
    if at > 0 and words[at].text in MARKS and words[at - 1].text != ",":  # Lee “died in peace”
        at -= 1
    skipped = kinds("auxiliaries") | kinds("relative") | {",", "—", "-"}
    while at >= 0 and (
        words[at].small in skipped | kinds("later")
        or (words[at].small.endswith("ly") and not words[at].capital)
    ):
        at -= 1
    if at < 0 or (at == first - 1 and words[at].owner):  # "Lee's shot" is fired by Lee
        return None
    if words[at].small in kinds("victim_pronouns"):
        return Victim(None, pronoun=words[at].small)
    if words[at].small in ("they", "those"):
        return Victim(None, several=True)
    while at > 1 and words[at].text.isdigit() and words[at - 1].text == ",":
        at -= 2
    if numeral(words[at]) is not None and not (at and words[at - 1].small == "of"):
        return Victim(Phrase(tuple(words), at, at, at))
    phrases = phrases_ending(words, at)
    if not phrases:
        return None
    interrupted = _interrupted(words) if words[at + 1].text == "," else None
    mourned = at == first - 1 and [
        one for one in phrases if one.words[one.head].small not in kinds("bereaved")
    ]
    outer = _placed(_related((mourned or phrases)[-1]))
    return Victim(_named_before(outer) or _seen_as(outer) or interrupted or outer)


def _related(phrase: Phrase) -> Phrase:
    """The people of whom it tells to whom they belong: "*fighters* not linked to Lee were killed"."""
    words, at = phrase.words, phrase.first - 1
    while at >= 0 and words[at].small in DETERMINERS:
        at -= 1
    if at < 1 or words[at].small not in ("to", "with") or words[at - 1].small not in kinds("relating"):
        return phrase
    at -= 2
    while at >= 0 and (words[at].small == "not" or words[at].small.endswith("ly")):
        at -= 1
    return phrase_to(words, at) or phrase


def _placed(phrase: Phrase) -> Phrase:
    """The people of whom the phrase says where they are: "38 *people* at a market were killed"."""
    words, at = phrase.words, phrase.first - 1
    while at >= 0 and words[at].small in DETERMINERS:
        at -= 1
    if at > 0 and words[at].small in kinds("places"):
        people = phrase_to(words, at - 1)
        if people and (people.several or people.person):
            return people
    return phrase


def _interrupted(words: Sequence[Word]) -> Phrase | None:
    """The name that opens a sentence and has a clause between commas: "*Lee*, who lived here, died"."""
    opening = phrase_from(words, 0)
    return opening if opening and opening.name and words[opening.last + 1].text == "," else None


def _of(words: Sequence[Word], last: int) -> Victim | None:
    if last + 2 < len(words) and words[last + 1].small == "of":
        many = _so_many(words, last + 2)
        phrase = _apposed(phrase_from(words, last + 2)) if many is None else _counted(words, many)
        return Victim(phrase) if phrase else None
    return None


def _gerund(words: Sequence[Word], last: int) -> Victim | None:
    if last + 1 >= len(words) or not words[last].small.endswith("ing"):
        return None
    many = _so_many(words, last + 1)
    pronoun = words[last + 1].small in kinds("victim_pronouns")
    if pronoun and (last + 2 == len(words) or not inside(words[last + 2])):
        return Victim(None, pronoun=words[last + 1].small)
    if many is None and closed(words[last + 1]) and words[last + 1].small not in DETERMINERS:
        return None
    phrase = _apposed(phrase_from(words, last + 1)) if many is None else _counted(words, many)
    return Victim(phrase) if phrase and (phrase.name or phrase.person or phrase.several) else None


def _possessor(words: Sequence[Word], first: int) -> Victim | None:
    at = first - 1
    while at >= 0 and inside(words[at]) and not words[at].owner:
        at -= 1
    sure = words[first].small in NOBODYS
    if at >= 0 and words[at].owner:
        owners = phrases_ending(words, at)
        if not owners:  # "today's killing"
            return None
        return Victim(next((one for one in reversed(owners) if one.person), owners[0]), sure)
    if at >= 0 and words[at].small in _TITLE:
        return Victim(None, pronoun=words[at].small)
    phrase = phrase_to(words, first - 1)
    return Victim(phrase, sure=False) if phrase and (phrase.name or phrase.person) else None


def _apposed(phrase: Phrase | None) -> Phrase | None:
    """The name after the phrase and a comma ("the leader of the party, *Ann Lee*"), or else the phrase."""
    if (
        phrase
        and not phrase.name
        and phrase.last + 2 < len(phrase.words)
        and phrase.words[phrase.last + 1].text == ","
    ):
        name = phrase_from(phrase.words, phrase.last + 2)
        if name and phrase.person and name.name and name.words[name.first].capital:
            return name
    return phrase


def _seen_as(phrase: Phrase) -> Phrase | None:
    """The name that the phrase is said of: "praised *Ann Lee* as a nurse who died for others"."""
    words, at = phrase.words, phrase.first - 1
    if at < 2 or words[at].small not in kinds("indefinite") or words[at - 1].small != "as":
        return None
    name = phrase_to(words, at - 2)
    return name if name and name.name else None


def _named_before(phrase: Phrase) -> Phrase | None:
    """The name to which the phrase is set in apposition: "*Ann Lee*, a reporter, was killed"."""
    at = phrase.first - 1
    while at >= 0 and phrase.words[at].small in DETERMINERS:
        at -= 1
    if not phrase.person or at < 1 or phrase.words[at].text != ",":
        return None
    name = phrase_to(phrase.words, at - 1)
    return name if name and name.name else None
