"""Whose death it is where "he", "she" or "they" stands in the victim's place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence

from framing.finders.killing.event import Event
from framing.finders.killing.killings import Killing
from framing.finders.killing.main_victim import Focus, opens
from framing.finders.killing.modality import past
from framing.finders.killing.namings import Naming, namings
from framing.finders.quotes.speakers.phrases.source_nouns import gender_of
from framing.language.document import Document, remembered
from framing.language.names import Name

REACH = 3
"""Somebody else who is killed may be meant by a pronoun in this many sentences after."""

_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "herself"), "female"),
}


def means_victim(document: Document, meant: Event, hit: Killing, others: Sequence[Killing]) -> bool:
    """Whether the pronoun means a victim of the event, of whom the whole article speaks.

    Not so where somebody else who is killed (`others`) stands between the victim's name and the pronoun,
    where the name has not come yet, but for the opening, and where the pronoun is of the other gender.
    """
    several = meant.group is not None and not meant.group.single
    if hit.victim and hit.victim.several:
        return (several or len(meant.persons) > 1) and (meant.recalled or not past(hit))
    told = _GENDERS.get(hit.victim.pronoun if hit.victim else "")
    if meant.group and meant.group.single:
        return _agree(told, gender_of([], sorted(meant.group.heads)))
    fitting = [one for one in meant.persons if _agree(told, _gender(document, one))]
    before = (_last_before(namings(document, one.surname), hit.start) for one in fitting)
    last = max((one for one in before if one), default=None)
    if last is None:
        return bool(fitting) and not several and opens(document, hit)
    if several and any(one.kind == "person" for one in _names_between(document, last.end, hit.start)):
        return False
    return not any(last.start < place < hit.start for place in map(_place, _near(hit, others)))


def _agree(pronoun: str | None, person: str | None) -> bool:
    return pronoun is None or person is None or pronoun == person


@remembered
def _gender(document: Document, person: Focus) -> str | None:
    """The gender that titles, descriptions and "himself" or "herself" agree on, or else a first name."""
    found = {gender_of([], [head]) for head in person.heads}
    for name in namings(document, person.surname):
        found.add(gender_of([], [name.words[name.first].text]))
        after = name.words[name.last + 1 : name.last + 2]
        found.update(_GENDERS[word.small] for word in after if word.small in ("himself", "herself"))
    found.discard(None)
    if not found:
        return _by_first_name(document, person)
    return found.pop() if len(found) == 1 else None


def _by_first_name(document: Document, person: Focus) -> str | None:
    """The gender of a first name; None where the article has more pronouns of the other gender.

    Some names are a woman's in one country and a man's in the next.
    """
    gender = gender_of(list(person.given), [])
    used = Counter(_GENDERS.get(word) for word in re.findall(r"[a-z]+", document.text.lower()))
    most = max(("female", "male"), key=lambda one: (used[one], one == gender))
    return gender if gender == most else None


def _near(hit: Killing, others: Sequence[Killing]) -> list[Killing]:
    first = bisect_left(others, hit.sentence - REACH, key=lambda one: one.sentence)
    return list(others[first : bisect_right(others, hit.sentence, key=lambda one: one.sentence)])


def _last_before(found: Sequence[Naming], place: int) -> Naming | None:
    number = bisect_left(found, place, key=lambda one: one.start)
    return found[number - 1] if number else None


def _names_between(document: Document, start: int, end: int) -> Sequence[Name]:
    first = bisect_left(document.names, start, key=lambda one: one.start)
    return document.names[first : bisect_left(document.names, end, key=lambda one: one.start)]


def _place(hit: Killing) -> int:
    phrase = hit.victim.phrase if hit.victim else None
    return phrase.span.start if phrase and not phrase.several and (phrase.name or phrase.person) else -1
