"""Full names of persons where an article has them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.finders.quotation.descriptions import Description, describe
from framing.language.document import Document

_PART = r"(?:[A-Z]\.)+|[A-Z][\w’'-]*\w\.?|al-\w+"
_LINK = r"(?:bin|de|van|von|del|der)(?=[ \u00a0][A-Z])"
_BRACKET = re.compile(
    r"((?:[A-Z][\w’'-]*|of|for|and|the)(?:[ \u00a0](?:[A-Z][\w’'-]*|of|for|and|the))+) \(([A-Z]{2,})\)"
)
_RUN = re.compile(rf"(?:{_PART})(?:[ \u00a0](?:{_PART}|{_LINK}))+")


class Mention(NamedTuple):
    """A full name of a person where the text has it."""

    at: int
    name: str
    found: Description


def mentions_of(document: Document) -> Iterator[Mention]:
    """The full names of persons in the editorial text, with the roles written beside them."""
    for zone in document.article.editorial():
        for match in _RUN.finditer(document.text, zone.start, zone.end):
            lead = re.search(
                r"(?:\b[\w’'-]+[ \u00a0]){0,4}$",
                document.text[max(zone.start, match.start() - 60) : match.start()],
            )
            role = [word for word in (lead[0].split() if lead else [])]
            while role and not describe(" ".join([*role, "X"])).role:
                role = role[1:]
            found = describe(" ".join([*role[-3:], match[0]]))
            if found.kind == "person" and found.name and " " in found.name:
                yield Mention(match.start(), found.name, found)


def acronyms_of(text: str) -> dict[str, str]:
    """Full names of institutions with the short form that the text sets in brackets behind them.

    >>> acronyms_of("The Nordic Rail Union (NRU) and others.")
    {'Nordic Rail Union': 'NRU'}
    """
    found: dict[str, str] = {}
    for match in _BRACKET.finditer(text):
        words = match[1].removeprefix("The ").split()
        while words and "".join(word[0] for word in words if word[0].isupper()) != match[2]:
            words = words[1:]
        if len(words) > 1:
            found[" ".join(words)] = match[2]
    return found


def goes_with_he_or_she(text: str, name: str) -> bool:
    """Whether more often "he" or "she" follows a name in its sentence than "it" or "they".

    >>> goes_with_he_or_she("Brandt said he was late. Brandt took her coat.", "Brandt")
    True
    >>> goes_with_he_or_she("Brandt said it would close its shops. Brandt said he was right.", "Brandt")
    False
    """
    follows = rf"\b{re.escape(name)}\b[^.!?\n]{{0,80}}?\b(he|she|his|her|him|it|its|they|their)\b"
    found = [match[1] for match in re.finditer(follows, text)]
    return 2 * sum(word not in {"it", "its", "they", "their"} for word in found) > len(found)


def fullest(mentions: Sequence[Mention], source: Description, at: int) -> Mention | None:
    """The mention with these last (or else first) names: the nearest before `at`, or the first after.

    Of several persons with the name, those come first whose office or gender the source tells.
    """
    name = source.name or ""
    for fits in (ends_with, begins_with):
        known = [mention for mention in mentions if fits(mention.name, name)]
        known = [m for m in known if agree(m.found.gender, source.gender)] or known
        known = [m for m in known if source.head and source.head in m.found.role.lower().split()] or known
        if known:
            before = [mention for mention in known if mention.at <= at]
            return before[-1] if before else known[0]
    return None


def agree(known: str | None, wanted: str | None) -> bool:
    """Whether two genders may be those of one person."""
    return known is None or wanted is None or known == wanted


def ends_with(full: str, short: str) -> bool:
    """Whether the short form is the last names of the full one."""
    return full == short or full.endswith(f" {short}")


def begins_with(full: str, short: str) -> bool:
    """Whether the short form is the first names of the full one."""
    return full.startswith(f"{short} ")
