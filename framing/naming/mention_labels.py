"""Whom a mention means over the articles of an event, and as what kind of label it counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.finders.name_premodifiers import is_person_noun
from framing.language.name_parts import adjectives
from framing.language.word_families import singular
from framing.lexicon import load
from framing.naming.bearers import Bearers, Row
from framing.naming.entities import bare, entity
from framing.naming.personal import given_names, is_title, key, of_another, own_name, several
from framing.naming.phrase_parts import Wording, is_office
from framing.naming.state_names import is_institution, of_a_state, states, states_in, usual_name

_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "this",
        "these",
        "those",
        "all",
        "any",
        "every",
    }
) | {"some", "many", "most", "few", "several", "no", "other", "another", "each", "both", "so-called"}
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_PLACES = frozenset({"capital", "city", "country", "island", "nation", "province", "region", "state", "town"})
_ANYBODY = frozenset({"aide", "analyst", "expert", "official", "source", "staffer"})
"""Nouns that point to nobody in particular away from a name."""
_NOBODY = re.compile(r"[A-Z]|[A-Z]{1,3}-[A-Z].*|(?:[A-Z]\.){2,}-\s?[A-Z]\w+")
"""No name: a letter, a member's party and place ("D-Ohio"), two states side by side ("U.S.-Mexico")."""
_OF_PERSONS = ("ist", "ian", "eer", "ee", "man", "woman")
"""Endings of nouns for one person."""
_NEWLY = frozenset({"first", "next", "only"})
"""Words by which a predicate tells of its subject: "Lee would be the *first* president"."""
_ONE = frozenset({"a", "an", "any", "each", "every", "another", "one", "no", "some"})
"""Words before the adjective of a state that make it a person: "an American"."""


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
        return _of_body(wording, within, within_kind, role, bearers)
    # what follows the noun may make it another's: "the commander of the guard"
    definite = text.split()[0].lower() in _DEFINITE and wording.words == wording.phrase
    newly = role == "predicate" and not _NEWLY.isdisjoint(map(str.lower, wording.words))
    definite = definite and not newly and not any(map(_counts, wording.words))
    return entity(wording, bearers, {}, article) if definite else None


def _counts(word: str) -> bool:
    """Whether a word counts: "the No. *3* senator", "the *five* presidents"."""
    return any(map(str.isdigit, word)) or word.lower() in load("numerals")["numerals"]


def _of_body(wording: Wording, within: str, kind: str | None, role: str, bearers: Bearers) -> str | None:
    """Whom a description means that stands for a body, a place or a group; nothing if it cannot.

    "The numbers" are no country, and "the group's local branch" is not the group.
    """
    last = wording.phrase[-1].lower() if wording.phrase else ""
    if (
        not last
        or _owns(within, wording.text)
        or (is_office(last) and not bearers.named(Wording(within).words))
    ):
        return None
    whole = entity(Wording(within), bearers, {}) or usual_name(within)
    if bearers.named(Wording(within).words):
        return whole if _of_one(wording, role) else None
    many = _is_plural(within.split()[-1]) or " and " in within
    fits = _is_plural(last) if many else not _is_plural(last)
    beside = role in ("apposition", "predicate")
    place = whole in states() or (kind == "place" and role == "apposition")
    if not (fits or _may_be(last)) or last in _deeds() or ((place or not beside) and not _may_be(last)):
        return None
    return usual_name(within) if beside and last in _PLACES and whole in states() else whole


def _may_be(noun: str) -> bool:
    """Whether a noun away from the name can stand for a body, a place or a group."""
    groups = load("closed_words")["collective"]
    return singular(noun) in _bodies() | _PLACES or of_a_state(noun) or noun in groups


def _owns(name: str, text: str) -> bool:
    """Whether a phrase is about something of a body: "Al Qaeda's local branch", "a wing of Al Qaeda"."""
    last = re.escape(name.split()[-1])
    behind = rf"\b(?:of|for|with|within)\s+(?:the\s+)?(?:\w+\s+)*{last}\b"
    return re.search(rf"{last}['’]s?\s+\w|{behind}", text) is not None


def _named(row: Row, wording: Wording, bearers: Bearers) -> str | None:
    """Whom a name means."""
    article, text, _, within, within_kind = row
    known = bearers.named(wording.words if wording.office else wording.phrase or wording.words)
    if known and " " not in text and text not in {known.split()[-1], *given_names()}:
        known = None  # "Florida" is not Florida Roe
    own = own_name(text)
    known = known or (bearers.named(own) if len(own) > 1 else None)
    title = bool(wording.words) and is_title(wording.words[-1])
    name = own or (own_name(within or "") if title else ())
    if title and not own and text.split()[0].lower() in _ONE:  # "a Senator who would listen"
        return None
    if _NOBODY.fullmatch(text) or wording.phrase[-1:] in _party_members() or _is_adjective(wording):
        return None  # "a top Democrat" is somebody else each time, "American voters" are no state
    if (within_kind == "person" or known) and name:
        if several(wording.words) or of_another(wording.words, own):
            return None
        return bearers.meant(article, text, within) or _by_itself(text, name)
    states = states_in(wording.phrase)
    if states and is_institution(wording.phrase[slice(*states[-1][:2])]):  # "the U.S. Supreme Court"
        return entity(wording, bearers, {}, article) or usual_name(bare(text))
    if any(end - start < len(wording.phrase) for start, end, _ in states):
        return usual_name(bare(text))  # "Iraqi Red Crescent" is not Iraq
    return entity(wording, bearers, {}, article) or usual_name(bare(text))


def _is_adjective(wording: Wording) -> bool:
    """Whether a name is the adjective of a party or a faith, or one that means a person: "every American"."""
    if len(wording.words) != 1:
        return False
    pointed = wording.text.split()[0].lower() in _ONE
    return wording.words[0] in (adjectives() if pointed else load("names")["adjectives"])


def _of_one(wording: Wording, role: str) -> bool:
    """Whether a phrase may describe one person: no plural, and a word for persons."""
    last = wording.phrase[-1].lower() if wording.phrase else ""
    beside = role in ("apposition", "predicate")
    nobody = last in _deeds() or (last in _bodies() and not is_office(last))
    if not last or _is_plural(last) or nobody or (last in _ANYBODY and not beside):
        return False
    nouns = {last, last.replace("-", ""), last.rsplit("-", 1)[-1]}  # "whistle-blower", "co-founder"
    told = any(is_office(noun) or noun in _persons() or is_person_noun(noun) for noun in nouns)
    return told or last.endswith(_OF_PERSONS) or wording.phrase[-1:] in _party_members()


def _is_plural(word: str) -> bool:
    return word.endswith("s") and singular(word) != word


def _by_itself(text: str, name: Sequence[str]) -> str | None:
    """Somebody whom the texts leave open: the surname, with the title that tells the namesakes apart."""
    words = Wording(text).words
    titled = len(name) == 1 and len(words) > 1 and is_title(words[-2])
    return " ".join(words[-2:] if titled else name) or None


def label_of(text: str, kind: str, role: str, name: str) -> tuple[str, str]:
    """A mention as a label, without article, and what kind of label it is."""
    words = text.strip('“”"').split()
    while len(words) > 1 and words[0].lower() in _DETERMINERS:
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
def _deeds() -> frozenset[str]:
    """Nouns for deeds and utterances, which are nobody: "the full Senate, a move that"."""
    return frozenset(
        {*load("outlet_clauses")["acts"], *load("clauses")["means"], "concern", "vote", "fact", "part"}
    )


@cache
def _bodies() -> frozenset[str]:
    words = (*load("names")["organisation_words"], *load("names")["place_words"])
    return frozenset(word.lower() for word in words) | {"law", "act", "programme", "program", "newspaper"}


@cache
def _party_members() -> frozenset[tuple[str]]:
    return frozenset((word,) for word in load("naming")["party_members"])


@cache
def _persons() -> frozenset[str]:
    return frozenset(load("naming")["persons"])
