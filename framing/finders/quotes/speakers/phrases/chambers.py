"""Parliaments and their members, who speak for a party and not for the state of their voters."""

from __future__ import annotations

from framing.finders.quotes.speakers.phrases.source_nouns import listed

CHAMBERS = frozenset({"House", "Senate", "Congress", "Parliament"})


def is_legislator(head: str | None) -> bool:
    """Whether an office is a seat in a parliament."""
    return head is not None and head.removesuffix("s") in listed("legislators")


def is_chamber(affiliation: str) -> bool:
    """Whether a body is a parliament or a part of it, in which every party sits.

    >>> is_chamber("Senate"), is_chamber("Ways and Means Committee"), is_chamber("Republican Party")
    (True, True, False)
    """
    return affiliation in CHAMBERS or affiliation.endswith((" Committee", " Caucus"))
