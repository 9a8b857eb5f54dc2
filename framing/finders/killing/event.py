"""The killing that an article is about, told apart from all others by its victims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.concepts.library import Concept
from framing.finders.killing.killings import Killing, killings
from framing.finders.killing.main_victim import (
    OPENING,
    Focus,
    focus,
    headline,
    opens,
    portrait,
    protagonist,
    surname_of,
)
from framing.finders.killing.modality import (
    apart,
    attacker,
    by_somebody,
    crimes,
    killer,
    past,
    unreal,
    violent,
)
from framing.finders.killing.named_victims import beside, names_of
from framing.finders.killing.namings import namings
from framing.finders.killing.surnames import bare, same
from framing.finders.killing.victim_groups import Group, called, group_of, one_unnamed, thing
from framing.finders.killing.victims import Victim
from framing.language.document import Document, remembered
from framing.language.offices import noun
from framing.language.shallow_phrases import Phrase, phrase_from
from framing.language.shallow_words import numeral, words_of

LEAD = 2
"""A group of victims is mentioned in the headline or in this many sentences of the body."""

BELOW_HEADLINE = 8
"""Where the headline names the attack, they may be mentioned in this many."""


@dataclass(frozen=True, slots=True)
class Event:
    """Its victims by name (`persons`) and as a group; nouns for what was attacked and for who did it.

    `given`: the user has named the victims, or the place or body that was hit. `recalled`: the article
    itself tells of it as past, so that a year beside a word sets nothing apart. `aside`: the article is
    about somebody else's death, whomever the user names.
    """

    persons: tuple[Focus, ...]
    group: Group | None
    targets: frozenset[str]
    killers: frozenset[str]
    given: bool = False
    recalled: bool = False
    aside: bool = False

    @property
    def heads(self) -> frozenset[str]:
        """All words for a person that are used of the victims."""
        own = self.group.heads if self.group else frozenset[str]()
        return own.union(*(one.heads for one in self.persons))

    def named(self, phrase: Phrase) -> bool:
        """Whether the phrase names a victim, alone or among others: "six rebels, including *Lee*"."""
        after = phrase.words[phrase.last + 1 : phrase.last + 4]
        at = next((at for at, word in enumerate(after) if word.small == "including"), None)
        among = phrase_from(phrase.words, phrase.last + 2 + at) if phrase.several and at is not None else None
        phrases = [phrase, *([among, *beside(among)] if among else [])]
        return any(person.named(one) for person in self.persons for one in phrases)


@remembered
def event(document: Document, concept: Concept) -> Event | None:
    """The killing that the article is about; None when it is about none.

    Its victims are those whom the user names; or else the person whom `focus` finds and those named with
    him, or the group that is killed in the opening, whichever of the two the article tells first; or
    else the person whom the opening names, if somebody told as "she" is killed there.
    """
    if names := concept.whom or document.about:
        return _given(document, concept, names)
    return _told(document, concept) or _implied(document, concept) or _headed(document, concept)


def _headed(document: Document, concept: Concept) -> Event | None:
    """The killing that the headline calls a shooting, a massacre or the like, its victims told later."""
    above = len(headline(document))
    named = any(
        hit.end <= above and hit.kind in ("deed", "means") and by_somebody(hit) and not unreal(hit)
        for hit in killings(document, concept)
    )
    return _told(document, concept, below=True) if named else None


def _told(document: Document, concept: Concept, below: bool = False) -> Event | None:
    """The killing of those who are named, numbered or described where the opening tells of it.

    `below`: the headline names the attack, and the opening may tell only later who was killed.
    """
    reach, lead = (BELOW_HEADLINE, BELOW_HEADLINE) if below else (OPENING, LEAD)
    later = crimes(everywhere := killings(document, concept))
    found = [
        hit for hit in everywhere if opens(document, hit, reach) and not unreal(hit) and hit not in later
    ]
    killed = [hit for hit in found if not past(hit) and not apart(hit)]
    leading = [hit for hit in killed if opens(document, hit, lead)]
    person, group = focus(document, concept), group_of(killed, below) if group_of(leading, below) else None
    told = next((hit.victim.phrase for hit in killed if hit.victim and _tells(hit)), None)
    if person is None and (group is None or (told and told.person and not told.several)):
        group = one_unnamed(leading) or group
    recalled = group is None and person is None
    if recalled:
        killed = [hit for hit in found if not apart(hit)]
        leading = [hit for hit in killed if opens(document, hit, lead)]
        group = group_of(killed, below) if group_of(leading, below) else None
    deadly = {bare(one.name[-1]) for hit in everywhere if (one := killer(hit)) and one.name}
    if person and (
        group is None or (not _attacks(document, person, deadly) and _first(document, person, killed))
    ):
        return Event((person, *_companions(document, concept, person)), None, frozenset(), frozenset())
    if group is None:
        return None
    further = (hit for hit in everywhere if hit.kind in ("act", "fate") and hit not in later)
    now = [hit for hit in further if not (past(hit) or apart(hit) or unreal(hit))]
    named = {surname_of(document, name): name for hit in (*killed, *now) for name in names_of(hit)}
    persons = [portrait(document, concept, surname, len(name) > 1) for surname, name in named.items()]
    victims = [one for one in (person, *persons) if one and not _attacks(document, one, deadly)]
    return Event(
        tuple(dict.fromkeys(victims)), group, _targets(group, killed), _killers(killed), recalled=recalled
    )


def _implied(document: Document, concept: Concept) -> Event | None:
    """The killing of the person whom the opening names, where it says "her family killed her"."""
    found = [hit for hit in killings(document, concept) if hit.kind != "means" and not unreal(hit)]
    if not any(hit.victim and opens(document, hit) and violent(hit) for hit in found):
        return None
    person = protagonist(document, concept)
    killers = {bare(one.name[-1]) for hit in found if (one := killer(hit)) and one.name}
    if person is None or _attacks(document, person, killers):
        return None
    meant = [hit for hit in found if hit.victim and _stands_for(person, hit.victim)]
    nouns = [hit for hit in found if hit.kind == "deed" and not hit.victim]
    opening = any(opens(document, hit) and violent(hit) for hit in meant)
    done = any(violent(hit) and by_somebody(hit) for hit in (*meant, *nouns))
    return Event((person,), None, frozenset(), frozenset(), recalled=True) if opening and done else None


def _stands_for(person: Focus, victim: Victim) -> bool:
    """Whether a pronoun, a name or a description can mean the person."""
    phrase = victim.phrase
    return person.named(phrase) or person.described(phrase) if phrase else not victim.several


def _given(document: Document, concept: Concept, names: tuple[str, ...]) -> Event | None:
    """The killing of those whom the user names, as far as the article speaks of them."""
    own = _told(document, concept)
    about = {person.surname for person in own.persons} if own else set[str]()
    aside = bool(about) and not any(about & set(map(bare, name.split())) for name in names)
    persons: list[Focus] = []
    heads, numbers = set[str](), set[int]()
    for name in names:
        words = words_of(name, Span(0, len(name)))
        if not name[:1].isupper():
            heads |= {noun(word) for word in words[-1:] if numeral(word) is None}
            numbers |= {number for word in words if (number := numeral(word)) is not None}
        elif re.search(rf"(?<!\w){re.escape(bare(words[-1].text))}(?!\w)", document.text):
            surname = surname_of(document, tuple(word.text for word in words))
            person = portrait(document, concept, surname, full=True, leads=not aside)
            persons += [person] if person else []
    group = Group(frozenset(heads), frozenset(numbers)) if heads or numbers else None
    if not persons and group is None:
        return None
    return Event(tuple(persons), group, frozenset(), frozenset(), given=True, aside=aside)


def _tells(hit: Killing) -> bool:
    """Whether a person or persons stand in the victim's place."""
    return hit.victim is not None and hit.victim.phrase is not None and not thing(hit.victim.phrase)


def _first(document: Document, person: Focus, killed: Sequence[Killing]) -> bool:
    """Whether the headline names the person, or the first of those killed is that person."""
    if person.surname.casefold() in headline(document).casefold():
        return True
    first = next((hit.victim.phrase for hit in killed if hit.victim and _tells(hit)), None)
    return first is not None and (person.named(first) or (person.described(first) and not first.several))


def _attacks(document: Document, person: Focus, deadly: set[str]) -> bool:
    """Whether the person is said to kill, or is called a gunman or the like: "the gunman, *Bob Roy*"."""
    names = namings(document, person.surname)
    before = (noun(word) for name in names for word in name.words[max(0, name.first - 2) : name.first])
    return person.surname in deadly or any(map(attacker, {*person.heads, *before}))


def _companions(document: Document, concept: Concept, person: Focus) -> Iterator[Focus]:
    """Those who are killed in one breath with the person in the opening."""
    seen = {person.surname}
    for hit in killings(document, concept):
        names = list(names_of(hit)) if opens(document, hit) else []
        if any(same(part, person.surname) for name in names for part in name):
            for name in names:
                surname = surname_of(document, name)
                other = portrait(document, concept, surname, len(name) > 1) if surname not in seen else None
                seen.add(surname)
                if other:
                    yield other


def _targets(group: Group, killed: Sequence[Killing]) -> frozenset[str]:
    """The nouns for what is attacked where the group is killed: "hospital" in "a strike on a hospital"."""
    victims = [(hit, hit.victim.phrase) for hit in killed if hit.victim and hit.victim.sure]
    struck = {hit.sentence for hit, phrase in victims if phrase and group.holds(phrase)}
    phrases = [hit.target for hit in killed if hit.sentence in struck]
    phrases += [phrase for hit, phrase in victims if hit.sentence in struck]
    return frozenset(one.words[one.head].small for one in phrases if one and thing(one))


def _killers(killed: Sequence[Killing]) -> frozenset[str]:
    """The nouns for those who kill: "rebel" in "rebels killed three sailors"."""
    phrases = (killer(hit) for hit in killed)
    return frozenset(called(one) for one in phrases if one and one.several)
