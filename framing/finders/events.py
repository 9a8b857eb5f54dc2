"""The killing that an article is about, told apart from all others by its victims."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.article import Span
from framing.finders.concepts import Concept
from framing.finders.focus import Focus, focus, headline, opens, owned, portrait, protagonist, surname_of
from framing.finders.killings import Killing, killings
from framing.finders.labels import namings
from framing.finders.manner import apart, attacker, by_somebody, crimes, killer, past, unreal, violent
from framing.finders.offices import noun
from framing.finders.phrases import Phrase, phrase_from, phrase_to
from framing.finders.wording import kinds, numeral, words_of
from framing.language.document import Document, remembered

LEAD = 2
"""A group of victims is told of in the headline or in so many sentences of the body."""


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


@dataclass(frozen=True, slots=True)
class Event:
    """Its victims by name (`persons`) and as a group; nouns for what was attacked and for who did it.

    `given`: the user has named the victims, or the place or body that was hit. `recalled`: the article
    itself tells of it as past, so that a year beside a word sets nothing apart.
    """

    persons: tuple[Focus, ...]
    group: Group | None
    targets: frozenset[str]
    killers: frozenset[str]
    given: bool = False
    recalled: bool = False

    @property
    def heads(self) -> frozenset[str]:
        """All words for a person that are used of the victims."""
        own = self.group.heads if self.group else frozenset[str]()
        return own.union(*(one.heads for one in self.persons))


@remembered
def event(document: Document, concept: Concept) -> Event | None:
    """The killing that the article is about; None when it is about none.

    Its victims are those whom the user names; or else the person whom `focus` finds and those named with
    him, or the group that is killed in the opening, whichever of the two the article tells first; or
    else the person whom the opening names, if somebody told as "she" is killed there.
    """
    if names := concept.whom or document.about:
        return _given(document, concept, names)
    return _told(document, concept) or _implied(document, concept)


def _told(document: Document, concept: Concept) -> Event | None:
    """The killing of those who are named, numbered or described where the opening tells of it."""
    everywhere = killings(document, concept)
    later = crimes(everywhere)
    found = [hit for hit in everywhere if opens(document, hit) and not unreal(hit) and hit not in later]
    killed = [hit for hit in found if not past(hit) and not apart(hit)]
    leading = [hit for hit in killed if opens(document, hit, LEAD)]
    person, group = focus(document, concept), _group(killed) if _group(leading) else None
    told = next((hit.victim.phrase for hit in killed if hit.victim and _tells(hit)), None)
    if person is None and (group is None or (told and told.person and not told.several)):
        group = _unnamed(leading) or group
    recalled = group is None and person is None
    if recalled:
        killed = [hit for hit in found if not apart(hit)]
        leading = [hit for hit in killed if opens(document, hit, LEAD)]
        group = _group(killed) if _group(leading) else None
    deadly = {one.name[-1] for hit in everywhere if (one := killer(hit)) and one.name}
    if person and (
        group is None or (not _attacks(document, person, deadly) and _first(document, person, killed))
    ):
        return Event((person, *_companions(document, concept, person)), None, frozenset(), frozenset())
    if group is None:
        return None
    further = (hit for hit in everywhere if hit.kind in ("act", "fate") and hit not in later)
    now = [hit for hit in further if not (past(hit) or apart(hit) or unreal(hit))]
    named = {surname_of(document, name): name for hit in (*killed, *now) for name in _names(hit)}
    persons = [portrait(document, concept, surname, len(name) > 1) for surname, name in named.items()]
    victims = [one for one in (person, *persons) if one and not _attacks(document, one, deadly)]
    return Event(
        tuple(dict.fromkeys(victims)), group, _targets(group, killed), _killers(killed), recalled=recalled
    )


def _implied(document: Document, concept: Concept) -> Event | None:
    """The killing of the person whom the opening names, where it says "her family killed her"."""
    found = [hit for hit in killings(document, concept) if not unreal(hit)]
    if not any(violent(hit) and by_somebody(hit) for hit in found):
        return None
    person = protagonist(document, concept)
    killers = {one.name[-1] for hit in found if (one := killer(hit)) and one.name}
    if person is None or _attacks(document, person, killers):
        return None
    for hit in found:
        phrase = hit.victim.phrase if hit.victim else None
        pronoun = hit.victim is not None and not phrase and not hit.victim.several
        meant = pronoun or (phrase and (person.named(phrase) or person.described(phrase)))
        if meant and opens(document, hit) and violent(hit):
            return Event((person,), None, frozenset(), frozenset(), recalled=True)
    return None


def _given(document: Document, concept: Concept, names: tuple[str, ...]) -> Event | None:
    """The killing of those whom the user names, as far as the article speaks of them."""
    persons: list[Focus] = []
    heads, numbers = set[str](), set[int]()
    for name in names:
        words = words_of(name, Span(0, len(name)))
        if not name[:1].isupper():
            heads |= {noun(word) for word in words[-1:] if numeral(word) is None}
            numbers |= {number for word in words if (number := numeral(word)) is not None}
        elif re.search(rf"(?<!\w){re.escape(words[-1].text)}(?!\w)", document.text):
            surname = surname_of(document, tuple(word.text for word in words))
            person = portrait(document, concept, surname, full=True)
            persons += [person] if person else []
    group = Group(frozenset(heads), frozenset(numbers)) if heads or numbers else None
    return Event(tuple(persons), group, frozenset(), frozenset(), given=True) if persons or group else None


def called(phrase: Phrase) -> str:
    """The noun for the victims: "people" in "dozens of people"; a number where it stands alone."""
    head = phrase.words[phrase.last if numeral(phrase.words[phrase.head]) is not None else phrase.head]
    return noun(head)


def thing(phrase: Phrase) -> bool:
    """Whether the phrase names a thing or a place and no person."""
    return not (phrase.name or phrase.person or phrase.several)


def _group(killed: Sequence[Killing]) -> Group | None:
    """Those who are several and are killed by somebody in these sentences."""
    meant = {hit.sentence for hit in killed if by_somebody(hit)}
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


def _unnamed(leading: Sequence[Killing]) -> Group | None:
    """The one person without a name who is killed by somebody: "a man was shot dead by police"."""
    meant = {hit.sentence for hit in leading if by_somebody(hit)}
    hits = (hit for hit in leading if hit.sentence in meant and hit.kind in ("act", "deed"))
    phrases = (hit.victim.phrase for hit in hits if hit.victim)
    heads = {
        called(one) for one in phrases if one and one.person and not (one.name or one.several or owned(one))
    }
    return Group(frozenset(heads), frozenset(), single=True) if heads else None


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


def _names(hit: Killing) -> Iterator[tuple[str, ...]]:
    """The names in the victim's place: one, or those joined by "and"."""
    phrase = hit.victim.phrase if hit.victim and hit.victim.sure else None
    if phrase and phrase.name:
        yield phrase.name
        yield from (one.name for one in beside(phrase) if one.name)


def beside(phrase: Phrase) -> Iterator[Phrase]:
    """The phrases joined to one by "and": "*Ann Lee* and *Bob Roy*"."""
    words = phrase.words
    if phrase.first > 1 and words[phrase.first - 1].small == "and":
        before = phrase_to(words, phrase.first - 2)
        if before:
            yield before
    if phrase.last + 2 < len(words) and words[phrase.last + 1].small == "and":
        after = phrase_from(words, phrase.last + 2)
        if after:
            yield after


def _companions(document: Document, concept: Concept, person: Focus) -> Iterator[Focus]:
    """Those who are killed in one breath with the person in the opening."""
    seen = {person.surname}
    for hit in killings(document, concept):
        names = list(_names(hit)) if opens(document, hit) else []
        if any(person.surname in name for name in names):
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
