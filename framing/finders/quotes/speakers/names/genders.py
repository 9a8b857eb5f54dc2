"""What tells a person's gender beside the name: kin, titles and pronouns: "Anh Roe ... Mr. Roe"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from framing.finders.quotes.speakers.phrases.personal_names import surname_of
from framing.language.document import Document
from framing.language.letters import CAPITAL
from framing.language.places import starts

HONORIFICS = {"male": ("Mr.", "Mr"), "female": ("Mrs.", "Mrs", "Ms.", "Ms", "Miss")}
_KIN = {
    "male": re.compile(r"\b(?:husband|father|son|brother|grandfather|uncle|nephew),? $"),
    "female": re.compile(
        r"\b(?:wife|mother|daughter|sister|grandmother|aunt|niece|first lady),? $", re.IGNORECASE
    ),
}
_COUPLE = re.compile(rf"{CAPITAL}[\w’'-]+ and $")
_BEFORE = 20


def called(document: Document, surname: str) -> dict[str, int]:
    """The genders of those whom the article calls by title and surname, each with where it does so first."""
    first = {
        gender: min((at for form in forms for at in starts(document, f"{form} {surname}")), default=None)
        for gender, forms in HONORIFICS.items()
    }
    return {gender: at for gender, at in first.items() if at is not None}


def told_genders(document: Document, names: Mapping[str, int]) -> dict[str, str]:
    """The genders that kin and titles tell of persons, given with where they are named first.

    A title tells the gender of the only bearer of a surname, who is none of a couple: "Li and Anh Roe".
    """
    bearers = Counter(map(surname_of, names))
    found: dict[str, str] = {}
    for name, at in names.items():
        before = document.text[max(0, at - _BEFORE) : at]
        kin = next((gender for gender, noun in _KIN.items() if noun.search(before)), None)
        if kin:
            found[name] = kin
        elif bearers[surname_of(name)] == 1 and not _COUPLE.search(before):
            later = {
                place: gender for gender, place in called(document, surname_of(name)).items() if place > at
            }
            if later:
                found[name] = later[min(later)]
    return found


def goes_with_he_or_she(document: Document, name: str) -> bool:
    """Whether more often "he" or "she" follows a name in its sentence than "it" or "they"."""
    follows = re.compile(rf"\b{re.escape(name)}\b[^.!?\n]{{0,80}}?\b(he|she|his|her|him|it|its|they|their)\b")
    found, end = [], 0
    for at in starts(document, name):
        match = follows.match(document.text, at) if at >= end else None
        if match:
            found.append(match[1])
            end = match.end()
    return 2 * sum(word not in {"it", "its", "they", "their"} for word in found) > len(found)
