"""Whom a mention means over the articles of an event, and as what kind of label it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.language.word_families import singular
from framing.lexicon import load
from framing.naming.bearers import Bearers, Row
from framing.naming.entities import bare, entity
from framing.naming.personal import is_title, key, of_another, own_name, several
from framing.naming.phrase_parts import Wording, is_office
from framing.naming.state_names import states_in

_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_MEMBER = re.compile(r"[A-Z]{1,3}-[A-Z]\S*")
"""A member's party and place ("D-Ohio"): nobody's name."""


def meant(row: Row, role: str, bearers: Bearers) -> str | None:
    """Whom a mention means over the articles of the event; nothing if that is unsure."""
    article, text, kind, within, within_kind = row
    wording = Wording(text)
    if kind == "name":
        return _named(row, wording, bearers)
    if within and wording.head == key(within.split()[-1]):  # "the judge" is not Peter Judge
        within = None
    if within_kind == "person" and within and own_name(within):
        if not _of_one(wording, role):
            return None
        person = bearers.meant(article, " ".join(wording.phrase), within) or bearers.meant(
            article, within, within
        )
        return person or " ".join(own_name(within))
    if within:
        return entity(Wording(within), bearers, {}) or within
    # what follows the noun may make it another's: "the commander of the guard"
    definite = text.split()[0].lower() in _DEFINITE and wording.words == wording.phrase
    return entity(wording, bearers, {}) if definite else None


def _named(row: Row, wording: Wording, bearers: Bearers) -> str | None:
    """Whom a name means."""
    article, text, _, within, within_kind = row
    known = bearers.named(wording.words if wording.office else wording.phrase or wording.words)
    title = bool(wording.words) and is_title(wording.words[-1])
    name = own_name(text) or (own_name(within or "") if title else ())
    if _MEMBER.fullmatch(text):
        return None
    if (within_kind == "person" or known) and name:
        if several(wording.words) or of_another(wording.words, own_name(text)):
            return None
        return bearers.meant(article, text, within) or _by_itself(text, name)
    if any(end - start < len(wording.phrase) for start, end, _ in states_in(wording.phrase)):
        return bare(text)  # "Iraqi Red Crescent" is not Iraq
    return entity(wording, bearers, {}) or bare(text)


def _of_one(wording: Wording, role: str) -> bool:
    """Whether a phrase may describe one person: no plural, and away from the name a word for persons."""
    last = wording.phrase[-1].lower() if wording.phrase else ""
    if not last or (last.endswith("s") and singular(last) != last):
        return False
    beside = role in ("apposition", "predicate")
    return beside or is_office(last) or last.endswith(("ist", "ian", "eer")) or last in _persons()


def _by_itself(text: str, name: Sequence[str]) -> str | None:
    """Somebody whom the texts leave open: the surname, with the title that tells the namesakes apart."""
    words = Wording(text).words
    titled = len(name) == 1 and len(words) > 1 and is_title(words[-2])
    return " ".join(words[-2:] if titled else name) or None


def label_of(text: str, kind: str, role: str, name: str) -> tuple[str, str]:
    """A mention as a label, without article, and what kind of label it is."""
    words = text.split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        words = words[1:]
    label = " ".join(words)
    if kind == "description" and words[-1] not in name.split():
        return label, role if role in ("apposition", "predicate") else "description"
    before = words[:-1]
    if words[0] in load("offices")["honorifics"]:
        return label, "honorific"
    if words[-1].islower():
        return label, "description"
    if any(is_office(word) or word in load("offices")["short"] for word in before):
        return label, "title"
    return label, "premodified" if any(word.islower() for word in before[:1]) else "name"


@cache
def _persons() -> frozenset[str]:
    return frozenset(load("naming")["persons"])
