"""Parties of other states: "the Conservative MP for Holm", "Labor's spokesman", "Ann Roe (Lab, Holm)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from framing.finders.quotes.speakers.phrases.source_nouns import listed
from framing.lexicon import load


def party_abroad(words: Sequence[str], head: str | None = None) -> str | None:
    """The party that the words of a role name; a party named by an ordinary word only beside a seat.

    >>> party_abroad(["Fine", "Gael"]), party_abroad(["Conservative"], "mp"), party_abroad(["Labor's"])
    ('Fine Gael', 'Conservative Party', 'Labor Party')
    >>> party_abroad(["Conservative"], "lawmaker"), party_abroad(["Labor"], "secretary")
    (None, None)
    """
    seated = head in listed("seats_abroad") or any(word.lower() in listed("seats_abroad") for word in words)
    owners = {word[:-2] for word in words if word.endswith(("'s", "’s"))} | {
        word[:-1] for word in words if word[-1] in "'’"
    }
    said = " ".join(words).replace("’", "'")
    for party, names in load("sources")["parties_abroad"].items():
        if any(re.search(rf"\b{name}\b", said) for name in names):
            return str(party)
    for party, names in load("sources")["parties_by_words"].items():
        own = {name for name in names if f"{name}s" not in names}  # "Green's lawyer" is that of Mr. Green
        if own & owners or (seated and not {*names}.isdisjoint(words)):
            return str(party)
    return None


def party_in_brackets(text: str) -> str | None:
    """The party in brackets behind a name; letters alone only before the voters.

    >>> party_in_brackets(" (Lab, Holm) said"), party_in_brackets(" (PDP, Rivers West)")
    ('Labour Party', 'PDP')
    >>> party_in_brackets(" (34)"), party_in_brackets(" (BBC)")
    (None, None)
    """
    found = _brackets().match(text)
    return str(load("sources")["party_shorts"].get(found[1], found[1])) if found else None


@cache
def _brackets() -> re.Pattern[str]:
    shorts = "|".join(load("sources")["party_shorts"])
    return re.compile(rf"\s\(((?:{shorts})(?=[,)])|[A-Z]{{2,6}}(?=, [A-Z]))")
