"""Whether words can point to somebody who speaks: no torn phrase, clause, number or thing."""

from __future__ import annotations

import re
from functools import cache

from framing.article import Speaker
from framing.finders.quotes.rules.folded import small
from framing.finders.quotes.speakers.phrases.source_nouns import listed, party_names
from framing.lexicon import load

_KNOWING = "|".join(sorted(listed("knowing")))
_BEGINS = re.compile(
    rf"(?:in|on|by|with|at|to|from|for|about|than|who|whom|which|that|them"
    rf"|those(?! (?:{_KNOWING}) )|familiar|favou?ring|overwhelmingly|mostly|[Tt]wo-thirds"
    r"|[Tt]hree-(?:quarters|fourths))\b(?! \()|\W"
    r"|[\d,.]+(?:$| (?:per ?cent|times|days|months|years)\b)"
)
_ENDS = re.compile(r"(?:['’]s|(?<=s)['’]|\b(?:the|an?|of|for|that|this|and|or|to|by|in|with|who))$")
_CONTRACTED = re.compile(r"\b(?:they|we|you|he|she|it|who|that|i)['’](?:ve|re|ll|d|s|m)\b", re.IGNORECASE)
_SHORT = re.compile(r"[A-Z][a-z]{1,4}\.")
_TORN = re.compile(r"[RDI]-[A-Z]|(?:s|He and|She and|They and)\s")
"""A party behind a name, what is left of an owner, and persons who are not named here."""
_CLAUSE = re.compile(
    r"^(?:(?!\b(?:who|whom|that|which|whose)\b).)*\s(?:is|are|was|were|has|have|had|does|did|will|would)\s"
)
_LEFT = re.compile(r"[^\W\d_]+ ['’] ")
"""An owner whose ending was left behind: "Senate Democrats ' plan"."""


def is_reference(speaker: Speaker) -> bool:
    """Whether a speaker's name can mean a person, a body or a document.

    >>> [is_reference(Speaker(name, "organisation")) for name in ("Roe's", "on all sides", "Roe's office")]
    [False, False, True]
    """
    name = speaker.name or ""
    if speaker.kind == "unknown":
        return False
    if speaker.kind == "person":
        return _ENDS.search(name) is None and _TORN.match(name) is None
    if _TORN.match(name) or _CLAUSE.match(name):
        return False
    if _BEGINS.match(name) or _ENDS.search(name) or _CONTRACTED.search(name) or _LEFT.search(name):
        return False
    return not (_SHORT.fullmatch(name) or name.lower() in _no_names() or _is_time(name))


def _is_time(name: str) -> bool:
    """Whether a name is a time: "Last July", "Next Monday"."""
    first, *rest = name.lower().split()
    times = small("days", "months", "times")
    return first in small("time_leads") and bool(rest) and all(word in times for word in rest)


@cache
def _no_names() -> frozenset[str]:
    """Lone words that tell how many or of which party: a phrase was torn behind them."""
    parties = {word for word in party_names() if word.endswith(("ic", "ish"))} | {
        "republican",
        "conservative",
    }
    return frozenset(load("numerals")["numerals"]) | parties | small("determiners") - small("subjects")
