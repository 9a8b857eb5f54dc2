"""Whose death it is where "he", "she" or "they" stands in the victim's place."""

from __future__ import annotations

from collections.abc import Sequence

from framing.finders.events import Event
from framing.finders.focus import opens
from framing.finders.killings import Killing
from framing.finders.labels import namings
from framing.finders.manner import past
from framing.language.document import Document

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
    named = [one for person in meant.persons for one in namings(document, person.surname)]
    last = max((one for one in named if one.start < hit.start), default=None)
    if last is None:
        return bool(meant.persons) and not several and opens(document, hit)
    if several and any(last.end <= one.start < hit.start for one in document.names if one.kind == "person"):
        return False
    return not any(last.start < place < hit.start for place in map(_place, _near(hit, others)))


def _near(hit: Killing, others: Sequence[Killing]) -> list[Killing]:
    return [one for one in others if hit.sentence - REACH <= one.sentence <= hit.sentence]


def _place(hit: Killing) -> int:
    phrase = hit.victim.phrase if hit.victim else None
    return phrase.span.start if phrase and not phrase.several and (phrase.name or phrase.person) else -1
