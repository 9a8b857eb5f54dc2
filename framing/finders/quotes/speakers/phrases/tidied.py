"""A source phrase without what tells nothing of who speaks: counts, examples, the adverb of its verb."""

from __future__ import annotations

import re

from framing.finders.quotes.speakers.phrases.source_nouns import is_known, listed
from framing.language.letters import CAPITAL
from framing.language.titles import without_letters

_AGED = re.compile(r"\d{1,3}-year-old")
_DASHES = re.compile(r" --? ")
_MARKED = re.compile(r"“[^”]*”|\"[^\"]*\"")
"""A name in marks is whole, whatever commas it has."""
_COUNT = re.compile(
    r"(?:at least|at most|only|just) (?=(?:one|two|three|four|five|six) [a-z])"
    r"|^(?:almost |nearly )?(?:all|half) (?=(?:the|those|these) [a-z])",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"(?<!\S)(?=[A-Z])\S+?(?P<end>,?\s([a-z]+ly))$")
_EXAMPLES = re.compile(r"(?<=[a-z]s) (?:like|such as) (?=[A-Z]).*$", re.DOTALL)
"""Examples of those who speak, none of whom does so alone: "candidates | like Ann Roe"."""
_BESIDE_IT = re.compile(r"(?<=\w),? (?:(?:along|together) with|up for) .*$", re.DOTALL)
"""Whom a source speaks beside, or its seat: "he, | along with others", "a senator | up for election"."""
_WHEN = re.compile(
    r"^(?:[Bb]y )?(?:[Tt]he|[Ee]very|[Ee]ach|[Aa]ny) (?:first |last |next |only |second )?"
    rf"(?:time|moment|day|week|year) (?=(?:the |an? |he |she |they )|{CAPITAL})"
)
"""When somebody spoke, before who: "the first time | Roe", "every time | the mayor"."""

_IN_STATE = re.compile(r", (?:(?:[A-Z]\.){2,}|[A-Z][a-z]{2,4}\.), (?=[a-z])")
"""The state of a town before what is there: "the Brooklyn, | N.Y., | chapter"."""


def tidied(text: str) -> str:
    """A phrase without what counts, what gives examples and the adverb of a verb; dashes stand apart.

    Letters behind a name are gone: "Ann Roe QC".

    >>> tidied("Ann Roe sharply"), tidied("critics such as Ann Roe"), tidied("at least three guards")
    ('Ann Roe', 'critics', 'three guards')
    >>> tidied("all the pundits"), tidied("nearly half the clerks"), tidied("all guards")
    ('the pundits', 'the clerks', 'all guards')
    """
    text = ", ".join(" ".join(without_letters(part.split(" "))) for part in text.split(", "))
    text = _IN_STATE.sub(" ", _WHEN.sub("", text, count=1))
    text = _COUNT.sub("", _EXAMPLES.sub("", _BESIDE_IT.sub("", text)), count=1)
    text = _MARKED.sub(lambda marked: marked[0].replace(",", ""), _DASHES.sub(" — ", text))
    adverb = _ADVERB.search(text)
    return text[: adverb.start("end")] if adverb and adverb[2] not in listed("nouns_in_ly") else text


def without_age(words: list[str]) -> list[str]:
    """A name without the age before it: "the 61-year-old Roe"."""
    aged = words[0].lower() == "the" and len(words) > 2 and _AGED.fullmatch(words[1])
    nouns = listed("parties") | listed("party_members")
    named = all(word[0].isupper() and not is_known(word) and word.lower() not in nouns for word in words[2:])
    return words[2:] if aged and named else words


def in_small(name: str) -> str:
    """A name in capitals as other texts write it.

    >>> in_small("ANN MCROE-LEE")
    'Ann McRoe-Lee'
    """
    return re.sub(r"\bMc[a-z]", lambda begun: begun[0][:2] + begun[0][2].upper(), name.title())
