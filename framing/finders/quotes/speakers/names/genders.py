"""What tells a person's gender beside the name: kin, titles and pronouns: "Anh Roe ... Mr. Roe"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from framing.finders.quotes.speakers.phrases.personal_names import surname_of
from framing.language.document import Document, remembered
from framing.language.letters import CAPITAL
from framing.language.places import starts

_TITLED = re.compile(
    r"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<name>(?:(?:van|von|der|de|del|di|da|du|la|le|bin|al) ){0,2}"
    rf"{CAPITAL}[\w-]*(?: {CAPITAL}[\w-]*)*)"
)
_KIN = {
    "male": re.compile(r"\b(?:husband|father|son|brother|grandfather|uncle|nephew),? $"),
    "female": re.compile(
        r"\b(?:wife|mother|daughter|sister|grandmother|aunt|niece|first lady),? $", re.IGNORECASE
    ),
}
_OTHER = {
    "male": re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE),
    "female": re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE),
}
"""Between a name and a title of that gender they leave open whose the title is."""
_COUPLE = re.compile(rf"{CAPITAL}[\w’'-]+ and $")
_BEFORE = 20


def called(document: Document, surname: str) -> dict[str, int]:
    """The genders of those whom the article calls by title and surname, each with where it does so first."""
    return _addressed(document).get(surname, {})


@remembered
def _addressed(document: Document) -> dict[str, dict[str, int]]:
    """Surnames behind a title, of one word or more."""
    found: dict[str, dict[str, int]] = {}
    for match in _TITLED.finditer(document.text):
        gender = "male" if match["title"] == "Mr" else "female"
        words = match["name"].split()
        for end in range(1, len(words) + 1):
            found.setdefault(" ".join(words[:end]), {}).setdefault(gender, match.start())
    return found


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
            gender = later[min(later)] if later else None
            if gender and not _OTHER[gender].search(document.text, at, min(later)):
                found[name] = gender
    return found


def goes_with_he_or_she(document: Document, name: str) -> bool | None:
    """Whether more often "he" or "she" follows a name in its sentence than "it" or "they".

    It is nothing where no pronoun tells, as "it" alone does not: "Roe said it was late".
    """
    follows = re.compile(rf"\b{re.escape(name)}\b[^.!?\n]{{0,80}}?\b(he|she|his|her|him|it|its|they|their)\b")
    found, end = [], 0
    for at in starts(document, name):
        match = follows.match(document.text, at) if at >= end else None
        if match:
            found.append(match[1])
            end = match.end()
    personal = sum(word not in {"it", "its", "they", "their"} for word in found)
    return True if 2 * personal > len(found) else None if "its" not in found else False
