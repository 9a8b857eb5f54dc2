"""Victims who are several or have no name, told by what they are called and how many they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.finders.killing.killings import Killing
from framing.finders.killing.main_victim import owned
from framing.finders.killing.modality import attacker, by_somebody, violent
from framing.language.offices import noun
from framing.language.shallow_phrases import Phrase
from framing.language.shallow_words import kinds, numeral


@dataclass(frozen=True, slots=True)
class Group:
    """Victims who are several, or one without a name: what they are called, and the numbers given of them."""

    heads: frozenset[str]
    numbers: frozenset[int]
    single: bool = False

    def holds(self, phrase: Phrase) -> bool:
        """Whether a phrase means this group: by its number, or by its noun where it gives no other number."""
        if self.single and phrase.several:
            return False
        if phrase.number and self.numbers:
            return phrase.number in self.numbers
        return called(phrase) in self.heads | kinds("victims")


def called(phrase: Phrase) -> str:
    """The noun for the victims: "people" in "dozens of people"; a number where it stands alone."""
    head = phrase.words[phrase.last if numeral(phrase.words[phrase.head]) is not None else phrase.head]
    return noun(head)


def thing(phrase: Phrase) -> bool:
    """Whether the phrase names a thing or a place and no person."""
    return not (phrase.name or phrase.person or phrase.several)


def group_of(killed: Sequence[Killing], told_above: bool = False) -> Group | None:
    """Those who are several and are killed by somebody in these sentences.

    A sentence that leaves open whether somebody did it is told so by the one before: "A shooting shook
    the town. Five people were killed."; `told_above`: the headline tells it of them all.
    """
    told = {hit.sentence for hit in killed if by_somebody(hit)}
    after = (hit.sentence for hit in killed if violent(hit) and (told_above or hit.sentence - 1 in told))
    meant = told.union(after)
    phrases = [hit.victim.phrase for hit in killed if hit.victim and hit.sentence in meant]
    several = [phrase for phrase in phrases if phrase and phrase.several and not phrase.name]
    several = [phrase for phrase in several if not attacker(called(phrase))] or several
    if not several:
        return None
    heads = {
        called(phrase)
        for phrase in several
        if numeral(phrase.words[phrase.head]) is None or phrase.head < phrase.last
    }
    return Group(frozenset(heads), frozenset(phrase.number for phrase in several if phrase.number))


def one_unnamed(leading: Sequence[Killing]) -> Group | None:
    """The one person without a name who is killed by somebody: "a man was shot dead by police"."""
    meant = {hit.sentence for hit in leading if by_somebody(hit)}
    hits = (hit for hit in leading if hit.sentence in meant and hit.kind in ("act", "deed"))
    phrases = (hit.victim.phrase for hit in hits if hit.victim)
    heads = {
        called(one) for one in phrases if one and one.person and not (one.name or one.several or owned(one))
    }
    return Group(frozenset(heads), frozenset(), single=True) if heads else None
