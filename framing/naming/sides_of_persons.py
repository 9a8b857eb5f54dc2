"""For whom each person speaks over all articles: the side that most quotes tell, or else the articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

import pandas as pd

from framing.finders.quotes.speakers.phrases.affiliations import bodies
from framing.finders.quotes.speakers.phrases.chambers import CHAMBERS, is_chamber
from framing.finders.quotes.speakers.phrases.personal_names import is_place
from framing.naming.one_body import by_initials, one_body
from framing.naming.personal import own_name

_GLUED = re.compile(r"\b[A-Z]{3,}[a-z]{3,}\b")
"""A credit in capitals that runs into the next word: "PRESSOhio"."""

KNOWN = 2, 0.25
"""An affiliation is a person's where it is given this often, or in this share of the person's quotes."""

SURE = 0.05
"""One given in a smaller share of the quotes gives way to what the articles tell."""

_COUNTRY = "United States"
"""It gives way to the body of an office, for which its holder speaks."""


def sides(own: pd.DataFrame, mentions: pd.DataFrame, told: Mapping[str, str]) -> pd.Series:
    """The side of each quote's speaker; `told` are those that articles tell of persons in any way."""
    glued = own["affiliation"].str.contains(_GLUED, na=False)
    given = own["affiliation"].mask(own["affiliation"].isin(_no_sides(mentions)) | glued)
    given = _by_body(given)
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for speaker, side in zip(own["speaker"], given, strict=True):
        if isinstance(side, str):
            counts[speaker][side] += 1
    quotes = Counter(own["speaker"])
    chosen = {one: _chosen(counts[one], n, told.get(one)) for one, n in quotes.items()}
    return pd.Series([chosen[one] for one in own["speaker"]], own.index, dtype=object)


def _by_body(given: pd.Series) -> pd.Series:
    """Affiliations, each body under one name."""
    known = given.dropna()
    plain = known.map(one_body(known))
    return given.where(given.isna(), plain.replace(by_initials(plain)))


def _chosen(counts: Counter[str], quotes: int, told: str | None) -> str | None:
    """The side most often given to a person, where that is often enough; or else the one that is told."""
    telling = Counter({one: n for one, n in counts.items() if not is_chamber(one)}) or counts
    if not telling:
        return told
    side, n = telling.most_common(1)[0]
    least, share = KNOWN
    if n < min(least, share * quotes):
        return told
    return told if told and (n < SURE * quotes or side == _COUNTRY) else side


def _no_sides(mentions: pd.DataFrame) -> set[str]:
    """What a person does not speak for: a chamber in which every party sits, and another person."""
    named = mentions["text"][mentions["entity_kind"].eq("person") & mentions["kind"].eq("name")].dropna()
    surnames = {words[-1] for words in map(own_name, named.unique()) if len(words) > 1}
    return {*CHAMBERS, *(one for one in surnames - bodies() if not is_place(one))}
