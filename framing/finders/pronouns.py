"""Whose death it is where "he", "she" or "they" stands in the victim's place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from framing.finders.events import Event
from framing.finders.focus import opens
from framing.finders.killings import Killing
from framing.finders.labels import Naming, namings
from framing.finders.manner import past
from framing.language.document import Document
from framing.language.names import Name

REACH = 3
"""Somebody else who is killed may be meant by a pronoun in so many sentences after."""


def means_victim(document: Document, meant: Event, hit: Killing, others: Sequence[Killing]) -> bool:
    """Whether the pronoun means a victim of the event, of whom the whole article speaks.

    Not so where somebody else who is killed (`others`) stands between the victim's name and the pronoun,
    and where the name has not come yet, but for the opening.
    """
    several = meant.group is not None and not meant.group.single
    if hit.victim and hit.victim.several:
        return (several or len(meant.persons) > 1) and (meant.recalled or not past(hit))
    if meant.group and meant.group.single:
        return True
    before = (_last_before(namings(document, one.surname), hit.start) for one in meant.persons)
    last = max((one for one in before if one), default=None)
    if last is None:
        return bool(meant.persons) and not several and opens(document, hit)
    if several and any(one.kind == "person" for one in _names_between(document, last.end, hit.start)):
        return False
    return not any(last.start < place < hit.start for place in map(_place, _near(hit, others)))


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
