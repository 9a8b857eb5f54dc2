"""Which persons of several events are one: "President Roe" of one event and Ann Roe of the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set

import pandas as pd
from rapidfuzz import fuzz

from framing.language.index import ALIKE
from framing.naming.bearers import Bearers
from framing.naming.fullnames import is_short, one_person
from framing.naming.personal import JOINED, key, own_name
from framing.naming.phrase_parts import Wording, is_office

Place = tuple[str, str]
"""An event and the name under which it shows a person."""


def over_events(shown: Iterable[Place], mentions: pd.DataFrame, bearers: Bearers) -> dict[Place, str]:
    """Each person of an event -> the name over all events, whose `bearers` tell who holds which office.

    A surname alone is nobody of another event, unless the `mentions` of its event give it an office that
    the articles on others give to one bearer of it alone.
    """
    counts = Counter(shown)
    offices = _offices(mentions, {place for place in counts if " " not in place[1]})
    named = {place: _holder(bearers, place[1], offices.get(place, set())) or place[1] for place in counts}
    times = Counter[str]()
    for place, n in counts.items():
        times[named[place]] += n
    whole = one_person({name: n for name, n in times.items() if " " in name and " and " not in name})
    return {place: _one(name, whole.get(name, name)) for place, name in named.items()}


def one_side(told: Mapping[Place, str], whole: Mapping[Place, str]) -> dict[str, str]:
    """Each person -> the side that the events tell, where they do not tell different ones.

    >>> one_side({("a", "Ann Roe"): "NRU", ("b", "Tom Lee"): "Acme", ("c", "Tom Lee"): "NRU"}, {})
    {'Ann Roe': 'NRU'}
    """
    sides: defaultdict[str, set[str]] = defaultdict(set)
    for place, side in told.items():
        sides[whole.get(place, place[1])].add(side)
    return {person: one for person, (one, *more) in sides.items() if not more}


def _offices(mentions: pd.DataFrame, lone: Set[Place]) -> dict[Place, set[str]]:
    """Lone surnames with the offices that their event's articles write before them."""
    found: defaultdict[Place, set[str]] = defaultdict(set)
    names = mentions[mentions["kind"].eq("name")][["event", "text"]].dropna()
    for event, text in names.drop_duplicates().itertuples(index=False, name=None):
        own = own_name(text)
        if len(own) == 1 and (event, own[0]) in lone:
            found[event, own[0]].update(word for word in Wording(text).words[:-1] if is_office(word))
    return found


def _one(name: str, whole: str) -> str:
    """The commonest name of a person, if it has the surname and a form of the given name.

    >>> _one("Charles B. Roe", "Chuck Roe"), _one("Rand Roe", "Barry Rand Roe"), _one("Ann Roe", "Ann Roh")
    ('Chuck Roe', 'Rand Roe', 'Ann Roe')
    """
    (first, last), (other, surname) = (
        (words[0], words[-1]) for words in (list(map(key, one.split())) for one in (name, whole))
    )
    alike = is_short(first, other) or fuzz.ratio(first, other) >= ALIKE
    return whole if alike and last == surname else name


def _holder(bearers: Bearers, surname: str, offices: Set[str]) -> str | None:
    """The one person with a surname who holds one of some offices."""
    held = bearers.in_office(sorted(offices), (surname,))
    return held[0].replace(JOINED, " ") if len(held) == 1 else None
