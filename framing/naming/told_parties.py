"""The party of a person, as any article of an event tells it: "Rep. Ann Roe, R-Ohio"."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from framing.finders.quotes.speakers.phrases.affiliations import is_past
from framing.finders.quotes.speakers.phrases.parties import FAR, party_behind
from framing.finders.quotes.speakers.phrases.source_nouns import party_names
from framing.naming.bearers import Bearers
from framing.naming.personal import JOINED, own_name

_LIKE = frozenset({"a", "an", "another", "no", "any", "every"})
"""Before a name they tell of somebody who is like its bearer: "the next vote makes her a Republican Roe"."""


def told_parties(bearers: Bearers, mentions: pd.DataFrame, texts: pd.Series) -> dict[str, str]:
    """Person -> party, where the articles of an event (`texts` by their ids) tell one party and no other."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    named = mentions[mentions["kind"].eq("name")]
    columns = ["article", "end", "text", "entity_kind"]
    for article, end, text, kind in named[columns].itertuples(index=False, name=None):
        if kind == "place" and len(own_name(text)) < len(("Ann", "Roe")):
            continue  # "Texas, a Republican stronghold"
        whole = texts.get(article)
        party = _before(text) or (party_behind(whole[end : end + FAR]) if whole else None)
        person = bearers.meant(article, text, None) if party and own_name(text) else None
        if party and person:
            found[person.replace(JOINED, " ")].add(party)
    return {person: parties.pop() for person, parties in found.items() if len(parties) == 1}


def _before(text: str) -> str | None:
    """The party before a name: "Republican Sen. Roe", but not "former Republican Roe".

    >>> _before("House Democrat Ann Roe"), _before("ex-Democrat Roe"), _before("Ann Roe")
    ('Democratic Party', None, None)
    >>> _before("a Republican Roe")
    """
    words = text.split()
    before = words[: len(words) - len(own_name(text))]
    if any(map(is_past, before)) or (before[:1] and before[0].lower() in _LIKE):
        return None
    return next((party_names()[word.lower()] for word in before if word.lower() in party_names()), None)
