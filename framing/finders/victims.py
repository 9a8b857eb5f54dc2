"""Who is killed, by the grammar around a word for killing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.finders.phrases import DETERMINERS, Phrase, phrase_from, phrase_to, phrases_ending
from framing.finders.wording import Word, closed, inside, kinds

_TITLE = frozenset({"his", "her"})
_NOBODYS = frozenset({"death", "demise"})
"""Nouns for what nobody does: their possessor is the victim."""


@dataclass(frozen=True, slots=True)
class Victim:
    """Whoever stands in the victim's place: a noun phrase, or a pronoun when `phrase` is None.

    `sure` is False where the place may also hold the agent, as in "Washington's killing".
    """

    phrase: Phrase | None
    sure: bool = True


def victim(words: Sequence[Word], first: int, last: int, kind: str) -> Victim | None:
    """The victim of the killing word `words[first : last + 1]`; None when the sentence has none beside it."""
    if kind == "act":
        return (None if _passive(words, first) else _object(words, last)) or _subject(words, first)
    if kind == "fate":
        return _subject(words, first)
    return _of(words, last) or _gerund(words, last) or _possessor(words, first)


def target(words: Sequence[Word], last: int) -> Phrase | None:
    """What an attack is aimed at: the noun phrase after "on", "against" and the like."""
    if last + 2 < len(words) and words[last + 1].small in kinds("targets"):
        return _apposed(phrase_from(words, last + 2))
    return None


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
        return Victim(None)
    if not owned and closed(words[at]) and words[at].small not in DETERMINERS:
        return None
    while at < len(words) and words[at].text.isdigit():
        at += 1
    phrase = _apposed(phrase_from(words, at))
    return Victim(phrase) if phrase else None


def _subject(words: Sequence[Word], first: int) -> Victim | None:
    """The subject of a passive or a participle: "X was killed", "X, who was killed", "X, shot on Friday"."""
    at = first - 1
    skipped = kinds("auxiliaries") | kinds("relative") | {",", "—", "-"}
    while at >= 0 and (
        words[at].small in skipped or (words[at].small.endswith("ly") and not words[at].capital)
    ):
        at -= 1
    if at < 0 or (at == first - 1 and words[at].owner):  # "Lee's shot" is fired by Lee
        return None
    if words[at].small in kinds("victim_pronouns"):
        return Victim(None)
    while at > 1 and words[at].text.isdigit() and words[at - 1].text == ",":
        at -= 2
    phrases = phrases_ending(words, at)
    if not phrases:
        return None
    interrupted = _interrupted(words) if words[at + 1].text == "," else None
    return Victim(_named_before(phrases[-1]) or interrupted or phrases[-1])


def _interrupted(words: Sequence[Word]) -> Phrase | None:
    """The name that opens a sentence and has a clause between commas: "*Lee*, who lived here, died"."""
    opening = phrase_from(words, 0)
    return opening if opening and opening.name and words[opening.last + 1].text == "," else None


def _of(words: Sequence[Word], last: int) -> Victim | None:
    if last + 2 < len(words) and words[last + 1].small == "of":
        phrase = _apposed(phrase_from(words, last + 2))
        return Victim(phrase) if phrase else None
    return None


def _gerund(words: Sequence[Word], last: int) -> Victim | None:
    if last + 1 >= len(words) or not words[last].small.endswith("ing"):
        return None
    if closed(words[last + 1]) and words[last + 1].small not in DETERMINERS:
        return None
    phrase = _apposed(phrase_from(words, last + 1))
    return Victim(phrase) if phrase and (phrase.name or phrase.person) else None


def _possessor(words: Sequence[Word], first: int) -> Victim | None:
    at = first - 1
    while at >= 0 and inside(words[at]) and not words[at].owner:
        at -= 1
    sure = words[first].small in _NOBODYS
    if at >= 0 and words[at].owner:
        owners = phrases_ending(words, at)
        return Victim(next((one for one in reversed(owners) if one.person), owners[0]), sure)
    if at >= 0 and words[at].small in _TITLE:
        return Victim(None)
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


def _named_before(phrase: Phrase) -> Phrase | None:
    """The name to which the phrase is set in apposition: "*Ann Lee*, a reporter, was killed"."""
    at = phrase.first - 1
    while at >= 0 and phrase.words[at].small in DETERMINERS:
        at -= 1
    if not phrase.person or at < 1 or phrase.words[at].text != ",":
        return None
    name = phrase_to(phrase.words, at - 1)
    return name if name and name.name else None
