"""Several sources in one phrase: "Ann Roe and Tom Lee", "Norway, Chad and the bank", "unions and doctors"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from framing.finders.quotes.speakers.phrases.body_names import is_one_for_two, joins_two
from framing.finders.quotes.speakers.phrases.personal_names import has_given
from framing.finders.quotes.speakers.phrases.source_nouns import is_title, listed, state_of
from framing.finders.quotes.speakers.phrases.sources import Description

_TOLD = ("against", "who", "which", "in", "at", "on")

_OF_BODY = re.compile(r"^\S+ \S.* (?:of|from|at|with) [Tt]he (?:[A-Z]\S* ?)+$")
"""A person of a body: "Ann Roe of the Star"."""

_SEAT = re.compile(r",? [RDI]-[A-Z][\w.]*(?: [A-Z][\w.]*)?(?=,|$)")
"""A member's party and state behind the name, which is nobody beside: "Ann Roe, D-Ohio"."""

Describe = Callable[[str], Description]
"""What tells of one of them."""


def several_named(text: str, describe: Describe) -> Description | None:
    """Several sources at once, "Norway, Chad and the bank": one collective under the names as they stand."""
    pieces = re.split(r", and | and |, ", _SEAT.sub("", re.sub(r"^[Bb]oth ", "", text)))
    if len(pieces) < 2 or " and " not in text:
        return None
    firsts = [piece.removeprefix("the ").removeprefix("The ") for piece in pieces]
    names = (
        first[:1].isupper() or (at and describe(first).kind == "person") for at, first in enumerate(firsts)
    )
    if is_one_for_two(text) or not all(names):
        return None
    if len(pieces) == 2 and _OF_BODY.search(pieces[0]) and _is_rest(pieces[1], describe):
        return None
    found = [describe(piece) for piece in pieces]
    named = [one for one in found if one.kind == "person" and one.name]
    others = [one for one in found if one not in named]  # "Ohio Democrat", behind a name
    persons = len(named) > 1 and found[0] in named and all(map(_of_party, others))
    if persons and not _is_one_body(found, firsts):
        *before, last = [one.name or "" for one in named]
        return Description(text, "person", f"{', '.join(before)} and {last}", article="both", plural=True)
    bodies = [
        one
        for one in others
        if one.kind in ("organisation", "outlet") or (named and len(pieces) == 2 and _are_officials(one))
    ]
    if len(bodies) < len(others) or not others:
        return None
    led = bool(named) and _are_officials(found[0])  # "White House aides and Mr. Roe"
    if not led and any(is_title(word) for word in firsts[-1].split()):
        return None
    return _collective(text, pieces, found)


def _are_officials(found: Description) -> bool:
    """Whether a phrase means the officials of a body: "White House aides"."""
    return found.plural and found.kind in ("official", "anonymous") and found.affiliation is not None


def _collective(text: str, pieces: Sequence[str], found: Sequence[Description]) -> Description:
    """They under their names, without what is told of each: "the alliance against piracy"."""
    plain = [re.split(rf" (?:{'|'.join(_TOLD)}) ", piece)[0] for piece in pieces]
    name = re.sub(r"^[Bb]oth (the )?|^[Tt]he ", "", text)
    for one, piece, short in zip(found, pieces, plain, strict=True):
        name = name.replace(piece, (one.kind == "person" and one.name) or short)
    return Description(name, "organisation", None, head=None, article="both", plural=True)


def several_groups(text: str, describe: Describe) -> Description | None:
    """Several groups without names: "unions, farmers, and many doctors"."""
    pieces = re.split(r", and |, ", text)
    if len(pieces) < 3 or ", and " not in text:
        return None
    found = [describe(piece) for piece in pieces]
    if not all(
        one.plural and one.name and one.kind in ("anonymous", "organisation", "official") for one in found
    ):
        return None
    name = text[text.index(found[0].text) :]
    return Description(name, "organisation", name, head=None, article="both", plural=True)


def _is_one_body(found: Sequence[Description], pieces: Sequence[str]) -> bool:
    """Whether "and" is part of an agency's name: "Customs and Border Protection (chief Jane Roe)"."""
    of_chamber = pieces[-1].startswith(("Senate ", "House "))
    if found[0].role or has_given(pieces[0].split()[0]) or of_chamber:
        return False  # "President Roe and Homeland Security Secretary Ann Lee"
    last = pieces[-1].split()[-1].lower()
    bodies = listed("things") | listed("organisations") | listed("company_ends")
    return last in bodies - {"wall"} or joins_two(found[-1].role.split())


def _is_rest(piece: str, describe: Describe) -> bool:
    """Whether words may be the end of a body's name for two things: "Ann Roe of the Star and | Echo"."""
    words = piece.split()
    capital = all(word[:1].isupper() for word in words) and words[0] != "The"
    person = has_given(words[0]) or (len(words) > 1 and describe(piece).kind == "person")
    return capital and not person and state_of(words) is None


def _of_party(found: Description) -> bool:
    """Whether a phrase only tells a party: "Texas Republican"."""
    return any(word.lower().removesuffix("s") in listed("parties") for word in found.text.split())
